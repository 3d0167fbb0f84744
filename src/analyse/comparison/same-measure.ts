import type { Quantity } from '../../model/quantity.js';
import { stem } from '../../segment/tokens.js';
import { roleOf } from './figure-roles.js';
import { areSynonyms } from './lexicon.js';
import { actsAgree, countsAct, isLikelySame } from './likely-measure.js';
import { mayBeOfOneMeasure } from './quantities.js';
import { periodsAllow } from './periods.js';
import type { Occasion } from './occasion.js';
import type { Statement } from './statement.js';
import type { WordAlignment } from './word-alignment.js';

/**
 * Whether two quantities measure the same thing: `certain` where they take the same place in two
 * wordings of one sentence, `likely` where head, role and surroundings agree, else `no`.
 */
export type Sameness = 'certain' | 'likely' | 'no';

/** Two statements and how their words align. */
export interface StatementPair {
  readonly a: Statement;
  readonly b: Statement;
  /** What the matched share of the alignment is at most; known without aligning. */
  readonly mostShare: number;
  /** Found when it is first asked for. */
  readonly alignment: WordAlignment;
  /** Whether dates say that both report one occasion. */
  readonly occasion: Occasion;
  /** Whether only one of them tells of a time well before its publication. */
  readonly looksBack: boolean;
}

/** Matched share above which two sentences are wordings of one; chosen on SummEdits. */
export const NEAR_COPY = 0.5;
/** Matched share above which the head itself may have been swapped along with the figure. */
const CLOSE_COPY = 0.8;
/** Content words looked at on each side of a figure, and how many of them must be matched. */
const NEIGHBOURS = 3;
const NEIGHBOURS_MATCHED = 1 / 3;

/**
 * Matched share, and words of content matched, from which two statements are copies of one text:
 * two reports of one event choose what they tell, but a copy has what its text has.
 */
const COPY = 0.7;
const COPIED_WORDS = 12;

/** Whether two statements are copies of one text, down to most of their words. */
export function areCopies({ a, alignment }: StatementPair): boolean {
  if (alignment.share < COPY) return false;
  const copied = a.items.filter(({ content }, k) => content && (alignment.toB[k] ?? -1) >= 0);
  return copied.length >= COPIED_WORDS;
}

/** Whether quantity `i` of the first statement and `j` of the second measure the same thing. */
export function sameMeasure(pair: StatementPair, i: number, j: number): Sameness {
  const p = pair.a.quantities[i];
  const q = pair.b.quantities[j];
  if (!p || !q || !periodsAllow(pair.a, i, pair.b, j)) return 'no';
  if (isSamePlace(pair, i, j) && (isClose(pair) || headsAllow(p, q))) return 'certain';
  return mayBeOfOneMeasure(p, q) && isLikelySame(pair, i, j) ? 'likely' : 'no';
}

/** Whether two statements are so alike that a figure's own words may have been changed with it. */
function isClose(pair: StatementPair): boolean {
  return pair.alignment.share >= CLOSE_COPY || areCopies(pair);
}

/** Whether two quantities are partners in two wordings of one sentence. */
function isSamePlace(pair: StatementPair, i: number, j: number): boolean {
  if (pair.mostShare < NEAR_COPY) return false;
  const { a, b, alignment, occasion } = pair;
  const x = a.itemOf[i] ?? -1;
  const y = b.itemOf[j] ?? -1;
  if (x < 0 || y < 0 || alignment.toB[x] !== y || alignment.share < NEAR_COPY) return false;
  if (!isClose(pair) && occasion !== 'one' && (countsAct(a, i) || countsAct(b, j))) return false;
  if (!actsAgree(a, i, b, j)) return false;
  if (!isClose(pair) && roleOf(a, i) !== roleOf(b, j)) return false;
  return support(a, alignment.toB, x) && support(b, alignment.toA, y);
}

/** Whether two ages stand beside two persons: "Brown, 45" and "Green, 52". */
export function agesApart({ a, alignment: { toA, toB } }: StatementPair): boolean {
  return a.itemOf.some((x, i) => {
    const y = toB[x] ?? -1;
    if (a.quantities[i]?.kind !== 'age' || x < 1 || y < 1) return false;
    return (toB[x - 1] ?? -1) < 0 && (toA[y - 1] ?? -1) < 0;
  });
}

/** Whether enough of the nearest words of content on both sides have partners. */
function support(statement: Statement, partners: readonly number[], at: number): boolean {
  let seen = 0;
  let matched = 0;
  for (const step of [-1, 1]) {
    let taken = 0;
    for (let k = at + step; taken < NEIGHBOURS && k >= 0 && k < statement.items.length; k += step) {
      const item = statement.items[k];
      if (!item?.content && item?.kind !== 'quantity') continue;
      taken++;
      seen++;
      if ((partners[k] ?? -1) >= 0) matched++;
    }
  }
  return seen === 0 || matched / seen >= NEIGHBOURS_MATCHED;
}

function headsAllow(p: Quantity, q: Quantity): boolean {
  if (p.head === undefined || q.head === undefined) return true;
  return areSynonyms(stem(p.head), stem(q.head));
}
