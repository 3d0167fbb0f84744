import { civilOf, dayOf, daysInMonth, weekdayOf } from './civil.js';
import type { Day } from './civil.js';
import type { Reading } from './reading.js';
import { DETERMINERS } from './refine/nouns.js';

/**
 * Which way an undated day or month lies from the story's date: the nearest verb or preposition of
 * the sentence decides, first to the left, then to the right. 'ahead' is most likely the future: of
 * a week the coming day, of the years the nearest.
 */
export type Direction = 'past' | 'future' | 'ahead' | 'unknown';

/** Whether a date lies after the story, certainly or most likely. */
export const isAhead = (direction: Direction): boolean =>
  direction === 'future' || direction === 'ahead';

/** How far a cue may stand from the date, in tokens. */
const REACH = 20;

/** The direction of a date that stands from token `from` to before token `to`. */
export function directionOf(reading: Reading, from: number, to: number): Direction {
  const lead = leadOf(reading, from);
  const due = LINKS.has(reading.word(lead)) ? lead - 1 : lead;
  if (reading.word(due) === 'due') return 'future';
  if (DEADLINES.has(reading.word(lead)) && !pastPerfect(reading, lead))
    return deadline(reading, lead, to);
  for (let k = from - 1; k >= from - REACH && k >= 0; k--) {
    if (reading.boundary(k + 1)) break;
    const cue = cueAt(reading, k);
    if (cue !== undefined) return cue;
  }
  for (let k = to; k < to + REACH && k < reading.tokens.length; k++) {
    if (reading.boundary(k)) break;
    const cue = cueAt(reading, k);
    if (cue !== undefined) return cue;
  }
  return 'unknown';
}

/** The word before a date, past "the", "early", "mid-" and "the end of". */
function leadOf(reading: Reading, from: number): number {
  let at = from - 1;
  if (reading.word(at) === '-') at--;
  if (SHADES.has(reading.word(at))) at--;
  else if (reading.word(at) === 'of' && PARTS.has(reading.word(at - 1))) at -= 2;
  return reading.word(at) === 'the' ? at - 1 : at;
}

const SHADES = new Set(['early', 'mid', 'late']);
const PARTS = new Set(['beginning', 'start', 'middle', 'end', 'close']);

/**
 * A deadline lies ahead, unless the sentence opens with it and looks back ("By Tuesday, most had
 * left"). Only a word that looks ahead makes it certain: "it said by March" leaves the year open.
 */
function deadline(reading: Reading, lead: number, to: number): Direction {
  for (let k = lead - 1; k >= lead - REACH && !reading.boundary(k + 1); k--) {
    const cue = cueAt(reading, k);
    if (cue === 'future' || isInfinitiveAt(reading, k)) return 'future';
    // "It was ready by March", but "agreed by March" may be to come.
    if (cue === 'past') return PASTS.has(reading.word(k)) ? 'past' : 'ahead';
  }
  if (reading.word(lead) === 'until' && PASTS.has(reading.word(to))) return 'past';
  if (!reading.boundary(lead)) return 'ahead';
  for (let k = to; k < to + REACH && !reading.boundary(k); k++) {
    const cue = cueAt(reading, k);
    if (cue !== undefined) return cue;
  }
  return 'ahead';
}

const PASTS = new Set(['was', 'were', 'had']);

/** "to leave": the verb behind "to", which is no name and no number. */
function isInfinitiveAt(reading: Reading, k: number): boolean {
  if (reading.word(k) !== 'to') return false;
  const verb = reading.at(k + 1);
  return verb.kind === 'word' && !verb.capital && !DETERMINERS.has(verb.lower);
}

/** "by Friday", "no later than Sept. 15": a deadline lies ahead. */
const DEADLINES = new Set(['by', 'until', 'till', 'than']);

const LINKS = new Set(['on', 'in', 'for', 'by', 'before', 'until']);

