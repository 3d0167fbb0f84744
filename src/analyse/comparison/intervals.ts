import { memoised } from '../../segment/normal-form.js';
import type { Quantity } from '../../model/quantity.js';

/** A quantity as an interval of one measure; infinite where a side is open-ended. */
export interface Interval {
  /** What the numbers count: a unit's name, or `day` for dates (days since 1970-01-01). */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;

/**
 * The interval of a quantity in its base unit where it has one, else in the unit as written.
 * Undefined where nothing bounds it (a date that nothing resolves).
 */
export function intervalOf(quantity: Quantity): Interval | undefined {
  const lowOpen = quantity.lowOpen ?? false;
  const highOpen = quantity.highOpen ?? false;
  if (quantity.kind === 'date') {
    const low = dayNumber(quantity.low);
    const high = dayNumber(quantity.high);
    if (low === undefined && high === undefined) return undefined;
    return { unit: 'date', low: low ?? -Infinity, high: high ?? Infinity, lowOpen, highOpen };
  }
  const { base } = quantity;
  const low = base ? base.low : finite(quantity.low);
  const end = base ? base.high : finite(quantity.high);
  if (low === undefined && end === undefined) return undefined;
  const high = isPastMidnight(quantity.kind, low, end) ? end + DAY_MINUTES : end;
  const rounding = low === high ? roundingOf(quantity, low) : 0;
  return {
    unit: base ? base.unit : quantity.unit,
    low: low === undefined ? -Infinity : low - rounding,
    high: high === undefined ? Infinity : high + rounding,
    lowOpen,
    highOpen,
  };
}

/** "10 p.m. to 2 a.m." ends on the next day. */
function isPastMidnight(
  kind: Quantity['kind'],
  low: number | undefined,
  end: number | undefined,
): end is number {
  return kind === 'time' && low !== undefined && end !== undefined && end < low;
}

/** Share by which a length of time may be rounded: a year is not half a year in months. */
const LENGTH_SLACK = 0.25;

/** Share by which a fraction in words (half, two-thirds, two and a half) may be off. */
const FRACTION_SLACK = 0.05;

/** Half a unit of a plain figure's last written digit, in its base unit. */
function roundingOf(quantity: Quantity, inBase: number | undefined): number {
  const { precision, value } = quantity;
  if (quantity.kind === 'ordinal' || precision === undefined || typeof value !== 'number') return 0;
  const scale = quantity.base && inBase !== undefined && value !== 0 ? inBase / value : 1;
  if (quantity.kind === 'duration') {
    return Math.min(precision * 0.4999, Math.abs(value) * LENGTH_SLACK) * Math.abs(scale);
  }
  // A hair less than half, so that neighbours do not meet by an error of floating point.
  if (!precision.toExponential().startsWith('1e')) {
    return Math.min(precision / 2, Math.abs(value) * FRACTION_SLACK) * Math.abs(scale);
  }
  return Math.abs(precision * scale) * 0.4999;
}

/**
 * Whether two intervals can hold one true value. Rounded figures meet at the half between them
 * (9 percent and 10 percent at 9.5) without agreeing, so that a common end counts only where one
 * of the two is a single point or is open-ended there.
 */
export function overlap(a: Interval, b: Interval): boolean {
  if (a.low < b.high && b.low < a.high) return true;
  if (isPoint(a) && isPoint(b)) return a.low === b.low;
  return touches(a, b) || touches(b, a);
}

function touches(lower: Interval, upper: Interval): boolean {
  if (lower.high !== upper.low || lower.highOpen || upper.lowOpen) return false;
  return isPoint(lower) || isPoint(upper) || lower.low === -Infinity || upper.high === Infinity;
}

function isPoint(interval: Interval): boolean {
  return interval.low === interval.high;
}

/** The interval widened on both sides by a share of its bounds. */
export function widen(interval: Interval, share: number): Interval {
  const { low, high } = interval;
  return {
    ...interval,
    low: Number.isFinite(low) ? low - Math.abs(low) * share : low,
    high: Number.isFinite(high) ? high + Math.abs(high) * share : high,
  };
}

/**
 * One number that stands for an interval: its middle, or its one bound. Infinite bounds never
 * enter: "more than 1,000" stands at 1,000.
 */
export function middle(interval: Interval): number {
  if (interval.low === -Infinity) return interval.high;
  if (interval.high === Infinity) return interval.low;
  return (interval.low + interval.high) / 2;
}

/** How far apart two intervals are: the ratio of the greater middle to the smaller, 1 or more. */
export function ratio(a: Interval, b: Interval): number {
  const x = Math.abs(middle(a));
  const y = Math.abs(middle(b));
  if (x === y) return 1;
  const small = Math.min(x, y);
  return small === 0 ? Infinity : Math.max(x, y) / small;
}

/** Days from 1970-01-01 to an ISO day (proleptic Gregorian calendar); undefined for anything else. */
export function dayNumber(day: number | string | undefined): number | undefined {
  return typeof day === 'string' ? numberOfDay(day) : undefined;
}

/** Whether two days, by their numbers, are so few apart; one that is not known may be any. */
export function mayBeWithin(a: number | undefined, b: number | undefined, days: number): boolean {
  return a === undefined || b === undefined || Math.abs(a - b) <= days;
}

/** Remembered, since the days of stories are compared for every pair of them. */
const numberOfDay = memoised((day): number | undefined => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (!parts) return undefined;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return Number.isFinite(time) ? time / DAY_MS : undefined;
});

function finite(bound: number | string | undefined): number | undefined {
  return typeof bound === 'number' && Number.isFinite(bound) ? bound : undefined;
}
