import { openDifferences } from './differences';
import { at, byteAt, integers, takeZeros } from './memory';
import { endWords, flags, words } from './words';

export let documents: i32 = 0;
/** Index of each document's first word; one more at the end. */
export let first: usize = 0;
/** Weight of each normal form, a byte each: see weights.ts. */
export let weights: usize = 0;
export let forms: i32 = 0;

/** Makes the words that were found a collection; the caller writes the two lists. */
export function open(documentCount: i32, formCount: i32): void {
  documents = documentCount;
  forms = formCount;
  endWords();
  first = takeZeros(integers(documentCount + 1));
  weights = takeZeros(<usize>formCount);
  openDifferences(formCount);
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
