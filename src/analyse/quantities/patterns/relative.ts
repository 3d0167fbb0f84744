import vague from '../../../data/vague-words.json';
import { addMonths, civilOf, dayOf, monthSpan, weekdayOf } from '../civil.js';
import type { Day } from '../civil.js';
import type { Draft } from '../draft.js';
import { directionOf, yearOf } from '../direction.js';
import { UNITS } from '../lexicon.js';
import type { Unit } from '../lexicon.js';
import type { NumberRead } from '../numerals.js';
import type { Reading } from '../reading.js';
import { withNumber } from './amounts.js';
import { calendar, withDayPart } from './calendar.js';
import { periodOf, relativeDraft, setSpan } from './dates.js';
import { found } from './pattern.js';
import type { Pattern } from './pattern.js';
import { wordSet } from '../word-set.js';

/** Dates told from the story's date: "last month", "ten months ago", "the next four months". */
export const relative: Pattern = {
  name: 'relative dates',
  match(reading, index) {
    const token = reading.at(index);
    const { info } = token;
    const draft =
      token.kind === 'number' || info?.cardinal !== undefined || info?.scale !== undefined
        ? counted(reading, index)
        : fromWord(reading, index, token.lower);
    return draft === undefined ? undefined : found(draft);
  },
};

/** Each word opens one family of phrases. */
function fromWord(reading: Reading, index: number, word: string): Draft | undefined {
  if (Object.hasOwn(NAMED, word)) return namedDay(reading, index);
  if (Object.hasOwn(PART_WORDS, word)) return partOfPeriod(reading, index);
  if (Object.hasOwn(SHIFTS, word)) return namedDay(reading, index) ?? shifted(reading, index);
  if (Object.hasOwn(PLURALS, word)) return weeksToCome(reading, index);
  return holiday(reading, index, word) ?? counted(reading, index);
}

const NAMED: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
};

/** "today", "yesterday", "tonight", "tomorrow", "last night", "this morning". */
function namedDay(reading: Reading, index: number): Draft | undefined {
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
  return withDayPart(
    reading,
    relativeDraft(index, to, 'day', day === undefined ? undefined : [day, day]),
  );
}
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night']);

/** Periods before (-1), at (0) and after (1) the story's. */
const SHIFTS: Readonly<Record<string, number>> = {
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
const PERIODS = wordSet(`
  day week weekend month quarter year decade century fortnight
`);
const PLURALS: Readonly<Record<string, string>> = {
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

/** "last month", "next Friday", "last July", "this year", "the past few years", "the coming weeks". */
function shifted(reading: Reading, index: number): Draft | undefined {
  const word = reading.word(index);
  const shift = Object.hasOwn(SHIFTS, word) ? SHIFTS[word] : undefined;
  if (shift === undefined) return undefined;
  // "following five days of talks": a preposition; "the following week" has its article.
  if (word === 'following' && reading.word(index - 1) !== 'the') return undefined;
  const at = index + 1;
  const token = reading.at(at);
  // "in the last", "this, he said"
  if (token.kind === 'symbol') return undefined;
  const { info, lower } = token;
  if (info?.weekday !== undefined && !(info.ambiguous === true && !lower.endsWith('day')))
    return shiftedWeekday(reading, index, shift, info.weekday, word);
  if (info?.month !== undefined && token.capital && word !== 'recent')
    return shiftedMonth(reading, index, shift);
  // "This Week", "Last Week Tonight": programmes.
  if (token.capital && info === undefined) return undefined;
  if (PERIODS.has(lower)) return shiftedPeriod(reading, index, shift, lower, word);
  if (Object.hasOwn(SEASONS, lower) && (word === 'last' || word === 'next' || word === 'this'))
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
    return withDayPart(reading, relativeDraft(index, to, 'day', undefined, ['weekday']));
  const today = weekdayOf(published);
  const thisWeek = published - today + weekday;
  let day: Day;
  if (shift < 0) day = thisWeek < published ? thisWeek : thisWeek - 7;
  // "this Friday" looks ahead, unless the sentence looks back.
  else if (shift === 0)
    day =
      directionOf(reading, index, to) === 'past' && thisWeek > published ? thisWeek - 7 : thisWeek;
  else day = word === 'next' ? thisWeek + 7 : thisWeek > published ? thisWeek : thisWeek + 7;
  return withDayPart(reading, relativeDraft(index, to, 'day', [day, day], ['weekday']));
}

function shiftedMonth(reading: Reading, index: number, shift: number): Draft | undefined {
  const match = calendar.match(reading, index + 1);
  const [draft] = match?.drafts ?? [];
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
    return unit === 'weekend'
      ? undefined
      : spanDraft(
          reading,
          index,
          to,
          { next: to, value: 1, precision: 1, digits: false },
          unit,
          shift,
        );
  }
  const { published } = reading;
  if (unit === 'weekend') {
    const saturday =
      published === undefined
        ? 0
        : published -
          weekdayOf(published) +
          6 +
          7 * (shift < 0 && weekdayOf(published) < 6 ? -1 : shift < 0 ? -1 : shift);
    return relativeDraft(
      index,
      to,
      'day',
      published === undefined ? undefined : [saturday, saturday + 1],
    );
  }
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
      draft.value =
        draft.low =
        draft.high =
          published - weekdayOf(published) + weekday.weekday + 7 * shift;
  }
  return draft;
}

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

