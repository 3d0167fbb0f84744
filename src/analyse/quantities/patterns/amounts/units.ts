import words from '../../../../data/quantity-words.json' with { type: 'json' };
import { Draft } from '../../draft.js';
import { UNITS, unitNamed, unitSymbol } from '../../lexicon/units.js';
import type { Unit } from '../../lexicon/units.js';
import type { NumberRead } from '../../numerals/number-read.js';
import type { Reading } from '../../reading.js';
import { wordSet } from '../../word-set.js';
import { DIMENSIONS } from '../../refine/head-ahead.js';
import { claim, found, type Match } from '../pattern.js';
import { currencyAt, named } from './currencies.js';
import { age, compound } from './durations.js';
import { perUnit } from './per.js';
import { withNumber } from './with-number.js';

/** A number with its unit behind it: "920km", "five kilometres", "two-thirds of a mile". */
export function unitAmount(reading: Reading, index: number, number: NumberRead): Match | undefined {
  let at = number.next;
  const hyphen = reading.hyphen(at);
  if (hyphen) at++;
  const bracket = BRACKETS[reading.word(at)];
  if (bracket !== undefined) at++;
  // "millions of dollars", "hundreds of miles"
  if (number.span !== undefined && reading.word(at) === 'of') at++;
  // "half of a percent", "two-thirds of a mile"
  if (number.fraction === true && reading.words(at, 'of', 'a')) at += 2;
  else if (number.fraction === true && (reading.word(at) === 'a' || reading.word(at) === 'an'))
    at++;
  // "two more days", "three consecutive years"
  if (!hyphen && number.article !== true && BETWEEN.has(reading.word(at))) {
    const measured = reading.phrase(UNITS, at + 1);
    if (measured?.row.kind === 'duration' || measured?.row.kind === 'length') at++;
  }
  const unit = unitAt(reading, at, number);
  const currency =
    unit === undefined || unit.row.kind === 'mass' ? currencyAt(reading, at, number) : undefined;
  if (currency !== undefined && (unit === undefined || isMoneyPound(reading, number, unit.row))) {
    return found(named(reading, index, number, currency, hyphen));
  }
  if (unit === undefined) return undefined;
  let { next } = unit;
  if (bracket !== undefined) {
    if (reading.word(next) !== bracket) return undefined;
    next++;
  }
  const draft = withNumber(number, new Draft(unit.row.kind, index, next, unit.row.unit));
  draft.base = { unit: unit.row.base, factor: unit.row.factor, offset: unit.row.offset };
  if (hyphen) draft.attributive = true;
  // "a year and a half": what is more than one unit counts.
  if (draft.kind === 'duration') compound(reading, draft);
  if (draft.to === next && number.article === true && !articleCounts(reading, index, draft))
    return claim(index + 1);
  // "One day he will return": some day.
  if (
    number.one === true &&
    draft.unit === 'day' &&
    !hyphen &&
    reading.word(index - 1) !== 'by' &&
    !articleCounts(reading, index, draft)
  )
    return claim(next);
  if (draft.kind === 'duration') {
    age(reading, draft);
  } else if (draft.kind !== 'percent') {
    if (draft.kind === 'length' || draft.kind === 'mass') compound(reading, draft);
    if (draft.unit === 'foot') inchesBehind(reading, draft);
    perUnit(reading, draft);
  }
  return found(draft);
}

/** "a 6-foot-2 guard", "6 ft 1 in": the inches behind the feet. */
function inchesBehind(reading: Reading, draft: Draft): void {
  const spaced = reading.at(draft.to);
  if (spaced.plain && spaced.value < 12 && isInch(reading, draft.to + 1)) {
    if (draft.value === undefined) return;
    draft.setValue(draft.value + spaced.value / 12);
    draft.precision = 1 / 12;
    draft.to += 2;
    return;
  }
  const inches = reading.at(draft.to + 1);
  if (!reading.hyphen(draft.to) || !inches.plain || !(inches.value < 12)) return;
  if (draft.value === undefined || reading.at(draft.to + 2).lower === '-') return;
  draft.setValue(draft.value + inches.value / 12);
  draft.precision = 1 / 12;
  draft.to += 2;
}

/** "in" as a unit, where no phrase opens with it. */
const isInch = (reading: Reading, at: number): boolean =>
  reading.word(at) === 'in' &&
  (reading.at(at + 1).kind !== 'word' || DIMENSIONS.has(reading.word(at + 1)));

/** 5'10": feet and inches by their marks. */
export function feetByMarks(reading: Reading, index: number): Match | undefined {
  const feet = reading.at(index);
  const inches = reading.at(index + 2);
  if (
    reading.word(index + 1) !== "'" ||
    reading.at(index + 1).gap ||
    !feet.plain ||
    !inches.plain ||
    inches.gap ||
    feet.value > 8 ||
    inches.value > 11
  )
    return undefined;
  const row = unitSymbol('ft');
  if (row === undefined) return undefined;
  const mark = INCH_MARKS.has(reading.word(index + 3)) && !reading.at(index + 3).gap;
  const draft = new Draft('length', index, index + (mark ? 4 : 3), row.unit);
  draft.setValue(feet.value + inches.value / 12);
  draft.precision = 1 / 12;
  draft.base = { unit: row.base, factor: row.factor };
  return found(draft);
}

const INCH_MARKS = new Set(['"', '”', '″']);

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

const BETWEEN = wordSet(`
  more additional further extra full whole consecutive straight successive long short solid
  working business calendar
`);

