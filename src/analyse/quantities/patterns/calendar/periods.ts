import { dayOf, monthSpan } from '../../civil.js';
import { directionOf, isAhead, yearOf } from '../../direction.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { dateDraft, relativeDraft } from '../dates.js';
import { dayAt, isOrdinalSuffix, isYear, yearAt } from './days.js';

/** "2017 april", "2019 q1", "2019-H2". */
export function yearFirst(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  if (!isYear(token.text)) return undefined;
  const at = reading.hyphen(index + 1) ? index + 2 : index + 1;
  const part = monthsOf(reading.word(at));
  if (part !== undefined) return partOfYear(index, at + 1, part, token.value, true);
  const month = reading.at(at);
  if (
    month.info?.month !== undefined &&
    (month.info.ambiguous !== true || month.lower === 'april') &&
    month.lower.length > 3 &&
    dayAt(reading, at + 1) === undefined
  ) {
    return dateDraft(reading, index, at + 1, { year: token.value, month: month.info.month });
  }
  return undefined;
}

/** First and last month, 1 to 12. */
type Months = readonly [first: number, last: number];

/** The months of "q1" to "q4", "h1" and "h2". */
function monthsOf(part: string): Months | undefined {
  const match = /^(?:(q)[1-4]|h[12])$/.exec(part);
  if (match === null) return undefined;
  const length = match[1] === undefined ? 6 : 3;
  const last = Number(part[1]) * length;
  return [last - length + 1, last];
}

/** A quarter or half of a year; without the year only the words stand. */
function partOfYear(
  from: number,
  to: number,
  [first, last]: Months,
  year: number | undefined,
  isYearKnown: boolean,
): Draft {
  const span =
    year === undefined ? undefined : ([dayOf(year, first, 1), monthSpan(year, last)[1]] as const);
  return relativeDraft(from, to, 'quarter', span, isYearKnown ? ['year', 'month'] : ['month']);
}

/** "Q3 2019", "Q1". */
export function quarterName(reading: Reading, index: number): Draft | undefined {
  const part = monthsOf(reading.word(index));
  if (part === undefined) return undefined;
  const year = yearAt(reading, index + 1, true);
  const resolved = year?.year ?? yearOf(reading, part[0], undefined, 'past');
  return partOfYear(index, year?.next ?? index + 1, part, resolved, year !== undefined);
}

/** "the first quarter of 2013", "second half of the year", "third quarter". */
export function ordinalPeriod(reading: Reading, index: number): Draft | undefined {
  const info = reading.at(index).info;
  const rank =
    info?.ordinal ?? (reading.at(index).kind === 'number' ? reading.at(index).value : undefined);
  let at = index + 1;
  if (reading.at(index).kind === 'number') {
    if (!isOrdinalSuffix(reading.word(at)) || reading.at(at).gap) return undefined;
    at++;
  }
  if (rank === undefined || rank > 4) return undefined;
  if (reading.word(at) === '-') at++;
  const word = reading.word(at);
  const isHalf = word === 'half';
  const part = isHalf || word === 'quarter' ? monthsOf(`${isHalf ? 'h' : 'q'}${rank}`) : undefined;
  if (part === undefined) return undefined;
  at++;
  const year = yearAt(reading, at, true);
  if (year !== undefined) return partOfYear(index, year.next, part, year.year, true);
  const told = yearBehind(reading, at);
  if (told !== undefined) {
    const current = yearOf(reading, 1, undefined, 'past');
    const resolved = current === undefined ? undefined : current + told.shift;
    return partOfYear(index, told.next, part, resolved, false);
  }
  if (isHalf) return undefined;
  const ahead = isAhead(directionOf(reading, index, at));
  const resolved = ahead
    ? yearOf(reading, part[1], undefined, 'future')
    : yearOf(reading, part[0], undefined, 'past');
  return partOfYear(index, at, part, resolved, false);
}

/** "of the year", "of this year", "last year": by how many years it lies from the story's. */
function yearBehind(
  reading: Reading,
  index: number,
): { readonly shift: number; readonly next: number } | undefined {
  const of = reading.word(index) === 'of';
  const at = of ? index + 1 : index;
  const word = reading.word(at);
  if (reading.word(at + 1) !== 'year') return undefined;
  if (word === 'last') return { shift: -1, next: at + 2 };
  return word === 'this' || (of && word === 'the') ? { shift: 0, next: at + 2 } : undefined;
}

/** "1990s", "the 1840s". */
export function decade(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  const suffix =
    reading.word(index + 1) === "'" && !reading.at(index + 1).gap ? index + 2 : index + 1;
  if (reading.word(suffix) !== 's' || reading.at(suffix).gap || !token.plain) return undefined;
  if (isYear(token.text) && token.value % 10 === 0) {
    const unit = token.value % 100 === 0 && token.value < 2000 ? 'century' : 'decade';
    return yearsFrom(token.value, unit, index, suffix + 1);
  }
  if (
    token.text.length === 2 &&
    token.value % 10 === 0 &&
    token.value >= 20 &&
    (reading.word(index - 1) === "'" || reading.word(index - 1) === 'the')
  ) {
    return yearsFrom(1900 + token.value, 'decade', index, suffix + 1);
  }
  return undefined;
}

/** A decade or century from its first year on. */
function yearsFrom(first: number, unit: 'decade' | 'century', from: number, to: number): Draft {
  const last = first + (unit === 'decade' ? 9 : 99);
  return relativeDraft(from, to, unit, [dayOf(first, 1, 1), dayOf(last, 12, 31)], ['year']);
}

const DECADES: Readonly<Record<string, number>> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
};

/** "the twenties" to "the nineties", of the last century. */
export function spelledDecade(reading: Reading, index: number): Draft | undefined {
  const first = DECADES[reading.word(index)];
  if (first === undefined || reading.word(index - 1) !== 'the') return undefined;
  return yearsFrom(first, 'decade', index, index + 1);
}

/** "the 19th century", "twenty-first century". */
export function century(reading: Reading, index: number): Draft | undefined {
  let rank: number | undefined;
  let at = index;
  const token = reading.at(index);
  if (token.kind === 'number') {
    if (!isOrdinalSuffix(reading.word(index + 1)) || reading.at(index + 1).gap) return undefined;
    rank = token.value;
    at = index + 2;
  } else if (token.info?.ordinal !== undefined) {
    rank = token.info.ordinal;
    at = index + 1;
  } else if (token.info?.cardinal === 20 && reading.at(index + 2).info?.ordinal === 1) {
    rank = 21;
    at = index + 3;
  }
  if (reading.word(at) === '-') at++;
  if (
    rank === undefined ||
    rank < 5 ||
    rank > 21 ||
    (reading.word(at) !== 'century' && reading.word(at) !== 'centuries') ||
    (reading.at(at).capital && reading.at(at + 1).capital)
  )
    return undefined;
  return yearsFrom(rank * 100 - 99, 'century', index, at + 1);
}
