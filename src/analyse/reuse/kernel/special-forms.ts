import { HASH_FIRST, HASH_SECOND, hashFirst, hashSecond } from './forms';
import { add, find, HashTable, newTable } from './hash-table';
import { at } from './memory';
import { codeAt } from './text';

/** Letters of a beginning that stands in the table for all words with it: `stemHeads` in segment/spelling.ts. */
const HEAD = 4;

/** Hashes of the small letters of forms that stand in tables of names, abbreviations and spellings. */
let table: HashTable = changetype<HashTable>(0);

/**
 * Says which forms are special.
 *
 * @param hashes so many integers, two of each form
 */
export function setSpecialForms(hashes: usize, count: i32): void {
  table = newTable(count);
  for (let index = 0; index < count; index += 2) {
    add(table, at(hashes, index), at(hashes, index + 1), 0);
  }
}

/** The hashes of the small letters of the form that {@link isSpecial} was asked of last. */
export let smallFirst: i32 = 0;
export let smallSecond: i32 = 0;

/**
 * Whether a form of ASCII letters may have another normal form than its small letters, or open a
 * name: then the caller is to be asked.
 */
export function isSpecial(start: i32, end: i32): bool {
  let first = HASH_FIRST;
  let second = HASH_SECOND;
  let isFound = false;
  for (let index = start; index < end; index++) {
    first = hashFirst(first, codeAt(index) | 0x20);
    second = hashSecond(second, codeAt(index) | 0x20);
    if (index - start === HEAD - 1) isFound = find(table, first, second) >= 0;
  }
  smallFirst = first;
  smallSecond = second;
  return isFound || find(table, first, second) >= 0 || hasBritishEnding(start, end);
}

/** Whether a word ends as those do that British spelling has an s or a doubled l in: "-ised", "-lling". */
function hasBritishEnding(start: i32, end: i32): bool {
  for (let length = 1; length <= LONGEST_ENDING && length < end - start; length++) {
    if (!isEnding(end, length)) continue;
    const before = end - length - 1;
    const letter = letterAt(before);
    if (letter === LETTER_L) return true;
    if (letter === LETTER_S && before > start) {
      const vowel = letterAt(before - 1);
      if (vowel === LETTER_I || vowel === LETTER_Y) return true;
    }
  }
  return false;
}

const LONGEST_ENDING = 6;
const LETTER_I = 0x69;
const LETTER_L = 0x6c;
const LETTER_S = 0x73;
const LETTER_Y = 0x79;

/** Whether the last letters, so many, are one of -e, -ed, -es, -er, -ing, -ers, -able, -ation, -ations. */
function isEnding(end: i32, length: i32): bool {
  // As one number, a byte a letter; more than four letters begin with "atio".
  let letters = 0;
  for (let index = end - length; index < end - max(0, length - 4); index++) {
    letters = (letters << 8) | letterAt(index);
  }
  switch (length) {
    case 1:
      return letters === 0x65;
    case 2:
      return letters === 0x6564 || letters === 0x6573 || letters === 0x6572;
    case 3:
      return letters === 0x696e67 || letters === 0x657273;
    case 4:
      return letters === 0x61626c65;
    default:
      return letters === 0x6174696f;
  }
}

function letterAt(index: i32): i32 {
  return codeAt(index) | 0x20;
}
