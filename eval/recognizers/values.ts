import type { Quantity } from '../../src/model/quantity.js';
import { textOf, valuesOf, type Reference } from './cases.js';

/**
 * True where the quantities that overlap a reference state its value. One reading is enough where
 * the reference has two (an undated day is last year's or this year's; an hour is a.m. or p.m.).
 */
export function statesValue(reference: Reference, found: readonly Quantity[]): boolean {
  if (!reference.type.startsWith('datetimeV2')) {
    const { value } = reference.resolution;
    const expected = Number(textOf(value).replace('%', ''));
    return found.some((q) => typeof q.value === 'number' && near(q.value, expected));
  }
  return valuesOf(reference.resolution).some((v) => readingHolds(reference, v, found));
}

/** References are printed with 15 digits. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1e-15, Math.abs(a), Math.abs(b));
}

/** A word that makes the reference's point or bounds a convention: ours must agree, not coincide. */
const VAGUE =
  /\b(few|several|some|couple|early|earlier|late|later|end|beginning|start|ago|remaining|mid)\b|^mid/;

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86400,
  night: 86400,
  week: 7 * 86400,
  fortnight: 14 * 86400,
  month: 30 * 86400,
  quarter: 91.25 * 86400,
  year: 365 * 86400,
  decade: 3650 * 86400,
  century: 36500 * 86400,
};

function readingHolds(
  reference: Reference,
  reading: Record<string, unknown>,
  found: readonly Quantity[],
): boolean {
  const vague = VAGUE.test(reference.text);
  switch (reading['type']) {
    case 'duration':
      return found.some(
        (q) => q.kind === 'duration' && durationHolds(q, Number(reading['value']), vague),
      );
    case 'time':
      return found.some((q) => q.kind === 'time' && clock(q.value) === clock(reading['value']));
    case 'timerange':
      return found.some(
        (q) =>
          q.kind === 'time' &&
          clock(q.low) === clock(reading['start']) &&
          clock(q.high) === clock(reading['end']),
      );
    case 'date':
      return found.some((q) =>
        daysHold(q, textOf(reading['value']), textOf(reading['value']), vague),
      );
    case 'daterange':
      return found.some((q) =>
        daysHold(q, textOf(reading['start']), lastDay(reference, reading), vague),
      );
    case 'datetime': {
      const [day = '', time = ''] = textOf(reading['value']).split(' ');
      // "end of tomorrow": its last second stands for the day.
      const whole = time === '23:59:59';
      return (
        found.some((q) => daysHold(q, day, day, vague)) &&
        (whole || found.some((q) => q.kind === 'time' && clock(q.value) === clock(time)))
      );
    }
    case 'datetimerange': {
      const [startDay = '', startTime = ''] = textOf(reading['start']).split(' ');
      const [endDay = '', endTime = ''] = textOf(reading['end']).split(' ');
      if (!found.some((q) => daysHold(q, startDay, endDay, vague))) return false;
      // The hours of "morning" and the like are a convention: the day decides.
      if (/T(MO|AF|EV|NI)$/.test(textOf(reading['timex']))) return true;
      return found.some(
        (q) =>
          q.kind === 'time' &&
          clock(q.low) === clock(startTime) &&
          clock(q.high) === clock(endTime),
      );
    }
    default:
      return false;
  }
}

/**
 * The last day of a range, inclusive: ends are exclusive in the references, except where the
 * range runs between two stated days ("from 10/1 to 11/7", "November 19-20").
 */
function lastDay(reference: Reference, reading: Record<string, unknown>): string {
  const end = textOf(reading['end']);
  if (end === '') return '';
  if (/^before|^until|^no later|^not later/.test(reference.text) && reading['Mod'] === 'before')
    return end;
  const stated =
    /^\(.*P\d+D\)$/.test(textOf(reading['timex'])) && /-|\b(to|and|until)\b/.test(reference.text);
  return stated
    ? end
    : new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function daysHold(q: Quantity, start: string, end: string, vague: boolean): boolean {
  const [low, high] = dayBounds(q);
  if (q.kind !== 'date' && q.kind !== 'duration') return false;
  if (!vague) return sameBound(low, start) && sameBound(high, end);
  const a = low ?? '0000';
  const b = high ?? '9999';
  const c = start === '' ? '0000' : start;
  const d = end === '' ? '9999' : end;
  // Conventions on parts of a period differ: one of the two intervals lies within the other.
  return (a >= c && b <= d) || (c >= a && d <= b);
}

function dayBounds(q: Quantity): readonly [string | undefined, string | undefined] {
  if (q.kind === 'duration') return [q.window?.low, q.window?.high];
  return [
    typeof q.low === 'string' ? q.low : undefined,
    typeof q.high === 'string' ? q.high : undefined,
  ];
}

/** Open bounds that exclude a whole period differ by one day ("after 2016"). */
function sameBound(bound: string | undefined, expected: string): boolean {
  if (bound === undefined || expected === '') return bound === undefined && expected === '';
  return (
    Math.abs(Date.parse(bound) - Date.parse(expected)) <= (bound === expected ? 0 : 86_400_000) &&
    (bound === expected || /-(01-01|12-31)$/.test(bound))
  );
}

function durationHolds(q: Quantity, seconds: number, vague: boolean): boolean {
  const scale = SECONDS[q.unit];
  if (scale === undefined) return false;
  if (!vague) return typeof q.value === 'number' && near(q.value * scale, seconds);
  const low = typeof q.low === 'number' ? q.low * scale : 0;
  const high = typeof q.high === 'number' ? q.high * scale : Infinity;
  return low <= seconds && seconds <= high;
}

/** "7:05", "07:05:00" and "07:05" are one time. */
function clock(value: unknown): string | undefined {
  const match = /^(\d{1,2}):(\d\d)(?::(\d\d))?/.exec(textOf(value));
  if (match === null) return undefined;
  const [, hour = '', minute = '', second = '00'] = match;
  return `${hour.padStart(2, '0')}:${minute}:${second}`;
}
