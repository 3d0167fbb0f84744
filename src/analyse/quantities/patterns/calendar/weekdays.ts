import calendar from '../../../../data/calendar.json' with { type: 'json' };
import { addMonths, civilOf, weekdayOf } from '../../civil.js';
import { directionOf, weekdayDay } from '../../direction.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { dayDraft } from '../dates.js';
import { dayFirst } from './day-first.js';
import { dayWithSuffix, spelledOrdinal } from './days.js';
import type { DayRead } from './days.js';
import { monthFirst } from './month-first.js';

/** "Tuesday", "Monday, May 20th", "Friday 5 July", "Tuesday afternoon", "Monday the 27th". */
export function weekday(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  const day = token.info?.weekday;
  if (day === undefined) return undefined;
  let at = index + 1;
  if (reading.word(at) === '.' && token.lower.length <= 5 && !token.lower.endsWith('day')) at++;
  const date = weekdayDate(reading, index, at, day);
  if (date !== undefined) return withDayPart(reading, date);
  if (token.info?.ambiguous === true) return undefined;
  // "Mondays": repeated, no day.
  if (token.lower.endsWith('s') || EVERY.has(reading.word(index - 1))) return undefined;
  if (isPartOfName(reading, index)) return undefined;
  const ofWeek = weekdayOfWeek(reading, index, at, day);
  if (ofWeek !== undefined) return ofWeek;
  const { published } = reading;
  const meant =
    published === undefined
      ? undefined
      : weekdayDay(published, day, directionOf(reading, index, at));
  return withDayPart(reading, dayDraft(index, at, meant, ['weekday']));
}

const NAME_BEFORE = new Set(calendar.weekdayNames.before);
const NAME_AFTER = new Set(calendar.weekdayNames.after);

/** "Black Friday", "the Sunday Times". */
function isPartOfName(reading: Reading, index: number): boolean {
  const before = reading.at(index - 1);
  const after = reading.at(index + 1);
  return (
    (before.capital && NAME_BEFORE.has(before.lower)) ||
    (after.capital && NAME_AFTER.has(after.lower))
  );
}

const EVERY = new Set(['every', 'each', 'any', 'alternate']);

function weekdayDate(
  reading: Reading,
  index: number,
  after: number,
  weekdayNumber: number,
): Draft | undefined {
  let at = after;
  const comma = reading.word(at) === ',' || reading.word(at) === '-';
  if (comma) at++;
  const article = reading.word(at) === 'the';
  if (article) at++;
  const token = reading.at(at);
  if (
    token.info?.month !== undefined &&
    (token.capital || token.info.ambiguous !== true || reading.at(at + 1).kind === 'number')
  ) {
    const draft = monthFirst(reading, at);
    if (draft !== undefined && draft.unit === 'day')
      return restated(reading, index, draft, weekdayNumber);
    return undefined;
  }
  const draft = dayFirst(reading, at);
  if (draft !== undefined) return restated(reading, index, draft, weekdayNumber);
  // "Friday the 26th", "tuesday the eleventh"
  if (!article) return undefined;
  const day = token.kind === 'number' ? dayWithSuffix(reading, at) : spelledOrdinal(reading, at);
  if (day === undefined || reading.published === undefined) return undefined;
  return nearestWithDay(reading, index, day, weekdayNumber);
}

/** A day of the month with its weekday: the nearest month in which both hold. */
function nearestWithDay(
  reading: Reading,
  index: number,
  day: DayRead,
  weekdayNumber: number,
): Draft | undefined {
  const { published } = reading;
  if (published === undefined) return undefined;
  for (let distance = 0; distance <= 62; distance++) {
    for (const at of [published - distance, published + distance]) {
      if (isDay(at, day.day, weekdayNumber))
        return dayDraft(index, day.next, at, ['weekday', 'day']);
    }
  }
  return undefined;
}

function isDay(at: number, day: number, weekdayNumber: number): boolean {
  return civilOf(at).day === day && weekdayOf(at) === weekdayNumber;
}

function restated(reading: Reading, index: number, draft: Draft, weekdayNumber: number): Draft {
  draft.from = index;
  draft.known = ['weekday', ...(draft.known ?? [])];
  // An undated day with its weekday: of the neighbouring years the one where both hold.
  if (
    draft.implied?.includes('year') === true &&
    draft.value !== undefined &&
    draft.days === undefined &&
    weekdayOf(draft.value) !== weekdayNumber
  ) {
    for (const years of [-1, 1, -2, 2]) {
      const moved = addMonths(draft.value, 12 * years);
      if (
        weekdayOf(moved) === weekdayNumber &&
        Math.abs(years) <= 1 &&
        reading.published !== undefined
      ) {
        draft.setValue(moved);
        break;
      }
    }
  }
  return draft;
}

/** "tuesday of next week". */
function weekdayOfWeek(
  reading: Reading,
  index: number,
  at: number,
  day: number,
): Draft | undefined {
  if (reading.word(at) !== 'of') return undefined;
  const the = reading.word(at + 1) === 'the' ? 1 : 0;
  const shift = WEEK_SHIFT[reading.word(at + 1 + the)];
  if (shift === undefined || reading.word(at + 2 + the) !== 'week') return undefined;
  const { published } = reading;
  const date =
    published === undefined ? undefined : published - weekdayOf(published) + day + 7 * shift;
  return dayDraft(index, at + 3 + the, date, ['weekday']);
}

const WEEK_SHIFT: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  next: 1,
  following: 1,
  coming: 1,
};

const DAY_PARTS = new Set(['morning', 'afternoon', 'evening', 'night']);

/** "Tuesday afternoon": the part of the day belongs to the phrase. */
export function withDayPart(reading: Reading, draft: Draft): Draft {
  let at = draft.to;
  if (reading.word(at) === 'early' || reading.word(at) === 'late') at++;
  if (reading.words(at, 'in', 'the')) at += 2;
  if (DAY_PARTS.has(reading.word(at)) && reading.at(at).gap) draft.to = at + 1;
  return draft;
}
