import { addMonths, civilOf, dayOf, daysInMonth, monthSpan, weekdayOf } from '../civil.js';
import { directionOf, weekdayDay, yearOf } from '../direction.js';
import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { dateDraft, relativeDraft, setSpan } from './dates.js';
import { found } from './pattern.js';
import type { Pattern } from './pattern.js';
import { wordSet } from '../word-set.js';

/** Dates of the calendar: "Sept. 15", "May 15 to 19, 2024", "19 April 2024", "July 2023", "2022". */
export const calendar: Pattern = {
  name: 'calendar dates',
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
    if (token.value < 1000 || token.value > 2099) return undefined;
    return (
      isoDate(reading, index) ??
      yearFirst(reading, index) ??
      decade(reading, index) ??
      year(reading, index)
    );
  }
  if (length > 2) return undefined;
  const next = reading.at(index + 1);
  if (!next.gap && next.kind === 'word') {
    if (!isSuffix(next.lower)) return monthGlued(reading, index) ?? decade(reading, index);
    return (
      dayFirst(reading, index) ??
      ordinalPeriod(reading, index) ??
      dayAlone(reading, index) ??
      century(reading, index)
    );
  }
  return numericDate(reading, index) ?? dayFirst(reading, index) ?? decade(reading, index);
}

const isSuffix = (word: string): boolean =>
  word === 'th' || word === 'st' || word === 'nd' || word === 'rd';

/** "5May2024" of tables. */
function monthGlued(reading: Reading, index: number): Draft | undefined {
  return reading.at(index + 1).info?.month === undefined ? undefined : dayFirst(reading, index);
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
    return tens ? (dayFirst(reading, index) ?? century(reading, index)) : undefined;
  }
  return quarterName(reading, index) ?? spelledDecade(reading, index);
}

/** A month's name at a token, past its full stop. */
export function monthAt(
  reading: Reading,
  index: number,
): { readonly month: number; readonly next: number } | undefined {
  const token = reading.at(index);
  const month = token.info?.month;
  if (month === undefined) return undefined;
  const stop =
    reading.word(index + 1) === '.' &&
    !reading.at(index + 1).gap &&
    token.lower.length < 5 &&
    token.lower !== 'may';
  return { month, next: stop ? index + 2 : index + 1 };
}

/** A four-digit year, with what may join it to a month or day: ", 2024", "of 2023", "in 2019". */
function yearAt(
  reading: Reading,
  index: number,
  joined: boolean,
): { readonly year: number; readonly next: number } | undefined {
  let at = index;
  if (
    joined &&
    (reading.word(at) === ',' ||
      reading.word(at) === 'of' ||
      reading.word(at) === 'in' ||
      ((reading.word(at) === '-' || reading.word(at) === '/') && !reading.at(at).gap))
  )
    at++;
  const token = reading.at(at);
  if (!isYear(token.text) || token.kind !== 'number') return undefined;
  if (at > index && reading.word(index) === ',' && countsNoun(reading, at)) return undefined;
  return { year: token.value, next: at + 1 };
}

const isYear = (text: string): boolean => /^(1[0-9]|20)\d\d$/.test(text);

/** ", 2000 people": a comma and a count behind a date. */
function countsNoun(reading: Reading, at: number): boolean {
  const next = reading.at(at + 1);
  return (
    reading.at(at).value % 100 === 0 &&
    next.kind === 'word' &&
    next.text === next.lower &&
    /[^s]s$|people|men/.test(next.lower) &&
    next.lower !== 'was' &&
    next.lower !== 'is' &&
    next.lower !== 'has' &&
    next.lower !== 'as'
  );
}

interface DayRead {
  readonly day: number;
  readonly next: number;
}

/** A day of the month: "15", "15th", "the 15th", "twenty-second". */
function dayAt(reading: Reading, index: number): DayRead | undefined {
  let at = index;
  if (reading.word(at) === 'the') at++;
  const token = reading.at(at);
  if (token.kind === 'number') {
    if (!token.plain || token.text.length > 2 || !(token.value >= 1 && token.value <= 31))
      return undefined;
    const suffix = reading.at(at + 1);
    const ordinal = !suffix.gap && /^(st|nd|rd|th)$/.test(suffix.lower);
    if (!ordinal && at > index) return undefined;
    if (!ordinal && notADay(reading, at)) return undefined;
    return { day: token.value, next: ordinal ? at + 2 : at + 1 };
  }
  return spelledDay(reading, at);
}

