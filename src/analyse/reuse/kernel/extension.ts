import { Block, BLOCK, blockAt, push, pushAll, reverse } from './blocks';
import { endOf, startOf, wordAt } from './collection';
import { mark } from './memory';

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
  reverse(list);
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

/**
 * Where two texts go on with {@link RESUME} equal words: the fewest words skipped, those of the
 * first text before others. -1 if nowhere. A set of 32 bits tells most places apart at once.
 */
function resumption(a: i32, b: i32, highA: i32, highB: i32): i32 {
  const lastA = min(a + WINDOW, highA - RESUME);
  const lastB = min(b + WINDOW, highB - RESUME);
  let pairs = 0;
  for (let at = a; at <= lastA; at++) pairs |= 1 << pairBit(wordAt(at), wordAt(at + 1));
  let best = -1;
  for (let atB = b; atB <= lastB; atB++) {
    const word = wordAt(atB);
    const next = wordAt(atB + 1);
    if (((pairs >>> pairBit(word, next)) & 1) === 0) continue;
    for (let atA = a; atA <= lastA; atA++) {
      if (wordAt(atA) !== word || wordAt(atA + 1) !== next) continue;
      const skips = ((atA - a + atB - b) << SKIP_BITS) + atA - a;
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
  let pairs = 0;
  for (let at = a; at >= firstA; at--) pairs |= 1 << pairBit(wordAt(at - 2), wordAt(at - 1));
  let best = -1;
  for (let atB = b; atB >= firstB; atB--) {
    const word = wordAt(atB - 2);
    const next = wordAt(atB - 1);
    if (((pairs >>> pairBit(word, next)) & 1) === 0) continue;
    for (let atA = a; atA >= firstA; atA--) {
      if (wordAt(atA - 2) !== word || wordAt(atA - 1) !== next) continue;
      const skips = ((a - atA + b - atB) << SKIP_BITS) + a - atA;
      if (best < 0 || skips < best) best = skips;
      break;
    }
  }
  return best;
}

function pairBit(word: i32, next: i32): i32 {
  return ((word + next * 31) * 0x9e3779b1) >>> 27;
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
