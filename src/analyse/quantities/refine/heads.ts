import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { ahead } from './head-ahead.js';
import { EXTRAS, behind } from './head-behind.js';
import { dateHead } from './head-of-date.js';
import { DETERMINERS, setHead } from './nouns.js';
import { qualifierBehindHead } from './qualifiers.js';

/** Finds what each draft counts or dates, and settles whether a plain number is a count. */
export function readHeads(reading: Reading, drafts: readonly Draft[]): void {
  for (let k = 0; k < drafts.length; k++) {
    const draft = drafts[k];
    if (draft === undefined) continue;
    if (draft.kind === 'time' || draft.kind === 'ordinal') continue;
    const ceiling = drafts[k + 1]?.from ?? reading.tokens.length;
    const floor = drafts[k - 1]?.to ?? 0;
    if (draft.noun !== undefined) setHead(reading, draft, [draft.noun], draft.noun + 1);
    else if (draft.kind === 'date') dateHead(reading, draft, floor, ceiling);
    else if (!behind(reading, draft, ceiling)) ahead(reading, draft, floor);
    qualifierBehindHead(reading, draft);
    perBehindHead(reading, draft);
    if (draft.head === undefined) headOfWhole(reading, draft, drafts[k + 1]);
    if (
      draft.kind === 'number' &&
      draft.unit === '' &&
      draft.head !== undefined &&
      draft.fraction !== true &&
      isWhole(draft)
    )
      draft.kind = 'count';
  }
}

/** "four of the 14 people": both count people. */
function headOfWhole(reading: Reading, draft: Draft, next: Draft | undefined): void {
  if (
    next === undefined ||
    draft.kind !== 'number' ||
    draft.unit !== '' ||
    next.unit !== '' ||
    reading.word(draft.to) !== 'of'
  )
    return;
  for (let k = draft.to + 1; k < next.from; k++) {
    if (k > draft.to + 3 || !(DETERMINERS.has(reading.word(k)) || EXTRAS.has(reading.word(k))))
      return;
  }
  behind(reading, next, reading.tokens.length);
  if (next.head === undefined) return;
  draft.head = next.head;
  draft.heads = next.heads;
  draft.headSpan = next.headSpan;
  draft.modifiers = next.modifiers;
}

/** Things are counted in whole numbers: "a magnitude 7.8 earthquake" counts none. */
function isWhole({ value }: Draft): boolean {
  return value === undefined || Number.isInteger(value);
}

/** "5.3 murders per 100,000 people", "two doctors per village": a rate of what is counted. */
function perBehindHead(reading: Reading, draft: Draft): void {
  const at = draft.headTo;
  if (at === undefined || at < draft.to || draft.kind !== 'number' || draft.per !== undefined)
    return;
  if (reading.word(at) !== 'per') return;
  const number = reading.at(at + 1).kind === 'number' ? reading.number(at + 1) : undefined;
  const per = number === undefined ? reading.word(at + 1) : String(number.value);
  if (per === '') return;
  draft.per = per;
  draft.unit = `per ${per}`;
  draft.kind = 'rate';
}
