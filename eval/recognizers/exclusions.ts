import { textOf, valuesOf } from './cases.js';
import type { FileName, RecognizersCase, Reference } from './cases.js';

/**
 * Cases that are left out, each with its reason. Written before the grammar was measured; rules, not
 * lists of rows, so that they apply to other cases of the same kinds.
 */
interface Exclusion {
  readonly reason: string;
  readonly files: readonly FileName[];
  /** True where the reference (or the whole case, when there is none) is left out. */
  matches(row: RecognizersCase, reference: Reference): boolean;
}

const CLOCK = /[ap]\.?\s*m\b|o'?clock|\d\s*:\s*\d|\d\.\d\d|past|half|noon|mid\s?night/i;

/** The list of exclusions, each with its reason. */
const EXCLUSIONS: readonly Exclusion[] = [
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
      valuesOf(resolution).some((v) => /^T(MO|AF|EV|NI)$/.test(textOf(v['timex']))),
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

/** Why a reference is left out, or undefined where it is compared. */
export function exclusionOf(
  file: FileName,
  row: RecognizersCase,
  reference: Reference,
): string | undefined {
  return EXCLUSIONS.find((e) => e.files.includes(file) && e.matches(row, reference))?.reason;
}