/** "at 5 p.m.", "5 percent", "5 million", "5:30": the number belongs to what follows. */
function notADay(reading: Reading, at: number): boolean {
  const after = reading.at(at + 1);
  if (
    after.lower === '%' ||
    after.lower === 'percent' ||
    after.lower === 'per' ||
    after.info?.scale !== undefined
  )
    return true;
  if (after.lower === ':' && reading.at(at + 2).kind === 'number') return true;
  if (
    !after.gap &&
    (after.kind === 'word' || (after.lower === '.' && reading.word(at + 2) === 'm'))
  )
    return true;
  return (
    /^[ap]m$/.test(after.lower) ||
    ((after.lower === 'a' || after.lower === 'p') &&
      reading.word(at + 2) === '.' &&
      reading.word(at + 3) === 'm')
  );
}

function spelledDay(reading: Reading, at: number): DayRead | undefined {
  const info = reading.at(at).info;
  if (info === undefined) return undefined;
  const tens = info.cardinal;
  if (tens === 20 || tens === 30) {
    const dash = reading.hyphen(at + 1) ? 1 : 0;
    const unit = reading.at(at + 1 + dash).info;
    const value = unit?.ordinal ?? unit?.cardinal;
    if (value !== undefined && value < 10 && tens + value <= 31)
      return { day: tens + value, next: at + 2 + dash };
  }
  const value = info.ordinal ?? info.cardinal;
  return value !== undefined && value >= 1 && value <= 31
    ? { day: value, next: at + 1 }
    : undefined;
}

/** Month first: "May 15", "May 15 to 19, 2024", "July 2023", "March". */
export function monthFirst(reading: Reading, index: number): Draft | undefined {
  const month = monthAt(reading, index);
  if (month === undefined) return undefined;
  const token = reading.at(index);
  let at = month.next;
  if (
    (reading.word(at) === ',' && /^(st|nd|rd|th)$/.test(reading.word(at + 2))) ||
    ((reading.word(at) === '-' || reading.word(at) === '/') &&
      !reading.at(at).gap &&
      reading.at(at + 1).kind === 'number')
  )
    at++;
  const day = dayAt(reading, at);
  if (
    day !== undefined &&
    (token.capital || reading.at(at).kind === 'number' || token.info?.ambiguous !== true) &&
    !(token.info?.ambiguous === true && !token.capital && !plainDay(reading, index))
  ) {
    return dayOfMonth(reading, index, month.month, day);
  }
  const year = yearAt(reading, month.next, true);
  if (year !== undefined)
    return dateDraft(reading, index, year.next, { month: month.month, year: year.year });
  if (!isMonthName(reading, index)) return undefined;
  return dateDraft(reading, index, month.next, { month: month.month });
}

/** Lower-cased text: "may 5" is a date, "may one" and "march on" are none. */
function plainDay(reading: Reading, index: number): boolean {
  const at = monthAt(reading, index)?.next ?? index;
  return reading.at(reading.word(at) === 'the' ? at + 1 : at).kind === 'number';
}

function dayOfMonth(
  reading: Reading,
  index: number,
  month: number,
  first: DayRead,
): Draft | undefined {
  const range = lastDayAt(reading, first);
  const end = range?.next ?? first.next;
  const year = yearAt(reading, end, true);
  const parts = {
    month,
    day: first.day,
    ...(range === undefined ? {} : { lastDay: range.day }),
    ...(year === undefined ? {} : { year: year.year }),
  };
  const draft = dateDraft(reading, index, year?.next ?? end, parts);
  if (draft !== undefined || range === undefined) return draft;
  return dateDraft(reading, index, first.next, { month, day: first.day });
}

const RANGE_WORDS = new Set(['to', '-', 'through', 'until', 'till', 'and', '/']);

