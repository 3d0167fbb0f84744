import {
  addForm,
  findForm,
  HASH_FIRST,
  HASH_SECOND,
  hashFirst,
  hashSecond,
  openForms,
} from './forms';
import { add, find, HashTable, newTable } from './hash-table';
import { nameBehind, wordOfOpener } from './openers';
import { LONGEST_WORD, plainWords } from './plain-words';
import {
  APOSTROPHE,
  classHere,
  codeAt,
  DIGIT,
  endOfText,
  IGNORABLE,
  isDigit,
  isLetter,
  isPair,
  LETTER,
  MARK,
  NUMERAL,
  openCharacters,
  setEnd,
  SPACE,
  SYMBOL,
} from './text';
import { openVocabulary } from './vocabulary';
import { push } from './words';

/**
 * What is kept of a form that was not met before: its word doubled, or the number of what it may open
 * doubled, plus 1.
 */
declare function enterForm(start: i32, end: i32): i32;
/** The word of a number, whose digits begin behind its sign. */
declare function enterNumber(start: i32, digits: i32, end: i32): i32;
/** The word of what opens in a part of the text, and, by {@link setNameEnd}, where it ends. */
declare function readName(opener: i32, start: i32, end: i32, partEnd: i32): i32;

const PERCENT = 0x25;
const OPENING = 0x28;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const MINUS = 0x2212;
const LETTER_S = 0x73;

let percent: i32 = 0;
let nameEnd: i32 = 0;

/** Characters behind a name that decide on it: a possessive, a digit behind "Sept.". */
const BEHIND_NAME = 3;
/** Names that were read, by the hashes of their text: the word above so many bits, the length in them. */
let names: HashTable = changetype<HashTable>(0);
const LENGTH_BITS = 8;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
const MOST_WORDS = 1 << (30 - LENGTH_BITS);
const LEAST_NAMES = 1024;

/**
 * Prepares for texts.
 *
 * @param forms how many different forms there is to be room for, to begin with
 */
export function openScan(forms: i32): void {
  openCharacters();
  openForms(forms);
  openVocabulary();
  names = newTable(LEAST_NAMES);
}

/** Says which word a percent sign is. */
export function setPercent(word: i32): void {
  percent = word;
}

export function setNameEnd(at: i32): void {
  nameEnd = at;
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
  const likelyEnd = nameBehind(opener, end, limit);
  if (likelyEnd > 0) {
    const name = nameAt(opener, start, end, likelyEnd, limit);
    push(name, start, nameEnd);
    return nameEnd;
  }
  push(wordOfOpener(opener), start, end);
  return end;
}

/** The word of what opens here, which the caller is asked for once for each text of so many characters. */
function nameAt(opener: i32, start: i32, end: i32, likelyEnd: i32, limit: i32): i32 {
  let first = HASH_FIRST;
  let second = HASH_SECOND;
  const behind = min(limit, likelyEnd + BEHIND_NAME);
  for (let at = start; at < behind; at++) {
    first = hashFirst(first, codeAt(at));
    second = hashSecond(second, codeAt(at));
  }
  const known = find(names, first, second);
  if (known >= 0) {
    nameEnd = start + (known & LENGTH_MASK);
    return known >> LENGTH_BITS;
  }
  const word = readName(opener, start, end, behind);
  const length = nameEnd - start;
  if (length <= LENGTH_MASK && word <= MOST_WORDS) {
    add(names, first, second, (word << LENGTH_BITS) | length);
  }
  return word;
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
