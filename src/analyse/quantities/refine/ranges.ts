import type { Draft } from '../draft.js';
import { exactProduct } from '../numerals/number-read.js';
import type { Reading } from '../reading.js';
import { dateRange } from './date-ranges.js';
import { jointAt } from './joints.js';

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
      reading.word(first.to) === '-' &&
      reading.word(first.to + 1) === 'to' &&
      (distance === 2 || (distance === 3 && reading.word(first.to + 2) === '-'));
    if (second === undefined || (distance !== 1 && !article && !suspended)) {
      out.push(first);
      continue;
    }
    const joint = suspended
      ? distance === 3 && (first.value ?? 0) >= (second.value ?? 0)
        ? 'score'
        : 'range'
      : jointAt(reading, first, second);
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
