import { addForm, findForm, HASH_FIRST, HASH_SECOND, hashFirst, hashSecond } from './forms';
import { at, integers, put, take, takeZeros } from './memory';
import {
  addressOf,
  APOSTROPHE,
  classHere,
  codeAt,
  DIGIT,
  endOfPart,
  endOfText,
  IGNORABLE,
  isDigit,
  isLetter,
  isPair,
  LETTER,
  MARK,
  NUMERAL,
  setEnd,
  SPACE,
  SYMBOL,
} from './text';
import { flagsOf } from './written';

/**
 * What is kept of a form that was not met before: its word doubled, or the number of what it may open
 * doubled, plus 1. The other tells of a form of ASCII letters only.
 */
declare function enterForm(start: i32, end: i32): i32;
declare function enterPlain(start: i32, end: i32): i32;
/** Whether a form of these hashes, in small letters, may open a name or be an abbreviation. */
declare function isListed(first: i32, second: i32): bool;
/** The word of a number, whose digits begin behind its sign. */
declare function enterNumber(start: i32, digits: i32, end: i32): i32;
/** Where a name or abbreviation may end whose first form ends here; 0 where there is none for sure. */
declare function endOfName(opener: i32, end: i32): i32;
/** The word of what opens here, and, by {@link setNameEnd}, where it ends. */
declare function readName(opener: i32, start: i32, end: i32, nameEnd: i32): i32;
/** Takes the words found since it was asked last. */
declare function flush(count: i32): void;

/** Runs longer than this are cut, so that a word's length fits in 16 bits. */
const LONGEST_WORD = 60_000;

const BLANK = 0x20;
const PERCENT = 0x25;
const QUOTE = 0x27;
const OPENING = 0x28;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const MINUS = 0x2212;
const LETTER_S = 0x73;

/** Words that are kept until they are handed over: four parallel lists. */
const ROOM = 1 << 14;
const words = take(integers(ROOM));
const starts = take(integers(ROOM));
const lengths = take(ROOM * 2);
const flags = take(ROOM);
let count: i32 = 0;

let lastEnd: i32 = 0;
let percent: i32 = 0;
let nameEnd: i32 = 0;

export function foundAt(list: i32): usize {
  return list === 0 ? words : list === 1 ? starts : list === 2 ? lengths : flags;
}

export function setPercent(word: i32): void {
  percent = word;
}

export function setNameEnd(at: i32): void {
  nameEnd = at;
}

/** Hands over what is left. */
export function handOver(): void {
  flush(count);
  count = 0;
}

export function beginText(): void {
  lastEnd = 0;
}

/** Reads the words and numbers of a part of the text. */
export function scan(start: i32, limit: i32): void {
  const end = min(limit, endOfText());
  setEnd(end);
  let at = start;
  while ((at = plainWords(at, end)) < end) {
    const kind = classHere(at);
    if (kind === SPACE) at++;
    else if (kind === LETTER || kind === MARK) at = word(at, end);
    else if (kind === DIGIT) at = number(at, at, end);
    else if (kind === NUMERAL) at = numeral(at);
    else if (kind === SYMBOL) at = symbol(at, end);
    else at++;
  }
}

/** An ASCII letter. */
function isPlainLetter(code: i32): bool {
  return <u32>((code | 0x20) - 0x61) < 26;
}

/** ASCII white space, or a mark that says nothing itself where no digit follows. */
function isPlainBreak(code: i32): bool {
  return code < 128 && load<u8>(breaks + <usize>code) !== 0;
}

const breaks = takeZeros(128);
for (let code = 0; code < 128; code++) {
  const isDigit = code >= 0x30 && code <= 0x39;
  const isBreak = !isPlainLetter(code) && !isDigit && code !== PERCENT && code !== QUOTE;
  store<u8>(breaks + <usize>code, isBreak ? 1 : 0);
}

/** Whether the text ends here or goes on with a letter or break of the plain kind. */
function isPlainAt(at: i32, end: i32): bool {
  if (at >= end) return true;
  const code = codeAt(at);
  return isPlainLetter(code) || isPlainBreak(code);
}