interface UnitRead {
  readonly row: Unit;
  readonly next: number;
}

function unitAt(reading: Reading, at: number, number: NumberRead): UnitRead | undefined {
  const token = reading.at(at);
  const stopped = number.digits ? stoppedUnit(reading, at) : undefined;
  if (stopped !== undefined) return stopped;
  if (token.kind === 'symbol' && token.lower !== '%' && token.lower !== '°' && token.lower !== 'º')
    return undefined;
  if (token.kind === 'word' && token.info?.unit !== true && number.fraction !== true)
    return undefined;
  const symbol = unitSymbol(token.text);
  const phrase = reading.phrase(UNITS, at);
  // "90 km/h" is a speed, though "km" alone is a symbol too.
  const longer = phrase !== undefined && phrase.next > at + 1;
  if (symbol !== undefined && number.digits && !longer && symbolStands(reading, at)) {
    return { row: symbol, next: at + 1 };
  }
  // "a quarter point", "half a point": parts of points are those of percentages.
  if (phrase === undefined && number.fraction === true && /^points?$/.test(token.lower)) {
    const row = unitNamed('percentage');
    return row === undefined ? undefined : { row, next: at + 1 };
  }
  if (phrase === undefined) return undefined;
  const { row } = phrase;
  const word = token.lower;
  // "the SEC", "Min", "a second look", "stone walls", "bar": a unit only where the figure says so.
  if (token.capital && token.text.length <= 4 && !number.digits) return undefined;
  if (DIGITS_ONLY.has(word) && !number.digits && number.article !== true) return undefined;
  if (number.article === true && row.kind !== 'duration') return undefined;
  if (
    row.kind === 'temperature' &&
    row.unit === 'degree' &&
    !number.digits &&
    reading.word(phrase.next) !== 'celsius'
  ) {
    if (DEGREE_FOLLOWERS.has(reading.word(phrase.next))) return undefined;
  }
  // "two second-hand cars", "30 day traders"
  if (row.unit === 'second' && word === 'second' && !number.digits && number.value !== 1)
    return undefined;
  return { row, next: phrase.next };
}

/** "5 in. wide", "2 ft. long": with its stop inside a sentence. */
function stoppedUnit(reading: Reading, at: number): UnitRead | undefined {
  if (reading.word(at + 1) !== '.' || reading.at(at + 1).gap) return undefined;
  const row = unitSymbol(`${reading.at(at).text}.`);
  const after = reading.at(at + 2);
  const goesOn =
    after.kind === 'word' ? after.text === after.lower : after.lower === ',' || after.lower === ')';
  return row !== undefined && goesOn ? { row, next: at + 2 } : undefined;
}

/** One-letter symbols stand glued to the digits, or where nothing else can be meant. */
function symbolStands(reading: Reading, at: number): boolean {
  const token = reading.at(at);
  if (token.text === 'm') return !isMillion(reading, at);
  if (token.end - token.start > 1 || !token.gap || reading.word(at - 1) === '(') return true;
  // "40 C (104 F)", no "20 C-130 planes"
  const letter = token.text === 'C' || token.text === 'F';
  return letter && !reading.at(at + 1).capital && !reading.hyphen(at + 1);
}

const DIGITS_ONLY = wordSet(`
  stone mi sec min hp knot knots celsius fahrenheit kilo
`);

const DEGREE_FOLLOWERS = new Set(['of', 'from', 'in']);

/** "5m people", "$5m": million; "1.8m tall", "100m race", "5m from the road": metres. */
function isMillion(reading: Reading, at: number): boolean {
  const after = reading.at(at + 1);
  if (after.kind !== 'word' || !after.gap || after.text !== after.lower) return false;
  return (
    (/[^s]s$/.test(after.lower) && !METRE_FOLLOWERS.has(after.lower)) ||
    words.people.includes(after.lower)
  );
}

const METRE_FOLLOWERS = wordSet(`
  is was has across hurdles finals trials as this its his
`);

/** The pound is a currency behind a scale or at a high figure, a weight elsewhere. */
function isMoneyPound(reading: Reading, number: NumberRead, unit: Unit): boolean {
  if (unit.unit !== 'pound') return false;
  if (number.scale !== undefined && number.scale >= 1e6) return true;
  return reading.word(number.next) === 'pounds' && reading.word(number.next + 1) === 'sterling';
}

/** "an hour", "a decade" are spans of time only where something says so. */
function articleCounts(reading: Reading, index: number, draft: Draft): boolean {
  const before = reading.word(index - 1);
  const after = reading.word(draft.to);
  // "twice a year", "$5m a year", "five a day": a rate's unit, no span.
  const previous = reading.at(index - 1);
  if (previous.kind === 'number' || RATE_WORDS.has(before) || previous.info?.scale !== undefined)
    return false;
  if (
    after === 'ago' ||
    after === 'earlier' ||
    after === 'later' ||
    after === 'before' ||
    after === 'after' ||
    after === 'old' ||
    after === 'from'
  )
    return true;
  if (SPAN_WORDS.has(before)) return true;
  return draft.unit === 'hour' || draft.unit === 'decade' || draft.unit === 'century';
}

const RATE_WORDS = wordSet(`
  once twice thrice times time cents dollars percent days hours barrels people miles
  kilometres kilometers what such day % euros pounds per
`);

const SPAN_WORDS = wordSet(`
  for than in within over about nearly almost after under least most to around roughly took
  lasted every half just only approximately exceed exceeding quite spent last lasting taking
  take takes waited need needs
`);
