import { civilOf, dayOf } from '../civil.js';
import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';

/** Two dates, or a year and the last digits of a later one, as one span of days. */
export function dateRange(reading: Reading, first: Draft, second: Draft): Draft | undefined {
  if (first.kind !== 'date') return undefined;
  if (second.kind === 'date') {
    const start = borrowYear(first, second);
    followWeekday(first, second);
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
    !Number.isInteger(second.value) ||
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

/** "Tuesday through Thursday": the weekday that follows the first, in whichever week that is. */
function followWeekday(first: Draft, second: Draft): void {
  const { low } = first;
  if (low === undefined || second.low === undefined || !isWeekday(first) || !isWeekday(second))
    return;
  if (second.low < low) second.setValue(second.low + 7 * Math.ceil((low - second.low) / 7));
}

const isWeekday = ({ known }: Draft): boolean => known?.length === 1 && known[0] === 'weekday';

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