/** "had been freed by July". */
function pastPerfect(reading: Reading, at: number): boolean {
  for (let k = at - 1; k >= at - 8 && k >= 0 && !reading.boundary(k + 1); k--) {
    if (reading.word(k) === 'had') return true;
  }
  return false;
}

function cueAt(reading: Reading, k: number): Direction | undefined {
  const { tokens } = reading;
  if (!tokens.isWord(k)) return undefined;
  const cue = tokens.entry(k)?.cue;
  if (cue === undefined) {
    // A regular past form, unless the table knows better ("indeed", "hundred").
    return tokens.endsInEd(k) ? participle(reading, k) : undefined;
  }
  // "will hit", "would cut": the form is one of the present behind an auxiliary.
  if (cue === 'past' && (tokens.entry(k - 1)?.cue === 'future' || isInfinitive(reading, k)))
    return 'future';
  if (cue === 'past') return participle(reading, k);
  if (cue !== 'to') return cue === 'none' ? undefined : cue;
  // "is to", "are to", "to be"
  const before = reading.word(k - 1);
  const after = reading.word(k + 1);
  const ahead =
    before === 'is' ||
    before === 'are' ||
    after === 'be' ||
    ARRANGED.has(before) ||
    (before === 'due' && ARRANGEABLE.has(after));
  return ahead ? 'future' : undefined;
}

/**
 * A past form; behind "be" ("will be held", "could be held") its auxiliary decides, and "is held"
 * says nothing of the past.
 */
function participle(reading: Reading, k: number): Direction | undefined {
  const before = reading.word(k - 1);
  if (before === 'is' || before === 'are') return undefined;
  if (before !== 'be') return 'past';
  return MODALS.has(reading.word(k - 2)) ? 'future' : undefined;
}

const MODALS = new Set(['can', 'could', 'may', 'might', 'must', 'should']);

/** "set to open", "poised to sign". */
const ARRANGED = new Set(['set', 'poised', 'ready', 'bound', 'about']);

/** "due to start", unlike "due to snow". */
const ARRANGEABLE = new Set(
  `appear arrive begin close come depart end expire fly go hold launch leave make meet open play
   publish release report resume return run speak stand start step take travel vote`.split(/\s+/),
);

/** "to put", "to meet": no past form. */
const isInfinitive = (reading: Reading, k: number): boolean =>
  reading.word(k - 1) === 'to' && SAME_PAST.has(reading.word(k));

/** Verbs whose past form is their present one. */
const SAME_PAST = new Set(['beat', 'burst', 'cut', 'hit', 'put', 'quit', 'read', 'shut', 'spread']);

/** The year of an undated month or day; undefined where the story's date is not known. */
export function yearOf(
  reading: Reading,
  month: number,
  day: number | undefined,
  direction: Direction,
): number | undefined {
  if (reading.published === undefined) return undefined;
  const { year } = civilOf(reading.published);
  const first = (y: number): Day =>
    dayOf(y, month, day === undefined ? 1 : Math.min(day, daysInMonth(y, month)));
  const last = (y: number): Day =>
    dayOf(
      y,
      month,
      day === undefined ? daysInMonth(y, month) : Math.min(day, daysInMonth(y, month)),
    );
  if (direction === 'future') return last(year) >= reading.published ? year : year + 1;
  if (direction === 'past') return first(year) <= reading.published ? year : year - 1;
  // No cue: the nearest such day or month, as the AP Stylebook leaves the year out within twelve months.
  let best = year;
  for (const candidate of [year - 1, year + 1]) {
    if (Math.abs(first(candidate) - reading.published) < Math.abs(first(best) - reading.published))
      best = candidate;
  }
  return best;
}

/** The day that a bare weekday names: the most recent one, unless the sentence looks ahead. */
export function weekdayDay(published: Day, weekday: number, direction: Direction): Day {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (isAhead(direction)) return published + ((7 - back) % 7);
  return published - back;
}
