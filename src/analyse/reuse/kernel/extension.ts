import { Block, BLOCK, blockAt, push, pushAll } from './blocks';
import { documents, endOf, startOf, wordAt } from './collection';
import { mark, reverse, takeZeros } from './memory';
import { wordCount } from './words';

/** How far ahead the ends of a chain look for the text to go on. */
const WINDOW = 8;
/** Words that must be equal at once for the text to go on behind a difference. */
const RESUME = 2;

/** The words skipped on both sides stand above these bits, those on the first side in them. */
const SKIP_BITS = 4;
const SKIP_MASK = (1 << SKIP_BITS) - 1;

/** Lengthens a chain at both ends across substitutions, insertions and omissions. */
export function extendChain(chain: usize, end: usize, documentA: i32, documentB: i32): usize {
  const list = mark();
  const head = blockAt(chain);
  pushBefore(head.a, head.b, startOf(documentA), startOf(documentB));
  reverse(list, BLOCK);
  pushAll(chain, end);
  const tail = blockAt(end - BLOCK);
  pushAfter(tail.a + tail.length, tail.b + tail.length, endOf(documentA), endOf(documentB));
  return list;
}

function pushBefore(fromA: i32, fromB: i32, lowA: i32, lowB: i32): void {
  let a = fromA;
  let b = fromB;
  for (;;) {
    const skips = resumptionBefore(a, b, lowA, lowB);
    if (skips < 0) return;
    a = a - (skips & SKIP_MASK) - RESUME;
    b = b - (skips >> SKIP_BITS) + (skips & SKIP_MASK) - RESUME;
    let length = RESUME;
    while (a > lowA && b > lowB && wordAt(a - 1) === wordAt(b - 1)) {
      a--;
      b--;
      length++;
    }
    push(a, b, length);
  }
}

function pushAfter(fromA: i32, fromB: i32, highA: i32, highB: i32): void {
  let a = fromA;
  let b = fromB;
  for (;;) {
    const skips = resumption(a, b, highA, highB);
    if (skips < 0) return;
    a += skips & SKIP_MASK;
    b += (skips >> SKIP_BITS) - (skips & SKIP_MASK);
    let length = RESUME;
    while (a + length < highA && b + length < highB) {
      if (wordAt(a + length) !== wordAt(b + length)) break;
      length++;
    }
    push(a, b, length);
    a += length;
    b += length;
  }
}

/** Whether the text goes on beyond a difference at either end of a run of equal words. */
export function goesOn(block: Block, documentA: i32, documentB: i32): bool {
  const a = block.a + block.length;
  const b = block.b + block.length;
  if (resumption(a, b, endOf(documentA), endOf(documentB)) >= 0) return true;
  return resumptionBefore(block.a, block.b, startOf(documentA), startOf(documentB)) >= 0;
}

/** A byte for every word and the next, so that most places are told apart without reading them. */
let pairs: usize = 0;
/** So many bytes are read at once. */
const BLOCK_BYTES = 16;

/** Hashes every two words of a collection. */
export function openPairs(): void {
  pairs = takeZeros(<usize>wordCount + BLOCK_BYTES);
  for (let document = 0; document < documents; document++) {
    hashPairs(startOf(document), endOf(document));
  }
}

/** Hashes every two words of a range. */
export function hashPairs(start: i32, end: i32): void {
  for (let index = start; index < end - 1; index++) {
    const hash = (wordAt(index) + wordAt(index + 1) * 31) * 0x9e3779b1;
    store<u8>(pairs + <usize>index, <u8>(hash >>> 24));
  }
}

/**
 * Where two texts go on with {@link RESUME} equal words: the fewest words skipped, those of the
 * first text before others. -1 if nowhere.
 */
function resumption(a: i32, b: i32, highA: i32, highB: i32): i32 {
  const lastA = min(a + WINDOW, highA - RESUME);
  const lastB = min(b + WINDOW, highB - RESUME);
  if (lastA < a) return -1;
  const inA = (2 << (lastA - a)) - 1;
  let best = -1;
  for (let atB = b; atB <= lastB; atB++) {
    for (let likely = placesOf(atB, a) & inA; likely !== 0; likely &= likely - 1) {
      const skippedA = ctz(likely);
      if (!isSamePair(a + skippedA, atB)) continue;
      const skips = ((skippedA + atB - b) << SKIP_BITS) + skippedA;
      if (best < 0 || skips < best) best = skips;
      break;
    }
  }
  return best;
}

/** The same before two places, towards the beginning. */
function resumptionBefore(a: i32, b: i32, lowA: i32, lowB: i32): i32 {
  const firstA = max(a - WINDOW, lowA + RESUME);
  const firstB = max(b - WINDOW, lowB + RESUME);
  if (firstA > a) return -1;
  const from = firstA - RESUME;
  const inA = (2 << (a - firstA)) - 1;
  let best = -1;
  for (let atB = b; atB >= firstB; atB--) {
    let likely = placesOf(atB - RESUME, from) & inA;
    while (likely !== 0) {
      const highest = 31 - <i32>clz(likely);
      likely ^= 1 << highest;
      const atA = firstA + highest;
      if (!isSamePair(atA - RESUME, atB - RESUME)) continue;
      const skips = ((a - atA + b - atB) << SKIP_BITS) + a - atA;
      if (best < 0 || skips < best) best = skips;
      break;
    }
  }
  return best;
}

/** A bit for each of the next places whose two words have the same hash as those of another place. */
function placesOf(other: i32, from: i32): i32 {
  const hash = i8x16.splat(<i8>load<u8>(pairs + <usize>other));
  return i8x16.bitmask(i8x16.eq(v128.load(pairs + <usize>from), hash));
}

function isSamePair(one: i32, other: i32): bool {
  return wordAt(one) === wordAt(other) && wordAt(one + 1) === wordAt(other + 1);
}

/** Lengthens a list of blocks at both ends while the words are equal. */
export function extendExactly(list: usize, end: usize, documentA: i32, documentB: i32): void {
  const head = blockAt(list);
  const lowA = startOf(documentA);
  const lowB = startOf(documentB);
  while (head.a > lowA && head.b > lowB && wordAt(head.a - 1) === wordAt(head.b - 1)) {
    head.a--;
    head.b--;
    head.length++;
  }
  const tail = blockAt(end - BLOCK);
  const highA = endOf(documentA);
  const highB = endOf(documentB);
  while (tail.a + tail.length < highA && tail.b + tail.length < highB) {
    if (wordAt(tail.a + tail.length) !== wordAt(tail.b + tail.length)) break;
    tail.length++;
  }
}