/** "15 to 19", "15-19", "15 through 19" behind a month; "and" joins two neighbouring days. */
function lastDayAt(reading: Reading, first: DayRead): DayRead | undefined {
  const word = reading.word(first.next);
  if (!RANGE_WORDS.has(word)) return undefined;
  const last = dayAt(reading, first.next + 1);
  if (
    last === undefined ||
    last.day <= first.day ||
    (reading.at(first.next + 1).kind === 'word' && reading.word(first.next + 1) !== 'the')
  )
    return undefined;
  // "May 15 to 19 people", "May 15-19 June": the second number belongs elsewhere.
  const after = reading.at(last.next);
  if (after.info?.month !== undefined || (word === 'and' && last.day !== first.day + 1))
    return undefined;
  if (
    word === 'to' &&
    after.kind === 'word' &&
    after.gap &&
    /[^s]s$/.test(after.lower) &&
    after.text === after.lower &&
    !NOT_COUNTED.has(after.lower)
  )
    return undefined;
  return last;
}
const NOT_COUNTED = new Set(['as', 'is', 'was', 'has', 'its', 'his', 'this']);

/** A month with no day and no year: a name, a verb or a girl's name where nothing speaks for time. */
function isMonthName(reading: Reading, index: number): boolean {
  const token = reading.at(index);
  const before = reading.word(index - 1);
  const after = reading.at(index + 1);
  const timely =
    MONTH_LEADS.has(before) || (before === '-' && MONTH_LEADS.has(reading.word(index - 2)));
  if (!token.capital)
    return token.info?.ambiguous !== true
      ? true
      : before === 'last' ||
          before === 'next' ||
          before === 'this' ||
          (before === 'in' && after.kind !== 'word') ||
          (before === 'since' && token.lower !== 'may');
  if (token.text === token.text.toUpperCase() && token.text.length > 3) return timely;
  if (token.info?.ambiguous !== true) return true;
  if (token.lower.length === 3 && token.lower !== 'may' && !timely)
    return after.lower === '.' && before !== '' && !reading.boundary(index);
  if (timely) return !(token.lower === 'may' && after.lower === "'");
  // "March 's", "April and May", "a May meeting"
  if (token.lower === 'may' || token.lower === 'march')
    return (
      (before === 'and' ||
        before === 'or' ||
        before === 'to' ||
        before === 'a' ||
        before === 'the' ||
        before === ',') &&
      isMonthAhead(reading, index)
    );
  return !after.capital && !reading.at(index - 1).capital && after.lower !== "'";
}

/** A month stands just before ("April and May"), or an article and a noun follow ("a May meeting"). */
function isMonthAhead(reading: Reading, index: number): boolean {
  const before = reading.word(index - 1);
  if (before === 'a' || before === 'the') {
    const after = reading.at(index + 1);
    return (
      after.kind === 'word' &&
      after.gap &&
      after.text === after.lower &&
      ![
        'on',
        'to',
        'for',
        'of',
        'was',
        'is',
        'in',
        'against',
        'by',
        'from',
        'and',
        'through',
      ].includes(after.lower)
    );
  }
  return reading.at(index - 2).info?.month !== undefined;
}

const MONTH_LEADS = wordSet(`
  in since until till by of from during last this next early late mid before after around
  through between throughout every previous earlier the to for
`);

/** Day first: "19 April 2024", "the 4th of July", "15-19 May", "05-Aug-2016". */
function dayFirst(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  if (token.kind === 'number' && (!token.plain || token.text.length > 2)) return undefined;
  const first =
    token.kind === 'number'
      ? dayWithSuffix(reading, index)
      : token.info?.ordinal !== undefined || token.info?.cardinal !== undefined
        ? spelledOrdinal(reading, index)
        : undefined;
  if (first === undefined) return undefined;
  let last: DayRead | undefined;
  let at = first.next;
  if (RANGE_WORDS.has(reading.word(at)) && reading.at(at + 1).kind === 'number') {
    last = dayWithSuffix(reading, at + 1);
    if (last === undefined || last.day <= first.day) last = undefined;
    else if (monthBehind(reading, last.next) === undefined) last = undefined;
    else at = last.next;
  }
  const month = monthBehind(reading, at);
  if (month === undefined) return undefined;
  const year = yearAt(reading, month.next, true);
  const parts = {
    month: month.month,
    day: first.day,
    ...(last === undefined ? {} : { lastDay: last.day }),
    ...(year === undefined ? {} : { year: year.year }),
  };
  return dateDraft(reading, index, year?.next ?? month.next, parts);
}

