import { goesOn } from './extension';
import { Block, BLOCK, blockAt, push } from './blocks';
import { joins } from './chains';
import { documents, endOf, startOf, wordAt } from './collection';
import { CAPPED, firstOccurrenceOf, LINKED, occurrenceAt } from './gram-links';
import { GRAM } from './grams';
import { at, integers, mark, put, reverse, take, takeZeros } from './memory';

/** A run of equal words of the document at hand and an earlier one. */
@unmanaged
class Run {
  other: i32;
  a: i32;
  b: i32;
  length: i32;
  /** Number of the run before with the same document, from 1; 0 where there is none. */
  before: i32;
}

const RUN: usize = offsetof<Run>();

/** A run by itself is a phrase if it is shorter than this and the text does not go on. */
const LEAST_ALONE = 8;
/** More runs than this are not looked at two by two. */
const MOST_COMPARED = 8;

let runs: usize = 0;
let count: i32 = 0;
/** Number of the last run with each other document, from 1. */
let lastOf: usize = 0;

export function openSeeds(): void {
  lastOf = takeZeros(integers(documents));
}

function runAt(index: i32): Run {
  return changetype<Run>(runs + <usize>index * RUN);
}

/** Finds the runs of equal words, those with a repeated gram, that a document shares with earlier ones. */
export function findRuns(document: i32): i32 {
  runs = mark();
  count = 0;
  const start = startOf(document);
  const end = endOf(document);
  const firstGram = firstOccurrenceOf(document);
  const lastGram = firstOccurrenceOf(document + 1);
  for (let gram = firstGram; gram < lastGram; gram++) {
    const occurrence = occurrenceAt(gram);
    const b = occurrence.position;
    const gramBefore = occurrenceAt(gram - 1);
    const continues =
      gram > firstGram && gramBefore.position === b - 1 && (gramBefore.document & CAPPED) === 0;
    let previous = occurrence.previous;
    while (previous >= 0) {
      const index = previous;
      const earlier = occurrenceAt(index);
      previous = earlier.previous;
      const a = earlier.position;
      const other = earlier.document >> 2;
      if (isCovered(other, a, b)) continue;
      const isEqualBefore = occurrence.before >= 0 && earlier.before === occurrence.before;
      if (
        isEqualBefore &&
        continues &&
        index > 0 &&
        occurrenceAt(index - 1).position === a - 1 &&
        (occurrenceAt(index - 1).document & LINKED) !== 0
      ) {
        continue; // the gram before has found this run
      }
      let before = 0;
      if (isEqualBefore) {
        const most = min(a - startOf(other), b - start);
        while (before < most && wordAt(a - before - 1) === wordAt(b - before - 1)) before++;
      }
      const limit = min(endOf(other) - a, end - b);
      let after = 0;
      while (after < limit && wordAt(a + after) === wordAt(b + after)) after++;
      if (after >= GRAM) addRun(other, a - before, b - before, before + after);
    }
  }
  return count;
}

/**
 * Whether both places lie in the last run with this document: text that repeats itself would
 * otherwise be compared with all its repeats.
 */
function isCovered(other: i32, a: i32, b: i32): bool {
  const last = at(lastOf, other);
  if (last === 0) return false;
  const run = runAt(last - 1);
  const fromA = a - run.a;
  const fromB = b - run.b;
  return fromA >= 0 && fromA < run.length && fromB >= 0 && fromB < run.length;
}

function addRun(other: i32, a: i32, b: i32, length: i32): void {
  const last = at(lastOf, other);
  if (last > 0 && runAt(last - 1).a === a && runAt(last - 1).b === b) return;
  take(RUN);
  const run = runAt(count++);
  run.other = other;
  run.a = a;
  run.b = b;
  run.length = length;
  run.before = last;
  put(lastOf, other, count);
}

/** The other document of a run that is the last with it; -1 where the run is not. */
export function pairOf(run: i32): i32 {
  const other = runAt(run).other;
  if (at(lastOf, other) !== run + 1) return -1;
  put(lastOf, other, 0);
  return other;
}

/** Lists the blocks of the pair whose last run this is, in the order of the document at hand. */
export function listRuns(run: i32): usize {
  const list = mark();
  for (let number = run + 1; number > 0; number = runAt(number - 1).before) {
    const one = runAt(number - 1);
    push(one.a, one.b, one.length);
  }
  reverse(list, BLOCK);
  return list;
}

/** Whether runs are more than phrases: one is long, two may be joined, or the text goes on. */
export function mayMatch(list: usize, end: usize, other: i32, document: i32): bool {
  if (<i32>((end - list) / BLOCK) > MOST_COMPARED) return true;
  for (let one = list; one < end; one += BLOCK) {
    const block: Block = blockAt(one);
    if (block.length >= LEAST_ALONE) return true;
    for (let next = one + BLOCK; next < end; next += BLOCK) {
      if (joins(block, blockAt(next))) return true;
    }
  }
  for (let one = list; one < end; one += BLOCK) {
    if (goesOn(blockAt(one), other, document)) return true;
  }
  return false;
}
