import { civilOf } from '../../civil.js';
import type { Reading } from '../../reading.js';

/** "th", "st", "nd", "rd". */
export const isOrdinalSuffix = (word: string): boolean =>
  word === 'th' || word === 'st' || word === 'nd' || word === 'rd';

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
    !WHOLE_NAMES.has(token.lower);
  return { month, next: stop ? index + 2 : index + 1 };
}

/** Short names of months in full: a full stop behind them ends a sentence. */
const WHOLE_NAMES = new Set(['may', 'june', 'july']);

/** A four-digit year, with what may join it to a month or day: ", 2024", "of 2023", "in 2019". */
export function yearAt(
  reading: Reading,
  index: number,
  joined: boolean,
): { readonly year: number; readonly next: number } | undefined {
  const told = joined ? toldYear(reading, index) : undefined;
  if (told !== undefined) return told;
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

/** "of this year", "last year" behind a month or a feast; without the story's date the month alone. */
function toldYear(
  reading: Reading,
  index: number,
): { readonly year: number; readonly next: number } | undefined {
  const at = reading.word(index) === 'of' ? index + 1 : index;
  const word = reading.word(at);
  if (reading.published === undefined || reading.word(at + 1) !== 'year') return undefined;
  const shift = word === 'this' ? 0 : word === 'last' ? -1 : word === 'next' ? 1 : undefined;
  return shift === undefined
    ? undefined
    : { year: civilOf(reading.published).year + shift, next: at + 2 };
}

export const isYear = (text: string): boolean => /^(1[0-9]|20)\d\d$/.test(text);

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

export interface DayRead {
  readonly day: number;
  readonly next: number;
}

/** A day of the month: "15", "15th", "the 15th", "twenty-second". */
export function dayAt(reading: Reading, index: number): DayRead | undefined {
  let at = index;
  if (reading.word(at) === 'the') at++;
  const token = reading.at(at);
  if (token.kind === 'number') {
    if (!token.plain || token.text.length > 2 || !(token.value >= 1 && token.value <= 31))
      return undefined;
    const suffix = reading.at(at + 1);
    const ordinal = !suffix.gap && isOrdinalSuffix(suffix.lower);
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

export const RANGE_WORDS = new Set(['to', '-', 'through', 'until', 'till', 'and', '/']);

/** A day of the month in digits, with or without "st", "nd", "rd", "th" behind it. */
export function dayWithSuffix(reading: Reading, at: number): DayRead | undefined {
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
    next: !suffix.gap && isOrdinalSuffix(suffix.lower) ? at + 2 : at + 1,
  };
}

/** A day of the month as an ordinal in words: "nineteenth", "twenty-first". */
export function spelledOrdinal(reading: Reading, at: number): DayRead | undefined {
  const day = spelledDay(reading, at);
  return day !== undefined && reading.at(day.next - 1).info?.ordinal !== undefined
    ? day
    : undefined;
}

/** "April", "of April", "-Aug-", "day of June": the month behind a day. */
export function monthBehind(
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