function dayWithSuffix(reading: Reading, at: number): DayRead | undefined {
  const token = reading.at(at);
  if (
    token.kind !== 'number' ||
    !token.plain ||
    token.text.length > 2 ||
    token.value < 1 ||
    token.value > 31
  )
    return undefined;
  const suffix = reading.at(at + 1);
  return {
    day: token.value,
    next: !suffix.gap && /^(st|nd|rd|th)$/.test(suffix.lower) ? at + 2 : at + 1,
  };
}

function spelledOrdinal(reading: Reading, at: number): DayRead | undefined {
  const day = spelledDay(reading, at);
  return day !== undefined && reading.at(day.next - 1).info?.ordinal !== undefined
    ? day
    : undefined;
}

/** "April", "of April", "-Aug-", "day of June": the month behind a day. */
function monthBehind(
  reading: Reading,
  index: number,
): { readonly month: number; readonly next: number } | undefined {
  let at = index;
  if (reading.words(at, 'day', 'of')) at += 2;
  else if (reading.word(at) === 'of') at++;
  else if (
    (reading.word(at) === '-' || reading.word(at) === '/') &&
    !reading.at(at).gap &&
    !reading.at(at + 1).gap
  )
    at++;
  const month = monthAt(reading, at);
  if (month === undefined) return undefined;
  // "5 may have": lower-cased months only behind "of" or before a year.
  const token = reading.at(at);
  if (
    !token.capital &&
    token.info?.ambiguous === true &&
    at === index &&
    yearAt(reading, month.next, true) === undefined &&
    token.lower === 'may'
  )
    return undefined;
  return month;
}

/** "on the 18th": a day of this month, or of the neighbouring one that the sentence looks to. */
function dayAlone(reading: Reading, index: number): Draft | undefined {
  if (reading.word(index - 1) !== 'the' || !DAY_LEADS.has(reading.word(index - 2)))
    return undefined;
  const day = dayWithSuffix(reading, index);
  const after = reading.at(index + 2);
  if (
    day === undefined ||
    day.next !== index + 2 ||
    (after.kind === 'word' && !AFTER_DAY.has(after.lower)) ||
    after.lower === '-'
  )
    return undefined;
  const { published } = reading;
  if (published === undefined) return relativeDraft(index, day.next, 'day', undefined, ['day']);
  const { year, month } = civilOf(published);
  const direction = directionOf(reading, index, day.next);
  const here = dayOf(year, month, 1) + day.day - 1;
  const shift = direction === 'future' ? (here < published ? 1 : 0) : here > published ? -1 : 0;
  const first = addMonths(dayOf(year, month, 1), shift);
  const civil = civilOf(first);
  if (day.day > daysInMonth(civil.year, civil.month)) return undefined;
  return relativeDraft(index, day.next, 'day', [first + day.day - 1, first + day.day - 1], ['day']);
}
const DAY_LEADS = new Set(['on', 'by', 'until', 'since', 'from']);
const AFTER_DAY = wordSet(`
  and but when as after that to at in because for
`);

/** "2024-05-19", "2019/aug/01", "2015-3". */
function isoDate(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  if (token.kind !== 'number' || !token.plain || !isYear(token.text)) return undefined;
  const sign = reading.at(index + 1);
  if (sign.gap || (sign.lower !== '-' && sign.lower !== '/')) return undefined;
  const middle = reading.at(index + 2);
  if (middle.gap) return undefined;
  const month =
    middle.info?.month ??
    (middle.kind === 'number' && middle.plain && middle.text.length <= 2
      ? middle.value
      : undefined);
  if (month === undefined || month < 1 || month > 12) return undefined;
  const second = reading.at(index + 3);
  const day = reading.at(index + 4);
  if (
    second.lower === sign.lower &&
    !second.gap &&
    day.kind === 'number' &&
    !day.gap &&
    day.text.length <= 2
  ) {
    return dateDraft(reading, index, index + 5, { year: token.value, month, day: day.value });
  }
  // "2023-24" is a season of two years; "2015-3" and "2023-05" are months.
  if (second.lower === sign.lower && !second.gap) return undefined;
  if ((token.value % 100) + 1 === middle.value || sign.lower === '/') return season(reading, index);
  return dateDraft(reading, index, index + 3, { year: token.value, month });
}

