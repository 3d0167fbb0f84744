import cues from '../../../data/change-verbs.json' with { type: 'json' };
import { civilOf, dayOf } from '../civil.js';
import type { Draft } from '../draft.js';
import { exactProduct } from '../numerals/number-read.js';
import type { Reading } from '../reading.js';

const CHANGES = new Set(cues.verbs);

/**
 * Joins two neighbouring drafts into a range ("5 to 10 percent", "1,000-1,200", "between 2019 and
 * 2023", "9 a.m. to 5 p.m."), drops scores ("won 3-1"), leaves changes apart ("rose from 3 to 10").
 */
export function joinRanges(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (let k = 0; k < drafts.length; k++) {
    const first = drafts[k];
    if (first === undefined) continue;
    const second = drafts[k + 1];
    openRange(reading, first);
    const distance = second === undefined ? 0 : second.from - first.to;
    // "from the 26th to the 28th of June"
    const article = distance === 2 && first.kind === 'date' && reading.word(first.to + 1) === 'the';
    // "20- to 30-minute", "$20- to $50-billion"
    const suspended =
      distance === 2 && reading.word(first.to) === '-' && reading.word(first.to + 1) === 'to';
    if (second === undefined || (distance !== 1 && !article && !suspended)) {
      out.push(first);
      continue;
    }
    const joint = suspended ? 'range' : jointAt(reading, first, second);
    if (joint === 'score') {
      k++;
      // "3-1-2": the rest of a score goes with it.
      while (
        k + 1 < drafts.length &&
        drafts[k + 1]?.from === (drafts[k]?.to ?? 0) + 1 &&
        reading.hyphen(drafts[k]?.to ?? 0)
      )
        k++;
      continue;
    }
    const range =
      joint === 'range'
        ? (dateRange(reading, first, second) ??
          timeRange(first, second) ??
          numberRange(first, second))
        : undefined;
    if (range === undefined) {
      out.push(first);
      continue;
    }
    if (reading.word(range.from - 1) === 'between') range.from--;
    out.push(range);
    k++;
  }
  return out;
}

/** "between now and November 15": from the story's day on. */
function openRange(reading: Reading, draft: Draft): void {
  if (draft.kind !== 'date' || !reading.words(draft.from - 3, 'between', 'now', 'and')) return;
  draft.from -= 3;
  draft.value = undefined;
  if (
    reading.published !== undefined &&
    draft.high !== undefined &&
    draft.high > reading.published
  ) {
    draft.low = reading.published;
    if (draft.unit === 'day') draft.days = draft.high - draft.low + 1;
  }
}

/** What the one token between two drafts makes of them. */
function jointAt(reading: Reading, first: Draft, second: Draft): 'range' | 'score' | 'none' {
  const joint = reading.word(first.to);
  const before = reading.word(first.from - 1);
  switch (joint) {
    case 'to':
    case 'through':
      return isChange(reading, first) ? 'none' : 'range';
    case 'until':
    case 'till':
      return first.kind === 'time' ||
        (before === 'from' && first.kind === 'date') ||
        (before === 'from' && second.kind === 'time')
        ? 'range'
        : 'none';
    case '-':
    case '—':
      return isScore(reading, first, second)
        ? 'score'
        : reading.at(first.to).gap !== reading.at(first.to + 1).gap
          ? 'none'
          : 'range';
    case 'and':
      return before === 'between' ? 'range' : 'none';
    case 'or': {
      const close =
        first.bare === true &&
        first.value !== undefined &&
        second.value !== undefined &&
        second.value > first.value &&
        second.value <= first.value * 2 &&
        first.value < 100;
      return close ? 'range' : 'none';
    }
    default:
      return 'none';
  }
}

/** How far back a verb of change may stand. */
const REACH = 8;

/** "rose from 3 to 10", "fell 2 percent to 5 percent", "cut from five to three". */
function isChange(reading: Reading, first: Draft): boolean {
  if (first.kind === 'date' || first.kind === 'time') return false;
  const from = reading.word(first.from - 1) === 'from';
  for (let k = first.from - 1; k >= first.from - REACH && k >= 0; k--) {
    if (reading.boundary(k + 1)) return false;
    if (CHANGES.has(reading.word(k))) return from || k >= first.from - 3;
  }
  return false;
}

/** Two small whole numbers that do not rise, or that nothing is counted by: a score, a vote. */
function isScore(reading: Reading, first: Draft, second: Draft): boolean {
  if (
    first.bare !== true ||
    (second.kind !== 'number' && second.kind !== 'count' && second.kind !== 'date')
  )
    return false;
  if (first.value === undefined || second.value === undefined || second.kind === 'date')
    return false;
  if (first.digits !== true || second.digits !== true) return false;
  if (first.value >= second.value && second.scale === undefined) return true;
  if (second.bare !== true || second.value > 200) return false;
  const after = reading.at(second.to);
  const noun =
    after.kind === 'word' &&
    after.gap &&
    after.text === after.lower &&
    /[^s]s$|people|men|women|children/.test(after.lower);
  return !noun && reading.word(first.from - 1) !== 'between' && after.lower !== '-';
}

