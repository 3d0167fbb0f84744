import { byKey } from '../classes.js';
import type { Collection } from './collection.js';
import type { Coverage } from './coverage.js';
import { Partners } from './partners.js';

/** What a sentence of one text shares with one of the other; indexes are 0-based. */
export interface MeasuredPair {
  readonly a: number;
  readonly b: number;
  readonly found: Coverage;
}

/**
 * Two sentences that nothing else comes near are partners from this strength on. Of such pairs in
 * 632 pairs of news articles on one event, read by hand, about five of six say the same thing.
 */
const LEAST_STRENGTH = 0.45;

/** Another sentence comes near where it shares this much of what the partner shares. */
const NEAR = 0.5;

/** Sentences of either text from which on it says something that no other one comes near. */
const LEAST_SENTENCES = 4;

/** Share of a part that its whole covers, where the sentence beside it is another part of it. */
const LEAST_PART = 0.7;

/** Words that must match: one is a topic. */
const LEAST_WORDS = 2;

/** Weight that must match: a few common words are a phrase, unless they are most of what is said. */
const LEAST_MASS = 12;
const MOST_OF_ALL = 0.6;

/** Sentences between two parts of one sentence, and one more. */
const MOST_APART = 2;

/**
 * Pairs of sentences that are too differently worded to be aligned for what they share alone, where
 * no other sentence of either text comes near; and the further parts of a sentence that the other
 * text splits, each beside a part that is aligned.
 *
 * @param measured pairs that share a word
 * @param areAll whether they are all that do: else nobody knows what comes near
 * @param chosen the pairs that are aligned
 * @param offset index of the first sentence of the second text in `within`
 */
export function lonePartners(
  measured: readonly MeasuredPair[],
  areAll: boolean,
  chosen: readonly MeasuredPair[],
  offset: number,
  within: Collection,
): MeasuredPair[] {
  const fewest = Math.min(offset, within.ids.length - offset);
  const rivals = new Rivals(measured, offset, within);
  const added: MeasuredPair[] = [];
  const partners = new Partners(chosen);
  const take = (pair: MeasuredPair): void => {
    partners.add(pair);
    added.push(pair);
  };
  const areEnough = areAll && fewest >= LEAST_SENTENCES;
  for (const pair of areEnough ? strongestFirst(measured) : []) {
    const { found } = pair;
    if (!saysEnough(found) || found.strength < LEAST_STRENGTH) continue;
    if (partners.areFree(pair) && rivals.areFar(pair)) take(pair);
  }
  let parts = (fewest < 2 ? [] : measured).filter(
    ({ found }) => saysEnough(found) && found.ofLighter >= LEAST_PART,
  );
  for (let before = -1; before !== added.length;) {
    before = added.length;
    parts = parts.filter((pair) => !partners.has(pair));
    for (const pair of parts) if (isFurtherPart(pair, partners, rivals)) take(pair);
  }
  return added;
}

/** Whether the shorter sentence has no partner, and the one beside it is a part of the same whole. */
function isFurtherPart(pair: MeasuredPair, partners: Partners, rivals: Rivals): boolean {
  const { a, b } = pair;
  const isPartInA = rivals.isLighterInA(pair);
  const isTaken = isPartInA ? partners.ofA(a) !== undefined : partners.ofB(b) !== undefined;
  if (isTaken || !rivals.isFarFromPart(pair)) return false;
  const beside = isPartInA ? partners.ofB(b) : partners.ofA(a);
  const part = isPartInA ? a : b;
  return beside?.some((other) => Math.abs(other - part) <= MOST_APART) ?? false;
}

function saysEnough({ words, mass, strength }: Coverage): boolean {
  return words >= LEAST_WORDS && (mass >= LEAST_MASS || strength >= MOST_OF_ALL);
}

/** What other sentences share with those of a pair. */
class Rivals {
  readonly #ofA: ReadonlyMap<number, readonly MeasuredPair[]>;
  readonly #ofB: ReadonlyMap<number, readonly MeasuredPair[]>;

  constructor(
    measured: readonly MeasuredPair[],
    private readonly offset: number,
    private readonly within: Collection,
  ) {
    this.#ofA = byKey(measured, ({ a }) => a);
    this.#ofB = byKey(measured, ({ b }) => b);
  }

  /** Whether no other sentence comes near for either sentence of a pair. */
  areFar({ a, b, found }: MeasuredPair): boolean {
    const most = NEAR * found.strength;
    return (
      (this.#ofA.get(a) ?? []).every((other) => other.b === b || other.found.strength <= most) &&
      (this.#ofB.get(b) ?? []).every((other) => other.a === a || other.found.strength <= most)
    );
  }

  /** Whether no other sentence covers nearly as much of the shorter sentence of a pair. */
  isFarFromPart(pair: MeasuredPair): boolean {
    const { a, b, found } = pair;
    const others = this.isLighterInA(pair) ? this.#ofA.get(a) : this.#ofB.get(b);
    const most = NEAR * found.mass;
    return (others ?? []).every(
      (other) => (other.a === a && other.b === b) || other.found.mass <= most,
    );
  }

  isLighterInA({ a, b }: MeasuredPair): boolean {
    return this.within.massOf(a) < this.within.massOf(this.offset + b);
  }
}

function strongestFirst(pairs: readonly MeasuredPair[]): MeasuredPair[] {
  return [...pairs].sort((p, q) => q.found.strength - p.found.strength || p.a - q.a || p.b - q.b);
}
