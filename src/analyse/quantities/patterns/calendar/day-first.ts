import { addMonths, civilOf, dayOf, daysInMonth } from '../../civil.js';
import { directionOf } from '../../direction.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { wordSet } from '../../word-set.js';
import { dateDraft, dayDraft } from '../dates.js';
import { RANGE_WORDS, dayWithSuffix, monthBehind, spelledOrdinal, yearAt } from './days.js';
import type { DayRead } from './days.js';

/** "5May2024" of tables. */
export function monthGlued(reading: Reading, index: number): Draft | undefined {
  return reading.at(index + 1).info?.month === undefined ? undefined : dayFirst(reading, index);
}

/** Day first: "19 April 2024", "the 4th of July", "15-19 May", "05-Aug-2016". */
export function dayFirst(reading: Reading, index: number): Draft | undefined {
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

/** "on the 18th": a day of this month, or of the neighbouring one that the sentence looks to. */
export function dayAlone(reading: Reading, index: number): Draft | undefined {
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
  if (published === undefined) return dayDraft(index, day.next, undefined, ['day']);
  const { year, month } = civilOf(published);
  const direction = directionOf(reading, index, day.next);
  const here = dayOf(year, month, 1) + day.day - 1;
  const shift = direction === 'future' ? (here < published ? 1 : 0) : here > published ? -1 : 0;
  const first = addMonths(dayOf(year, month, 1), shift);
  const civil = civilOf(first);
  if (day.day > daysInMonth(civil.year, civil.month)) return undefined;
  return dayDraft(index, day.next, first + day.day - 1, ['day']);
}

const DAY_LEADS = new Set(['on', 'by', 'until', 'since', 'from']);

const AFTER_DAY = wordSet(`
  and but when as after that to at in because for he she it they we his her its their the a
`);
