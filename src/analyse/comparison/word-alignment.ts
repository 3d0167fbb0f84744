import type { Quantity } from '../../model/quantity.js';
import { areSynonyms, synonymClass } from './lexicon.js';
import { mayBeOfOneMeasure } from './quantities.js';
import type { Item, Statement } from './statement.js';

/** Words of two statements set against each other in order. */
export interface WordAlignment {
  /** For each item of the first statement, the index of its partner in the second, or -1. */
  readonly toB: readonly number[];
  /** The converse. */
  readonly toA: readonly number[];
  /** Runs that differ between two partners (or ends): half-open ranges of items, one may be empty. */
  readonly gaps: readonly Gap[];
  /** The share of the two statements' weight that is matched, 0 to 1 (Dice). */
  readonly share: number;
}

export interface Gap {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/**
 * Weights of a match: a content word says more than a function word; a synonym a little less than
 * the word itself; two comparable quantities of different value may stand for one another, but an
 * equal value is the better partner.
 */
const CONTENT = 3;
const SYNONYM = 2;
const FUNCTION = 1;
const SAME_QUANTITY = 4;
const OTHER_QUANTITY = 2;

/**
 * Aligns two statements word by word: the heaviest common subsequence (Needleman and Wunsch 1970,
 * gaps free), after their common beginning and end are set aside. A statement has at most some
 * hundreds of items, which bounds the table.
 */
export function alignWords(a: Statement, b: Statement): WordAlignment {
  const toB = a.items.map(() => -1);
  const toA = b.items.map(() => -1);
  const match = (i: number, j: number): number => {
    const x = a.items[i];
    const y = b.items[j];
    return x && y ? weigh(x, y, a.quantities, b.quantities) : 0;
  };
  const pair = (i: number, j: number): void => {
    toB[i] = j;
    toA[j] = i;
  };
  let head = 0;
  const shorter = Math.min(a.items.length, b.items.length);
  while (head < shorter && same(a.items[head], b.items[head])) {
    pair(head, head);
    head++;
  }
  let tail = 0;
  while (
    tail < shorter - head &&
    same(a.items[a.items.length - 1 - tail], b.items[b.items.length - 1 - tail])
  ) {
    pair(a.items.length - 1 - tail, b.items.length - 1 - tail);
    tail++;
  }
  const rows = a.items.length - head - tail;
  const columns = b.items.length - head - tail;
  alignMiddle(head, rows, columns, match, pair);
  return { toB, toA, gaps: findGaps(toB, b.items.length), share: matchedShare(a, b, toB, match) };
}

function alignMiddle(
  offset: number,
  rows: number,
  columns: number,
  match: (i: number, j: number) => number,
  pair: (i: number, j: number) => void,
): void {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const gains = new Float64Array(rows * columns);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    const row = i * width;
    const below = row + width;
    for (let j = columns - 1; j >= 0; j--) {
      const gain = match(offset + i, offset + j);
      gains[i * columns + j] = gain;
      const kept = gain > 0 ? gain + (best[below + j + 1] ?? 0) : 0;
      best[row + j] = Math.max(kept, best[below + j] ?? 0, best[row + j + 1] ?? 0);
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const gain = gains[i * columns + j] ?? 0;
    if (gain > 0 && at(i, j) === gain + at(i + 1, j + 1)) pair(offset + i++, offset + j++);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
}

function same(x: Item | undefined, y: Item | undefined): boolean {
  return x !== undefined && y !== undefined && x.kind === y.kind && x.norm === y.norm;
}

function weigh(x: Item, y: Item, inA: readonly Quantity[], inB: readonly Quantity[]): number {
  if (x.kind === 'quantity' && y.kind === 'quantity') {
    if (x.norm === y.norm) return SAME_QUANTITY;
    const p = x.quantity === undefined ? undefined : inA[x.quantity];
    const q = y.quantity === undefined ? undefined : inB[y.quantity];
    return p && q && mayBeOfOneMeasure(p, q) ? OTHER_QUANTITY : 0;
  }
  if (x.kind !== y.kind) return 0;
  if (x.stem === y.stem) return x.content ? CONTENT : FUNCTION;
  return x.content && y.content && areSynonyms(x.stem, y.stem) ? SYNONYM : 0;
}

function findGaps(toB: readonly number[], columns: number): Gap[] {
  const gaps: Gap[] = [];
  let i = 0;
  let j = 0;
  for (const [at, partner] of [...toB, columns].entries()) {
    if (partner < 0) continue;
    if (at > i || partner > j) gaps.push({ a: [i, at], b: [j, partner] });
    i = at + 1;
    j = partner + 1;
  }
  return gaps;
}

function matchedShare(
  a: Statement,
  b: Statement,
  toB: readonly number[],
  match: (i: number, j: number) => number,
): number {
  let matched = 0;
  for (const [i, j] of toB.entries()) if (j >= 0) matched += match(i, j);
  const total = weightOf(a) + weightOf(b);
  return total === 0 ? 0 : Math.min(1, (2 * matched) / total);
}

/** An upper bound of the share that {@link alignWords} matches, by what the statements hold alone. */
export function mostShare(a: Statement, b: Statement): number {
  const total = weightOf(a) + weightOf(b);
  return total === 0 ? 0 : (2 * Math.min(mostMatched(a, b), mostMatched(b, a))) / total;
}

function mostMatched({ items }: Statement, { stems }: Statement): number {
  let most = 0;
  for (const { kind, content, stem } of items) {
    if (kind === 'quantity') most += SAME_QUANTITY;
    else if (!content) most += FUNCTION;
    else if (stems.has(stem)) most += CONTENT;
    else if (synonymClass(stem) !== stem) most += SYNONYM;
  }
  return most;
}

function weightOf(statement: Statement): number {
  let weight = 0;
  for (const item of statement.items) {
    if (item.kind === 'quantity') weight += SAME_QUANTITY;
    else weight += item.content ? CONTENT : FUNCTION;
  }
  return weight;
}

/** Words of content of a statement that have a partner. */
export function matchedContent(statement: Statement, partners: readonly number[]): number {
  return statement.items.filter((item, k) => item.content && (partners[k] ?? -1) >= 0).length;
}

/** Longest run of differing words, on either side, in which one word is set against another. */
const LONGEST_GAP = 6;

/** Whether so much differs in a gap that its words need not stand for one another. */
export function isLong({ a, b }: Gap): boolean {
  return Math.max(a[1] - a[0], b[1] - b[0]) > LONGEST_GAP;
}
