import type { Quantity } from '../../model/quantity.js';
import { stem } from '../../segment/tokens.js';
import { roleOf } from './figure-roles.js';
import { intervalOf, ratio } from './intervals.js';
import { areSynonyms, isAct, isCountry, synonymClass } from './lexicon.js';
import { comparable } from './quantities.js';
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
  readonly alignment: WordAlignment;
  /** Whether dates say that both report one occasion. */
  readonly occasion: Occasion;
}

/** Matched share above which two sentences are wordings of one; chosen on SummEdits. */
export const NEAR_COPY = 0.5;
/** Matched share above which the head itself may have been swapped along with the figure. */
const CLOSE_COPY = 0.8;
/** Content words looked at on each side of a figure, and how many of them must be matched. */
const NEIGHBOURS = 3;
const NEIGHBOURS_MATCHED = 1 / 3;

/** Whether quantity `i` of the first statement and `j` of the second measure the same thing. */
export function sameMeasure(pair: StatementPair, i: number, j: number): Sameness {
  const p = pair.a.quantities[i];
  const q = pair.b.quantities[j];
  if (!p || !q) return 'no';
  if (isSamePlace(pair, i, j) && headsAllow(p, q, pair.alignment.share)) return 'certain';
  return comparable(p, q) && isLikely(pair, i, j, p, q) ? 'likely' : 'no';
}

/** Whether two quantities are partners in two wordings of one sentence. */
function isSamePlace({ a, b, alignment, occasion }: StatementPair, i: number, j: number): boolean {
  const x = a.itemOf[i] ?? -1;
  const y = b.itemOf[j] ?? -1;
  if (x < 0 || y < 0 || alignment.toB[x] !== y || alignment.share < NEAR_COPY) return false;
  if (alignment.share < CLOSE_COPY && occasion !== 'one' && occursAgain(a, i, b, j)) return false;
  return support(a, alignment.toB, x) && support(b, alignment.toA, y);
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

function headsAllow(p: Quantity, q: Quantity, share: number): boolean {
  if (share >= CLOSE_COPY || p.head === undefined || q.head === undefined) return true;
  return areSynonyms(stem(p.head), stem(q.head));
}

/** Kinds compared where sentences are worded differently: what has a head that names it. */
const HEADED_KINDS: ReadonlySet<string> = new Set([
  'count',
  'money',
  'percent',
  'length',
  'area',
  'mass',
]);

/**
 * Figures of one thing lie near one another: beyond a factor of two, two sentences that share
 * words are more often about two things (measured on agency news).
 */
const GREATEST_RATIO = 2;
/** Words of content that two differently worded sentences must share beside the head. */
const SHARED_CONTEXT = 2;

function isLikely(pair: StatementPair, i: number, j: number, p: Quantity, q: Quantity): boolean {
  const { a, b } = pair;
  if (!HEADED_KINDS.has(p.kind) || p.kind !== q.kind) return false;
  if (p.head === undefined || q.head === undefined) return false;
  const head = stem(p.head);
  if (!areSynonyms(head, stem(q.head))) return false;
  if (roleOf(a, i) !== 'level' || roleOf(b, j) !== 'level') return false;
  if (!modifiersAllow(p, q)) return false;
  if (pair.occasion === 'other') return false;
  if (pair.occasion !== 'one' && occursAgain(a, i, b, j)) return false;
  const left = intervalOf(p);
  const right = intervalOf(q);
  if (!left || !right || ratio(left, right) > GREATEST_RATIO) return false;
  const shared = sharedContext(a, b, [head, stem(q.head)]);
  return (
    shared >= (isAttribute(p) && isAttribute(q) ? Math.min(1, shortest(a, b)) : SHARED_CONTEXT)
  );
}

/** Words beside a figure in which an act governs it. */
const ACT_REACH = 5;

function occursAgain(a: Statement, i: number, b: Statement, j: number): boolean {
  return isCountOfAct(a, i) || isCountOfAct(b, j);
}

/** Whether the figure counts what an act did ("arrested 23 pirates"): such acts recur. */
function isCountOfAct(statement: Statement, quantity: number): boolean {
  const at = statement.itemOf[quantity] ?? -1;
  return statement.items
    .slice(Math.max(0, at - ACT_REACH), at + ACT_REACH + 1)
    .some((item) => isAct(item.stem));
}

/** Modifiers that name different countries count different people or things. */
function modifiersAllow(p: Quantity, q: Quantity): boolean {
  const left = p.modifiers?.filter(isCountry) ?? [];
  const right = q.modifiers?.filter(isCountry) ?? [];
  return left.length === 0 || right.length === 0 || left.some((name) => right.includes(name));
}

/** "$100-million military base": an amount that stands before its head is the worth of one thing. */
function isAttribute(quantity: Quantity): boolean {
  return quantity.kind === 'money' && (quantity.headSpan?.start ?? -1) >= quantity.end;
}

/** Phrases of a few words have no room for a context: they are asked for none. */
function shortest(a: Statement, b: Statement): number {
  return Math.min(a.stems.size, b.stems.size) <= 3 ? 0 : 1;
}

/** Words of content in both statements, synonyms meeting, the heads left out. */
export function sharedContext(a: Statement, b: Statement, heads: readonly string[]): number {
  const left = classes(a, heads);
  let shared = 0;
  for (const name of classes(b, heads)) if (left.has(name)) shared++;
  return shared;
}

function classes(statement: Statement, heads: readonly string[]): Set<string> {
  const found = new Set<string>();
  const headClasses = new Set(heads.map(synonymClass));
  for (const word of statement.stems) {
    const name = synonymClass(word);
    if (!headClasses.has(name)) found.add(name);
  }
  return found;
}