/** "2023-24", "2023/24": from the first year to the second. */
function season(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  const end = reading.at(index + 2);
  if (end.text.length !== 2 || end.value !== (token.value + 1) % 100) return undefined;
  const draft = dateDraft(reading, index, index + 3, { year: token.value });
  if (draft !== undefined)
    setSpan(draft, [dayOf(token.value, 1, 1), dayOf(token.value + 1, 12, 31)]);
  return draft;
}

/** "01/22/2016", "5/3/18", "19.05.2024"; month first where both orders are possible (US usage). */
function numericDate(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  const [a, sign, b, again, c] = [
    token,
    reading.at(index + 1),
    reading.at(index + 2),
    reading.at(index + 3),
    reading.at(index + 4),
  ];
  if (sign.lower !== '/' && sign.lower !== '-') return undefined;
  if (again.lower !== sign.lower || sign.gap || b.gap || again.gap || c.gap) return undefined;
  if (
    !a.plain ||
    !b.plain ||
    !c.plain ||
    a.text.length > 2 ||
    b.text.length > 2 ||
    b.kind !== 'number'
  )
    return undefined;
  if (c.text.length !== 4 && !(c.text.length === 2 && sign.lower === '/')) return undefined;
  const year = c.text.length === 4 ? c.value : c.value + (c.value < 70 ? 2000 : 1900);
  return a.value <= 12
    ? dateDraft(reading, index, index + 5, { year, month: a.value, day: b.value })
    : dateDraft(reading, index, index + 5, { year, month: b.value, day: a.value });
}

function dottedDate(reading: Reading, index: number): Draft | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(reading.at(index).text);
  if (match === null) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dateDraft(reading, index, index + 1, { year, month, day });
}

