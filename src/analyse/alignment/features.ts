import { WordKind } from './word-kind.js';
import { compareOrder, sortedDice } from './order.js';
import { type Overlap, overlap } from './overlap.js';
import type { PreparedSentence } from './prepare.js';

/**
 * What is measured on two sentences. Masses and counts enter as ln(1 + x).
 *
 * The first list weighs what sentences of few common words share, the second, its names ending in
 * `Close`, what still differs between sentences of nearly the same words; `closeness` leads from
 * the one to the other.
 */
export interface Features {
  /** Shared words: stems, variants at 1, synonyms at 0.7. */
  readonly sharedWords: number;
  /** Shared mass of words that name acts, synonyms at 0.7. */
  readonly sharedActs: number;
  /** Weight of the rarest shared word, over 8: one rare word alone says little. */
  readonly rarestShared: number;
  /** Dice's coefficient of the runs of three characters. */
  readonly characters: number;
  /** Numbers that only one sentence has, over 5. */
  readonly strayNumbers: number;
  /** 1 where both state ages and share none: two people. */
  readonly otherAge: number;
  /** Longest run of words of one that the other has nothing of. */
  readonly foreignRun: number;
  /** Dice's coefficient of the words, grammar included. */
  readonly wordsClose: number;
  readonly characterClose: number;
  /** Longest common run of words. */
  readonly runClose: number;
  /** Longest common subsequence over the longer sentence. */
  readonly subsequenceClose: number;
  readonly strayNumbersClose: number;
  /** 1 where one sentence is negated and the other is not. */
  readonly negationClose: number;
  readonly sharedContentClose: number;
  /** Mass of function words left over in both sentences, the smaller. */
  readonly grammarClose: number;
  readonly foreignRunClose: number;
  readonly synonymsClose: number;
  readonly variantsClose: number;
  /** 1 where both name a time, and not the same. */
  readonly otherTimeClose: number;
  /** 0 to 1. */
  readonly closeness: number;
}

/** What two sentences have in common and what sets them apart, each member as {@link Features} says. */
export function featuresOf(a: PreparedSentence, b: PreparedSentence): Features {
  const words = overlap(a, b);
  const order = compareOrder(a.ids, b.ids);
  const characters = sortedDice(a.trigrams, b.trigrams);
  const close = closenessOf(characters);
  const strayNumbers = words.strayNumbers / 5;
  const foreignRun = Math.log1p(order.foreignRun);
  const far = 1 - close;
  return {
    sharedWords:
      far * Math.log1p(words.sharedCount + words.variantCount + 0.7 * words.synonymCount),
    sharedActs: far * Math.log1p(words.sharedActs + 0.7 * words.synonymActs),
    rarestShared: far * (words.heaviest / 8),
    characters: far * characters,
    strayNumbers: far * strayNumbers,
    otherAge: far * (haveOtherAge(a, b) ? 1 : 0),
    foreignRun: far * foreignRun,
    wordsClose: close * order.dice,
    characterClose: close * characters,
    runClose: close * Math.log1p(order.run),
    subsequenceClose: close * order.subsequence,
    strayNumbersClose: close * strayNumbers,
    negationClose: close * (a.negated === b.negated ? 0 : 1),
    sharedContentClose: close * Math.log1p(words.shared[WordKind.Content] ?? 0),
    grammarClose: close * smallerRest(words, WordKind.Function),
    foreignRunClose: close * foreignRun,
    synonymsClose: close * Math.log1p(words.synonyms),
    variantsClose: close * Math.log1p(words.variants),
    otherTimeClose: close * (haveOtherTime(words) ? 1 : 0),
    closeness: close,
  };
}

/** Sentences are close from this share of common runs of three characters on, fully from the other. */
const CLOSE_FROM = 0.35;
const CLOSE_TO = 0.55;

/** A smooth step (Hermite) from 0 to 1. */
function closenessOf(characters: number): number {
  const t = Math.min(1, Math.max(0, (characters - CLOSE_FROM) / (CLOSE_TO - CLOSE_FROM)));
  return t * t * (3 - 2 * t);
}

function smallerRest({ onlyA, onlyB }: Overlap, kind: WordKind): number {
  return Math.log1p(Math.min(onlyA[kind] ?? 0, onlyB[kind] ?? 0));
}

function haveOtherTime({ onlyA, onlyB, shared }: Overlap): boolean {
  const left = Math.min(onlyA[WordKind.Time] ?? 0, onlyB[WordKind.Time] ?? 0);
  return left > 0 && (shared[WordKind.Time] ?? 0) === 0;
}

function haveOtherAge({ ages: a }: PreparedSentence, { ages: b }: PreparedSentence): boolean {
  return a.length > 0 && b.length > 0 && !a.some((age) => b.includes(age));
}
