import type { DatePart, Quantity, Relation } from '../../model/quantity.js';
import { contrastIn } from './lexicon.js';
import { dayNumber, intervalOf, overlap, type Interval } from './intervals.js';

/**
 * Compares two dates by what their texts state. What is implied comes from publication dates, which
 * may be inferred, and which differ between stories: it never makes a conflict.
 *
 * - The same words agree ("Sunday", "last year").
 * - Two weekdays without a date are compared as weekdays.
 * - A weekday or a relative date beside another kind of date agrees or says nothing.
 * - Without a publication date, see {@link compareUnresolved}.
 * - Where a year is not stated on both sides, the days must differ in every neighbouring year.
 */
export function compareDates(a: Quantity, b: Quantity): Relation {
  const left = intervalOf(a);
  const right = intervalOf(b);
  if (isSameText(a, b)) return 'consistent';
  if (!left || !right) return compareUnresolved(a, b);
  if (overlap(left, right)) return 'consistent';
  if (isWeekday(a) && isWeekday(b)) return sameWeekday(a, b) ? 'consistent' : 'conflict';
  if (!statesDate(a) || !statesDate(b)) return 'unrelated';
  if (states(a, 'year') && states(b, 'year')) return 'conflict';
  return [-1, 0, 1].some((years) => overlap(shifted(left, years), right))
    ? 'consistent'
    : 'conflict';
}

const BOUNDS: ReadonlySet<string> = new Set(['at-least', 'at-most', 'more-than', 'less-than']);

/** Whether a date is the day from which or until which something is so: "from April 1", "by May 5". */
export function isBound({ kind, qualifier, value, known }: Quantity): boolean {
  if (kind !== 'date' || !BOUNDS.has(qualifier) || typeof value !== 'string') return false;
  return known?.includes('day') === true && known.includes('month');
}

/**
 * Whether two dates give another day for one end, in the same word: "until May 5", "until May 7".
 * Both can hold, but where they are of one thing each says when it begins or ends.
 */
export function giveOtherEnds(a: Quantity, b: Quantity): boolean {
  if (!isBound(a) || !isBound(b) || firstWord(a) !== firstWord(b)) return false;
  const [x, y] = [String(a.value), String(b.value)];
  const isYearOpen = !states(a, 'year') || !states(b, 'year');
  return isYearOpen ? x.slice(YEAR_DIGITS) !== y.slice(YEAR_DIGITS) : x !== y;
}

const YEAR_DIGITS = 4;

function firstWord({ text }: Quantity): string {
  return text.toLowerCase().split(/\s/u, 1)[0] ?? '';
}

/**
 * Compares two dates of which no publication date resolves one: as weekdays, as days of a year, or
 * as words of which one excludes the other ("the previous year", "the previous quarter").
 */
function compareUnresolved(a: Quantity, b: Quantity): Relation {
  if (isWeekday(a) && isWeekday(b))
    return weekdayOf(a) === weekdayOf(b) ? 'consistent' : 'conflict';
  const left = partOfYear(a);
  const right = partOfYear(b);
  if (left && right) return overlap(left, right) ? 'consistent' : 'conflict';
  const apart = contrastIn(
    a.text.toLowerCase().split(/[\s-]+/u),
    b.text.toLowerCase().split(/[\s-]+/u),
  );
  return apart && !left && !right ? 'conflict' : 'unrelated';
}

/** Letters that tell the days of the week apart. */
const WEEKDAY_LETTERS = 3;

/** The first letters of the day of the week that a date names, else its text. */
export function weekdayOf({ text }: Quantity): string {
  const day = /\b(?:mon|tues?|wed|thu|fri|sat|sun)/iu.exec(text)?.[0] ?? text;
  return day.slice(0, WEEKDAY_LETTERS).toLowerCase();
}

/** Any leap year serves to set days of unknown years against one another. */
const ANY_YEAR = '2000';

/** The days of a date within its year, where it states a month and does not leave the year. */
function partOfYear(date: Quantity): Interval | undefined {
  if (!states(date, 'month')) return undefined;
  const from = date.partial?.low.slice(1) ?? ownYear(date, date.low);
  const to = date.partial?.high.slice(1) ?? ownYear(date, date.high);
  const low = dayNumber(from && `${ANY_YEAR}${from}`);
  const high = dayNumber(to && `${ANY_YEAR}${to}`);
  if (low === undefined || high === undefined || low > high) return undefined;
  const { qualifier } = date;
  return {
    unit: 'date',
    low: qualifier === 'at-most' || qualifier === 'less-than' ? -Infinity : low,
    high: qualifier === 'at-least' || qualifier === 'more-than' ? Infinity : high,
    lowOpen: date.lowOpen ?? qualifier === 'more-than',
    highOpen: date.highOpen ?? qualifier === 'less-than',
  };
}

/** "-09-15" of "2031-09-15", where the date begins and ends in one year. */
function ownYear({ low, high }: Quantity, day: number | string | undefined): string | undefined {
  if (typeof low !== 'string' || typeof high !== 'string' || typeof day !== 'string') {
    return undefined;
  }
  return low.slice(0, 4) === high.slice(0, 4) ? day.slice(4) : undefined;
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
