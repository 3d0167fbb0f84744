import type {
  Comparison,
  Contradiction,
  Quantity,
  QuantityPair,
  Relation,
} from '../../model/quantity.js';
import { compareStrings } from '../../model/order.js';
import { similarity } from '../alignment/similarity.js';
import { extractQuantities } from '../quantities/extract.js';
import { addedOf } from './added-figures.js';
import { findContradictions } from './contradictions.js';
import { findExchange } from './exchanged.js';
import { occasionOf, onlyOneLooksBack } from './occasion.js';
import { withoutOtherThings } from './other-things.js';
import { compareQuantities, reasonOf } from './quantities.js';
import { NEAR_COPY, sameMeasure, type StatementPair } from './same-measure.js';
import { compareStated } from './same-place.js';
import { readStatement, type Item, type Statement } from './statement.js';
import { areOfTwoGroups } from './two-groups.js';
import { alignWords, mostShare, type WordAlignment } from './word-alignment.js';

/** Options of {@link compareStatements}. */
export interface CompareOptions {
  /** ISO days on which the two statements were published; relative dates resolve against them. */
  readonly published?: readonly [string | undefined, string | undefined];
}

/** Quantities of a statement that are paired; what follows them is not compared. */
export const MOST_QUANTITIES = 40;

/**
 * Compares two statements: `conflict` where two quantities that measure the same thing cannot both
 * hold or where two wordings of one sentence contradict one another, `consistent` where they are
 * about the same and nothing clashes, else `unrelated`.
 *
 * Symmetric: the relation of (a, b) is that of (b, a).
 *
 * @throws InputError where a day of publication is no day of the calendar
 */
export function compareStatements(a: string, b: string, options: CompareOptions = {}): Comparison {
  const published = options.published ?? [undefined, undefined];
  const first = readStatement(a, extract(a, published[0]));
  const second = readStatement(b, extract(b, published[1]));
  return compareRead(first, second, published);
}

function extract(text: string, published: string | undefined): readonly Quantity[] {
  return extractQuantities(text, published === undefined ? {} : { published });
}

/** {@link compareStatements} of statements that are already read. */
function compareRead(
  a: Statement,
  b: Statement,
  published: readonly [string | undefined, string | undefined],
): Comparison {
  // A heaviest subsequence can be one of several: in one fixed order the choice is symmetric.
  const isTurned = compareStrings(a.text, b.text) > 0;
  const pair = isTurned
    ? pairStatements(b, a, [published[1], published[0]])
    : pairStatements(a, b, published);
  const found = pairQuantities(pair);
  const isOfTwoGroups = differForTwoGroups(pair);
  const clashes = a.text === b.text || isOfTwoGroups ? [] : findContradictions(pair);
  const pairs = (isTurned ? found.map(turn) : found)
    .map(({ a: p, b: q, relation, reason }) => ({ a: p, b: q, relation, reason }))
    .sort((x, y) => x.a.start - y.a.start);
  const contradictions = isTurned
    ? clashes.map(({ kind, a: x, b: y }) => ({ kind, a: y, b: x }))
    : clashes;
  return {
    ...judge(pair, pairs, contradictions, isOfTwoGroups),
    similarity: similarity(pair.a.text, pair.b.text),
    pairs,
    contradictions,
  };
}

/** Whether figures differ and so does the group, place or time that they are of. */
function differForTwoGroups(pair: StatementPair): boolean {
  const { a, b, alignment } = pair;
  const isOther = (item: Item, k: number): boolean =>
    item.kind !== 'word' && b.items[alignment.toB[k] ?? -1]?.norm !== item.norm;
  return areOfTwoGroups(pair) && a.items.some(isOther);
}

/** Aligns two statements; for a symmetric result give them in a fixed order. */
export function pairStatements(
  a: Statement,
  b: Statement,
  published: readonly [string | undefined, string | undefined],
): StatementPair {
  let known: WordAlignment | undefined;
  return {
    a,
    b,
    get alignment() {
      return (known ??= alignWords(a, b));
    },
    mostShare: mostShare(a, b),
    occasion: occasionOf(a, b, published),
    looksBack: onlyOneLooksBack(a, b, published),
  };
}