/** Integers of an opener: its word, and a bit for every two letters with which its names may go on. */
const OPENER = 2;
/** White space allowed inside a name of several words. */
const LONGEST_GAP = 3;

let openers: usize = 0;
let openerRoom: i32 = 0;

/** Says what a form opens; two letters have the bit of {@link bitOf}. */
export function setOpener(opener: i32, word: i32, openings: i32): void {
  if (opener >= openerRoom) {
    const before = openers;
    const size = openerRoom;
    openerRoom = max(256, 2 * size);
    openers = take(integers(OPENER * openerRoom));
    memory.copy(openers, before, integers(OPENER * size));
  }
  put(openers, OPENER * opener, word);
  put(openers, OPENER * opener + 1, openings);
}

function wordOfOpener(opener: i32): i32 {
  return at(openers, OPENER * opener);
}

/** Whether a name may go on as the text does behind its first form. */
function mayOpenName(opener: i32, end: i32, limit: i32): bool {
  let index = end;
  const behind = min(end + LONGEST_GAP, limit);
  while (index < behind && codeAt(index) === BLANK) index++;
  if (index + 1 >= limit) return true;
  const code = codeAt(index);
  const next = codeAt(index + 1);
  if (!isPlainLetter(code) || !isPlainLetter(next)) return true;
  return ((at(openers, OPENER * opener + 1) >>> bitOf(code, next)) & 1) !== 0;
}

/** One of 32 bits for two letters in any case. */
export function bitOf(letter: i32, next: i32): i32 {
  return ((letter | 0x20) + 5 * (next | 0x20)) & 31;
}

/** Units that are looked at together. */
const BLOCK = 8;

/** How many ASCII letters stand here, of the next {@link BLOCK} units. */
function lettersAt(at: i32): i32 {
  const units = v128.load(addressOf(at));
  const fromA = i16x8.sub(v128.or(units, i16x8.splat(0x20)), i16x8.splat(0x61));
  return min(BLOCK, ctz(~i16x8.bitmask(i16x8.lt_u(fromA, i16x8.splat(26)))));
}

/** Where the hash of ASCII letters begins; it is another one than that of other forms. */
const PLAIN_HASH: i64 = 0x2545f4914f6cdd1d;
/** Bit of a small letter, in eight bytes. */
const SMALL: i64 = 0x2020202020202020;
const ALL: i64 = -1;

/**
 * One step of the hash of ASCII letters, up to {@link BLOCK} of them: multiplication by an odd number
 * and a shift, which no two blocks of letters share a result of (Knuth, "Sorting and Searching", 6.4).
 *
 * @param small {@link SMALL}, to hash them as small letters, or 0
 */
function plainHash(hash: i64, at: i32, letters: i32, small: i64): i64 {
  if (letters === 0) return hash;
  const units = v128.load(addressOf(at));
  const bytes = i64x2.extract_lane(i8x16.narrow_i16x8_u(units, units), 0) | small;
  const block = bytes & (ALL >>> (64 - 8 * <i64>letters));
  const product = (hash ^ block) * 0x9e3779b97f4a7c15;
  return product ^ (product >>> 32);
}

/** Reads words of ASCII letters, the most of a text, up to the first place that takes a closer look. */
function plainWords(from: i32, end: i32): i32 {
  let at = from;
  while (at < end) {
    let code = codeAt(at);
    if (code === BLANK) {
      at++;
      continue;
    }
    if (!isPlainLetter(code)) {
      if (!isPlainBreak(code) || !isPlainAt(at + 1, end)) return at;
      at++;
      continue;
    }
    const start = at;
    let hash = PLAIN_HASH;
    let letters = 0;
    do {
      letters = min(lettersAt(at), end - at);
      hash = plainHash(hash, at, letters, 0);
      at += letters;
    } while (letters === BLOCK);
    code = at < end ? codeAt(at) : BLANK;
    const isLone = at - start === 1 ? code === POINT : at - start >= LONGEST_WORD;
    if (isLone || !isPlainBreak(code)) return start;
    const first = <i32>hash;
    const second = <i32>(hash >> 32);
    let value = findForm(first, second);
    if (value < 0) value = plainForm(start, at, first, second);
    if ((value & 1) !== 0) {
      if (mayOpenName(value >> 1, at, end) && endOfName(value >> 1, at) > 0) return start;
      value = 2 * wordOfOpener(value >> 1);
    }
    push(value >> 1, start, at);
  }
  return at;
}

