import { add, find, HashTable, newTable } from './hash-table';
import { take } from './memory';
import { codeAt } from './text';

/** A normal form. Of one that is not made of ASCII letters alone the caller keeps the text. */
@unmanaged
class Entry {
  /** Where its letters stand among those of all, and how many. */
  start: i32;
  length: i32;
}

const ENTRY: usize = offsetof<Entry>();
/** Entries, and letters of them all, for which there is room to begin with. */
const LEAST_ENTRIES = 4096;
const LEAST_LETTERS = 32_768;

/** The words by the hashes of their normal forms. */
let table: HashTable = changetype<HashTable>(0);
let entries: usize = 0;
let entryRoom: i32 = 0;
let count: i32 = 0;
let letters: usize = 0;
let letterRoom: i32 = 0;
let letterCount: i32 = 0;

export function openVocabulary(): void {
  table = newTable(LEAST_ENTRIES);
  entryRoom = LEAST_ENTRIES;
  entries = take(<usize>entryRoom * ENTRY);
  letterRoom = LEAST_LETTERS;
  letters = take(<usize>letterRoom);
}

/** How many different words there are; they are numbered from 0. */
export function normsInAll(): i32 {
  return count;
}

/** Where the entries stand, two integers each, and the letters. */
export function entriesAt(): usize {
  return entries;
}

export function lettersAt(): usize {
  return letters;
}

export function lettersInAll(): i32 {
  return letterCount;
}

/** The word of a normal form, or -1 if it was not met. */
export function knownWord(first: i32, second: i32): i32 {
  return find(table, first, second);
}

/** The word of a normal form: the next number where it was not met, and the caller keeps its text. */
export function wordOf(first: i32, second: i32): i32 {
  const known = find(table, first, second);
  return known >= 0 ? known : enter(first, second);
}

/** The word of a normal form that is the ASCII letters of a part of the text, in small letters. */
export function wordOfLetters(start: i32, end: i32, first: i32, second: i32): i32 {
  const known = find(table, first, second);
  if (known >= 0) return known;
  const word = enter(first, second);
  const entry = changetype<Entry>(entries + <usize>word * ENTRY);
  entry.start = letterCount;
  entry.length = end - start;
  makeRoomForLetters(letterCount + end - start);
  for (let at = start; at < end; at++) {
    store<u8>(letters + <usize>letterCount, <u8>(codeAt(at) | 0x20));
    letterCount++;
  }
  return word;
}

function enter(first: i32, second: i32): i32 {
  if (count === entryRoom) {
    const before = entries;
    entries = take(2 * <usize>entryRoom * ENTRY);
    memory.copy(entries, before, <usize>entryRoom * ENTRY);
    entryRoom *= 2;
  }
  const entry = changetype<Entry>(entries + <usize>count * ENTRY);
  entry.start = 0;
  entry.length = 0;
  add(table, first, second, count);
  return count++;
}

function makeRoomForLetters(needed: i32): void {
  if (needed <= letterRoom) return;
  const before = letters;
  letterRoom = 2 * needed;
  letters = take(<usize>letterRoom);
  memory.copy(letters, before, <usize>letterCount);
}
