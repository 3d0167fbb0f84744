import type { Quantity } from '../src/model/quantity.js';

/**
 * How a case of Recognizers-Text is compared with an extracted quantity, and which cases are left
 * out. Written before the grammar was measured; rules, not lists of rows, so that they apply to
 * other cases of the same kinds.
 *
 * Spans: a reference and a quantity meet where their spans overlap, because the references leave
 * qualifiers out ("about $ 14 million") and ours keep them in.
 */

export interface Reference {
  readonly text: string;
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  readonly type: string;
  readonly resolution: Readonly<Record<string, unknown>>;
}

export interface RecognizersCase {
  readonly input: string;
  readonly reference?: string | null;
  readonly results: readonly Reference[];
}

export type FileName = 'number' | 'percent' | 'currency' | 'dimension' | 'datetime';

/** Kinds that a file is about: only these can be over-extraction in it (numbers: without a unit). */
export const KINDS: Readonly<Record<FileName, ReadonlySet<string>>> = {
  number: new Set(['number', 'count']),
  percent: new Set(['percent']),
  currency: new Set(['money']),
  dimension: new Set(['length', 'area', 'mass', 'speed', 'temperature', 'rate']),
  datetime: new Set(['date', 'time', 'duration', 'age']),
};

interface Exclusion {
  readonly reason: string;
  readonly files: readonly FileName[];
  /** True where the reference (or the whole case, when there is none) is left out. */
  matches(row: RecognizersCase, reference: Reference): boolean;
}

const CLOCK = /[ap]\.?\s*m\b|o'?clock|\d\s*:\s*\d|\d\.\d\d|past|half|noon|mid\s?night/i;

/** The list of exclusions, each with its reason. */
export const EXCLUSIONS: readonly Exclusion[] = [
  {
    reason:
      'no value to compare: repeated times, seasons, impossible days, a unit without a number',
    files: ['currency', 'dimension', 'datetime'],
    matches: (_row, { resolution }) =>
      resolution['value'] === null ||
      valuesOf(resolution).some((v) => v['value'] === 'not resolved'),
  },
  {
    reason: 'digits in an identifier or an address are a name, not a quantity',
    files: ['number'],
    matches: ({ input }, { start, end }) =>
      /[A-Za-z]-?$|[A-Za-z]-nought-|\d\.$|-nought-$|\w-$/.test(input.slice(0, start)) ||
      /^\.\d|^-nought|^-four/.test(input.slice(end + 1)),
  },
  {
    reason: 'powers, scientific notation and the multiplier G: no article holds them',
    files: ['number'],
    matches: (_row, { text, resolution }) =>
      resolution['subtype'] === 'power' || /\d\s*g$/i.test(text),
  },
  {
    reason: 'a decimal comma cannot be told from a list in English text',
    files: ['number'],
    matches: (_row, { text }) => /^\d+,\d{1,2}$/.test(text),
  },
  {
    reason: 'spoken division: "over" between numbers means more than, or during, in an article',
    files: ['number'],
    matches: (_row, { text }) => /\bover\b/.test(text),
  },
  {
    reason: 'arithmetic drill: a fraction of compound number words has several readings',
    files: ['number'],
    matches: (_row, { text, resolution }) =>
      resolution['subtype'] === 'fraction' &&
      (
        text.match(
          /twent|thirt|fort|fift[iy]|sixt[iy]|sevent[iy]|eight[iy]|ninet|hundred|thousand|illion/g,
        ) ?? []
      ).length > 1,
  },
  {
    reason: 'an ordinal of a million is no count of two',
    files: ['number'],
    matches: ({ input }, { end }) => /^ millionths?\b/.test(input.slice(end + 1)),
  },
  {
    reason: '"percent of 10" for 10 percent: not English of any article',
    files: ['percent'],
    matches: (_row, { text }) => /^per ?cents? of/.test(text),
  },
  {
    reason: '"now" and "at present" state no value',
    files: ['datetime'],
    matches: (_row, { resolution }) =>
      valuesOf(resolution).some((v) => v['timex'] === 'PRESENT_REF'),
  },
  {
    reason: '"the year" of an award or of another event is not the year of the story',
    files: ['datetime'],
    matches: (_row, { text }) =>
      /^the (next |following )?(day|week|month|year)( before| after)?$/.test(text),
  },
  {
    reason: 'counted from an instant: the date of a story has no time of day',
    files: ['datetime'],
    matches: (_row, { text, type }) =>
      /minute|\bmin\b|hour/.test(text) && /datetime$|datetimerange$/.test(type),
  },
  {
    reason:
      'day and month as bare numbers without a year: the order is unknown, and in articles they are names, scores or fractions (9/11, 50-50)',
    files: ['datetime'],
    matches: (_row, { text }) =>
      /(^|[^\d/.-])\d{1,2}[/.-]\d{1,2}(?![\d/-])(?!\s*[ap]m)/.test(text) &&
      !/\d\/\d{1,2}\/\d|at \d|[ap]\.?m/.test(text),
  },
  {
    reason:
      'chat shorthand and calendar commands that no article holds: a bare hour, 9a, 10D, eod, mar4',
    files: ['datetime'],
    matches: (_row, reference) => isShorthand(reference),
  },
  {
    reason: 'a part of the day without a day ("in the morning"): its hours are a convention',
    files: ['datetime'],
    matches: (_row, { type, resolution }) =>
      type.endsWith('.timerange') &&
      valuesOf(resolution).some((v) => /^T(MO|AF|EV|NI)$/.test(text(v['timex']))),
  },
  {
    reason: 'week numbers of a calendar: commands to a calendar, not prose',
    files: ['datetime'],
    matches: (_row, { text }) =>
      /\bweek \d+$|^w\/c|week (beginning|starting|commencing)/.test(text),
  },
];