/**
 * Enters a form of ASCII letters. Most stand in none of the tables of names and abbreviations, and
 * have the word of their form in small letters.
 */
function plainForm(start: i32, end: i32, first: i32, second: i32): i32 {
  let value = -1;
  if (isListedForm(start, end)) value = enterForm(start, end);
  else {
    let lower = PLAIN_HASH;
    for (let at = start; at < end; at += BLOCK) {
      lower = plainHash(lower, at, min(BLOCK, end - at), SMALL);
    }
    const lowerFirst = <i32>lower;
    const lowerSecond = <i32>(lower >> 32);
    const isLower = lowerFirst === first && lowerSecond === second;
    if (!isLower) value = findForm(lowerFirst, lowerSecond);
    if (value < 0) {
      value = enterPlain(start, end);
      if (!isLower) addForm(lowerFirst, lowerSecond, value);
    }
  }
  addForm(first, second, value);
  return value;
}

function isListedForm(start: i32, end: i32): bool {
  let first = HASH_FIRST;
  let second = HASH_SECOND;
  for (let at = start; at < end; at++) {
    first = hashFirst(first, codeAt(at) | 0x20);
    second = hashSecond(second, codeAt(at) | 0x20);
  }
  return isListed(first, second);
}

function push(word: i32, start: i32, end: i32): void {
  if (count === ROOM) handOver();
  const index = count++;
  put(words, index, word);
  put(starts, index, start);
  store<u16>(lengths + ((<usize>index) << 1), <u16>(end - start));
  store<u8>(flags + <usize>index, <u8>flagsOf(start, lastEnd));
  lastEnd = end;
}

function word(start: i32, limit: i32): i32 {
  if (codeAt(start + 1) === POINT && start + 2 < limit && isLetter(start + 2)) {
    const end = endOfDotted(start, limit);
    if (end > start) return form(start, end, limit);
  }
  const end = min(limit, start + LONGEST_WORD);
  let first = HASH_FIRST;
  let second = HASH_SECOND;
  let at = start;
  while (at < end) {
    const code = codeAt(at);
    const kind = classHere(at);
    if (kind === APOSTROPHE) {
      if (at + 1 >= end || !isLetter(at + 1)) break;
    } else if (kind === IGNORABLE) {
      if (at + 1 >= end || !continuesWord(at + 1)) break;
    } else if (kind < LETTER || kind > NUMERAL) break;
    first = hashFirst(first, code);
    second = hashSecond(second, code);
    if (code >= 0xd800 && isPair(at)) first = hashFirst(first, codeAt(++at));
    at++;
  }
  return known(start, at, limit, first, second);
}

function form(start: i32, end: i32, limit: i32): i32 {
  let first = HASH_FIRST;
  let second = HASH_SECOND;
  for (let at = start; at < end; at++) {
    first = hashFirst(first, codeAt(at));
    second = hashSecond(second, codeAt(at));
  }
  return known(start, end, limit, first, second);
}

/** Adds the word of a form, or the name that it opens here. */
function known(start: i32, end: i32, limit: i32, first: i32, second: i32): i32 {
  let value = findForm(first, second);
  if (value < 0) {
    value = enterForm(start, end);
    addForm(first, second, value);
  }
  if ((value & 1) === 0) {
    push(value >> 1, start, end);
    return end;
  }
  const opener = value >> 1;
  const likelyEnd = mayOpenName(opener, end, limit) ? endOfName(opener, end) : 0;
  if (likelyEnd > 0) {
    const name = readName(opener, start, end, likelyEnd);
    push(name, start, nameEnd);
    return nameEnd;
  }
  push(wordOfOpener(opener), start, end);
  return end;
}

