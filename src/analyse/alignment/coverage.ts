import type { Collection } from './collection.js';
import { type Entry, MIN_BEGINNING } from './lexicon.js';
import { WordKind } from './word-kind.js';

/** What two sentences share, as shares of the mass of either. */
export interface Coverage {
  /** Share of the lighter sentence that the heavier one covers, 0 to 1. */
  readonly ofLighter: number;
  /** Share of the heavier sentence that the lighter one covers, 0 to 1. */
  readonly ofHeavier: number;
  /** Geometric mean of both: 1 for the same words, 0 for none in common. */
  readonly strength: number;
  /** Words that match. */
  readonly words: number;
  /** Weight that matches. */
  readonly mass: number;
  /** Whether one of the same words is rare in the collection. */
  readonly isRare: boolean;
}

/** Shares of its weight that a word counts where it matches another form of it, and a synonym. */
export const VARIANT = 0.8;
export const SYNONYM = 0.6;

/** Share of the lighter sentence that must be in the same words, whatever other forms add. */
const LEAST_SAME = 0.4;

const NOTHING: Coverage = {
  ofLighter: 0,
  ofHeavier: 0,
  strength: 0,
  words: 0,
  mass: 0,
  isRare: false,
};

/**
 * Measures what two sentences of a collection share, as far as an alignment can come of it; nothing
 * where it cannot. Symmetric.
 */
export function coverage(first: number, second: number, within: Collection): Coverage {
  const a = within.massOf(first);
  const b = within.massOf(second);
  const lighter = Math.min(a, b);
  const heavier = Math.max(a, b);
  if (lighter === 0 || lighter < LEAST_WHOLE * heavier) return NOTHING;
  const same = sameWords(first, second, within);
  if (same.mass < LEAST_SAME * lighter) return NOTHING;
  const [left, right] = looseWordsOf(first, second, within);
  const reachable =
    same.mass + VARIANT * Math.min(massOf(left, within), massOf(right, within)) + ROUNDING;
  if (!isReachable(reachable, lighter, heavier)) return NOTHING;
  return covered(same, matchLoosely(left, right, within), lighter, heavier);
}

/** {@link coverage}, measured however little two sentences share. */
export function anyCoverage(first: number, second: number, within: Collection): Coverage {
  const a = within.massOf(first);
  const b = within.massOf(second);
  const same = sameWords(first, second, within);
  if (same.mass === 0) return NOTHING;
  const [left, right] = looseWordsOf(first, second, within);
  const loose = matchLoosely(left, right, within);
  return covered(same, loose, Math.min(a, b), Math.max(a, b));
}

function covered(same: SameWords, loose: Match, lighter: number, heavier: number): Coverage {
  const mass = same.mass + loose.mass;
  const ofLighter = Math.min(1, mass / lighter);
  const ofHeavier = Math.min(1, mass / heavier);
  return {
    ofLighter,
    ofHeavier,
    strength: Math.sqrt(ofLighter * ofHeavier),
    words: same.words + loose.words,
    mass,
    isRare: same.isRare,
  };
}

/** Sums of the same weights in another order may differ by this much. */
const ROUNDING = 1e-9;

interface Match {
  readonly mass: number;
  readonly words: number;
}

interface SameWords extends Match {
  readonly isRare: boolean;
}

function sameWords(a: number, b: number, within: Collection): SameWords {
  const { ids } = within;
  const { pool } = ids;
  const endA = ids.endOf(a);
  const endB = ids.endOf(b);
  let mass = 0;
  let words = 0;
  let isRare = false;
  let i = ids.startOf(a);
  let j = ids.startOf(b);
  while (i < endA && j < endB) {
    const x = pool[i] ?? 0;
    const y = pool[j] ?? 0;
    if (x <= y) i++;
    if (y <= x) j++;
    if (x !== y) continue;
    mass += within.weightOf(x);
    words++;
    isRare ||= within.isRare(x);
  }
  return { mass, words, isRare };
}

/** The words of either sentence that the other may have in another form, or another of their sense. */
function looseWordsOf(first: number, second: number, within: Collection): [Entry[], Entry[]] {
  const a = looseWords(first, second, within);
  const b = looseWords(second, first, within);
  return [matchable(a, b), matchable(b, a)];
}

/** The content words of a sentence that the other has not, but may have in another form. */
function looseWords(own: number, other: number, within: Collection): Entry[] {
  const { ids, entries } = within;
  const { pool } = ids;
  const end = ids.endOf(own);
  const endOfOther = ids.endOf(other);
  const loose: Entry[] = [];
  let j = ids.startOf(other);
  for (let i = ids.startOf(own); i < end; i++) {
    const id = pool[i] ?? 0;
    while (j < endOfOther && (pool[j] ?? 0) < id) j++;
    if (j < endOfOther && pool[j] === id) continue;
    const entry = entries[id];
    if (entry?.kind === WordKind.Content) loose.push(entry);
  }
  return loose;
}

/** Those words that may match one of the others: by a cheap test that no match fails. */
function matchable(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  let forms = 0;
  let senses = 0;
  for (const other of others) {
    forms |= other.formBit;
    senses |= other.senseBits;
  }
  return entries.filter(
    (entry) => (entry.formBit & forms) !== 0 || (entry.senseBits & senses) !== 0,
  );
}

