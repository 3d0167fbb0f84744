import { haveOneBeginning, haveOneSense } from './coverage.js';
import type { Entry } from './lexicon.js';
import { WordKind } from './word-kind.js';
import type { PreparedSentence, Word } from './prepare.js';

/**
 * The words that two sentences share, and those that only one has. A mass is a sum of weights;
 * lists by kind are indexed by {@link WordKind}.
 */
export interface Overlap {
  /** Mass of the stems of both sentences, by kind. */
  readonly shared: readonly number[];
  /** Number of those that are not function words. */
  readonly sharedCount: number;
  /** Mass of the shared stems that name acts. */
  readonly sharedActs: number;
  /** Weight of the heaviest shared stem that is not a function word. */
  readonly heaviest: number;
  /** Words left over that match a word of one beginning ("dictate", "dictator"): mass, number. */
  readonly variants: number;
  readonly variantCount: number;
  /** Words left over that match a word of one sense ("withdraw", "pullout"): mass, number, acts. */
  readonly synonyms: number;
  readonly synonymCount: number;
  readonly synonymActs: number;
  /** Mass of what matches nothing, by kind, of either sentence. */
  readonly onlyA: readonly number[];
  readonly onlyB: readonly number[];
  /** Numbers that match nothing, of both sentences. */
  readonly strayNumbers: number;
}

/** How many kinds of words there are. */
const KINDS = WordKind.Function + 1;

/** The weight of a stem. */
type Weigh = (entry: Entry) => number;

function generalWeight({ weight }: Entry): number {
  return weight;
}

/**
 * Finds what two sentences share, by general weights or those given. Symmetric but for the order of
 * `onlyA` and `onlyB`.
 */
export function overlap(
  a: PreparedSentence,
  b: PreparedSentence,
  weigh: Weigh = generalWeight,
): Overlap {
  const shared = new Array<number>(KINDS).fill(0);
  const restA: Word[] = [];
  const restB: Word[] = [];
  let sharedCount = 0;
  let sharedActs = 0;
  let heaviest = 0;
  let i = 0;
  let j = 0;
  for (;;) {
    const x = a.words[i];
    const y = b.words[j];
    if (!x && !y) break;
    if (x && y && x.entry.id === y.entry.id) {
      const kind = y.kind === WordKind.Name ? y.kind : x.kind;
      const weight = weigh(x.entry);
      shared[kind] = (shared[kind] ?? 0) + weight;
      if (kind !== WordKind.Function) {
        sharedCount++;
        heaviest = Math.max(heaviest, weight);
        if (x.entry.act) sharedActs += weight;
      }
      i++;
      j++;
    } else if (x && (!y || x.entry.id < y.entry.id)) {
      restA.push(x);
      i++;
    } else if (y) {
      restB.push(y);
      j++;
    }
  }
  const variants = matchRest(restA, restB, VARIANTS, weigh);
  const synonyms = matchRest(variants.restA, variants.restB, SYNONYMS, weigh);
  return {
    shared,
    sharedCount,
    sharedActs,
    heaviest,
    variants: variants.mass,
    variantCount: variants.count,
    synonyms: synonyms.mass,
    synonymCount: synonyms.count,
    synonymActs: synonyms.acts,
    onlyA: massByKind(synonyms.restA, weigh),
    onlyB: massByKind(synonyms.restB, weigh),
    strayNumbers: countNumbers(synonyms.restA) + countNumbers(synonyms.restB),
  };
}

interface RestMatch {
  readonly mass: number;
  readonly count: number;
  readonly acts: number;
  readonly restA: readonly Word[];
  readonly restB: readonly Word[];
}

/** A way in which two words can match. */
interface Match {
  /** Bits of which words that match have one in common. */
  readonly bitsOf: (entry: Entry) => number;
  readonly isMatch: (a: Word, b: Word) => boolean;
}

const VARIANTS: Match = { bitsOf: ({ formBit }) => formBit, isMatch: isVariant };
const SYNONYMS: Match = { bitsOf: ({ senseBits }) => senseBits, isMatch: isSynonym };

/** Pairs the words left over, each at most once, the heaviest pairs first. */
function matchRest(
  restA: readonly Word[],
  restB: readonly Word[],
  { bitsOf, isMatch }: Match,
  weigh: Weigh,
): RestMatch {
  const pairs: { x: Word; y: Word; mass: number }[] = [];
  let bitsOfB = 0;
  for (const { entry } of restB) bitsOfB |= bitsOf(entry);
  for (const x of restA) {
    if ((bitsOf(x.entry) & bitsOfB) === 0) continue;
    for (const y of restB) {
      if (isMatch(x, y)) pairs.push({ x, y, mass: (weigh(x.entry) + weigh(y.entry)) / 2 });
    }
  }
  if (pairs.length === 0) return { mass: 0, count: 0, acts: 0, restA, restB };
  if (pairs.length > 1) pairs.sort(heaviestPairFirst);
  const used = new Set<Word>();
  let mass = 0;
  let count = 0;
  let acts = 0;
  for (const pair of pairs) {
    if (used.has(pair.x) || used.has(pair.y)) continue;
    used.add(pair.x);
    used.add(pair.y);
    mass += pair.mass;
    count++;
    if (pair.x.entry.act || pair.y.entry.act) acts += pair.mass;
  }
  return {
    mass,
    count,
    acts,
    restA: restA.filter((word) => !used.has(word)),
    restB: restB.filter((word) => !used.has(word)),
  };
}

interface WordPair {
  readonly x: Word;
  readonly y: Word;
  readonly mass: number;
}

/** Ties go by the smaller and the larger id, so that swapping the sentences changes nothing. */
function heaviestPairFirst(p: WordPair, q: WordPair): number {
  const [pLow, pHigh] = idRange(p);
  const [qLow, qHigh] = idRange(q);
  return q.mass - p.mass || pLow - qLow || pHigh - qHigh;
}

function idRange({ x, y }: WordPair): [number, number] {
  return [Math.min(x.entry.id, y.entry.id), Math.max(x.entry.id, y.entry.id)];
}

function isVariant(x: Word, y: Word): boolean {
  if (x.kind >= WordKind.Number || y.kind >= WordKind.Number) return false;
  return haveOneBeginning(x.entry.stem, y.entry.stem);
}

function isSynonym(x: Word, y: Word): boolean {
  return haveOneSense(x.entry, y.entry);
}

function massByKind(words: readonly Word[], weigh: Weigh): number[] {
  const mass = new Array<number>(KINDS).fill(0);
  for (const { entry, kind } of words) mass[kind] = (mass[kind] ?? 0) + weigh(entry);
  return mass;
}

function countNumbers(words: readonly Word[]): number {
  let count = 0;
  for (const { kind } of words) if (kind === WordKind.Number) count++;
  return count;
}