/** The end of "U.S." and "a.m.", with a possessive; `start` where it is no such form. */
function endOfDotted(start: i32, end: i32): i32 {
  let at = start;
  let letters = 0;
  while (at + 1 < end && isLetter(at) && codeAt(at + 1) === POINT) {
    letters++;
    at += 2;
  }
  if (at < end && isLetter(at) && !continuesName(at + 1, end)) {
    letters++;
    at++;
  }
  if (letters < 2) return start;
  return at < end && classHere(at) === APOSTROPHE && isPossessive(at, end) ? at + 2 : at;
}

function continuesName(at: i32, end: i32): bool {
  if (at >= end) return false;
  const kind = classHere(at);
  return (
    kind === LETTER ||
    kind === MARK ||
    kind === DIGIT ||
    (kind === APOSTROPHE && isLetter(at + 1) && !isPossessive(at, end))
  );
}

function isPossessive(at: i32, end: i32): bool {
  return at + 1 < end && (codeAt(at + 1) | 32) === LETTER_S && !isLetter(at + 2);
}

function continuesWord(at: i32): bool {
  const kind = classHere(at);
  return kind === LETTER || kind === DIGIT || kind === MARK;
}

function number(start: i32, digits: i32, limit: i32): i32 {
  let first = 0x12345;
  let second = 0x6789a;
  for (let sign = start; sign < digits; sign++) {
    first = hashFirst(first, codeAt(sign));
    second = hashSecond(second, codeAt(sign));
  }
  const end = min(limit, digits + LONGEST_WORD);
  let at = digits;
  let run = 0;
  while (at < end) {
    const code = codeAt(at);
    if (classHere(at) === DIGIT) run++;
    else if (code === COMMA && run <= 3 && isGroup(at + 1, end)) run = 0;
    else if (code === POINT && at + 1 < end && isDigit(at + 1)) run = 4;
    else break;
    first = hashFirst(first, code);
    second = hashSecond(second, code);
    if (isPair(at)) first = hashFirst(first, codeAt(++at));
    at++;
  }
  let value = findForm(first, second);
  if (value < 0) {
    value = 2 * enterNumber(start, digits, at);
    addForm(first, second, value);
  }
  push(value >> 1, start, at);
  return at;
}

/** Whether exactly three digits stand here, as behind a thousands separator. */
function isGroup(at: i32, end: i32): bool {
  if (at + 3 > end) return false;
  for (let digit = at; digit < at + 3; digit++) if (!isDigit(digit)) return false;
  return at + 3 >= end || !isDigit(at + 3);
}

/** Currency and minus signs belong to the number behind them; a percent sign is a word. */
function symbol(start: i32, end: i32): i32 {
  const code = codeAt(start);
  const next = start + 1;
  if (code === PERCENT) push(percent, start, next);
  else if (next < end && isDigit(next)) {
    if (code === POINT) return isLeadingPoint(start) ? number(start, start, end) : next;
    if (isCurrency(code) || ((code === HYPHEN || code === MINUS) && opensAt(start))) {
      return number(start, next, end);
    }
  }
  return isPair(start) ? start + 2 : next;
}

function isCurrency(code: i32): bool {
  return code === 0x24 || code === 0xa3 || code === 0xa5 || code === 0x20ac || code === 0x20b9;
}

function opensAt(at: i32): bool {
  return at === 0 || classHere(at - 1) === SPACE || codeAt(at - 1) === OPENING;
}

/** Whether a decimal point opens a number (".50"). */
function isLeadingPoint(at: i32): bool {
  if (at === 0) return true;
  const kind = classHere(at - 1);
  return codeAt(at - 1) !== POINT && (kind === SPACE || kind === SYMBOL);
}

/** A fraction or other numeral of one character. */
function numeral(start: i32): i32 {
  const end = start + (isPair(start) ? 2 : 1);
  push(enterNumber(start, start, end), start, end);
  return end;
}
