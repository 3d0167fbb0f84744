import { flagAt, wordAt } from './collection';
import { byteAt, integers, mark, put, release, take, takeZeros } from './memory';
import { isLess, sort } from './order';
import { alignWords, Hunk, HUNK, hunkOf } from './word-alignment';
import { LOWER, OPENS } from './written';

/** What the normal form of a word says by itself: one of the kinds below, no NAME. */
declare function meaningOf(word: i32): i32;
/** Whether a negator negates the words that follow it, the next and the one after. */
declare function negates(word: i32, next: i32, afterNext: i32): bool;

/** Kinds of differences, the gravest last, and what the words are that make them: see difference-kinds.ts. */
const WORDING = 1;
const HEDGE = 2;
const NAME = 3;
const NEGATION = 4;
const NUMBER = 5;

/** Omitted words up to which an omission changes what stays; a longer one is a clause left out. */
const LONGEST_OMISSION = 3;

/** A byte for each normal form: its meaning, 0 where that was not asked for yet. */
let meanings: usize = 0;
let kinds: usize = 0;

export function openDifferences(forms: i32): void {
  meanings = takeZeros(<usize>forms);
}

/**
 * Finds the differences of two ranges of words as {@link alignWords} does, and besides the gravest way
 * in which each differs, at {@link kindsAt}. Returns their number.
 */
export function findDifferences(startA: i32, endA: i32, startB: i32, endB: i32): i32 {
  const count = alignWords(startA, endA, startB, endB);
  const base = take(<usize>count * HUNK);
  kinds = take(integers(count));
  for (let index = 0; index < count; index++) put(kinds, index, kindOf(hunkOf(index)));
  release(base);
  return count;
}

export function kindsAt(): usize {
  return kinds;
}

function kindOf(hunk: Hunk): i32 {
  const omitted = hunk.endA - hunk.startA;
  const added = hunk.endB - hunk.startB;
  if ((omitted === 0 || added === 0) && omitted + added > LONGEST_OMISSION) return WORDING;
  if (!haveSame(hunk, NUMBER)) return NUMBER;
  if (negations(hunk.startA, hunk.endA) !== negations(hunk.startB, hunk.endB)) return NEGATION;
  if (!haveSame(hunk, NAME)) return NAME;
  return haveSame(hunk, HEDGE) ? WORDING : HEDGE;
}

/** Whether both sides have the same words of a meaning: numbers in the same order, others in any. */
function haveSame(hunk: Hunk, meaning: i32): bool {
  const a = mark();
  listWords(hunk.startA, hunk.endA, meaning);
  const b = mark();
  listWords(hunk.startB, hunk.endB, meaning);
  const size = b - a;
  let areSame = mark() - b === size;
  if (areSame && meaning !== NUMBER) {
    sort(a, b, isLess);
    sort(b, mark(), isLess);
  }
  areSame = areSame && memory.compare(a, b, size) === 0;
  release(a);
  return areSame;
}

function listWords(start: i32, end: i32, meaning: i32): void {
  for (let index = start; index < end; index++) {
    if (meaningAt(index) === meaning) put(take(integers(1)), 0, wordAt(index));
  }
}

/** What a word says where it stands: with a capital inside a sentence, it is a name. */
function meaningAt(index: i32): i32 {
  const word = wordAt(index);
  let meaning = byteAt(meanings, word);
  if (meaning === 0) {
    meaning = meaningOf(word);
    store<u8>(meanings + <usize>word, <u8>meaning);
  }
  return meaning === WORDING && (flagAt(index) & (LOWER | OPENS)) === 0 ? NAME : meaning;
}

function negations(start: i32, end: i32): i32 {
  let count = 0;
  for (let index = start; index < end; index++) {
    if (meaningAt(index) !== NEGATION) continue;
    if (negates(wordAt(index), wordAt(index + 1), wordAt(index + 2))) count++;
  }
  return count;
}