function numberRange(first: Draft, second: Draft): Draft | undefined {
  if (
    first.low === undefined ||
    second.low === undefined ||
    first.kind === 'date' ||
    second.kind === 'date' ||
    first.kind === 'time' ||
    second.kind === 'time'
  )
    return undefined;
  if (first.value === undefined && first.vague !== true) return undefined;
  const same = first.kind === second.kind && first.unit === second.unit;
  // "5-minute" and "10 minutes" are one unit; a bare number takes the other's.
  const lends =
    first.bare === true ||
    same ||
    ((first.kind === 'money' || first.kind === 'age') && second.bare === true);
  if (!lends || (first.attributive === true && !same)) return undefined;
  let low = first.low;
  const scale = second.scale;
  if (
    first.scale === undefined &&
    scale !== undefined &&
    second.value !== undefined &&
    low <= second.value / scale &&
    first.vague !== true
  )
    low = exactProduct(low, scale);
  const high = second.high;
  if (high !== undefined && !(low < high)) return undefined;
  const range = second.copy();
  range.from = first.from;
  range.low = low;
  if (first.qualifier !== 'exact') range.qualifier = first.qualifier;
  if ((first.kind === 'money' || first.kind === 'age') && second.bare === true) {
    range.kind = first.kind;
    range.unit = first.unit;
    range.base = first.base;
    range.bare = false;
  }
  // "$5 to $10 million": the first symbol repeats; "1,000-1,200" keeps the finer precision.
  range.value = undefined;
  return range;
}

function dateRange(reading: Reading, first: Draft, second: Draft): Draft | undefined {
  if (first.kind !== 'date') return undefined;
  if (second.kind === 'date') {
    const start = borrowYear(first, second);
    if (start === undefined || second.high === undefined) return partialRange(first, second);
    if (start > second.high) return undefined;
    const range = second.copy();
    range.from = first.from;
    range.low = start;
    range.known = [...new Set([...(first.known ?? []), ...(second.known ?? [])])];
    range.value = undefined;
    if (first.unit === 'day' && second.unit === 'day') range.days = second.high - start + 1;
    return range;
  }
  // "2010-15"
  const { low } = first;
  if (
    first.unit !== 'year' ||
    second.bare !== true ||
    second.value === undefined ||
    low === undefined ||
    reading.at(second.from).text.length !== 2
  )
    return undefined;
  const century = Math.floor(civilOf(low).year / 100) * 100;
  if (century + second.value <= civilOf(low).year) return undefined;
  const range = first.copy();
  range.to = second.to;
  range.high = dayOf(century + second.value, 12, 31);
  range.value = undefined;
  return range;
}

/** The start of a range whose year only its end states. */
function borrowYear(first: Draft, second: Draft): number | undefined {
  const start =
    first.low ??
    (first.partial === undefined || second.low === undefined
      ? undefined
      : inYear(first.partial.low, civilOf(second.low).year));
  if (start === undefined || second.low === undefined || second.high === undefined)
    return undefined;
  if (first.known?.includes('year') === true || first.known?.includes('month') !== true)
    return start;
  const { month, day } = civilOf(start);
  const { year } = civilOf(second.low);
  const moved = dayOf(year, month, day);
  return moved <= second.high ? moved : dayOf(year - 1, month, day);
}

function inYear(partial: string, year: number): number {
  return dayOf(year, Number(partial.slice(2, 4)), Number(partial.slice(5, 7)));
}

/** Without the story's date: "May 28 to June 3". */
function partialRange(first: Draft, second: Draft): Draft | undefined {
  if (
    first.partial === undefined ||
    second.partial === undefined ||
    first.partial.low > second.partial.high
  )
    return undefined;
  const range = second.copy();
  range.from = first.from;
  range.partial = { low: first.partial.low, high: second.partial.high };
  if (first.unit === 'day' && second.unit === 'day')
    range.days = inYear(second.partial.high, 2023) - inYear(first.partial.low, 2023) + 1;
  return range;
}

/** "9 a.m. to 5 p.m.", "5 to 6pm", "19:00 - 21:00". */
function timeRange(first: Draft, second: Draft): Draft | undefined {
  if (second.kind !== 'time' || second.value === undefined || first.value === undefined)
    return undefined;
  let start = first.value;
  if (
    first.kind === 'number' &&
    first.bare === true &&
    Number.isInteger(start) &&
    start >= 1 &&
    start <= 12
  ) {
    start = (start % 12) * 60 + (second.value >= 720 ? 720 : 0);
    if (start > second.value) start -= 720;
    if (start < 0) return undefined;
  } else if (first.kind !== 'time') return undefined;
  const range = second.copy();
  range.from = first.from;
  range.low = start;
  range.value = undefined;
  return range;
}
