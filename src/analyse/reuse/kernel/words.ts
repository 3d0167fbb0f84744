import { integers, put, reserve, take } from './memory';
import { flagsOf } from './written';

/** Words that may stand behind the last, so that reading ahead stays inside. */
const BEHIND = 8;

/** What a search takes for a word of news, all in all, is less than this (measured). */
const BYTES_A_WORD: usize = 26;

/** All words of all texts, in order, as numbers of normal forms. */
export let words: usize = 0;
export let wordCount: i32 = 0;
/** How each word is written, a byte each: see written.ts. */
export let flags: usize = 0;
/** Where each word begins in its text, and its length: four bytes and two. */
let starts: usize = 0;
let lengths: usize = 0;
/** Words for which there is room. */
let capacity: i32 = 0;

/** Where the word before ends. */
let lastEnd: i32 = 0;

/** Makes room for so many words. */
export function openWords(count: i32): void {
  // All at once, since to grow takes time; what is not written to takes no memory.
  reserve(<usize>count * BYTES_A_WORD);
  wordCount = 0;
  capacity = count;
  takeLists();
}

function takeLists(): void {
  const room = capacity + BEHIND;
  words = take(integers(room));
  starts = take(integers(room));
  lengths = take((<usize>room) << 1);
  flags = take(<usize>room);
}

/** Where words, starts, lengths and flags stand: lists 0 to 3. They move where room proves short. */
export function listAt(list: i32): usize {
  return list === 0 ? words : list === 1 ? starts : list === 2 ? lengths : flags;
}

export function wordsInAll(): i32 {
  return wordCount;
}

/** Says how many words the caller has written to the lists. */
export function setWordCount(count: i32): void {
  wordCount = count;
}

/** Ends the lists, so that what is read behind them is always the same. */
export function endWords(): void {
  memory.fill(words + integers(wordCount), 0, integers(BEHIND));
}

/** Begins a text, in which no word stands before the first. */
export function beginText(): void {
  lastEnd = 0;
}

/** Adds a word of the text at hand. */
export function push(word: i32, start: i32, end: i32): void {
  if (wordCount === capacity) grow();
  const index = wordCount++;
  put(words, index, word);
  put(starts, index, start);
  store<u16>(lengths + ((<usize>index) << 1), <u16>(end - start));
  store<u8>(flags + <usize>index, <u8>flagsOf(start, lastEnd));
  lastEnd = end;
}

/** Moves the lists to twice the room. */
function grow(): void {
  const wordsBefore = words;
  const startsBefore = starts;
  const lengthsBefore = lengths;
  const flagsBefore = flags;
  capacity = 2 * capacity + BEHIND;
  takeLists();
  memory.copy(words, wordsBefore, integers(wordCount));
  memory.copy(starts, startsBefore, integers(wordCount));
  memory.copy(lengths, lengthsBefore, (<usize>wordCount) << 1);
  memory.copy(flags, flagsBefore, <usize>wordCount);
}