/** "2017 april", "2019 q1", "2019-H2". */
function yearFirst(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  if (!isYear(token.text)) return undefined;
  const at = reading.hyphen(index + 1) ? index + 2 : index + 1;
  const part = quarterSpan(reading.word(at), token.value);
  if (part !== undefined) return spanDraft(reading, index, at + 1, part, 'quarter', true);
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

function quarterSpan(word: string, year: number): readonly [number, number] | undefined {
  const match = /^([qh])([1-4])$/.exec(word);
  if (match === null) return undefined;
  const length = match[1] === 'q' ? 3 : 6;
  const first = (Number(match[2]) - 1) * length + 1;
  return first + length - 1 > 12
    ? undefined
    : [dayOf(year, first, 1), monthSpan(year, first + length - 1)[1]];
}

/** "Q3 2019", "Q1". */
function quarterName(reading: Reading, index: number): Draft | undefined {
  const word = reading.word(index);
  if (quarterSpan(word, 2000) === undefined) return undefined;
  const year = yearAt(reading, index + 1, true);
  const end = year?.next ?? index + 1;
  const resolved =
    year?.year ??
    yearOf(
      reading,
      Number(word[1]) * (word[0] === 'q' ? 3 : 6) - (word[0] === 'q' ? 2 : 5),
      undefined,
      'past',
    );
  return spanDraft(
    reading,
    index,
    end,
    resolved === undefined ? undefined : quarterSpan(word, resolved),
    'quarter',
    year !== undefined,
  );
}

/** "the first quarter of 2013", "second half of the year", "third quarter". */
function ordinalPeriod(reading: Reading, index: number): Draft | undefined {
  const info = reading.at(index).info;
  const rank =
    info?.ordinal ?? (reading.at(index).kind === 'number' ? reading.at(index).value : undefined);
  let at = index + 1;
  if (reading.at(index).kind === 'number') {
    if (!/^(st|nd|rd|th)$/.test(reading.word(at)) || reading.at(at).gap) return undefined;
    at++;
  }
  if (rank === undefined || rank > 4) return undefined;
  if (reading.word(at) === '-') at++;
  const word = reading.word(at);
  const name = word === 'quarter' ? `q${rank}` : word === 'half' ? `h${rank}` : '';
  if (quarterSpan(name, 2000) === undefined) return undefined;
  at++;
  let year = yearAt(reading, at, true);
  const published = reading.published;
  if (
    year === undefined &&
    (reading.words(at, 'of', 'the', 'year') ||
      reading.words(at, 'of', 'this', 'year') ||
      reading.words(at, 'this', 'year'))
  ) {
    const to = reading.word(at) === 'this' ? at + 2 : at + 3;
    const current = published === undefined ? undefined : yearOf(reading, 1, undefined, 'past');
    return spanDraft(
      reading,
      index,
      to,
      current === undefined ? undefined : quarterSpan(name, current),
      'quarter',
      false,
    );
  }
  if (
    year === undefined &&
    (reading.words(at, 'of', 'last', 'year') || reading.words(at, 'last', 'year'))
  ) {
    const to = reading.word(at) === 'last' ? at + 2 : at + 3;
    const current = published === undefined ? undefined : yearOf(reading, 1, undefined, 'past');
    return spanDraft(
      reading,
      index,
      to,
      current === undefined ? undefined : quarterSpan(name, current - 1),
      'quarter',
      false,
    );
  }
  if (year === undefined && name.startsWith('h')) return undefined;
  const resolved = year?.year ?? yearOf(reading, rank * 3 - 2, undefined, 'past');
  return spanDraft(
    reading,
    index,
    year?.next ?? at,
    resolved === undefined ? undefined : quarterSpan(name, resolved),
    'quarter',
    year !== undefined,
  );
}

function spanDraft(
  _reading: Reading,
  from: number,
  to: number,
  span: readonly [number, number] | undefined,
  unit: string,
  known: boolean,
): Draft {
  const draft = relativeDraft(from, to, unit, span, known ? ['year', 'month'] : ['month']);
  return draft;
}

/** "1990s", "the 1840s". */
function decade(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  const suffix =
    reading.word(index + 1) === "'" && !reading.at(index + 1).gap ? index + 2 : index + 1;
  if (reading.word(suffix) !== 's' || reading.at(suffix).gap || !token.plain) return undefined;
  if (isYear(token.text) && token.value % 10 === 0) {
    return relativeDraft(
      index,
      suffix + 1,
      token.value % 100 === 0 && token.value < 2000 ? 'century' : 'decade',
      [
        dayOf(token.value, 1, 1),
        dayOf(token.value + (token.value % 100 === 0 && token.value < 2000 ? 99 : 9), 12, 31),
      ],
      ['year'],
    );
  }
  if (
    token.text.length === 2 &&
    token.value % 10 === 0 &&
    token.value >= 20 &&
    (reading.word(index - 1) === "'" || reading.word(index - 1) === 'the')
  ) {
    const first = 1900 + token.value;
    return relativeDraft(
      index,
      suffix + 1,
      'decade',
      [dayOf(first, 1, 1), dayOf(first + 9, 12, 31)],
      ['year'],
    );
  }
  return undefined;
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

function spelledDecade(reading: Reading, index: number): Draft | undefined {
  const first = DECADES[reading.word(index)];
  if (first === undefined || reading.word(index - 1) !== 'the') return undefined;
  return relativeDraft(
    index,
    index + 1,
    'decade',
    [dayOf(first, 1, 1), dayOf(first + 9, 12, 31)],
    ['year'],
  );
}

/** "the 19th century", "twenty-first century". */
function century(reading: Reading, index: number): Draft | undefined {
  let rank: number | undefined;
  let at = index;
  const token = reading.at(index);
  if (token.kind === 'number') {
    if (!/^(st|nd|rd|th)$/.test(reading.word(index + 1)) || reading.at(index + 1).gap)
      return undefined;
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
    !/^(century|centuries|c)$/.test(reading.word(at)) ||
    reading.word(at) === 'c'
  )
    return undefined;
  return relativeDraft(
    index,
    at + 1,
    'century',
    [dayOf(rank * 100 - 99, 1, 1), dayOf(rank * 100, 12, 31)],
    ['year'],
  );
}

const YEAR_LEADS = wordSet(`
  copyright in since until till by of from during before after for around between through
  throughout early late mid to and circa year than back ( the its his her their fiscal
  summer winter spring autumn fall a , or not - says pre post on sales election elections
`);

/** "2022" as a year: four digits without a separator that count nothing and have no unit. */
function year(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  if (!token.plain || !/^(1[5-9]\d\d|20\d\d)$/.test(token.text)) return undefined;
  const after = reading.at(index + 1);
  if (
    after.lower === '%' ||
    after.lower === '°' ||
    (after.kind === 'word' && !after.gap) ||
    after.info?.scale !== undefined
  )
    return undefined;
  const before = reading.word(index - 1);
  const lead =
    YEAR_LEADS.has(before) ||
    index === 0 ||
    reading.boundary(index) ||
    before === '"' ||
    before === '“';
  const plural =
    after.kind === 'word' &&
    after.gap &&
    after.text === after.lower &&
    /[^s]s$/.test(after.lower) &&
    !YEAR_FOLLOWERS.has(after.lower);
  if (reading.number(index)?.next !== index + 1) return undefined;
  if (
    plural &&
    (token.value % 100 === 0 ||
      !lead ||
      before === 'the' ||
      before === 'to' ||
      before === 'of' ||
      before === 'than')
  ) {
    if (
      before !== 'in' &&
      before !== 'since' &&
      !(before === 'the' && token.value >= 1900 && token.value % 100 !== 0)
    )
      return undefined;
  }
  if (UNIT_WORDS.has(after.lower) || after.lower === 'people') return undefined;
  if (!lead && !(token.value >= 1900 && token.value < 2100)) return undefined;
  if (before === '$' || before === '€' || before === '£') return undefined;
  return dateDraft(reading, index, index + 1, { year: token.value });
}
const YEAR_FOLLOWERS = wordSet(`
  as is was has its his this olympics games elections sales primaries championships talks
  protests accords levels earnings results always towards perhaps
`);
const UNIT_WORDS = wordSet(`
  metres meters kilometres kilometers miles feet dollars euros hours years days tonnes tons
  km m ft percent degrees troops soldiers pounds mph kg acres hectares
`);

/** "Tuesday", "Monday, May 20th", "Friday 5 July", "Tuesday afternoon", "Monday the 27th". */
function weekday(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  const day = token.info?.weekday;
  if (day === undefined) return undefined;
  let at = index + 1;
  if (reading.word(at) === '.' && token.lower.length <= 5 && !token.lower.endsWith('day')) at++;
  const date = weekdayDate(reading, index, at, day);
  if (date !== undefined) return withDayPart(reading, date);
  if (token.info?.ambiguous === true) return undefined;
  // "Mondays": repeated, no day.
  if (token.lower.endsWith('s')) return undefined;
  const published = reading.published;
  const span =
    published === undefined
      ? undefined
      : weekdayDay(published, day, directionOf(reading, index, at));
  const week = ofWeek(reading, at, day);
  if (week !== undefined) return week.draft(index);
  return withDayPart(
    reading,
    relativeDraft(index, at, 'day', span === undefined ? undefined : [span, span], ['weekday']),
  );
}

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
      const draft = relativeDraft(index, day.next, 'day', [at, at], ['weekday', 'day']);
      if (isDay(at, day.day, weekdayNumber)) return draft;
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
        draft.value = draft.low = draft.high = moved;
        break;
      }
    }
  }
  return draft;
}

/** "tuesday of next week". */
function ofWeek(
  reading: Reading,
  at: number,
  day: number,
): { draft(from: number): Draft } | undefined {
  if (reading.word(at) !== 'of') return undefined;
  const the = reading.word(at + 1) === 'the' ? 1 : 0;
  const shift = WEEK_SHIFT[reading.word(at + 1 + the)];
  if (shift === undefined || reading.word(at + 2 + the) !== 'week') return undefined;
  const { published } = reading;
  const date =
    published === undefined ? undefined : published - weekdayOf(published) + day + 7 * shift;
  return {
    draft: (from) =>
      relativeDraft(from, at + 3 + the, 'day', date === undefined ? undefined : [date, date], [
        'weekday',
      ]),
  };
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
