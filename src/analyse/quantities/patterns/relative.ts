import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { found } from './pattern.js';
import type { Pattern } from './pattern.js';
import { NAMED, holiday, namedDay } from './relative/named-days.js';
import { PART_WORDS, partOfPeriod, yearToDate } from './relative/parts.js';
import { nthOfPeriod } from './relative/nth.js';
import { isSeason, seasonOfYear } from './relative/seasons.js';
import { SHIFTS, shifted, theWeekend } from './relative/shifted.js';
import { counted } from './relative/spans.js';
import { PLURALS, weeksToCome } from './relative/stretches.js';

/** Dates told from the story's date: "last month", "ten months ago", "the next four months". */
export const relative: Pattern = {
  match(reading, index) {
    const token = reading.at(index);
    const { info } = token;
    const draft =
      token.kind === 'number' || info?.cardinal !== undefined || info?.scale !== undefined
        ? (counted(reading, index) ?? nthOfPeriod(reading, index))
        : info?.ordinal !== undefined
          ? nthOfPeriod(reading, index)
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
  if (word === 'year') return yearToDate(reading, index);
  if (word === 'weekend') return theWeekend(reading, index);
  if (isSeason(word)) return seasonOfYear(reading, index);
  return holiday(reading, index, word) ?? counted(reading, index);
}
