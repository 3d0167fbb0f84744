import { VAGUE_WORDS } from '../../vague.js';
import { addMonths } from '../../civil.js';
import type { Day } from '../../civil.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { relativeDraft } from '../dates.js';

export const PLURALS: Readonly<Record<string, string>> = {
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
  decades: 'decade',
  hours: 'hour',
  quarters: 'quarter',
  minutes: 'minute',
  centuries: 'century',
};

export const MONTHS: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

/** "the coming weeks", "recent months", "past years": how many is left open. */
export function openPlural(
  reading: Reading,
  index: number,
  to: number,
  shift: number,
  unit: string,
): Draft | undefined {
  const word = reading.word(index);
  if (word === 'this' || word === 'current') return undefined;
  let end = to;
  let longest = unit;
  const more =
    reading.word(to) === 'and' || reading.word(to) === 'or'
      ? PLURALS[reading.word(to + 1)]
      : undefined;
  if (more !== undefined) {
    longest = more;
    end = to + 2;
  }
  return vagueStretch(reading, index, end, longest, shift < 0 ? -1 : 1);
}

/** "in the weeks and months to come", "in the weeks ahead". */
export function weeksToCome(reading: Reading, index: number): Draft | undefined {
  const word = reading.word(index);
  let unit = Object.hasOwn(PLURALS, word) ? PLURALS[word] : undefined;
  if (unit === undefined) return undefined;
  let at = index + 1;
  const more =
    reading.word(at) === 'and' || reading.word(at) === 'or'
      ? PLURALS[reading.word(at + 1)]
      : undefined;
  if (more !== undefined) {
    unit = more;
    at += 2;
  }
  const to = reading.words(at, 'to', 'come')
    ? at + 2
    : reading.word(at) === 'ahead'
      ? at + 1
      : undefined;
  return to === undefined ? undefined : vagueStretch(reading, index, to, unit, 1);
}

const COMING = VAGUE_WORDS.relative.find((row) => row.word === 'coming');

/** The days that an uncounted plural beside the story's date can mean. */
function vagueStretch(
  reading: Reading,
  from: number,
  to: number,
  unit: string,
  side: -1 | 1,
): Draft | undefined {
  const { published } = reading;
  const most = COMING?.high ?? 3;
  const draft = relativeDraft(
    from,
    to,
    unit,
    published === undefined
      ? undefined
      : side > 0
        ? [published, moveBy(published, unit, most)]
        : [moveBy(published, unit, -most), published],
  );
  draft.vague = true;
  draft.qualifier = 'about';
  return unit === 'hour' || unit === 'minute' ? undefined : draft;
}

/** The day a number of units away; fractions by the mean length. */
export function moveBy(day: Day, unit: string, count: number): Day {
  const months = MONTHS[unit];
  if (months !== undefined) {
    return Number.isInteger(count * months)
      ? addMonths(day, count * months)
      : day + Math.round(count * months * 30.436875);
  }
  return day + Math.round(count * (DAYS[unit] ?? 0));
}

const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  night: 1,
  week: 7,
  fortnight: 14,
  hour: 1 / 24,
  minute: 0,
};
