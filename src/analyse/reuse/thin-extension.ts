import type { Block } from './chains.js';
import type { Collection } from './collection.js';
import { WEIGHT_UNIT } from './weights.js';

/** Words of each text that one step looks at. */
const WINDOW = 12;
/** What an equal word says beside its weight: that it stands in the same order in both texts. */
const EQUAL = 0.5 * WEIGHT_UNIT;
/** A rare word says no more than this. */
const MOST = 4 * WEIGHT_UNIT;
/** What a word that only one text has, or that is replaced, speaks against. */
export const SKIPPED = 1.5 * WEIGHT_UNIT;
/** Least evidence for the text to go on. */
const LEAST = 4 * WEIGHT_UNIT;

const WIDTH = WINDOW + 1;
const scores = new Int32Array(WIDTH * WIDTH);

/** How much an equal word speaks for one text. */
export function evidenceOf({ words, weights }: Collection, at: number): number {
  return EQUAL + Math.min(MOST, weights[words[at] ?? 0] ?? 0);
}

/**
 * The equal words behind (`step` 1) or before (-1) two places that speak for the text to go on
 * there: the best local alignment that begins at the places (Smith and Waterman 1981).
 *
 * @param a the next word of the first text; `limitA` is behind the last
 */
function alignOn(
  collection: Collection,
  a: number,
  b: number,
  limitA: number,
  limitB: number,
  step: 1 | -1,
): Block[] {
  const { words } = collection;
  const rows = Math.min(WINDOW, step * (limitA - a));
  const columns = Math.min(WINDOW, step * (limitB - b));
  let best = LEAST - 1;
  let bestRow = 0;
  let bestColumn = 0;
  for (let column = 0; column <= columns; column++) scores[column] = -SKIPPED * column;
  for (let row = 1; row <= rows; row++) {
    const at = a + step * (row - 1);
    const word = words[at] ?? 0;
    const gain = evidenceOf(collection, at);
    let left = -SKIPPED * row;
    let diagonal = scores[(row - 1) * WIDTH] ?? 0;
    scores[row * WIDTH] = left;
    for (let column = 1; column <= columns; column++) {
      const above = scores[(row - 1) * WIDTH + column] ?? 0;
      let score = Math.max(diagonal, above, left) - SKIPPED;
      if (words[b + step * (column - 1)] === word && diagonal + gain > score) {
        score = diagonal + gain;
        if (score > best) {
          best = score;
          bestRow = row;
          bestColumn = column;
        }
      }
      scores[row * WIDTH + column] = score;
      left = score;
      diagonal = above;
    }
  }
  return bestRow === 0 ? [] : trace(collection, a, b, bestRow, bestColumn, step);
}

/** The equal words on the best way to a cell of the table, in the order of the text. */
function trace(
  collection: Collection,
  a: number,
  b: number,
  fromRow: number,
  fromColumn: number,
  step: 1 | -1,
): Block[] {
  const { words } = collection;
  const found: Block[] = [];
  let row = fromRow;
  let column = fromColumn;
  while (row > 0 && column > 0) {
    const score = scores[row * WIDTH + column] ?? 0;
    const diagonal = scores[(row - 1) * WIDTH + column - 1] ?? 0;
    const atA = a + step * (row - 1);
    const atB = b + step * (column - 1);
    if (words[atA] === words[atB] && score === diagonal + evidenceOf(collection, atA)) {
      found.push({ a: atA, b: atB, length: 1 });
      row--;
      column--;
    } else if (score === diagonal - SKIPPED) {
      row--;
      column--;
    } else if (score === (scores[(row - 1) * WIDTH + column] ?? 0) - SKIPPED) row--;
    else column--;
  }
  return step === 1 ? found.reverse() : found;
}

/** Lengthens a chain at both ends where single equal words between edits say that the text goes on. */
export function extendThinly(
  collection: Collection,
  chain: readonly Block[],
  documentA: number,
  documentB: number,
): Block[] {
  const { first } = collection;
  const head = chain[0];
  const tail = chain.at(-1);
  if (head === undefined || tail === undefined) return [...chain];
  const lowA = (first[documentA] ?? 0) - 1;
  const lowB = (first[documentB] ?? 0) - 1;
  const before: Block[] = [];
  let { a, b } = head;
  for (;;) {
    const blocks = alignOn(collection, a - 1, b - 1, lowA, lowB, -1);
    const next = blocks[0];
    if (next === undefined) break;
    before.unshift(...blocks);
    ({ a, b } = next);
  }
  const highA = first[documentA + 1] ?? 0;
  const highB = first[documentB + 1] ?? 0;
  const after: Block[] = [];
  a = tail.a + tail.length;
  b = tail.b + tail.length;
  for (;;) {
    const blocks = alignOn(collection, a, b, highA, highB, 1);
    const next = blocks.at(-1);
    if (next === undefined) break;
    after.push(...blocks);
    a = next.a + 1;
    b = next.b + 1;
  }
  return before.length + after.length === 0 ? [...chain] : [...before, ...chain, ...after];
}
