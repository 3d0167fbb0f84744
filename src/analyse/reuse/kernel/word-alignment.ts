import { wordAt } from './collection';
import { at, integers, mark, put, release, reverse, take, takeZeros } from './memory';

/** Ranges of words that differ; one of the two may be empty. Ends are exclusive. */
@unmanaged
export class Hunk {
  startA: i32;
  endA: i32;
  startB: i32;
  endB: i32;
}

export const HUNK: usize = offsetof<Hunk>();

/**
 * Above this many inserted and omitted words the rest of two texts counts as one difference: the
 * cost grows with their square.
 */
const MOST_EDITS = 600;

/** Ranges longer than this together are first split at words that each has once. */
const LONG = 100;

/** Where the hunks of the last two ranges begin. */
let hunks: usize = 0;

/**
 * Finds the differences of two ranges of words, neighbours merged: the shortest edit script between
 * anchors, which are words that both have once and in the same order. Returns their number; they
 * stand at {@link hunksAt} until anything else is asked for.
 *
 * E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986); anchors as
 * in Bram Cohen's patience diff (2010).
 */
export function alignWords(startA: i32, endA: i32, startB: i32, endB: i32): i32 {
  hunks = mark();
  pushHunks(startA, endA, startB, endB);
  const count = <i32>((mark() - hunks) / HUNK);
  release(hunks);
  return count;
}

export function hunksAt(): usize {
  return hunks;
}

/** One of the hunks of the last two ranges. */
export function hunkOf(index: i32): Hunk {
  return changetype<Hunk>(hunks + <usize>index * HUNK);
}

/** Adds the hunks of two ranges behind what is taken. */
function pushHunks(startA: i32, endA: i32, startB: i32, endB: i32): void {
  let a = startA;
  let b = startB;
  while (a < endA && b < endB && wordAt(a) === wordAt(b)) {
    a++;
    b++;
  }
  let lastA = endA;
  let lastB = endB;
  while (lastA > a && lastB > b && wordAt(lastA - 1) === wordAt(lastB - 1)) {
    lastA--;
    lastB--;
  }
  if (a === lastA && b === lastB) return;
  if (a === lastA || b === lastB) push(a, lastA, b, lastB);
  else if (lastA - a + lastB - b <= LONG) pushEdits(a, lastA, b, lastB);
  else pushBetweenAnchors(a, lastA, b, lastB);
}

function push(startA: i32, endA: i32, startB: i32, endB: i32): void {
  const hunk = changetype<Hunk>(take(HUNK));
  hunk.startA = startA;
  hunk.endA = endA;
  hunk.startB = startB;
  hunk.endB = endB;
}

/** Moves what was added behind a place to another before it, over what was needed only to find it. */
function moveDown(from: usize, to: usize): void {
  const size = mark() - from;
  memory.copy(to, from, size);
  release(to + size);
}

function pushBetweenAnchors(startA: i32, endA: i32, startB: i32, endB: i32): void {
  const base = mark();
  const anchors = listAnchors(startA, endA, startB, endB);
  const count = <i32>((mark() - anchors) >> 3);
  const found = mark();
  if (count === 0) pushEdits(startA, endA, startB, endB);
  else {
    let a = startA;
    let b = startB;
    for (let anchor = 0; anchor < count; anchor++) {
      pushHunks(a, at(anchors, 2 * anchor), b, at(anchors, 2 * anchor + 1));
      a = at(anchors, 2 * anchor) + 1;
      b = at(anchors, 2 * anchor + 1) + 1;
    }
    pushHunks(a, endA, b, endB);
  }
  moveDown(found, base);
}

/** Integers of a slot: the word plus 1, and where each range has it. */
const SLOT = 4;
const NOWHERE = -1;
const OFTEN = -2;

/** Lists the places of words that both ranges have once: the longest list that rises in both. */
function listAnchors(startA: i32, endA: i32, startB: i32, endB: i32): usize {
  const size = endA - startA + endB - startB;
  const mask = (1 << (33 - <i32>clz<i32>(size))) - 1;
  const table = takeZeros(integers(SLOT * (mask + 1)));
  for (let index = startA; index < endA; index++) {
    const slot = slotOf(table, mask, wordAt(index));
    put(slot, 1, at(slot, 1) === NOWHERE ? index : OFTEN);
  }
  for (let index = startB; index < endB; index++) {
    const slot = slotOf(table, mask, wordAt(index));
    put(slot, 2, at(slot, 2) === NOWHERE ? index : OFTEN);
  }
  const pairs = mark();
  for (let index = startA; index < endA; index++) {
    const slot = slotOf(table, mask, wordAt(index));
    if (at(slot, 1) < 0 || at(slot, 2) < 0) continue;
    const pair = take(integers(2));
    put(pair, 0, index);
    put(pair, 1, at(slot, 2));
  }
  return listRising(pairs, <i32>((mark() - pairs) >> 3));
}