function movedPeriod(published: Day, unit: string, shift: number): readonly [Day, Day] {
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
const MONTHS: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

/** "the coming weeks", "recent months", "past years": how many is left open. */
function openPlural(
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
function weeksToCome(reading: Reading, index: number): Draft | undefined {
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

const COMING = vague.relative.find((row) => row.word === 'coming');

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

/** "the next four months or so", "the past few years", "last 2 quarters", "first six months". */
function spanBeside(
  reading: Reading,
  index: number,
  shift: number,
  word: string,
): Draft | undefined {
  if (word === 'this' || word === 'current') return undefined;
  const quarters = reading.at(index + 1).info?.cardinal;
  if (quarters !== undefined && reading.word(index + 2) === 'quarters') {
    return spanDraft(
      reading,
      index,
      index + 3,
      { next: index + 2, value: quarters, precision: 1, digits: false },
      'quarter',
      shift,
    );
  }
  const number = reading.number(index + 1);
  if (number === undefined || number.article === true) return undefined;
  const unit = durationUnit(reading, number.next);
  if (unit === undefined) return undefined;
  return spanDraft(reading, index, unit.next, number, unit.row.unit, shift);
}

function durationUnit(
  reading: Reading,
  at: number,
): { readonly row: Unit; readonly next: number } | undefined {
  const unit = reading.phrase(UNITS, reading.hyphen(at) ? at + 1 : at);
  return unit !== undefined && unit.row.kind === 'duration' ? unit : undefined;
}

/** A duration tied to the story's date. */
function spanDraft(
  reading: Reading,
  start: number,
  to: number,
  number: NumberRead,
  unit: string,
  shift: number,
): Draft {
  const from = reading.word(start - 1) === 'the' ? start - 1 : start;
  const row = reading.phrase(UNITS, to - 1)?.row;
  const draft = withNumber(number, { kind: 'duration', from, to, unit, qualifier: 'exact' });
  if (row !== undefined) draft.base = { unit: row.base, factor: row.factor };
  const most = number.span?.high ?? number.value;
  const { published } = reading;
  if (published === undefined || Number.isNaN(most)) return draft;
  if (unit === 'quarter') {
    const [low, high] = movedPeriod(published, unit, shift);
    draft.window =
      shift < 0
        ? { low: addMonths(low, -3 * (most - 1)), high }
        : { low, high: periodOf(addMonths(low, 3 * (most - 1)), 'quarter')[1] };
  } else if (unit !== 'hour' && unit !== 'minute' && unit !== 'second') {
    draft.window =
      shift < 0
        ? { low: moveBy(published, unit, -most), high: published }
        : { low: published + 1, high: moveBy(published, unit, most) };
  }
  return draft;
}

/** "ten months ago", "two days after today", "a year earlier", "a few months later". */
function counted(reading: Reading, index: number): Draft | undefined {
  const number = reading.number(index);
  if (number === undefined) return undefined;
  const unit = durationUnit(reading, number.next);
  if (unit === undefined) return undefined;
  const { next } = unit;
  const word = reading.word(next);
  const { published } = reading;
  if (word === 'ago') return ago(reading, index, next + 1, number, unit.row.unit);
  const anchor =
    (word === 'from' || word === 'after') &&
    (reading.word(next + 1) === 'now' ||
      reading.word(next + 1) === 'today' ||
      reading.word(next + 1) === 'tomorrow');
  if (anchor && published !== undefined && !Number.isNaN(number.value)) {
    const from = published + (reading.word(next + 1) === 'tomorrow' ? 1 : 0);
    const day = moveBy(from, unit.row.unit, number.value);
    return relativeDraft(index, next + 2, 'day', [day, day]);
  }
  // "five days later", "a year earlier": away from another event; how long is known, not when.
  if (word === 'later' || word === 'earlier') {
    const draft = withNumber(number, {
      kind: 'duration',
      from: index,
      to: next + 1,
      unit: unit.row.unit,
      qualifier: 'exact',
      base: { unit: unit.row.base, factor: unit.row.factor },
    });
    if (draft.vague !== true && number.article === true) draft.qualifier = 'exact';
    return draft;
  }
  return undefined;
}

const AGO = vague.relative.find((row) => row.word === 'ago');

/** Rounded to its unit: half of it either way; days are exact. */
function ago(
  reading: Reading,
  from: number,
  to: number,
  number: NumberRead,
  unit: string,
): Draft | undefined {
  const { published } = reading;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') {
    return relativeDraft(
      from,
      to,
      'day',
      published === undefined
        ? undefined
        : [
            published - (unit === 'hour' ? Math.ceil((number.span?.high ?? number.value) / 24) : 0),
            published,
          ],
    );
  }
  const least = number.span?.low ?? number.value;
  const most = number.span?.high ?? number.value;
  if (published === undefined || !(most < 20_000)) return relativeDraft(from, to, unit, undefined);
  const half = unit === 'day' || unit === 'night' ? 0 : (AGO?.unitFraction ?? 0.5);
  const draft = relativeDraft(from, to, unit, [
    moveBy(published, unit, -(most + half)),
    moveBy(published, unit, -(least - half)),
  ]);
  if (number.span === undefined) draft.value = moveBy(published, unit, -number.value);
  else draft.qualifier = 'about';
  draft.vague = true;
  return draft;
}

const PART_WORDS: Readonly<Record<string, string>> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  middle: 'mid',
  end: 'end',
  beginning: 'start',
  start: 'start',
  earlier: 'earlier',
  later: 'later',
};
const PART_SPANS = new Map(vague.parts.map((row) => [row.part, row]));

/** "mid-September", "the end of 2023", "early last week", "earlier this month", "late 2019". */
function partOfPeriod(reading: Reading, index: number): Draft | undefined {
  const word = reading.word(index);
  const part = Object.hasOwn(PART_WORDS, word) ? PART_WORDS[word] : undefined;
  if (part === undefined) return undefined;
  let at = index + 1;
  if (reading.word(at) === '-' || (word === 'mid' && reading.word(at) === 'to')) at++;
  if (part === 'end' || part === 'start' || word === 'middle') {
    if (reading.word(at) !== 'of') return undefined;
    at++;
  } else if (reading.word(at) === 'in') at++;
  const whole = wholePeriod(reading, at);
  if (
    whole === undefined ||
    (whole.unit === 'day' && whole.kind === 'date' && part !== 'end' && part !== 'start')
  )
    return undefined;
  const from =
    reading.word(index - 1) === 'the' && (part === 'end' || part === 'start' || word === 'middle')
      ? index - 1
      : index;
  const draft: Draft = { ...whole, from, vague: true };
  delete draft.value;
  const { low, high } = whole;
  if (low === undefined || high === undefined) {
    if (draft.partial !== undefined) draft.partial = partialPart(draft.partial, part);
    return draft;
  }
  if (low === high) return { ...draft, value: low };
  const { published } = reading;
  if (part === 'earlier' || part === 'later') {
    if (published !== undefined && published >= low && published <= high)
      setSpan(draft, part === 'earlier' ? [low, published] : [published, high]);
    return draft;
  }
  const span = PART_SPANS.get(part);
  if (span === undefined) return draft;
  setSpan(draft, cut(low, high, draft.unit, span.from, span.to));
  return draft;
}

/** Thirds of a period; months in tens of days, years in whole months. */
function cut(low: Day, high: Day, unit: string, from: number, to: number): readonly [Day, Day] {
  const a = civilOf(low);
  if (unit === 'month') {
    const start = from < 0.1 ? 1 : from < 0.5 ? 11 : 21;
    return [low + start - 1, to === 1 ? high : low + (to < 0.5 ? 10 : 20) - 1];
  }
  if (unit === 'year') {
    const first = from < 0.1 ? 1 : from < 0.5 ? 5 : 9;
    const last = to === 1 ? 12 : to < 0.5 ? 4 : 8;
    return [dayOf(a.year, first, 1), monthSpan(a.year, last)[1]];
  }
  const length = high - low + 1;
  return [low + Math.floor(length * from), to === 1 ? high : low + Math.ceil(length * to) - 1];
}

function partialPart(
  partial: { low: string; high: string },
  part: string,
): { low: string; high: string } {
  const month = partial.low.slice(0, 5);
  if (part === 'early' || part === 'start') return { low: `${month}-01`, high: `${month}-10` };
  if (part === 'mid') return { low: `${month}-11`, high: `${month}-20` };
  return { low: `${month}-21`, high: partial.high };
}

/** The period behind "end of": a calendar date, "this year", "the month". */
function wholePeriod(reading: Reading, index: number): Draft | undefined {
  let at = index;
  const the = reading.word(at) === 'the';
  if (the) at++;
  const shiftedDraft = shifted(reading, at) ?? namedDay(reading, at);
  if (shiftedDraft !== undefined) return shiftedDraft.kind === 'date' ? shiftedDraft : undefined;
  const word = reading.word(at);
  const { published } = reading;
  if (PERIODS.has(word) && (the || word === 'year' || word === 'month')) {
    if (
      word === 'day' ||
      word === 'fortnight' ||
      word === 'weekend' ||
      word === 'decade' ||
      word === 'century'
    ) {
      if (word === 'decade' || word === 'century')
        return relativeDraft(
          index,
          at + 1,
          word,
          published === undefined ? undefined : periodOf(published, word),
        );
      return undefined;
    }
    return relativeDraft(
      index,
      at + 1,
      word,
      published === undefined ? undefined : periodOf(published, word),
    );
  }
  const match = calendar.match(reading, at);
  const [draft] = match?.drafts ?? [];
  return draft;
}

const SEASONS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};

