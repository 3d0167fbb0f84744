import numberedNames from '../../../../data/numbered-names.json' with { type: 'json' };
import { isPlain } from '../../lexicon/words.js';
import type { Reading } from '../../reading.js';
import { DETERMINERS, STOP, VERBS } from '../../refine/nouns.js';
import { wordSet } from '../../word-set.js';
import { claim, type Match } from '../pattern.js';

/** Words whose number is a name: "Article 5", "Boeing 737", "page 3". */
const LABELS = new Set(numberedNames.labels);
const LOWER_LABELS = new Set(numberedNames.lowerCaseLabels);
/** Compounds whose number counts nothing: "two-state", "one-way". */
const FIRST_PARTS = new Set(['pre', 'post', 'sub', 'non', 'un']);

/** "Article 5", "Boeing 737", "No. 3", "iPhone 15". */
export function labelled(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  let before = index - 1;
  if (reading.word(before) === '.') before--;
  const label = reading.at(before);
  // "S&P 500", "Group of 20", "Gang of 8"
  if (label.text === 'P' && reading.word(before - 1) === '&') return claim(index + 1);
  if (
    label.lower === 'of' &&
    token.plain &&
    GROUPS.has(reading.word(before - 1)) &&
    reading.at(before - 1).capital
  )
    return claim(index + 1);
  if (label.kind !== 'word' || (before !== index - 1 && label.gap && label.lower.length > 4))
    return undefined;
  const isLabel = (label.capital && isLabelWord(label.lower)) || LOWER_LABELS.has(label.lower);
  if (isLabel && !(before !== index - 1 && !SHORT_LABELS.has(label.lower)))
    return claim(labelEnd(reading, index));
  if (before !== index - 1 || !label.capital || !isPlain(label.info)) return undefined;
  // "Bush 43 was": of 43 things it would say "were".
  if (token.plain && token.value > 1 && SINGULAR.has(reading.word(index + 1)))
    return claim(index + 1);
  // A capitalised word inside a sentence and a short plain number: most often a product or a place.
  // Capitals within it ("WrestleMania 35") are no sentence's.
  const opens = label.lineStart || reading.boundary(before);
  if (token.lineStart || STOP.has(label.lower)) return undefined;
  if (!token.plain || token.text.length > 4 || (opens && !/[a-z][A-Z]/.test(label.text)))
    return undefined;
  if (/^(19|20)\d\d$/.test(token.text) || opensNoun(reading, index + 1)) return undefined;
  return claim(reading.word(index + 1) === ':' ? verseEnd(reading, index) : index + 1);
}

/** "article", "articles". */
const isLabelWord = (word: string): boolean =>
  LABELS.has(word) || (word.endsWith('s') && LABELS.has(word.slice(0, -1)));

/** Behind a number: a noun that it counts, a scale, a percent sign or another number. */
function opensNoun(reading: Reading, at: number): boolean {
  const after = reading.at(at);
  return (
    (after.kind === 'word' &&
      after.gap &&
      after.text === after.lower &&
      !NAME_FOLLOWERS.has(after.lower) &&
      !isVerbAlone(reading, at)) ||
    after.lower === '%' ||
    after.lower === '-' ||
    after.lower === ',' ||
    after.info?.scale !== undefined
  );
}

/** "John 3:16": the verse goes with its chapter. */
function verseEnd(reading: Reading, index: number): number {
  const glued = !reading.at(index + 1).gap && !reading.at(index + 2).gap;
  return glued && reading.at(index + 2).kind === 'number' ? index + 3 : index + 1;
}

/** "U.S. 101", "H.R. 3590", "S. 2155": roads and bills behind initials. */
export function initials(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  const letter = reading.at(index - 2);
  if (reading.word(index - 1) !== '.' || reading.at(index - 1).gap || !token.gap) return undefined;
  if (!letter.capital || letter.text.length !== 1 || !token.plain || token.text.length > 4)
    return undefined;
  // "In the U.S. 40 people died": what is counted follows, or a sentence opens.
  const after = reading.at(index + 1);
  const comma = after.lower === ',' && reading.at(index + 2).gap;
  return !comma && opensNoun(reading, index + 1) ? undefined : claim(index + 1);
}
const SINGULAR = new Set(['was', 'is', 'has']);

/** "Toy Story 4 opened.": a past form with no noun behind it that the number could count. */
function isVerbAlone(reading: Reading, at: number): boolean {
  const after = reading.at(at + 1);
  return (
    (reading.word(at).endsWith('ed') || VERBS.has(reading.word(at))) &&
    (after.kind !== 'word' ||
      after.capital ||
      NAME_FOLLOWERS.has(after.lower) ||
      DETERMINERS.has(after.lower))
  );
}

const GROUPS = new Set(['group', 'gang', 'class', 'council', 'big']);
const SHORT_LABELS = wordSet(`
  no nos nr nrs vol prop props fig art sec ch p pp par st rt ex
`);
const NAME_FOLLOWERS = wordSet(`
  and or is are was were has had in on at for to with from of that which as by will would can after
  before said says near into through over under between during around across along toward via
`);