function slotOf(table: usize, mask: i32, word: i32): usize {
  let index = (word * 0x9e3779b1) & mask;
  let slot = table + integers(SLOT * index);
  while (at(slot, 0) !== 0) {
    if (at(slot, 0) === word + 1) return slot;
    index = (index + 1) & mask;
    slot = table + integers(SLOT * index);
  }
  put(slot, 0, word + 1);
  put(slot, 1, NOWHERE);
  put(slot, 2, NOWHERE);
  return slot;
}

/** Lists the longest subsequence whose second members rise (Fredman 1975), n log n. */
function listRising(pairs: usize, count: i32): usize {
  const tails = take(integers(count));
  const before = take(integers(count));
  let length = 0;
  for (let index = 0; index < count; index++) {
    const value = at(pairs, 2 * index + 1);
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(pairs, 2 * at(tails, middle) + 1) < value) low = middle + 1;
      else high = middle;
    }
    put(before, index, low > 0 ? at(tails, low - 1) : -1);
    put(tails, low, index);
    if (low === length) length++;
  }
  const rising = take(integers(2 * length));
  let index = length > 0 ? at(tails, length - 1) : -1;
  for (let place = length - 1; place >= 0; place--) {
    put(rising, 2 * place, at(pairs, 2 * index));
    put(rising, 2 * place + 1, at(pairs, 2 * index + 1));
    index = at(before, index);
  }
  return rising;
}

/** Adds the hunks of the shortest edit script, or one where that is too long. */
function pushEdits(startA: i32, endA: i32, startB: i32, endB: i32): void {
  const base = mark();
  const lengthA = endA - startA;
  const lengthB = endB - startB;
  const most = min(MOST_EDITS, lengthA + lengthB);
  const middle = most + 1;
  const furthest = takeZeros(integers(2 * most + 3));
  /** Behind one another, the furthest places of 0, 1, 2 ... edits, of each diagonal. */
  const trace = mark();
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = at(furthest, middle + diagonal - 1);
      const above = at(furthest, middle + diagonal + 1);
      let x = diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1;
      while (
        x < lengthA &&
        x - diagonal < lengthB &&
        wordAt(startA + x) === wordAt(startB + x - diagonal)
      ) {
        x++;
      }
      put(furthest, middle + diagonal, x);
      if (x >= lengthA && x - diagonal >= lengthB) {
        const found = mark();
        traceBack(trace, edits, startA, endA, startB, endB);
        moveDown(found, base);
        return;
      }
    }
    const places = take(integers(2 * edits + 1));
    memory.copy(places, furthest + integers(middle - edits), integers(2 * edits + 1));
  }
  release(base);
  push(startA, endA, startB, endB);
}

/** The furthest place of a diagonal after so many edits; -1 where it was out of reach. */
function reach(trace: usize, edits: i32, diagonal: i32): i32 {
  if (abs(diagonal) > edits) return -1;
  // 1 + 3 + 5 ... places of fewer edits stand before.
  return at(trace, edits * edits + diagonal + edits);
}

function traceBack(trace: usize, edits: i32, startA: i32, endA: i32, startB: i32, endB: i32): void {
  const list = mark();
  let x = endA - startA;
  let y = endB - startB;
  for (let edit = edits; edit > 0; edit--) {
    const diagonal = x - y;
    const below = reach(trace, edit - 1, diagonal - 1);
    const above = reach(trace, edit - 1, diagonal + 1);
    const isDown = diagonal === -edit || (diagonal !== edit && below < above);
    const fromX = isDown ? above : below;
    const fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1);
    const toX = isDown ? fromX : fromX + 1;
    const toY = isDown ? fromY + 1 : fromY;
    addBefore(list, startA + fromX, startA + toX, startB + fromY, startB + toY);
    x = fromX;
    y = fromY;
  }
  reverse(list, HUNK);
}

/** Adds a hunk to a list that runs backwards, or to the last one where that goes on from it. */
function addBefore(list: usize, startA: i32, endA: i32, startB: i32, endB: i32): void {
  if (mark() > list) {
    const last = changetype<Hunk>(mark() - HUNK);
    if (last.startA === endA && last.startB === endB) {
      last.startA = startA;
      last.startB = startB;
      return;
    }
  }
  push(startA, endA, startB, endB);
}
