import { addMonths, civilOf, dayOf } from '../../civil.js';
import type { Day } from '../../civil.js';
import { directionOf, isAhead } from '../../direction.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { yearAt } from '../calendar/days.js';
import { relativeDraft } from '../dates.js';

/** First month of each meteorological season of the northern hemisphere. */
const SEASONS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};

export const isSeason = (word: string): boolean => Object.hasOwn(SEASONS, word);

function seasonSpan(year: number, first: number): readonly [Day, Day] {
  return [dayOf(year, first, 1), addMonths(dayOf(year, first, 1), 3) - 1];
}

/** "last summer", "next spring", "this winter". */
export function season(
  reading: Reading,
  index: number,
  shift: number,
  name: string,
): Draft | undefined {
  const first = SEASONS[name];
  const { published } = reading;
  if (first === undefined) return undefined;
  if (published === undefined) return relativeDraft(index, index + 2, 'season', undefined);
  const { year, month } = civilOf(published);
  let y = year;
  // The season that is not over on the story's day is this one, not the last.
  if (shift < 0 && seasonSpan(year, first)[1] >= published) y = year - 1;
  if (shift > 0 && dayOf(year, first, 1) <= published) y = year + 1;
  if (shift === 0 && first === 12 && month <= 2) y = year - 1;
  return relativeDraft(index, index + 2, 'season', seasonSpan(y, first));
}

/** "spring 2020", "the summer of 2015", "fall of last year". */
export function seasonOfYear(reading: Reading, index: number): Draft | undefined {
  const first = SEASONS[reading.word(index)];
  if (first === undefined || reading.word(index + 1) === ',') return undefined;
  const year = yearAt(reading, index + 1, true);
  if (year !== undefined)
    return relativeDraft(index, year.next, 'season', seasonSpan(year.year, first), ['year']);
  const at = reading.word(index + 1) === 'of' ? index + 2 : index + 1;
  const shift = YEARS[reading.word(at)];
  const { published } = reading;
  if (shift === undefined || reading.word(at + 1) !== 'year')
    return at === index + 1 ? theSeason(reading, index, first) : undefined;
  return relativeDraft(
    index,
    at + 2,
    'season',
    published === undefined ? undefined : seasonSpan(civilOf(published).year + shift, first),
  );
}

/** "in the spring", "by the fall": the one that the sentence looks to. */
function theSeason(reading: Reading, index: number, first: number): Draft | undefined {
  if (reading.word(index - 1) !== 'the' || !SEASON_LEADS.has(reading.word(index - 2)))
    return undefined;
  const after = reading.at(index + 1);
  if (after.kind === 'word' && after.gap && !SEASON_FOLLOWERS.has(after.lower)) return undefined;
  const { published } = reading;
  if (published === undefined) return relativeDraft(index, index + 1, 'season', undefined);
  const { year } = civilOf(published);
  const ahead = isAhead(directionOf(reading, index, index + 1));
  const years = ahead ? [year - 1, year, year + 1] : [year, year - 1];
  const found = years.find((y) =>
    ahead ? seasonSpan(y, first)[1] >= published : seasonSpan(y, first)[0] <= published,
  );
  return relativeDraft(index, index + 1, 'season', seasonSpan(found ?? year, first));
}

const SEASON_LEADS = new Set(['in', 'during', 'by', 'since', 'until', 'over', 'through', 'before']);
const SEASON_FOLLOWERS = new Set([
  'and',
  'but',
  'when',
  'as',
  'with',
  'after',
  'before',
  'to',
  'for',
]);

const YEARS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
