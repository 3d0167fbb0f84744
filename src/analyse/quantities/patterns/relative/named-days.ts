import type { DatePart } from '../../../../model/quantity.js';
import { WordTable } from '../../../../segment/word-table.js';
import { civilOf, dayOf, easterOf, monthSpan, weekdayOf } from '../../civil.js';
import type { Day } from '../../civil.js';
import { directionOf, yearOf } from '../../direction.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { wordSet } from '../../word-set.js';
import { yearAt } from '../calendar/days.js';
import { withDayPart } from '../calendar/weekdays.js';
import { dayDraft } from '../dates.js';
import { HOLIDAYS, type Holiday } from './holiday-tables.js';

export const NAMED: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
};

/** "today", "yesterday", "tonight", "tomorrow", "last night", "this morning". */
export function namedDay(reading: Reading, index: number): Draft | undefined {
  const word = reading.word(index);
  let shift = Object.hasOwn(NAMED, word) ? NAMED[word] : undefined;
  let to = index + 1;
  if (shift === undefined && reading.words(index, 'last', 'night')) {
    shift = -1;
    to = index + 2;
  } else if (shift === undefined && word === 'this' && PARTS_OF_DAY.has(reading.word(index + 1))) {
    shift = 0;
    to = index + 2;
  }
  if (shift === undefined) return undefined;
  // "USA Today", "today's world"
  if (
    word === 'today' &&
    reading.at(index).capital &&
    !reading.boundary(index) &&
    reading.at(index - 1).capital
  )
    return undefined;
  if (word === 'today' && reading.word(index + 1) === "'") return undefined;
  const day = reading.published === undefined ? undefined : reading.published + shift;
  return withDayPart(reading, dayDraft(index, to, day));
}

const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night']);

/** By their first word; the longest first. */
const holidays = new WordTable(HOLIDAYS);

/** The day of a row in a year. */
function holidayDay(row: Holiday, year: number): Day {
  const { month, day, weekday, nth, later = 0, easter } = row;
  if (easter !== undefined) return easterOf(year) + easter;
  if (weekday === undefined || nth === undefined) return dayOf(year, month, day ?? 1);
  const [low, high] = monthSpan(year, month);
  return nth > 0
    ? low + ((weekday - weekdayOf(low) + 7) % 7) + 7 * (nth - 1) + later
    : high - ((weekdayOf(high) - weekday + 7) % 7);
}

/** Feasts: "Christmas Eve", "Thanksgiving"; -1 is the last one before the story, 1 the next. */
export function holiday(
  reading: Reading,
  index: number,
  first: string,
  shift?: number,
): Draft | undefined {
  for (const row of holidays.get(first) ?? []) {
    if (!reading.words(index, ...row.words)) continue;
    const end = index + row.words.length;
    const after = reading.at(end);
    if (after.kind === 'word' && after.gap && !AFTER_FEAST.has(after.lower) && end === index + 1)
      return undefined;
    const written = yearAt(reading, end, true);
    const direction = directionOf(reading, index, end);
    const year = written?.year ?? yearOf(reading, row.month, row.day ?? MIDDLE_OF_MONTH, direction);
    const near = year === undefined ? undefined : holidayDay(row, year);
    const day =
      near === undefined || shift === undefined || written !== undefined
        ? near
        : feastBeside(row, reading.published, shift);
    const known: DatePart[] = written === undefined ? ['month', 'day'] : ['year', 'month', 'day'];
    return dayDraft(index, written?.next ?? end, day, known);
  }
  return undefined;
}

/** The last such day before the story's, or the next one after it. */
function feastBeside(row: Holiday, published: Day | undefined, shift: number): Day | undefined {
  if (published === undefined) return undefined;
  const { year } = civilOf(published);
  const days = [year - 1, year, year + 1].map((y) => holidayDay(row, y));
  return shift < 0 ? days.findLast((day) => day < published) : days.find((day) => day > published);
}

const MIDDLE_OF_MONTH = 15;

const AFTER_FEAST = wordSet(`
  at in on and or is was the for when with after to early morning it he she they we but as
  will would a an his her their this that night weekend sales last next of
`);
