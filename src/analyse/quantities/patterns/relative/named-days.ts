import { dayOf } from '../../civil.js';
import { yearOf } from '../../direction.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { wordSet } from '../../word-set.js';
import { withDayPart } from '../calendar/weekdays.js';
import { relativeDraft } from '../dates.js';

export const NAMED: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
};

/** "today", "yesterday", "tonight", "tomorrow", "last night", "this morning". */
export function namedDay(reading: Reading, index: number): Draft | undefined {
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
export function holiday(reading: Reading, index: number, first: string): Draft | undefined {
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
