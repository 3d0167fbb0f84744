import { integers, put, take } from './memory';
import { flagsOf } from './written';

/** Takes the words found since it was asked last. */
declare function flush(count: i32): void;

/** Words that are kept until they are handed over: four parallel lists. */
const ROOM = 1 << 14;
let words: usize = 0;
let starts: usize = 0;
let lengths: usize = 0;
let flags: usize = 0;
let count: i32 = 0;

/** Where the word before ends. */
let lastEnd: i32 = 0;

export function openFound(): void {
  words = take(integers(ROOM));
  starts = take(integers(ROOM));
  lengths = take(ROOM * 2);
  flags = take(ROOM);
}

/** Where words, starts, lengths and flags stand: lists 0 to 3. */
export function foundAt(list: i32): usize {
  return list === 0 ? words : list === 1 ? starts : list === 2 ? lengths : flags;
}

/** Begins a text, in which no word stands before the first. */
export function beginText(): void {
  lastEnd = 0;
}

/** How many words were found and not handed over. */
export function foundInAll(): i32 {
  return count;
}

/** Hands over what was found. */
export function handOver(): void {
  flush(count);
  count = 0;
}

/** Adds a word of the text at hand. */
export function push(word: i32, start: i32, end: i32): void {
  if (count === ROOM) handOver();
  const index = count++;
  put(words, index, word);
  put(starts, index, start);
  store<u16>(lengths + ((<usize>index) << 1), <u16>(end - start));
  store<u8>(flags + <usize>index, <u8>flagsOf(start, lastEnd));
  lastEnd = end;
}
