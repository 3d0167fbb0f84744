import type { AlignedPair } from '../../model/passage.js';
import { collect } from '../reuse/collection.js';
import { LONGEST_SENTENCE } from '../story-words.js';
import { candidatePairs } from './candidates.js';
import { Collection } from './collection.js';
import { type Coverage, anyCoverage, isWholePart } from './coverage.js';
import { lonePartners } from './lone-partners.js';
import { Lexicon } from './lexicon.js';
import { LEAST_LIKELIHOOD, Likelihood } from './likelihood.js';
import { Partners } from './partners.js';
import { prepare } from './prepare.js';

/** Pairs of two texts of 500 sentences. */
const ALL_PAIRS = 250_000;

/**
 * Whether two texts have so few sentences that each is compared with each. Of others those are that
 * share rare words, and no lone partners are looked for.
 */
export function areAllCompared(sentencesOfA: number, sentencesOfB: number): boolean {
  return sentencesOfA * sentencesOfB <= ALL_PAIRS;
}

/** Nearly the same words are aligned however short the sentences are. */
const SAME_STRENGTH = 0.75;

/** What nearness in the order of the texts adds where two partners are equally good. */
const ORDER_PRIOR = 0.05;

/** A further partner must cover this share of the long sentence that no partner covers yet. */
const LEAST_NEW = 0.15;

/** A further partner is itself covered at least to this share by the long sentence. */
const LEAST_PART = 0.6;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly found: Coverage;
  /** Strength and likelihood with the order prior. */
  readonly rank: number;
  /** False of a part so short that it counts only beside another part of the same sentence. */
  readonly standsAlone: boolean;
}

/**
 * Pairs the sentences of two texts that say the same thing. Sentences without a partner are in no
 * pair; a sentence that the other text splits in two is in two pairs.
 *
 * Words weigh by their general rarity and their rarity in the two texts; numbers, names and forms of
 * one country's name count as words. Each sentence gets the partner that is likeliest to say the same
 * thing, from {@link LEAST_LIKELIHOOD} on, or that nothing else comes near ({@link lonePartners}).
 *
 * @returns pairs of 0-based indexes, by `a`, then `b`; `similarity` is the geometric mean of the
 *   shares of the two sentences' weights that match, with 1 for the same words
 */
export function alignSentences(a: readonly string[], b: readonly string[]): AlignedPair[] {
  const texts = [...a, ...b].map((text) => text.slice(0, LONGEST_SENTENCE));
  const within = collectionOf(texts);
  const areAll = areAllCompared(a.length, b.length);
  const pairs = comparePairs(a.length, b.length, within, likelihoodIn(texts), areAll);
  const chosen = choose(pairs, a.length, within);
  return [...chosen, ...lonePartners(pairs, areAll, chosen, a.length, within)]
    .sort((p, q) => p.a - q.a || p.b - q.b)
    .map(({ a: i, b: j, found }) => ({ a: i, b: j, similarity: found.strength }));
}

function collectionOf(texts: readonly string[]): Collection {
  const { norms, words, first } = collect(texts.map((text) => ({ text })));
  const within = new Collection(norms);
  for (const at of texts.keys()) {
    within.load(words, first[at] ?? 0, first[at + 1] ?? 0);
    within.countLoaded();
    within.add();
  }
  within.weigh();
  return within;
}

function likelihoodIn(texts: readonly string[]): Likelihood {
  const lexicon = new Lexicon();
  return new Likelihood(texts.map((text) => prepare(text, lexicon)));
}

/**
 * Compares the sentences of the first text with those of the second, which follow them in `within`:
 * all, or those that share rare words.
 */
function comparePairs(
  lengthOfA: number,
  lengthOfB: number,
  within: Collection,
  likelihood: Likelihood,
  areAll: boolean,
): Pair[] {
  const pairs: Pair[] = [];
  const visit = (i: number, j: number): void => {
    const found = compareSentences(i, lengthOfA + j, within);
    if (found.words === 0) return;
    const likely = likelihood.compare(i, lengthOfA + j).likelihood;
    const distance = Math.abs((i + 0.5) / lengthOfA - (j + 0.5) / lengthOfB);
    pairs.push({
      a: i,
      b: j,
      found,
      rank: found.strength + likely + ORDER_PRIOR * (1 - distance),
      standsAlone: found.strength >= SAME_STRENGTH || likely >= LEAST_LIKELIHOOD,
    });
  };
  if (areAll) {
    for (let i = 0; i < lengthOfA; i++) for (let j = 0; j < lengthOfB; j++) visit(i, j);
  } else {
    candidatePairs(within, (left, right) => {
      if (left < lengthOfA && right >= lengthOfA) visit(left, right - lengthOfA);
    });
  }
  return pairs;
}

const SAME: Coverage = {
  ofLighter: 1,
  ofHeavier: 1,
  strength: 1,
  words: 1,
  mass: 1,
  isRare: false,
};

function compareSentences(first: number, second: number, within: Collection): Coverage {
  const a = within.words.of(first);
  const b = within.words.of(second);
  const haveSameWords = a.length > 0 && a.length === b.length && a.every((id, at) => id === b[at]);
  return haveSameWords ? SAME : anyCoverage(first, second, within);
}

/** One partner each, the best pairs first; then further parts of sentences that were split. */
function choose(pairs: readonly Pair[], offset: number, within: Collection): Pair[] {
  const ranked = [...pairs].sort((p, q) => q.rank - p.rank || p.a - q.a || p.b - q.b);
  const chosen: Pair[] = [];
  const partners = new Partners();
  const take = (pair: Pair): void => {
    chosen.push(pair);
    partners.add(pair);
  };
  for (const pair of ranked) {
    if (pair.standsAlone && partners.areFree(pair)) take(pair);
  }
  for (const pair of ranked) {
    const ofA = partners.ofA(pair.a);
    const ofB = partners.ofB(pair.b);
    if ((ofA === undefined) === (ofB === undefined) || pair.found.ofLighter < LEAST_PART) continue;
    const whole = ofA ? pair.a : offset + pair.b;
    const part = ofA ? offset + pair.b : pair.a;
    const others = ofA?.map((j) => offset + j) ?? ofB ?? [];
    if (within.massOf(part) > within.massOf(whole)) continue;
    const isBeside = others.some((other) => Math.abs(other - part) === 1);
    if (!pair.standsAlone && !(isWholePart(pair.found) && isBeside)) continue;
    if (newShare(whole, part, others, within) >= LEAST_NEW) take(pair);
  }
  return chosen;
}

/** Share of the whole's weight that the part covers and its partners do not. */
function newShare(
  whole: number,
  part: number,
  partners: readonly number[],
  within: Collection,
): number {
  const { ids } = within;
  const covered = new Set(partners.flatMap((partner) => [...ids.of(partner)]));
  const own = new Set(ids.of(part));
  let mass = 0;
  for (const id of ids.of(whole)) {
    if (own.has(id) && !covered.has(id)) mass += within.weightOf(id);
  }
  const all = within.massOf(whole);
  return all === 0 ? 0 : mass / all;
}
