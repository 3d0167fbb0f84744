import type { Block } from './chains.js';
import { JOINED, LOWER } from './code-reader.js';
import type { Collection } from './collection.js';
import { matchOf, type Match } from './match.js';
import { evidenceOf, SKIPPED } from './thin-extension.js';
import { WEIGHT_UNIT } from './weights.js';

/** A match, and whether it stands on its own. */
export interface Candidate {
  readonly match: Match;
  readonly isStrong: boolean;
  readonly weight: number;
}

/** Words between two parts of one text whose order was changed. */
const NEAR = 60;

/** The strong matches of a pair, and the weak ones beside them: parts of one text out of order. */
export function accepted(found: readonly Candidate[]): Match[] {
  const strong = withoutOverlaps(found.flatMap(({ match, isStrong }) => (isStrong ? [match] : [])));
  if (strong.length === 0) return strongTogether(found);
  if (found.every(({ isStrong }) => isStrong)) return strong;
  const near = found.flatMap(({ match, isStrong }) =>
    !isStrong && strong.some((other) => isBeside(match, other)) ? [match] : [],
  );
  return near.length === 0 ? strong : withoutOverlaps([...strong, ...near], strong.length);
}

/** Weak matches side by side that are strong together. */
function strongTogether(found: readonly Candidate[]): Match[] {
  const weak = withoutOverlaps(found.map(({ match }) => match)).filter((match, index, all) =>
    all.some((other, rank) => rank !== index && isBeside(match, other)),
  );
  let matched = 0;
  let weight = 0;
  for (const match of weak) matched += match.matched;
  for (const candidate of found) if (weak.includes(candidate.match)) weight += candidate.weight;
  return isSureLoose(matched, weight) ? weak : [];
}

function isBeside(match: Match, other: Match): boolean {
  return (
    Math.max(other.startA - match.endA, match.startA - other.endA) <= NEAR &&
    Math.max(other.startB - match.endB, match.startB - other.endB) <= NEAR
  );
}

/** Of the matches of one pair that cover the same words, the longest; the first few are kept. */
function withoutOverlaps(found: readonly Match[], sure = 0): Match[] {
  if (found.length < 2) return [...found];
  const kept = found.slice(0, sure);
  const open = found.slice(sure).sort((a, b) => b.matched - a.matched || a.startB - b.startB);
  for (const match of open) {
    const covered = kept.some(
      (other) =>
        2 * (Math.min(other.endA, match.endA) - Math.max(other.startA, match.startA)) >
          match.endA - match.startA ||
        2 * (Math.min(other.endB, match.endB) - Math.max(other.startB, match.startB)) >
          match.endB - match.startB,
    );
    if (!covered) kept.push(match);
  }
  return kept;
}

/** Share of equal words in the longer side below which two texts are not the same text. */
const LEAST_DENSITY = 0.5;
/** Half of it is enough for a part beside a strong match. */
const LEAST_WEIGHT = 24 * WEIGHT_UNIT;
/** Weight of the words that are no names: titles and names of offices recur without reuse. */
const LEAST_CONTENT = 20 * WEIGHT_UNIT;
/** Evidence of a match that holds a run of equal words long enough to stand alone. */
const LEAST_EVIDENCE = 30 * WEIGHT_UNIT;

/** Without such a run, this many equal words of this weight; the longer, the less a word. */
const LEAST_LOOSE_WORDS = 14;
const LEAST_LOOSE_WEIGHT = 50 * WEIGHT_UNIT;
const LONG_LOOSE_WORDS = 20;
const LONG_LOOSE_WEIGHT = 42 * WEIGHT_UNIT;
/** With so much weight, a text that is all names and titles is no chance. */
const SURE_WEIGHT = 100 * WEIGHT_UNIT;
/** So many equal words in a row are no chance, whatever they are. */
const SURE_RUN = 20;
/** Evidence of a text that only single words between edits hold together. */
const LEAST_THIN_EVIDENCE = 50 * WEIGHT_UNIT;

/** The match of a chain's blocks; undefined where they are too few, too thin or say too little. */
export function judge(
  collection: Collection,
  blocks: readonly Block[],
  documentA: number,
  documentB: number,
  minWords: number,
): Candidate | undefined {
  const match = matchOf(documentA, documentB, blocks);
  const { matched } = match;
  const span = Math.max(match.endA - match.startA, match.endB - match.startB);
  if (matched < minWords || matched < LEAST_DENSITY * span) return undefined;
  const { weight, content, longest } = measure(collection, blocks);
  if (2 * weight < LEAST_WEIGHT) return undefined;
  const isStrong =
    longest >= SURE_RUN ||
    ((content >= LEAST_CONTENT || weight >= SURE_WEIGHT) &&
      (longest >= minWords
        ? evidence(collection, blocks) >= LEAST_EVIDENCE
        : isSureLoose(matched, weight)));
  return { match, isStrong, weight };
}

function isSureLoose(matched: number, weight: number): boolean {
  if (matched >= LONG_LOOSE_WORDS) return weight >= LONG_LOOSE_WEIGHT;
  return matched >= LEAST_LOOSE_WORDS && weight >= LEAST_LOOSE_WEIGHT;
}

/** The weight of the equal words, of those of them that are no names, and the longest run. */
function measure(
  { words, weights, flags }: Collection,
  blocks: readonly Block[],
): { weight: number; content: number; longest: number } {
  let weight = 0;
  let content = 0;
  let longest = 0;
  for (const { a, b, length } of blocks) {
    let run = 0;
    for (let at = 0; at < length; at++) {
      const flagsA = flags[a + at] ?? 0;
      const own = weights[words[a + at] ?? 0] ?? 0;
      weight += own;
      if (((flagsA | (flags[b + at] ?? 0)) & LOWER) !== 0) content += own;
      if (at === 0 || (flagsA & JOINED) === 0) run++;
    }
    longest = Math.max(longest, run);
  }
  return { weight, content, longest };
}

/** The same match with more words at its ends, which alone make it strong only if they say much. */
export function lengthen(
  collection: Collection,
  candidate: Candidate,
  blocks: readonly Block[],
  minWords: number,
): Candidate {
  const { documentA, documentB, matched } = candidate.match;
  const longer = judge(collection, blocks, documentA, documentB, minWords);
  if (longer === undefined || longer.match.matched <= matched) return candidate;
  const isStrong =
    candidate.isStrong || (longer.isStrong && evidence(collection, blocks) >= LEAST_THIN_EVIDENCE);
  return { ...longer, isStrong };
}

/** How much the equal words of a match speak for one text, less what its differences speak against. */
function evidence(collection: Collection, blocks: readonly Block[]): number {
  let sum = 0;
  let last: Block | undefined;
  for (const block of blocks) {
    for (let at = 0; at < block.length; at++) sum += evidenceOf(collection, block.a + at);
    if (last !== undefined) {
      const gapA = block.a - last.a - last.length;
      const gapB = block.b - last.b - last.length;
      sum -= SKIPPED * Math.max(gapA, gapB);
    }
    last = block;
  }
  return sum;
}