function isShorthand({ text: span, type }: Reference): boolean {
  if (/^(the )?eo[dmy]$|tonite|ish$|\dampm|^[a-z]{3}\d|^tues\b|\d[ap]$|^\d+[dwy]$|@|\(/.test(span))
    return true;
  if (/^\d{8}$|^\d{4} \d\d \d\d$/.test(span)) return true;
  // Orders of day, month and year that nobody prints: "2020/23/sep", "september-2020-23".
  if (/^\d{4}[/-]\d+[/-][a-z]+$|^[a-z]+-\d{4}-\d+$|^\d+-\d{4}-[a-z]+$/.test(span)) return true;
  // A range of bare days: "from 4-23 in next month".
  if (/^from \d+-\d+ in/.test(span)) return true;
  return (
    /time(range)?$/.test(type) &&
    !CLOCK.test(span) &&
    /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/.test(span)
  );
}

/** The readings of a reference. */
function valuesOf(
  resolution: Readonly<Record<string, unknown>>,
): readonly Record<string, unknown>[] {
  const values = resolution['values'];
  return Array.isArray(values) ? (values as Record<string, unknown>[]) : [resolution];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Why a reference is left out, or undefined where it is compared. */
export function exclusionOf(
  file: FileName,
  row: RecognizersCase,
  reference: Reference,
): string | undefined {
  return EXCLUSIONS.find((e) => e.files.includes(file) && e.matches(row, reference))?.reason;
}

/**
 * True where the quantities that overlap a reference state its value. One reading is enough where
 * the reference has two (an undated day is last year's or this year's; an hour is a.m. or p.m.).
 */
export function statesValue(reference: Reference, found: readonly Quantity[]): boolean {
  if (!reference.type.startsWith('datetimeV2')) {
    const { value } = reference.resolution;
    const expected = Number(text(value).replace('%', ''));
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
      return found.some((q) => daysHold(q, text(reading['value']), text(reading['value']), vague));
    case 'daterange':
      return found.some((q) =>
        daysHold(q, text(reading['start']), lastDay(reference, reading), vague),
      );
    case 'datetime': {
      const [day = '', time = ''] = text(reading['value']).split(' ');
      // "end of tomorrow": its last second stands for the day.
      const whole = time === '23:59:59';
      return (
        found.some((q) => daysHold(q, day, day, vague)) &&
        (whole || found.some((q) => q.kind === 'time' && clock(q.value) === clock(time)))
      );
    }
    case 'datetimerange': {
      const [startDay = '', startTime = ''] = text(reading['start']).split(' ');
      const [endDay = '', endTime = ''] = text(reading['end']).split(' ');
      if (!found.some((q) => daysHold(q, startDay, endDay, vague))) return false;
      // The hours of "morning" and the like are a convention: the day decides.
      if (/T(MO|AF|EV|NI)$/.test(text(reading['timex']))) return true;
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
  const end = text(reading['end']);
  if (end === '') return '';
  if (/^before|^until|^no later|^not later/.test(reference.text) && reading['Mod'] === 'before')
    return end;
  const stated =
    /^\(.*P\d+D\)$/.test(text(reading['timex'])) && /-|\b(to|and|until)\b/.test(reference.text);
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
  const match = /^(\d{1,2}):(\d\d)(?::(\d\d))?/.exec(text(value));
  if (match === null) return undefined;
  const [, hour = '', minute = '', second = '00'] = match;
  return `${hour.padStart(2, '0')}:${minute}:${second}`;
}
