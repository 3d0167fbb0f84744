import { addMonths, civilOf, monthSpan, weekdayOf } from '../../civil.js';
import type { Day } from '../../civil.js';
import { directionOf, isAhead } from '../../direction.js';
import type { Draft } from '../../draft.js';
import { isPlain } from '../../lexicon/words.js';
import type { Reading } from '../../reading.js';
import { wordSet } from '../../word-set.js';
import { calendar } from '../calendar.js';
import { withDayPart } from '../calendar/weekdays.js';
import { dayDraft, periodOf, relativeDraft, setSpan } from '../dates.js';
import { holiday } from './named-days.js';
import { nthOfPeriod } from './nth.js';
import { isSeason, season } from './seasons.js';
import { spanBeside, spanDraft } from './spans.js';
import { MONTHS, PLURALS, openPlural } from './stretches.js';

/** Periods before (-1), at (0) and after (1) the story's. */
export const SHIFTS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
  recent: -1,
};

export const PERIODS = wordSet(`
  day week weekend month quarter year decade century fortnight
`);

/** "last month", "next Friday", "last July", "this year", "the past few years", "the coming weeks". */
export function shifted(reading: Reading, index: number): Draft | undefined {
  const word = reading.word(index);
  const shift = Object.hasOwn(SHIFTS, word) ? SHIFTS[word] : undefined;
  if (shift === undefined) return undefined;
  // "following five days of talks": a preposition; "the following week" has its article.
  if (word === 'following' && reading.word(index - 1) !== 'the') return undefined;
  const at = index + 1;
  const token = reading.at(at);
  if (word === 'last') {
    const last = nthOfPeriod(reading, index);
    if (last !== undefined) return last;
  }
  // "in the last", "this, he said"
  if (token.kind === 'symbol') return undefined;
  const { info, lower } = token;
  if (info?.weekday !== undefined && !(info.ambiguous === true && !lower.endsWith('day')))
    return shiftedWeekday(reading, index, shift, info.weekday, word);
  if (info?.month !== undefined && token.capital && word !== 'recent')
    return shiftedMonth(reading, index, shift);
  const feast = word === 'last' || word === 'next' ? holiday(reading, at, lower, shift) : undefined;
  if (feast !== undefined) {
    feast.from = index;
    return feast;
  }
  // "This Week", "Last Week Tonight": programmes.
  if (token.capital && isPlain(info)) return undefined;
  if (token.capital && reading.at(index).capital && !reading.boundary(index)) return undefined;
  if (PERIODS.has(lower)) return shiftedPeriod(reading, index, shift, lower, word);
  if (isSeason(lower) && (word === 'last' || word === 'next' || word === 'this'))
    return season(reading, index, shift, lower);
  const plural = Object.hasOwn(PLURALS, lower) ? PLURALS[lower] : undefined;
  if (plural !== undefined) return openPlural(reading, index, at + 1, shift, plural);
  return spanBeside(reading, index, shift, word);
}

function shiftedWeekday(
  reading: Reading,
  index: number,
  shift: number,
  weekday: number,
  word: string,
): Draft {
  const to = index + 2;
  const { published } = reading;
  if (published === undefined)
    return withDayPart(reading, dayDraft(index, to, undefined, ['weekday']));
  const today = weekdayOf(published);
  const thisWeek = published - today + weekday;
  let day: Day;
  if (shift < 0) day = thisWeek < published ? thisWeek : thisWeek - 7;
  // "this Friday" looks ahead, unless the sentence looks back.
  else if (shift === 0)
    day =
      directionOf(reading, index, to) === 'past' && thisWeek > published ? thisWeek - 7 : thisWeek;
  else day = word === 'next' ? thisWeek + 7 : thisWeek > published ? thisWeek : thisWeek + 7;
  return withDayPart(reading, dayDraft(index, to, day, ['weekday']));
}

function shiftedMonth(reading: Reading, index: number, shift: number): Draft | undefined {
  const draft = calendar.match(reading, index + 1)?.draft;
  if (draft === undefined) return undefined;
  draft.from = index;
  const { published } = reading;
  const month = reading.at(index + 1).info?.month;
  if (published === undefined || month === undefined || draft.implied?.includes('year') !== true)
    return draft;
  const { year, month: current } = civilOf(published);
  let y = year;
  if (shift < 0 && month >= current) y = year - 1;
  if (shift > 0 && month <= current) y = year + 1;
  if (draft.unit === 'month') setSpan(draft, monthSpan(y, month));
  return draft;
}

