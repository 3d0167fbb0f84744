import { VAGUE_WORDS } from '../../vague.js';
import { civilOf, dayOf, monthSpan } from '../../civil.js';
import type { Day } from '../../civil.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { calendar } from '../calendar.js';
import { periodOf, relativeDraft, setSpan } from '../dates.js';
import { namedDay } from './named-days.js';
import { PERIODS, shifted } from './shifted.js';

export const PART_WORDS: Readonly<Record<string, string>> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  middle: 'mid',
  end: 'end',
  beginning: 'start',
  start: 'start',
  earlier: 'earlier',
  later: 'later',
  rest: 'rest',
  remainder: 'rest',
};

const PART_SPANS = new Map(VAGUE_WORDS.parts.map((row) => [row.part, row]));

/** "mid-September", "the end of 2023", "early last week", "earlier this month", "late 2019". */
export function partOfPeriod(reading: Reading, index: number): Draft | undefined {
  const word = reading.word(index);
  const part = Object.hasOwn(PART_WORDS, word) ? PART_WORDS[word] : undefined;
  if (part === undefined) return undefined;
  let at = index + 1;
  if (reading.word(at) === '-' || (word === 'mid' && reading.word(at) === 'to')) at++;
  const isNoun = part === 'end' || part === 'start' || part === 'rest' || word === 'middle';
  if (isNoun) {
    if (reading.word(at) !== 'of') return undefined;
    at++;
  } else if (reading.word(at) === 'in') at++;
  const whole = wholePeriod(reading, at);
  if (
    whole === undefined ||
    (whole.unit === 'day' && whole.kind === 'date' && part !== 'end' && part !== 'start')
  )
    return undefined;
  const draft = whole.copy();
  draft.from = isNoun && reading.word(index - 1) === 'the' ? index - 1 : index;
  draft.vague = true;
  draft.value = undefined;
  const { low, high } = whole;
  if (low === undefined || high === undefined) {
    if (draft.partial !== undefined) draft.partial = partialPart(draft.partial, part);
    return draft;
  }
  if (low === high) {
    draft.value = low;
    return draft;
  }
  const { published } = reading;
  if (part === 'rest') {
    if (published === undefined || published < low || published > high) return undefined;
    setSpan(draft, [published, high]);
    return draft;
  }
  if (part === 'earlier' || part === 'later') {
    if (published !== undefined && published >= low && published <= high)
      setSpan(draft, part === 'earlier' ? [low, published] : [published, high]);
    return draft;
  }
  const span = PART_SPANS.get(part);
  if (span === undefined) return draft;
  setSpan(draft, cut(low, high, draft.unit, span.from, span.to));
  return draft;
}

/** "in the year to date": from its first day to the story's. */
export function yearToDate(reading: Reading, index: number): Draft | undefined {
  const dash = reading.hyphen(index + 1) && reading.hyphen(index + 3) ? 1 : 0;
  if (reading.word(index + 1 + dash) !== 'to' || reading.word(index + 2 + 2 * dash) !== 'date')
    return undefined;
  const { published } = reading;
  const span =
    published === undefined ? undefined : ([periodOf(published, 'year')[0], published] as const);
  return relativeDraft(index, index + 3 + 2 * dash, 'year', span);
}

/** Thirds of a period; months in tens of days, years in whole months, decades in years. */
function cut(low: Day, high: Day, unit: string, from: number, to: number): readonly [Day, Day] {
  const a = civilOf(low);
  if (unit === 'month') {
    const start = from < 0.1 ? 1 : from < 0.5 ? 11 : 21;
    return [low + start - 1, to === 1 ? high : low + (to < 0.5 ? 10 : 20) - 1];
  }
  if (unit === 'year') {
    const first = from < 0.1 ? 1 : from < 0.5 ? 5 : 9;
    const last = to === 1 ? 12 : to < 0.5 ? 4 : 8;
    return [dayOf(a.year, first, 1), monthSpan(a.year, last)[1]];
  }
  if (unit === 'decade') {
    const first = from < 0.1 ? 0 : from < 0.5 ? 3 : 6;
    const last = to === 1 ? 9 : to < 0.5 ? 3 : 6;
    return [dayOf(a.year + first, 1, 1), dayOf(a.year + last, 12, 31)];
  }
  const length = high - low + 1;
  return [low + Math.floor(length * from), to === 1 ? high : low + Math.ceil(length * to) - 1];
}

function partialPart(
  partial: { low: string; high: string },
  part: string,
): { low: string; high: string } {
  const month = partial.low.slice(0, 4);
  if (part === 'early' || part === 'start') return { low: `${month}-01`, high: `${month}-10` };
  if (part === 'mid') return { low: `${month}-11`, high: `${month}-20` };
  return { low: `${month}-21`, high: partial.high };
}

/** The period behind "end of": a calendar date, "this year", "the month". */
export function wholePeriod(reading: Reading, index: number): Draft | undefined {
  // "late '90s"
  let at = reading.word(index) === "'" && !reading.at(index + 1).gap ? index + 1 : index;
  const the = reading.word(at) === 'the';
  if (the) at++;
  const shiftedDraft = shifted(reading, at) ?? namedDay(reading, at);
  if (shiftedDraft !== undefined) return shiftedDraft.kind === 'date' ? shiftedDraft : undefined;
  const word = reading.word(at);
  const { published } = reading;
  if (PERIODS.has(word) && (the || word === 'year' || word === 'month')) {
    if (word === 'day' || word === 'fortnight' || word === 'weekend') return undefined;
    const span = published === undefined ? undefined : periodOf(published, word);
    return relativeDraft(index, at + 1, word, span);
  }
  return calendar.match(reading, at)?.draft;
}
