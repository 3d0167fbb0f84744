import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { dayAlone, dayFirst, monthGlued } from './calendar/day-first.js';
import { isOrdinalSuffix } from './calendar/days.js';
import { monthFirst } from './calendar/month-first.js';
import { dottedDate, isoDate, numericDate } from './calendar/numeric.js';
import {
  century,
  decade,
  ordinalPeriod,
  quarterName,
  spelledDecade,
  yearFirst,
} from './calendar/periods.js';
import { weekday } from './calendar/weekdays.js';
import { shortYear, spelledYear, theYear } from './calendar/years.js';
import { isZoned } from './clock.js';
import { isYearName } from './names/labels.js';
import { found } from './pattern.js';
import type { Pattern } from './pattern.js';

/** Dates of the calendar: "Sept. 15", "May 15 to 19, 2024", "19 April 2024", "July 2023", "2022". */
export const calendar: Pattern = {
  match(reading, index) {
    const token = reading.at(index);
    const draft = token.kind === 'number' ? fromDigits(reading, index) : fromWord(reading, index);
    return draft === undefined ? undefined : found(draft);
  },
};

/** Dates that begin with digits: only plain ones, and each length of them its own kinds. */
function fromDigits(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  if (!token.plain) return Number.isNaN(token.value) ? dottedDate(reading, index) : undefined;
  const length = token.end - token.start;
  if (length === 4) {
    if (token.value < 1000 || token.value > 2099 || isZoned(reading, index)) return undefined;
    if (isYearName(reading, index)) return undefined;
    return (
      isoDate(reading, index) ??
      yearFirst(reading, index) ??
      decade(reading, index) ??
      theYear(reading, index)
    );
  }
  if (length > 2) return undefined;
  const next = reading.at(index + 1);
  if (!next.gap && next.kind === 'word') {
    if (!isOrdinalSuffix(next.lower)) return monthGlued(reading, index) ?? decade(reading, index);
    return (
      dayFirst(reading, index) ??
      ordinalPeriod(reading, index) ??
      dayAlone(reading, index) ??
      century(reading, index)
    );
  }
  return (
    numericDate(reading, index) ??
    dayFirst(reading, index) ??
    decade(reading, index) ??
    shortYear(reading, index)
  );
}

function fromWord(reading: Reading, index: number): Draft | undefined {
  const { info } = reading.at(index);
  if (info === undefined) return undefined;
  if (info.weekday !== undefined) return weekday(reading, index);
  if (info.month !== undefined) return monthFirst(reading, index);
  if (info.ordinal !== undefined) {
    return dayFirst(reading, index) ?? ordinalPeriod(reading, index) ?? century(reading, index);
  }
  if (info.cardinal !== undefined) {
    const tens = info.cardinal === 20 || info.cardinal === 30;
    return (
      (tens ? (dayFirst(reading, index) ?? century(reading, index)) : undefined) ??
      spelledYear(reading, index)
    );
  }
  return quarterName(reading, index) ?? spelledDecade(reading, index);
}
