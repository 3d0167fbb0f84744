import { addForm, findForm } from './forms';
import { nameBehind, wordOfOpener } from './openers';
import { isPlainAt, isPlainBreak, isPlainLetter } from './plain-letters';
import { isSpecial, smallFirst, smallSecond } from './special-forms';
import { addressOf, codeAt } from './text';
import { wordOfLetters } from './vocabulary';
import { push } from './words';

/**
 * What is kept of a form of ASCII letters that was not met before: its word doubled, or the number of
 * what it may open doubled, plus 1.
 */
declare function enterForm(start: i32, end: i32): i32;

/** Runs longer than this are cut, so that a word's length fits in 16 bits. */
export const LONGEST_WORD = 60_000;

const BLANK = 0x20;
const POINT = 0x2e;

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
export function plainWords(from: i32, end: i32): i32 {
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
      if (nameBehind(value >> 1, at, end) > 0) return start;
      value = 2 * wordOfOpener(value >> 1);
    }
    push(value >> 1, start, at);
  }
  return at;
}

/** Enters a form of ASCII letters. Most have the word of their small letters. */
function plainForm(start: i32, end: i32, first: i32, second: i32): i32 {
  let value = -1;
  if (isSpecial(start, end)) value = enterForm(start, end);
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
      value = 2 * wordOfLetters(start, end, smallFirst, smallSecond);
      if (!isLower) addForm(lowerFirst, lowerSecond, value);
    }
  }
  addForm(first, second, value);
  return value;
}