function massOf(entries: readonly Entry[], within: Collection): number {
  let mass = 0;
  for (const { id } of entries) mass += within.weightOf(id);
  return mass;
}

function matchLoosely(restA: readonly Entry[], restB: readonly Entry[], within: Collection): Match {
  const pairs: { x: number; y: number; mass: number }[] = [];
  for (const a of restA) {
    for (const b of restB) {
      const share = looseShare(a, b);
      if (share === 0) continue;
      const mass = share * Math.min(within.weightOf(a.id), within.weightOf(b.id));
      pairs.push({ x: a.id, y: b.id, mass });
    }
  }
  pairs.sort(
    (p, q) =>
      q.mass - p.mass ||
      Math.min(p.x, p.y) - Math.min(q.x, q.y) ||
      Math.max(p.x, p.y) - Math.max(q.x, q.y),
  );
  const used = new Set<number>();
  let mass = 0;
  let words = 0;
  for (const pair of pairs) {
    if (used.has(pair.x) || used.has(pair.y)) continue;
    used.add(pair.x).add(pair.y);
    mass += pair.mass;
    words++;
  }
  return { mass, words };
}

function looseShare(a: Entry, b: Entry): number {
  if (haveOneSense(a, b)) return SYNONYM;
  return haveOneBeginning(a.stem, b.stem) ? VARIANT : 0;
}

/** Share of the longer stem that two forms of one word have in common, at their beginning. */
const MIN_BEGINNING_SHARE = 0.6;

/** Whether two stems begin alike, as forms of one word do ("dictat", "dictatori"). */
export function haveOneBeginning(a: string, b: string): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  const least = Math.max(MIN_BEGINNING, MIN_BEGINNING_SHARE * Math.max(a.length, b.length));
  if (Math.min(a.length, b.length) < least) return false;
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length >= least;
}

/** Whether a row of the table of synonyms holds both. */
export function haveOneSense(a: Entry, b: Entry): boolean {
  for (const sense of a.senses) if (b.senses.includes(sense)) return true;
  return false;
}

/** Two sentences say the same thing from this strength on. */
const STRONG = 0.75;

/** They do from this strength on where what they share is spread over both. */
const LEAST_STRENGTH = 0.55;

/** They do only from here on where no word that they share is rare in the collection. */
const LEAST_OF_COMMON_WORDS = 0.6;

/**
 * Share of the matching weight that lies outside the heaviest run of words common to both. Below
 * it, a weak match is a name with its office and little else.
 */
const LEAST_SPREAD = 0.4;

/** One sentence says a part of what the other says: shares of the lighter and of the heavier one. */
const LEAST_PART = 0.75;
const LEAST_WHOLE = 0.25;

/** Share of the lighter sentence from which on it is a part of the other, spread or not. */
const WHOLE_PART = 0.85;

/** Words that must match, and in a part of a longer sentence; fewer are chance, or a phrase. */
const LEAST_WORDS = 4;
const LEAST_WORDS_OF_PART = 6;

function isReachable(mass: number, lighter: number, heavier: number): boolean {
  return mass >= LEAST_STRENGTH * Math.sqrt(lighter * heavier) || mass >= LEAST_PART * lighter;
}

/**
 * Whether what two sentences share makes an alignment.
 *
 * The thresholds were chosen on pairs of sentences of 10,000 news articles, judged by hand.
 */
export function isAligned(
  found: Coverage,
  first: number,
  second: number,
  within: Collection,
): boolean {
  const { ofLighter, ofHeavier, strength, words, isRare } = found;
  if (words < LEAST_WORDS && ofHeavier < 1) return false;
  if (strength >= STRONG) return true;
  const isPart =
    ofLighter >= LEAST_PART && ofHeavier >= LEAST_WHOLE && words >= LEAST_WORDS_OF_PART;
  if (isPart && ofLighter >= WHOLE_PART) return true;
  if (strength < LEAST_STRENGTH && !isPart) return false;
  if (strength < LEAST_OF_COMMON_WORDS && !isRare) return false;
  const { words: inOrder } = within;
  return spread(found, inOrder.of(first), inOrder.of(second), within) >= LEAST_SPREAD;
}

/**
 * Whether all of a sentence is a part of what the other says. Of few words it is an alignment only
 * beside another part of the same sentence.
 */
export function isWholePart({ ofLighter, words }: Coverage): boolean {
  return words >= LEAST_WORDS && ofLighter >= WHOLE_PART;
}

function spread({ mass }: Coverage, a: Int32Array, b: Int32Array, within: Collection): number {
  let heaviest = 0;
  let runs = new Float64Array(b.length + 1);
  let next = new Float64Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const weight = within.isFunction(x) ? 0 : within.weightOf(x);
    for (let j = 0; j < b.length; j++) {
      const run = x === b[j] ? (runs[j] ?? 0) + weight : 0;
      next[j + 1] = run;
      if (run > heaviest) heaviest = run;
    }
    [runs, next] = [next, runs];
  }
  return mass === 0 ? 0 : 1 - heaviest / mass;
}