/** A pair of quantities, and whether their measure is the same for certain. */
export interface MeasuredPair extends QuantityPair {
  readonly certain: boolean;
}

/** Pairs quantities that measure the same thing, the surest first, each at most once. */
export function pairQuantities(pair: StatementPair): MeasuredPair[] {
  const { a, b } = pair;
  const pairs: MeasuredPair[] = [];
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  for (const { i, j, certain, relation, reason } of candidates(pair)) {
    const p = a.quantities[i];
    const q = b.quantities[j];
    if (!p || !q || usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    pairs.push({ a: p, b: q, relation, reason, certain });
  }
  return withoutOtherThings(pair, pairs).sort((x, y) => x.a.start - y.a.start);
}

interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly certain: boolean;
  readonly relation: Relation;
  readonly reason: string;
}

/** All pairs of one measure: certain before likely, then those that agree before those that clash. */
function candidates(pair: StatementPair): Candidate[] {
  const found: Candidate[] = [];
  for (const [i, p] of pair.a.quantities.slice(0, MOST_QUANTITIES).entries()) {
    for (const [j, q] of pair.b.quantities.slice(0, MOST_QUANTITIES).entries()) {
      const compared = compareQuantities(p, q);
      if (compared.relation === 'unrelated') continue;
      const sameness = sameMeasure(pair, i, j);
      if (sameness === 'certain') found.push({ i, j, certain: true, ...compareStated(p, q) });
      else if (sameness === 'likely') found.push({ i, j, certain: false, ...compared });
    }
  }
  const rank = ({ certain, relation }: Candidate): number =>
    (certain ? 0 : 2) + (relation === 'consistent' ? 0 : 1);
  return found.sort((x, y) => rank(x) - rank(y) || x.i - y.i || x.j - y.j);
}

function judge(
  pair: StatementPair,
  pairs: readonly QuantityPair[],
  contradictions: readonly Contradiction[],
  isOfTwoGroups: boolean,
): { relation: Relation; reason: string } {
  const clash = pairs.find(({ relation }) => relation === 'conflict');
  if (clash) return { relation: 'conflict', reason: clash.reason };
  const [contradiction] = contradictions;
  if (contradiction) return { relation: 'conflict', reason: explain(contradiction, pair) };
  const [agreed] = pairs;
  if (agreed) return { relation: 'consistent', reason: agreed.reason };
  if (isOfTwoGroups) {
    return { relation: 'unrelated', reason: 'the figures are of two groups, places or times' };
  }
  if (pair.a.items.length > 0 && pair.a.text === pair.b.text) {
    return { relation: 'consistent', reason: 'the statements say the same thing' };
  }
  if (pair.alignment.share >= NEAR_COPY) {
    return {
      relation: 'consistent',
      reason: 'the statements are nearly the same, and neither denies the other',
    };
  }
  return { relation: 'unrelated', reason: 'nothing says that the statements are about one thing' };
}

function explain({ kind, a, b }: Contradiction, pair: StatementPair): string {
  if (kind === 'negation')
    return `one statement negates what the other says ("${a.text}", "${b.text}")`;
  if (kind === 'antonym') return `"${a.text}" and "${b.text}" exclude one another`;
  if (kind === 'figure') return `"${a.text}" and "${b.text}" are two figures for one place`;
  if (kind === 'addition') {
    return `only one of two copies of a statement says "${addedOf(a.text, b.text)}"`;
  }
  if (findExchange(pair.a, pair.b)) return `"${a.text}" and "${b.text}" have changed places`;
  return `one statement names ${a.text} where the other names ${b.text}`;
}

/** The pair the other way round, its reason naming the first statement's figure first. */
function turn({ a, b, relation, reason, certain }: MeasuredPair): MeasuredPair {
  return { a: b, b: a, relation, certain, reason: reasonOf(relation, b, a) ?? reason };
}
