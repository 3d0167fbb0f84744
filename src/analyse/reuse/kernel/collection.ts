import { openDifferences } from './differences';
import { at, byteAt, integers, reserve, take, takeZeros } from './memory';

/** Words that may stand behind the last, so that reading ahead stays inside. */
const BEHIND = 8;

/** What a search takes for a word of news, all in all, is less than this (measured). */
const BYTES_A_WORD: usize = 20;

export let documents: i32 = 0;
/** All words of all documents, in order, as numbers of normal forms. */
let words: usize = 0;
export let wordCount: i32 = 0;
/** How each word is written, a byte each: see written.ts. */
let flags: usize = 0;
/** Index of each document's first word; one more at the end. */
export let first: usize = 0;
/** Weight of each normal form, a byte each: see weights.ts. */
export let weights: usize = 0;
export let forms: i32 = 0;

/** Makes room for so many words, which the caller writes to the two lists. */
export function openWords(capacity: i32): void {
  // All at once, since to grow takes time; what is not written to takes no memory.
  reserve(<usize>capacity * BYTES_A_WORD);
  words = take(integers(capacity + BEHIND));
  flags = take(<usize>(capacity + BEHIND));
}

/** Makes the first words a collection; the caller writes the other two lists. */
export function open(documentCount: i32, wordsInAll: i32, formCount: i32): void {
  documents = documentCount;
  wordCount = wordsInAll;
  forms = formCount;
  memory.fill(words + integers(wordCount), 0, integers(BEHIND));
  first = takeZeros(integers(documentCount + 1));
  weights = takeZeros(<usize>formCount);
  openDifferences(formCount);
}

export function wordsAt(): usize {
  return words;
}

export function flagsAt(): usize {
  return flags;
}

export function firstAt(): usize {
  return first;
}

export function weightsAt(): usize {
  return weights;
}

export function wordAt(index: i32): i32 {
  return at(words, index);
}

export function weightAt(index: i32): i32 {
  return byteAt(weights, at(words, index));
}

export function flagAt(index: i32): i32 {
  return byteAt(flags, index);
}

export function startOf(document: i32): i32 {
  return at(first, document);
}

export function endOf(document: i32): i32 {
  return at(first, document + 1);
}
