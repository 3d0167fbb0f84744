import type { Collection } from './collection.js';

/** Equal words of two documents: `length` words from `a` and from `b` on (indexes in the collection). */
export interface Block {
  a: number;
  b: number;
  length: number;
}

/**
 * Written out, since an object that is spread has another hidden class than one that is not, and
 * functions that meet both are compiled again and again.
 */
function copyOf({ a, b, length }: Block): Block {
  return { a, b, length };
}

/** Two blocks further apart than this belong to different passages. */
const LONGEST_GAP = 24;
/** How many words more one side of a gap may have than the other. */
const MOST_DRIFT = 12;
/** Blocks may overlap a little where a word repeats; the later one is cut. */
const OPEN_CHAINS = 16;

/**
 * Joins the blocks of two documents, sorted by `b`, into chains that run in the same order in both.
 * Blocks in another order (swapped paragraphs) begin chains of their own.
 */
export function chainBlocks(blocks: readonly Block[]): Block[][] {
  const chains: Block[][] = [];
  for (const block of blocks) {
    let best: Block[] | undefined;
    let bestCost = Infinity;
    for (
      let index = chains.length - 1;
      index >= 0 && index >= chains.length - OPEN_CHAINS;
      index--
    ) {
      const chain = chains[index];
      const last = chain?.at(-1);
      if (chain === undefined || last === undefined) continue;
      const cost = joinCost(last, block);
      if (cost < bestCost) {
        best = chain;
        bestCost = cost;
      }
    }
    if (best === undefined) {
      chains.push([copyOf(block)]);
      continue;
    }
    const last = best.at(-1);
    if (last === undefined) continue;
    const overlap = Math.max(0, last.a + last.length - block.a, last.b + last.length - block.b);
    if (overlap < block.length) {
      best.push({ a: block.a + overlap, b: block.b + overlap, length: block.length - overlap });
    }
  }
  return chains;
}

/** Words left out between two blocks, drift counted double; infinite where they do not join. */
export function joinCost(last: Block, next: Block): number {
  const gapA = next.a - last.a - last.length;
  const gapB = next.b - last.b - last.length;
  const drift = Math.abs(gapA - gapB);
  if (gapA > LONGEST_GAP || gapB > LONGEST_GAP || drift > MOST_DRIFT) return Infinity;
  if (next.a <= last.a || next.b <= last.b) return Infinity;
  return Math.max(0, gapA) + Math.max(0, gapB) + 2 * drift;
}

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

/** Adds the words inside the gaps of a chain that are equal and in order (longest common subsequence). */
export function fillGaps({ words }: Collection, chain: readonly Block[]): Block[] {
  const filled: Block[] = [];
  for (const block of chain) {
    const last = filled.at(-1);
    if (last !== undefined) {
      const a = last.a + last.length;
      const b = last.b + last.length;
      if (block.a > a && block.b > b) pushCommon(words, a, block.a, b, block.b, filled);
      const end = filled.at(-1);
      if (end !== undefined && end.a + end.length === block.a && end.b + end.length === block.b) {
        end.length += block.length;
        continue;
      }
    }
    filled.push(copyOf(block));
  }
  return filled;
}

const table = new Uint8Array((LONGEST_GAP + 2) * (LONGEST_GAP + 2));

function pushCommon(
  words: Int32Array,
  a: number,
  endA: number,
  b: number,
  endB: number,
  into: Block[],
): void {
  const rows = endA - a;
  const columns = endB - b;
  if (rows > LONGEST_GAP || columns > LONGEST_GAP) return;
  const width = columns + 1;
  for (let column = 0; column <= columns; column++) table[rows * width + column] = 0;
  for (let row = rows - 1; row >= 0; row--) {
    table[row * width + columns] = 0;
    for (let column = columns - 1; column >= 0; column--) {
      const at = row * width + column;
      table[at] =
        words[a + row] === words[b + column]
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const at = row * width + column;
    if (words[a + row] === words[b + column]) {
      const last = into.at(-1);
      if (
        last !== undefined &&
        last.a + last.length === a + row &&
        last.b + last.length === b + column
      ) {
        last.length++;
      } else into.push({ a: a + row, b: b + column, length: 1 });
      row++;
      column++;
    } else if ((table[at + width] ?? 0) >= (table[at + 1] ?? 0)) row++;
    else column++;
  }
}
