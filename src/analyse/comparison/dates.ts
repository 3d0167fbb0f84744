import type { DatePart, Quantity, Relation } from '../../model/quantity.js';
import { dayNumber, intervalOf, overlap, type Interval } from './intervals.js';

/**
 * Compares two dates by what their texts state. What is implied comes from publication dates, which
 * may be inferred, and which differ between stories: it never makes a conflict.
 *
 * - The same words agree ("Sunday", "last year").
 * - Two weekdays without a date are compared as weekdays.
 * - A weekday or a relative date beside another kind of date agrees or says nothing.
 * - Where a year is not stated on both sides, the days must differ in every neighbouring year.
 */
export function compareDates(a: Quantity, b: Quantity): Relation {
  const left = intervalOf(a);
  const right = intervalOf(b);
  if (isSameText(a, b)) return 'consistent';
  if (!left || !right) return 'unrelated';
  if (overlap(left, right)) return 'consistent';
  if (isWeekday(a) && isWeekday(b)) return sameWeekday(a, b) ? 'consistent' : 'conflict';
  if (!statesDate(a) || !statesDate(b)) return 'unrelated';
  if (states(a, 'year') && states(b, 'year')) return 'conflict';
  return [-1, 0, 1].some((years) => overlap(shifted(left, years), right))
    ? 'consistent'
    : 'conflict';
}

const YEAR_DAYS = 365.25;

/** The interval moved by whole years; a leap day either way is given away. */
function shifted(interval: Interval, years: number): Interval {
  const by = years * YEAR_DAYS;
  return { ...interval, low: Math.floor(interval.low + by), high: Math.ceil(interval.high + by) };
}

function isSameText(a: Quantity, b: Quantity): boolean {
  return a.text.toLowerCase() === b.text.toLowerCase();
}

function isWeekday({ known = [] }: Quantity): boolean {
  return known.length === 1 && known[0] === 'weekday';
}

function sameWeekday(a: Quantity, b: Quantity): boolean {
  const x = dayNumber(a.value);
  const y = dayNumber(b.value);
  return x === undefined || y === undefined || (x - y) % 7 === 0;
}

/** Whether the text states a month or a year, so that it is no weekday and not relative. */
function statesDate(date: Quantity): boolean {
  return states(date, 'month') || states(date, 'year');
}

function states(date: Quantity, part: DatePart): boolean {
  return date.known?.includes(part) ?? false;
}
