import type { Draft } from '../../draft.js';
import { UNITS } from '../../lexicon/units.js';
import type { Reading } from '../../reading.js';

/** "two hours and 30 minutes", "one hour and a half", "5 feet 4 inches" stay one amount. */
export function compound(reading: Reading, draft: Draft): void {
  if (andAHalfGlued(reading, draft)) return;
  const joined =
    reading.word(draft.to) === 'and' ||
    (reading.word(draft.to) === ',' && reading.at(draft.to + 1).kind === 'number');
  const at = joined ? draft.to + 1 : draft.to;
  if (draft.value === undefined || draft.base === undefined) return;
  if (
    joined &&
    (reading.word(at) === 'half' ||
      (reading.word(at) === 'a' &&
        (reading.word(at + 1) === 'half' || reading.word(at + 1) === 'quarter')))
  ) {
    const part = reading.word(at) === 'half' || reading.word(at + 1) === 'half' ? 0.5 : 0.25;
    draft.setValue(draft.value + part);
    draft.precision = part;
    draft.to = reading.word(at) === 'half' ? at + 1 : at + 2;
    return;
  }
  const part = reading.number(at);
  if (part === undefined || !(part.value > 0) || part.article === true || Number.isNaN(part.value))
    return;
  const unit = reading.phrase(UNITS, part.next);
  if (unit === undefined || unit.row.kind !== draft.kind || unit.row.factor >= draft.base.factor)
    return;
  // Only neighbours add up: hours and minutes, years and months, weeks and days.
  if (draft.base.factor / unit.row.factor > 61) return;
  draft.setValue(draft.value + (part.value * unit.row.factor) / draft.base.factor);
  draft.precision = unit.row.factor / draft.base.factor;
  draft.to = unit.next;
}

/** "a year-and-a-half". */
function andAHalfGlued(reading: Reading, draft: Draft): boolean {
  const { to, value } = draft;
  if (!reading.hyphen(to) || !reading.words(to + 1, 'and', '-', 'a', '-', 'half')) return false;
  if (value === undefined) return false;
  draft.setValue(value + 0.5);
  draft.precision = 0.5;
  draft.to = to + 6;
  return true;
}

/** "28-year-old", "28 years old", "aged 34" (by its own pattern). */
export function age(reading: Reading, draft: Draft): void {
  const hyphen =
    reading.word(draft.to) === '-' && reading.at(draft.to).gap === reading.at(draft.to + 1).gap;
  const at = hyphen ? draft.to + 1 : draft.to;
  const word = reading.word(at);
  if (word === 'old' || word === 'olds') {
    draft.kind = 'age';
    draft.to = at + 1;
    if (hyphen) draft.attributive = true;
  } else if (reading.words(at, 'of', 'age')) {
    draft.kind = 'age';
    draft.to = at + 2;
  }
}