function shiftedPeriod(
  reading: Reading,
  index: number,
  shift: number,
  unit: string,
  word: string,
): Draft | undefined {
  const to = index + 2;
  // "last-week rally" and "year-end" are fine; "this day and age", "the following day" have no anchor.
  const before = reading.word(index - 1);
  if (
    unit === 'day' ||
    (word === 'following' && before === 'the' && unit !== 'quarter' && unit !== 'week')
  )
    return undefined;
  if ((word === 'previous' || word === 'past') && (before === 'a' || before === 'each'))
    return undefined;
  // "over the past year", "in the past decade": a span of time up to now.
  if (
    word === 'past' ||
    (word === 'last' && before === 'the' && unit !== 'quarter') ||
    (word === 'coming' && unit !== 'quarter') ||
    (word === 'next' && before === 'the' && unit !== 'quarter' && unit !== 'week')
  ) {
    if (unit === 'weekend')
      return weekendDraft(reading, index, to, word === 'past' || word === 'last' ? -1 : shift);
    return spanDraft(
      reading,
      index,
      to,
      { next: to, value: 1, precision: 1, digits: false },
      unit,
      shift,
    );
  }
  const { published } = reading;
  if (unit === 'weekend') return weekendDraft(reading, index, to, shift);
  const draft = relativeDraft(
    index,
    to,
    unit,
    published === undefined ? undefined : movedPeriod(published, unit, shift),
  );
  const weekday = dayInWeek(reading, to);
  if (unit === 'week' && weekday !== undefined) {
    draft.to = weekday.next;
    draft.unit = 'day';
    draft.known = ['weekday'];
    if (published !== undefined)
      draft.setValue(published - weekdayOf(published) + weekday.weekday + 7 * shift);
  }
  return draft;
}

/** Saturday and Sunday; the last ones are over, or began before the story's Sunday. */
function weekendDraft(reading: Reading, from: number, to: number, shift: number): Draft {
  const { published } = reading;
  if (published === undefined) return relativeDraft(from, to, 'day', undefined);
  const saturday = published - weekdayOf(published) + 6 + 7 * shift;
  return relativeDraft(from, to, 'day', [saturday, saturday + 1]);
}

/** "over the weekend", "at the weekend": the one that the sentence looks to. */
export function theWeekend(reading: Reading, index: number): Draft | undefined {
  const lead = reading.word(index - 1) === 'the' ? reading.word(index - 2) : '';
  if (!WEEKEND_LEADS.has(lead) || /^(of|in|after|before)$/.test(reading.word(index + 1)))
    return undefined;
  const { published } = reading;
  const now = published !== undefined && weekdayOf(published) >= 6;
  const back = !now && !isAhead(directionOf(reading, index, index + 1));
  return weekendDraft(reading, index, index + 1, back ? -1 : 0);
}

const WEEKEND_LEADS = new Set(['over', 'during', 'at', 'on', 'through', 'throughout']);

/** "next week Wednesday", "previous week - Monday". */
function dayInWeek(
  reading: Reading,
  at: number,
): { readonly weekday: number; readonly next: number } | undefined {
  const k = reading.word(at) === '-' ? at + 1 : at;
  const { info, capital } = reading.at(k);
  return info?.weekday !== undefined && capital && info.ambiguous !== true
    ? { weekday: info.weekday, next: k + 1 }
    : undefined;
}

/** The week, month, quarter, year … that lies `shift` of them after the one of publication. */
export function movedPeriod(published: Day, unit: string, shift: number): readonly [Day, Day] {
  if (unit === 'week' || unit === 'fortnight') {
    const [low, high] = periodOf(published, 'week');
    const moved: readonly [Day, Day] = [low + 7 * shift, high + 7 * shift];
    // A story of a Sunday may call the week that ends that day "last week".
    if (shift === -1 && weekdayOf(published) === 7) return [moved[0], published];
    return moved;
  }
  const months = MONTHS[unit] ?? 12;
  return periodOf(addMonths(periodOf(published, unit)[0], shift * months), unit);
}
