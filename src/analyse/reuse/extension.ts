import { copyOf, type Block } from './chains.js';
import type { Collection } from './collection.js';

/** How far ahead the ends of a chain look for the text to go on. */
const WINDOW = 8;
/** Words that must be equal at once for the text to go on behind a difference. */
const RESUME = 2;

/** Lengthens a chain at both ends across substitutions, insertions and omissions. */
export function extendChain(
  { words, first }: Collection,
  chain: Block[],
  documentA: number,
  documentB: number,
): Block[] {
  const lowA = first[documentA] ?? 0;
  const highA = first[documentA + 1] ?? 0;
  const lowB = first[documentB] ?? 0;
  const highB = first[documentB + 1] ?? 0;
  const head = chain[0];
  const tail = chain.at(-1);
  if (head === undefined || tail === undefined) return chain;
  const before: Block[] = [];
  let { a, b } = head;
  for (;;) {
    const block = resumeBefore(words, a, b, lowA, lowB);
    if (block === undefined) break;
    before.push(block);
    ({ a, b } = block);
  }
  const after: Block[] = [];
  a = tail.a + tail.length;
  b = tail.b + tail.length;
  for (;;) {
    const block = resumeAfter(words, a, b, highA, highB);
    if (block === undefined) break;
    after.push(block);
    a = block.a + block.length;
    b = block.b + block.length;
  }
  return [...before.reverse(), ...chain, ...after];
}

/** Whether the text goes on beyond a difference at either end of a run of equal words. */
export function goesOn(
  { words, first }: Collection,
  { a, b, length }: Block,
  documentA: number,
  documentB: number,
): boolean {
  const highA = first[documentA + 1] ?? 0;
  const highB = first[documentB + 1] ?? 0;
  if (resumption(words, a + length, b + length, highA, highB) >= 0) return true;
  return resumptionBefore(words, a, b, first[documentA] ?? 0, first[documentB] ?? 0) >= 0;
}

function resumeAfter(
  words: Int32Array,
  a: number,
  b: number,
  highA: number,
  highB: number,
): Block | undefined {
  const skips = resumption(words, a, b, highA, highB);
  if (skips < 0) return undefined;
  const atA = a + (skips & SKIP_MASK);
  const atB = b + (skips >> SKIP_BITS) - (skips & SKIP_MASK);
  let length = RESUME;
  while (atA + length < highA && atB + length < highB) {
    if (words[atA + length] !== words[atB + length]) break;
    length++;
  }
  return { a: atA, b: atB, length };
}

function resumeBefore(
  words: Int32Array,
  a: number,
  b: number,
  lowA: number,
  lowB: number,
): Block | undefined {
  const skips = resumptionBefore(words, a, b, lowA, lowB);
  if (skips < 0) return undefined;
  let atA = a - (skips & SKIP_MASK) - RESUME;
  let atB = b - (skips >> SKIP_BITS) + (skips & SKIP_MASK) - RESUME;
  let length = RESUME;
  while (atA > lowA && atB > lowB && words[atA - 1] === words[atB - 1]) {
    atA--;
    atB--;
    length++;
  }
  return { a: atA, b: atB, length };
}

/** The words skipped on both sides stand above these bits, those on the first side in them. */
const SKIP_BITS = 4;
const SKIP_MASK = (1 << SKIP_BITS) - 1;

/**
 * Where two texts go on with {@link RESUME} equal words: the fewest words skipped, those of the
 * first text before others. -1 if nowhere. A set of 32 bits tells most places apart at once.
 */
function resumption(words: Int32Array, a: number, b: number, highA: number, highB: number): number {
  const lastA = Math.min(a + WINDOW, highA - RESUME);
  const lastB = Math.min(b + WINDOW, highB - RESUME);
  let pairs = 0;
  for (let at = a; at <= lastA; at++) pairs |= 1 << pairBit(words[at] ?? 0, words[at + 1] ?? 0);
  let best = -1;
  for (let atB = b; atB <= lastB; atB++) {
    const word = words[atB] ?? 0;
    const next = words[atB + 1] ?? 0;
    if (((pairs >>> pairBit(word, next)) & 1) === 0) continue;
    for (let atA = a; atA <= lastA; atA++) {
      if (words[atA] !== word || words[atA + 1] !== next) continue;
      const skips = ((atA - a + atB - b) << SKIP_BITS) + atA - a;
      if (best < 0 || skips < best) best = skips;
      break;
    }
  }
  return best;
}

/** The same before two places, towards the beginning. */
function resumptionBefore(
  words: Int32Array,
  a: number,
  b: number,
  lowA: number,
  lowB: number,
): number {
  const firstA = Math.max(a - WINDOW, lowA + RESUME);
  const firstB = Math.max(b - WINDOW, lowB + RESUME);
  let pairs = 0;
  for (let at = a; at >= firstA; at--) {
    pairs |= 1 << pairBit(words[at - 2] ?? 0, words[at - 1] ?? 0);
  }
  let best = -1;
  for (let atB = b; atB >= firstB; atB--) {
    const word = words[atB - 2] ?? 0;
    const next = words[atB - 1] ?? 0;
    if (((pairs >>> pairBit(word, next)) & 1) === 0) continue;
    for (let atA = a; atA >= firstA; atA--) {
      if (words[atA - 2] !== word || words[atA - 1] !== next) continue;
      const skips = ((a - atA + b - atB) << SKIP_BITS) + a - atA;
      if (best < 0 || skips < best) best = skips;
      break;
    }
  }
  return best;
}

function pairBit(word: number, next: number): number {
  return Math.imul(word + Math.imul(next, 31), 0x9e3779b1) >>> 27;
}

/** Lengthens a chain at both ends while the words are equal. */
export function extendExactly(
  { words, first }: Collection,
  chain: readonly Block[],
  documentA: number,
  documentB: number,
): Block[] {
  const extended = chain.map(copyOf);
  const head = extended[0];
  const tail = extended.at(-1);
  if (head === undefined || tail === undefined) return extended;
  const lowA = first[documentA] ?? 0;
  const lowB = first[documentB] ?? 0;
  while (head.a > lowA && head.b > lowB && words[head.a - 1] === words[head.b - 1]) {
    head.a--;
    head.b--;
    head.length++;
  }
  const highA = first[documentA + 1] ?? 0;
  const highB = first[documentB + 1] ?? 0;
  while (tail.a + tail.length < highA && tail.b + tail.length < highB) {
    if (words[tail.a + tail.length] !== words[tail.b + tail.length]) break;
    tail.length++;
  }
  return extended;
}
