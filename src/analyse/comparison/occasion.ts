import type { Quantity } from '../../model/quantity.js';
import { dayNumber, intervalOf } from './intervals.js';
import type { Statement } from './statement.js';

/** Whether dates say that two statements report one occasion. */
export type Occasion = 'one' | 'other' | 'unknown';

/** Days between two publications within which news of one thing is news of one occasion. */
const NEAR_DAYS = 3;

/**
 * Compares the days that two statements state, else the days on which they were published. Two
 * statements that each state a day, but none in common, report two occasions, unless the story of
 * one is undated, so that its "Tuesday" may be the day that the other states.
 */
export function occasionOf(
  a: Statement,
  b: Statement,
  published: readonly [string | undefined, string | undefined],
): Occasion {
  const left = statedDays(a);
  const right = statedDays(b);
  if (left.length > 0 && right.length > 0) {
    if (left.some((day) => right.some((other) => isOneDay(day, other)))) return 'one';
    return left.some(isUnresolved) || right.some(isUnresolved) ? 'unknown' : 'other';
  }
  const first = dayNumber(published[0]);
  const second = dayNumber(published[1]);
  if (first === undefined || second === undefined) return 'unknown';
  return Math.abs(first - second) <= NEAR_DAYS ? 'one' : 'unknown';
}

/** Days before its publication beyond which a stated time is not that of the news. */
const LOOK_BACK_DAYS = 30;

/** Whether a statement states a time well before its publication, so that it may tell of history. */
function looksBack(statement: Statement, published: number | undefined): boolean {
  if (published === undefined) return false;
  return statement.quantities.some((quantity) => {
    const interval = quantity.kind === 'date' ? intervalOf(quantity) : undefined;
    return interval !== undefined && interval.high < published - LOOK_BACK_DAYS;
  });
}

/** Whether one of two statements tells of a time well before its publication, the other not. */
export function onlyOneLooksBack(
  a: Statement,
  b: Statement,
  published: readonly [string | undefined, string | undefined],
): boolean {
  return looksBack(a, dayNumber(published[0])) !== looksBack(b, dayNumber(published[1]));
}

/** Whether a statement states a single day. */
export function statesDay(statement: Statement): boolean {
  return statement.quantities.some(isSingleDay);
}

function statedDays(statement: Statement): Quantity[] {
  return statement.quantities.filter(isSingleDay);
}

/** Whether two days are one, compared as written where either is not resolved. */
function isOneDay(a: Quantity, b: Quantity): boolean {
  if (isUnresolved(a) || isUnresolved(b)) return a.text.toLowerCase() === b.text.toLowerCase();
  return a.value === b.value;
}

function isUnresolved({ value }: Quantity): boolean {
  return typeof value !== 'string';
}

function isSingleDay(quantity: Quantity): boolean {
  if (quantity.kind !== 'date') return false;
  const known = quantity.known ?? [];
  return known.includes('day') || known.includes('weekday');
}
