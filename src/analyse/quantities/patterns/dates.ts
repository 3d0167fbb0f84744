import type { DatePart } from '../../../model/quantity.js';
import { civilOf, dayOf, daysInMonth, monthSpan, weekdayOf, yearSpan } from '../civil.js';
import type { Day } from '../civil.js';
import { directionOf, yearOf } from '../direction.js';
import { Draft } from '../draft.js';
import type { Reading } from '../reading.js';

/** Parts of a calendar date as they were read. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Last day of a range within one month. */
  readonly lastDay?: number;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A draft of a date from its parts; the year is taken from the story where it is not stated. */
export function dateDraft(
  reading: Reading,
  from: number,
  to: number,
  parts: DateParts,
): Draft | undefined {
  if (!isOnCalendar(parts)) return undefined;
  const { month, day, lastDay } = parts;
  const unit = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const draft = new Draft('date', from, to, unit);
  draft.known = PARTS.filter((part) => parts[part] !== undefined);
  draft.implied = [];
  if (lastDay !== undefined && day !== undefined) draft.days = lastDay - day + 1;
  const year = parts.year ?? yearFromStory(reading, from, to, parts);
  if (year === undefined) {
    if (month !== undefined) {
      draft.partial = {
        low: `--${two(month)}-${two(day ?? 1)}`,
        high: `--${two(month)}-${two(lastDay ?? day ?? daysInMonth(2023, month))}`,
      };
    }
    return draft;
  }
  if (parts.year === undefined) draft.implied = ['year'];
  if (month === undefined) setSpan(draft, yearSpan(year));
  else if (day === undefined) setSpan(draft, monthSpan(year, month));
  else {
    const first = dayOf(year, month, Math.min(day, daysInMonth(year, month)));
    setSpan(draft, [first, lastDay === undefined ? first : dayOf(year, month, lastDay)]);
    if (lastDay === undefined) draft.value = first;
  }
  return draft;
}

const PARTS = ['year', 'month', 'day'] as const;

/** Whether some year has the month and its days, or, where one is stated, that year. */
function isOnCalendar({ year = 2000, month, day, lastDay }: DateParts): boolean {
  if (month === undefined || day === undefined) return true;
  if (month > 12 || month < 1 || day < 1 || day > daysInMonth(year, month)) return false;
  return lastDay === undefined || (lastDay > day && lastDay <= daysInMonth(year, month));
}

/** The year that the sentence and the story's date imply for a month or day. */
function yearFromStory(
  reading: Reading,
  from: number,
  to: number,
  { month, day }: DateParts,
): number | undefined {
  if (month === undefined) return undefined;
  const year = yearOf(reading, month, day, directionOf(reading, from, to));
  return year === undefined || day === undefined ? year : yearWithDay(year, month, day);
}

/** 29 February: the nearest earlier year that has it. */
function yearWithDay(year: number, month: number, day: number): number {
  let y = year;
  while (y > year - 8 && day > daysInMonth(y, month)) y--;
  return y;
}

/** Gives a draft its first and last day. */
export function setSpan(draft: Draft, span: readonly [Day, Day]): void {
  draft.low = span[0];
  draft.high = span[1];
}

/** A draft for a span of days relative to the story; without its date only the words stand. */
export function relativeDraft(
  from: number,
  to: number,
  unit: string,
  span: readonly [Day, Day] | undefined,
  known: DatePart[] = [],
): Draft {
  const draft = new Draft('date', from, to, unit);
  draft.known = known;
  draft.implied = span === undefined ? [] : impliedBeside(known, unit);
  if (span === undefined) return draft;
  setSpan(draft, span);
  if (span[0] === span[1]) draft.value = span[0];
  return draft;
}

/** A draft for one day relative to the story. */
export function dayDraft(
  from: number,
  to: number,
  day: Day | undefined,
  known: DatePart[] = [],
): Draft {
  return relativeDraft(from, to, 'day', day === undefined ? undefined : [day, day], known);
}

function impliedBeside(known: readonly DatePart[], unit: string): DatePart[] {
  const all: DatePart[] =
    unit === 'day' || unit === 'week'
      ? ['year', 'month', 'day']
      : unit === 'month' || unit === 'quarter'
        ? ['year', 'month']
        : ['year'];
  return all.filter((part) => !known.includes(part));
}

/** The calendar period of a unit that a day lies in. */
export function periodOf(at: Day, unit: string): readonly [Day, Day] {
  const { year, month } = civilOf(at);
  switch (unit) {
    case 'day':
    case 'night':
      return [at, at];
    case 'week': {
      const monday = at - weekdayOf(at) + 1;
      return [monday, monday + 6];
    }
    case 'month':
      return monthSpan(year, month);
    case 'quarter': {
      const first = month - ((month - 1) % 3);
      return [dayOf(year, first, 1), monthSpan(year, first + 2)[1]];
    }
    case 'decade':
      return [dayOf(year - (year % 10), 1, 1), dayOf(year - (year % 10) + 9, 12, 31)];
    case 'century':
      return [
        dayOf(Math.floor((year - 1) / 100) * 100 + 1, 1, 1),
        dayOf(Math.floor((year - 1) / 100) * 100 + 100, 12, 31),
      ];
    default:
      return yearSpan(year);
  }
}