/** "Exercises nrs. 22,24,26" and "Articles 5 and 6": the numbers behind a label go with it. */
function labelEnd(reading: Reading, index: number): number {
  let to = index + 1;
  for (let k = 0; k < 8; k++) {
    const joins =
      reading.word(to) === 'and' ||
      reading.word(to) === ',' ||
      reading.word(to) === '-' ||
      reading.word(to) === 'or';
    const next = reading.at(to + 1);
    // "747-400": glued, it is one name.
    if (reading.hyphen(to) && next.kind === 'number') {
      to += 2;
      continue;
    }
    if (!joins || next.kind !== 'number' || !next.plain || next.text.length > 4) break;
    const after = reading.at(to + 2);
    if (
      after.kind === 'word' &&
      after.gap &&
      after.text === after.lower &&
      !NAME_FOLLOWERS.has(after.lower) &&
      !isVerbAlone(reading, to + 2)
    )
      break;
    to += 2;
  }
  if (reading.at(to).kind === 'word' && !reading.at(to).gap) to++;
  return to;
}

/** "Article Five", "Group of Seven", "Chapter Eleven", "Seven-Eleven". */
export function spelledName(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  const before = reading.at(index - 1);
  if (before.kind === 'word' && before.capital && token.capital && LABELS.has(before.lower))
    return claim(index + 1);
  if (token.capital && before.lower === 'of' && reading.at(index - 2).capital)
    return claim(index + 1);
  if (LOWER_LABELS.has(before.lower)) return claim(index + 1);
  // "the best-of-seven series"
  if (before.lower === '-' && !token.gap && !before.gap && reading.word(index - 2) === 'of')
    return claim(index + 1);
  if (before.lower === '-' && !token.gap && !before.gap && FIRST_PARTS.has(reading.word(index - 2)))
    return claim(index + 1);
  // "Ocean's Eleven"
  if (token.capital && before.lower === 's' && !before.gap && reading.at(index - 3).capital)
    return claim(index + 1);
  if (token.capital && reading.at(index + 1).capital && !reading.boundary(index)) {
    const war = warBehind(reading, index + 2);
    if (war !== undefined) return claim(war);
  }
  // A number word as a name among capitals: "Big Four", "Chicago Seven".
  if (
    token.capital &&
    before.capital &&
    !reading.boundary(index) &&
    !reading.boundary(index - 1) &&
    isPlain(before.info) &&
    !reading.at(index + 1).capital
  )
    return claim(index + 1);
  return undefined;
}

/** "the Thirty Years' War", "the Six-Day War": a time of capitals and a war. */
function warBehind(reading: Reading, at: number): number | undefined {
  for (let k = at; k < at + 3; k++) {
    const token = reading.at(k);
    if (token.lower === 'war') return token.capital ? k + 1 : undefined;
    if (token.kind === 'word' && !token.capital && token.lower !== 's') return undefined;
  }
  return undefined;
}

const STREETS = new Set(numberedNames.streets);

/** "1600 Pennsylvania Avenue", "42 Baker Street": a house, unless things of the street follow. */
export function address(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  if (!token.plain || token.text.length > 5) return undefined;
  // "221B Baker Street"
  const letter = reading.at(index + 1);
  let at = index + 1;
  if (letter.kind === 'word' && !letter.gap && letter.text.length === 1 && letter.capital) at++;
  // "455 N. Main St."
  if (DIRECTIONS.has(reading.at(at).text) && reading.word(at + 1) === '.') at += 2;
  for (let k = at; k < at + 4; k++) {
    const word = reading.at(k);
    if (word.kind !== 'word' || !word.capital || !word.gap) return undefined;
    // "5 Die in Court": a headline, no house.
    if (STOP.has(word.lower) || VERBS.has(word.lower) || word.lower.endsWith('ed'))
      return undefined;
    if (k === at || !STREETS.has(word.lower)) continue;
    const next = reading.at(k + 1);
    return next.kind === 'word' && next.text === next.lower && /[^s]s$/.test(next.lower)
      ? undefined
      : claim(k + 1);
  }
  return undefined;
}

const DIRECTIONS = new Set(['N', 'S', 'E', 'W']);

const EMERGENCY = new Set(numberedNames.emergencyNumbers);
const CALL_WORDS = new Set(numberedNames.callWords);

/** "call 911", "a 999 operator". */
export function emergencyNumber(reading: Reading, index: number): Match | undefined {
  if (!EMERGENCY.has(reading.at(index).text)) return undefined;
  const after = reading.word(index + 1);
  const called =
    CALL_WORDS.has(after) ||
    (CALL_WORDS.has(reading.word(index - 1)) && !/[^s]s$|people/.test(after));
  return called ? claim(index + 1) : undefined;
}

/** "401(k)", "501(c)(3)". */
export function lettered(reading: Reading, index: number): Match | undefined {
  let at = index + 1;
  while (
    at < index + 13 &&
    reading.word(at) === '(' &&
    !reading.at(at).gap &&
    reading.at(at + 1).text.length <= 2 &&
    reading.word(at + 2) === ')'
  )
    at += 3;
  return at > index + 1 && /[a-z]/.test(reading.word(index + 2)) ? claim(at) : undefined;
}

const YEAR_NAMES = new Set(numberedNames.yearNames);

/** "Expo 2020", "Agenda 2030": the year is part of the name. */
export function isYearName(reading: Reading, index: number): boolean {
  const { capital, lower } = reading.at(index - 1);
  return capital && YEAR_NAMES.has(lower);
}
