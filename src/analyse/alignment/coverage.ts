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
}

/** What a word counts that matches another form, or another word, of the same sense. */
const VARIANT = 0.8;
const SYNONYM = 0.6;

/** Shares of same words below which other forms and synonyms cannot make an alignment. */
const LEAST_SAME = 0.25;

const NOTHING: Coverage = { ofLighter: 0, ofHeavier: 0, strength: 0, words: 0 };

/** Measures what two sentences of a collection share. Symmetric. */
export function coverage(a: WeighedSentence, b: WeighedSentence, within: Collection): Coverage {
  const lighter = Math.min(a.mass, b.mass);
  const heavier = Math.max(a.mass, b.mass);
  if (lighter === 0) return NOTHING;
  let mass = 0;
  let words = 0;
  const restA: number[] = [];
  const restB: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.ids.length || j < b.ids.length) {
    const x = a.ids[i] ?? Infinity;
    const y = b.ids[j] ?? Infinity;
    if (x === y) {
      mass += within.weightOf(x);
      words++;
      i++;
      j++;
    } else if (x < y) {
      restA.push(x);
      i++;
    } else {
      restB.push(y);
      j++;
    }
  }
  if (mass < LEAST_SAME * lighter) return NOTHING;
  const loose = matchRest(restA, restB, within);
  mass += loose.mass;
  const ofLighter = Math.min(1, mass / lighter);
  const ofHeavier = Math.min(1, mass / heavier);
  return {
    ofLighter,
    ofHeavier,
    strength: Math.sqrt(ofLighter * ofHeavier),
    words: words + loose.words,
  };
}

interface LooseMatch {
  readonly mass: number;
  readonly words: number;
}

function matchRest(
  restA: readonly number[],
  restB: readonly number[],
  within: Collection,
): LooseMatch {
  const pairs: { x: number; y: number; mass: number }[] = [];
  for (const x of restA) {
    const a = within.entries[x];
    if (!a || a.kind !== WordKind.Content) continue;
    for (const y of restB) {
      const b = within.entries[y];
      if (!b || b.kind !== WordKind.Content) continue;
      const share = haveOneSense(a, b) ? SYNONYM : haveOneBeginning(a.stem, b.stem) ? VARIANT : 0;
      const mass = share * Math.min(within.weightOf(x), within.weightOf(y));
      if (mass > 0) pairs.push({ x, y, mass });
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

/** Shortest beginning that two forms of one word share, and its share of the longer stem. */
const MIN_BEGINNING = 4;
const MIN_BEGINNING_SHARE = 0.6;

/** Whether two stems begin alike, as forms of one word do ("dictat", "dictatori"). */
export function haveOneBeginning(a: string, b: string): boolean {
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
const LEAST_STRENGTH = 0.5;

/** One sentence says a part of what the other says: shares of the lighter and of the heavier one. */
const LEAST_PART = 0.75;
const LEAST_WHOLE = 0.25;

/** Words that must match; fewer are chance, or a phrase. */
const LEAST_WORDS = 3;

/** Whether the coverage makes an alignment. */
export function isAligned({ ofLighter, ofHeavier, strength, words }: Coverage): boolean {
  if (words < LEAST_WORDS && !(ofHeavier > 0.99 && words > 0)) return false;
  return strength >= LEAST_STRENGTH || (ofLighter >= LEAST_PART && ofHeavier >= LEAST_WHOLE);
}
