import type { Collection, WeighedSentence } from './collection.js';
import { type Entry, WordKind } from './lexicon.js';

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
}

/** What a word counts that matches another form, or another word, of the same sense. */
const VARIANT = 0.8;
const SYNONYM = 0.6;

/** Share of the lighter sentence in the same words below which other forms and synonyms cannot make an alignment. */
const LEAST_SAME = 0.4;

const NOTHING: Coverage = { ofLighter: 0, ofHeavier: 0, strength: 0, words: 0, mass: 0 };

/** Measures what two sentences of a collection share. Symmetric. */
export function coverage(a: WeighedSentence, b: WeighedSentence, within: Collection): Coverage {
  const lighter = Math.min(a.mass, b.mass);
  const heavier = Math.max(a.mass, b.mass);
  if (lighter === 0 || lighter < LEAST_WHOLE * heavier) return NOTHING;
  const same = sameWords(a.ids, b.ids, within);
  if (same.mass < LEAST_SAME * lighter) return NOTHING;
  const { restA, restB } = restsOf(a.ids, b.ids);
  const looseA = looseWords(restA, within);
  const looseB = looseWords(restB, within);
  const reachable = same.mass + VARIANT * Math.min(looseA.mass, looseB.mass);
  if (!isReachable(reachable, lighter, heavier)) return NOTHING;
  const loose = matchLoosely(looseA.entries, looseB.entries, within);
  const mass = same.mass + loose.mass;
  const ofLighter = Math.min(1, mass / lighter);
  const ofHeavier = Math.min(1, mass / heavier);
  return {
    ofLighter,
    ofHeavier,
    strength: Math.sqrt(ofLighter * ofHeavier),
    words: same.words + loose.words,
    mass,
  };
}

interface Match {
  readonly mass: number;
  readonly words: number;
}

function sameWords(a: Int32Array, b: Int32Array, within: Collection): Match {
  let mass = 0;
  let words = 0;
  let j = 0;
  for (const id of a) {
    while (j < b.length && (b[j] ?? 0) < id) j++;
    if (b[j] !== id) continue;
    mass += within.weightOf(id);
    words++;
  }
  return { mass, words };
}

function restsOf(a: Int32Array, b: Int32Array): { restA: number[]; restB: number[] } {
  const restA: number[] = [];
  const restB: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    if (x <= y) i++;
    if (y <= x) j++;
    if (x < y) restA.push(x);
    else if (y < x) restB.push(y);
  }
  return { restA, restB };
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

/** The content words, which can match another form or a synonym, and their mass. */
function looseWords(
  ids: readonly number[],
  within: Collection,
): { readonly entries: readonly Entry[]; readonly mass: number } {
  const entries: Entry[] = [];
  let mass = 0;
  for (const id of ids) {
    const entry = within.entries[id];
    if (!entry || entry.kind !== WordKind.Content) continue;
    entries.push(entry);
    mass += within.weightOf(id);
  }
  return { entries, mass };
}

function looseShare(a: Entry, b: Entry): number {
  if (haveOneSense(a, b)) return SYNONYM;
  return haveOneBeginning(a.stem, b.stem) ? VARIANT : 0;
}

/** Shortest beginning that two forms of one word share, and its share of the longer stem. */
const MIN_BEGINNING = 4;
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
 * Whether the coverage of two sentences, given with their words in order, makes an alignment.
 *
 * The thresholds were chosen on pairs of sentences of 10,000 news articles, judged by hand.
 */
export function isAligned(
  found: Coverage,
  a: Int32Array,
  b: Int32Array,
  within: Collection,
): boolean {
  const { ofLighter, ofHeavier, strength, words } = found;
  if (words < LEAST_WORDS && ofHeavier < 1) return false;
  if (strength >= STRONG) return true;
  const isPart =
    ofLighter >= LEAST_PART && ofHeavier >= LEAST_WHOLE && words >= LEAST_WORDS_OF_PART;
  if (isPart && ofLighter >= WHOLE_PART) return true;
  if (strength < LEAST_STRENGTH && !isPart) return false;
  return spread(found, a, b, within) >= LEAST_SPREAD;
}

function spread({ mass }: Coverage, a: Int32Array, b: Int32Array, within: Collection): number {
  let heaviest = 0;
  let runs = new Float64Array(b.length + 1);
  let next = new Float64Array(b.length + 1);
  for (const x of a) {
    const weight = within.isFunction(x) ? 0 : within.weightOf(x);
    for (let j = 0; j < b.length; j++) {
      next[j + 1] = x === b[j] ? (runs[j] ?? 0) + weight : 0;
      heaviest = Math.max(heaviest, next[j + 1] ?? 0);
    }
    [runs, next] = [next, runs];
  }
  return mass === 0 ? 0 : 1 - heaviest / mass;
}
