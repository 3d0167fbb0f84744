import type { Qualifier } from '../../../model/quantity.js';
import type { Draft } from '../draft.js';
import { WordTable } from '../../../segment/word-table.js';
import type { Reading } from '../reading.js';
import { wordSet } from '../word-set.js';
import { nominal } from './nouns.js';
import { ROWS_AFTER, ROWS_BEFORE, type Row } from './qualifier-tables.js';

/** Rows before a quantity by their last word, after it by their first; the longest first. */
const BEFORE = new WordTable(ROWS_BEFORE);
const AFTER = new WordTable(ROWS_AFTER);

const QUOTES = new Set(['"', "'", '“', '”', '‘', '*', '`']);

/** Reads the qualifiers around each draft, and widens its span over them. */
export function readQualifiers(reading: Reading, drafts: readonly Draft[]): void {
  let floor = 0;
  for (let k = 0; k < drafts.length; k++) {
    const draft = drafts[k];
    if (draft === undefined) continue;
    const ceiling = drafts[k + 1]?.from ?? reading.tokens.length;
    after(reading, draft, ceiling);
    // A qualifier of a qualifier: "up to about 500", "no more than about".
    if (before(reading, draft, floor)) before(reading, draft, floor);
    floor = draft.to;
  }
}

const isDated = (draft: Draft): boolean => draft.kind === 'date' || draft.kind === 'time';

function applies(row: Row, draft: Draft): boolean {
  if (draft.kind === 'ordinal') return false;
  return row.on === 'any' || (row.on === 'date') === isDated(draft);
}

function before(reading: Reading, draft: Draft, floor: number): boolean {
  let end = skipQuotesBack(reading, draft.from - 1);
  const the = reading.word(end) === 'the' && (isDated(draft) || draft.kind === 'duration');
  if (the) end = skipQuotesBack(reading, end - 1);
  for (const row of BEFORE.get(reading.word(end)) ?? []) {
    if (!applies(row, draft)) continue;
    const start = matchBack(reading, row.words, end);
    if (start === undefined || start < floor || !holds(reading, draft, row, start)) continue;
    if (draft.qualifier === 'about' && row.qualifier === 'at-most' && draft.kind === 'duration')
      draft.openLow = true;
    else
      draft.qualifier = the && isAdjective(reading, draft) ? within(row.qualifier) : row.qualifier;
    draft.from = start;
    return true;
  }
  return false;
}

/** "before the 2018 election": the year describes a day within it. */
function isAdjective(reading: Reading, draft: Draft): boolean {
  const after = reading.at(draft.to);
  return draft.kind === 'date' && draft.unit === 'year' && nominal(reading, draft.to) && after.gap;
}

/** The bound that a day somewhere in a period leaves: before it is no later than the period's end. */
function within(qualifier: Qualifier): Qualifier {
  if (qualifier === 'less-than') return 'at-most';
  return qualifier === 'more-than' ? 'at-least' : qualifier;
}

function skipQuotesBack(reading: Reading, at: number): number {
  let k = at;
  while (k >= 0 && k > at - 2 && QUOTES.has(reading.word(k))) k--;
  return k;
}

/** Token index where the words begin that end at `end`; quotation marks between them are skipped. */
function matchBack(reading: Reading, words: readonly string[], end: number): number | undefined {
  let at = end;
  for (let k = words.length - 1; k >= 0; k--) {
    if (k < words.length - 1) at = skipQuotesBack(reading, at - 1);
    if (reading.word(at) !== words[k]) return undefined;
  }
  return at;
}

/** "how about", "talks about five cases": a topic, no rounding. */
const ASKING = wordSet(`
  how what talk talking talked talks worried concerned concerns story book questions know
  think question
`);
const DATE_LEADS = wordSet(`
  in since until by from of for on at till than to
`);

/** Words that make "over" mean more than, not during: "for over a decade", "lasted over two hours". */
const OVER_LEADS = new Set([
  'for',
  'just',
  'well',
  'after',
  'of',
  'took',
  'takes',
  'take',
  'lasted',
  'lasts',
  'last',
  'slightly',
  'is',
  'was',
  'been',
  'a',
  'than',
  'with',
  'aged',
  'in',
  'spent',
  'to',
  'waited',
  'wait',
  '',
]);