/** Meteorological seasons of the northern hemisphere: "last summer". */
function season(reading: Reading, index: number, shift: number, name: string): Draft | undefined {
  const first = SEASONS[name];
  const { published } = reading;
  if (first === undefined) return undefined;
  if (published === undefined) return relativeDraft(index, index + 2, 'season', undefined);
  const { year } = civilOf(published);
  let y = year;
  if (shift < 0 && dayOf(year, first, 1) > published - 1) y = year - 1;
  else if (shift < 0 && addMonths(dayOf(year, first, 1), 3) > published) y = year - 1;
  if (shift > 0 && dayOf(year, first, 1) <= published) y = year + 1;
  if (shift === 0 && first === 12 && civilOf(published).month <= 2) y = year - 1;
  return relativeDraft(index, index + 2, 'season', [
    dayOf(y, first, 1),
    addMonths(dayOf(y, first, 1), 3) - 1,
  ]);
}

const HOLIDAYS: readonly {
  readonly words: readonly string[];
  readonly month: number;
  readonly day: number;
}[] = [
  { words: ['christmas', 'eve'], month: 12, day: 24 },
  { words: ['christmas', 'day'], month: 12, day: 25 },
  { words: ['boxing', 'day'], month: 12, day: 26 },
  { words: ['new', 'year', "'", 's', 'eve'], month: 12, day: 31 },
  { words: ['new', 'year', "'", 's', 'day'], month: 1, day: 1 },
  { words: ['halloween'], month: 10, day: 31 },
  { words: ['christmas'], month: 12, day: 25 },
];

/** Fixed feasts: "Christmas Eve". */
function holiday(reading: Reading, index: number, first: string): Draft | undefined {
  for (const { words, month, day } of HOLIDAYS) {
    if (words[0] !== first || !reading.words(index, ...words)) continue;
    const to = index + words.length;
    const after = reading.at(to);
    if (after.kind === 'word' && after.gap && !AFTER_FEAST.has(after.lower) && words.length === 1)
      return undefined;
    const year = yearOf(reading, month, day, 'unknown');
    const draft = relativeDraft(
      index,
      to,
      'day',
      year === undefined ? undefined : [dayOf(year, month, day), dayOf(year, month, day)],
      ['month', 'day'],
    );
    return draft;
  }
  return undefined;
}
const AFTER_FEAST = wordSet(`
  at in on and or is was the for when with after to early morning
`);