function holds(reading: Reading, draft: Draft, row: Row, start: number): boolean {
  const word = row.words.at(-1) ?? '';
  const lead = reading.word(start - 1);
  if (word === 'about' || word === 'around') {
    if (ASKING.has(lead)) return false;
    if (draft.kind === 'date' && draft.vague !== true && !DATE_LEADS.has(lead)) return false;
  }
  if (row.words.length === 1) {
    if (word === 'over' && draft.kind === 'duration') {
      return (
        draft.window === undefined &&
        (OVER_LEADS.has(lead) || start === 0 || reading.boundary(start))
      );
    }
    // "above" and "below" what was said, "past" and "beyond" a place.
    if (
      word === 'some' &&
      ((draft.vague === true && draft.low !== undefined && draft.low < 20) ||
        draft.attributive === true)
    )
      return false;
    if (word === 'from' && draft.kind === 'date') {
      const next = reading.word(draft.to);
      return (
        draft.value !== undefined &&
        draft.low === draft.high &&
        next !== 'to' &&
        next !== 'until' &&
        next !== 'through' &&
        // "from Saturday's protest"
        next !== "'" &&
        !FROM_SOURCES.has(lead)
      );
    }
    if (word === 'from') return draft.kind === 'time' && draft.value !== undefined;
    if (word === 'by' && draft.kind === 'date') return draft.days === undefined;
    if (word === 'past' || word === 'beyond')
      return draft.kind === 'date' && draft.value !== undefined;
    if (word === 'minimum' || word === 'maximum') return lead !== 'the' || draft.kind === 'money';
    if (word === 'through' && draft.kind === 'date') return lead !== 'from';
    if (word === 'effective') return true;
    if ((word === 'starting' || word === 'beginning') && draft.kind === 'date') return true;
    if (word === 'within')
      return draft.kind === 'duration' || draft.kind === 'length' || draft.kind === 'percent';
    if (word === 'under') return lead !== 'come' && lead !== 'came';
    if ((word === 'after' || word === 'before') && draft.kind === 'date')
      return draft.vague !== true || word === 'before' || lead !== '';
  }
  if (word === 'of' && lead === 'ahead') return false;
  if (row.words[0] === 'ahead' && draft.kind !== 'date') return false;
  return true;
}
/** "a letter from March", "down from 2019": the source of something, no lower bound. */
const FROM_SOURCES = wordSet(`
  letter report photo image images data figures video footage down up file picture
`);

function after(reading: Reading, draft: Draft, ceiling: number): void {
  let start = draft.to;
  while (start < draft.to + 2 && QUOTES.has(reading.word(start))) start++;
  for (const row of AFTER.get(reading.word(start)) ?? []) {
    if (!applies(row, draft) || start + row.words.length > ceiling) continue;
    if (!row.words.every((word, k) => reading.word(start + k) === word)) continue;
    if (!closes(reading, draft, row, start)) continue;
    draft.qualifier = row.qualifier;
    draft.to = start + row.words.length;
    return;
  }
}

/** "80 ships or more", "20 people or so": what stands behind the head; the span ends before it. */
export function qualifierBehindHead(reading: Reading, draft: Draft): void {
  const at = draft.headTo;
  if (at === undefined || at < draft.to || draft.qualifier !== 'exact') return;
  if (reading.word(at) !== 'or' && reading.word(at) !== 'and') return;
  for (const row of AFTER.get(reading.word(at)) ?? []) {
    if (!applies(row, draft) || !row.words.every((word, k) => reading.word(at + k) === word))
      continue;
    if (!closes(reading, draft, row, at) || reading.at(at + row.words.length).kind === 'word')
      continue;
    draft.qualifier = row.qualifier;
    return;
  }
}

function closes(reading: Reading, draft: Draft, row: Row, start: number): boolean {
  const [first] = row.words;
  if (first === '+') return !reading.at(start).gap;
  if (
    first === 'plus' ||
    first === 'odd' ||
    first === 'minimum' ||
    first === 'maximum' ||
    first === 'approximately'
  ) {
    return (
      first !== 'plus' &&
      first !== 'approximately' &&
      draft.kind !== 'date' &&
      reading.at(start + 1).kind !== 'number'
    );
  }
  // "before 2010 or after 2018", "five or more than six": another quantity opens.
  const next = reading.at(start + row.words.length);
  if (
    first === 'or' &&
    (next.lower === 'than' ||
      next.kind === 'number' ||
      next.info?.cardinal !== undefined ||
      next.info?.month !== undefined ||
      next.info?.weekday !== undefined)
  )
    return false;
  if (first === '-') return reading.hyphen(start);
  if (first === 'and' && row.words[1] === 'up') return reading.at(start + 2).kind !== 'word';
  // "at least" behind a number most often opens the next phrase.
  if (first === 'at' && row.words[1] === 'least')
    return reading.at(start + 2).kind !== 'word' && reading.at(start + 2).kind !== 'number';
  return true;
}
