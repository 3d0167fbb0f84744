import { chainBlocks, extendChain, extendExactly, fillGaps, type Block } from './chains.js';
import type { Collection } from './collection.js';
import { findRepeatedGrams } from './grams.js';
import { JOINED, LOWER, OPENS } from './code-reader.js';
import { SeedFinder } from './seeds.js';
import { WEIGHT_UNIT } from './weights.js';

/** Text that two documents share; `a` is of the earlier document. Ranges of words, end exclusive. */
export interface Match {
  readonly documentA: number;
  readonly documentB: number;
  readonly startA: number;
  readonly endA: number;
  readonly startB: number;
  readonly endB: number;
  /** Words that are equal and in order. */
  readonly matched: number;
  readonly blocks: readonly Block[];
}

export interface MatchLimits {
  /** Fewest equal words of a passage. */
  readonly minWords: number;
}

/** The part of a match inside a range of the earlier document's words; none if too few are equal. */
export function restrict(match: Match, start: number, end: number, minWords: number): Match[] {
  if (start <= match.startA && end >= match.endA) return [match];
  if (Math.min(end, match.endA) - Math.max(start, match.startA) < minWords) return [];
  const blocks: Block[] = [];
  let matched = 0;
  for (const { a, b, length } of match.blocks) {
    const from = Math.max(a, start);
    const to = Math.min(a + length, end);
    if (from >= to) continue;
    blocks.push({ a: from, b: b + from - a, length: to - from });
    matched += to - from;
  }
  if (matched < minWords) return [];
  return [matchOf(match.documentA, match.documentB, blocks, matched)];
}

function matchOf(
  documentA: number,
  documentB: number,
  blocks: readonly Block[],
  matched: number,
): Match {
  const head = blocks[0] ?? { a: 0, b: 0, length: 0 };
  const tail = blocks.at(-1) ?? head;
  return {
    documentA,
    documentB,
    startA: head.a,
    endA: tail.a + tail.length,
    startB: head.b,
    endB: tail.b + tail.length,
    matched,
    blocks,
  };
}

/** Every pair of documents' shared text, the pairs in the order of the later document. */
export function findMatches(collection: Collection, limits: MatchLimits): Match[] {
  const seeds = new SeedFinder(collection, findRepeatedGrams(collection));
  const matches: Match[] = [];
  for (let document = 0; document < collection.documents; document++) {
    for (const { other, blocks } of seeds.of(document)) {
      const found: Candidate[] = [];
      for (const chain of chainBlocks(blocks)) {
        const extended = fillGaps(collection, extendChain(collection, chain, other, document));
        for (const part of splitChain(extended)) {
          const whole = extendExactly(collection, part, other, document);
          const trimmed = trimEnds(collection, whole);
          const candidate = judge(collection, trimmed, other, document, limits);
          if (candidate !== undefined) found.push(candidate);
        }
      }
      matches.push(...accepted(found));
    }
  }
  return matches;
}

/** A match, and whether it stands on its own. */
interface Candidate {
  readonly match: Match;
  readonly isStrong: boolean;
  readonly weight: number;
}

/** Words between two parts of one text whose order was changed. */
const NEAR = 60;

/** The strong matches of a pair, and the weak ones beside them: parts of one text out of order. */
function accepted(found: readonly Candidate[]): Match[] {
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
  return matched >= LEAST_LOOSE_WORDS && weight >= LEAST_LOOSE_WEIGHT ? weak : [];
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

/** A part of a chain ends where this many more words differ than are equal behind it. */
const DROP = 8;

/** Cuts a chain where its two texts go separate ways. */
function splitChain(chain: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  let score = 0;
  let peak = 0;
  let peakLength = 0;
  const close = (): void => {
    if (peakLength > 0) parts.push(part.slice(0, peakLength));
    part = [];
    score = 0;
    peak = 0;
    peakLength = 0;
  };
  for (const block of chain) {
    const last = part.at(-1);
    if (last !== undefined) {
      const gapA = block.a - last.a - last.length;
      const gapB = block.b - last.b - last.length;
      score -= Math.max(gapA, gapB);
      if (score <= 0 || peak - score >= DROP) {
        const rest = part.slice(peakLength);
        close();
        part = rest.length > 0 ? [] : part;
      }
    }
    part.push(block);
    score += block.length;
    if (score > peak) {
      peak = score;
      peakLength = part.length;
    }
  }
  close();
  return parts;
}

/** Words at an end that are cut off where a sentence ends between them and the rest. */
const DANGLING = 2;
/** Words of more weight than this are no chance ends. */
const DANGLING_WEIGHT = 1.5 * WEIGHT_UNIT;

/** Cuts off "The" of the next sentence: such a word is equal by chance more often than not. */
function trimEnds(
  { words, weights, flags }: Collection,
  blocks: readonly Block[],
): readonly Block[] {
  const isLight = (word: number): boolean => (weights[words[word] ?? 0] ?? 0) <= DANGLING_WEIGHT;
  const opens = (word: number): boolean => ((flags[word] ?? 0) & OPENS) !== 0;
  const trimmed = [...blocks];
  const tail = trimmed.at(-1);
  if (tail !== undefined) {
    for (let cut = 1; cut <= DANGLING && cut < tail.length; cut++) {
      const at = tail.length - cut;
      if (!isLight(tail.a + at)) break;
      if (opens(tail.a + at) || opens(tail.b + at)) {
        trimmed[trimmed.length - 1] = { a: tail.a, b: tail.b, length: at };
      }
    }
  }
  const head = trimmed[0];
  if (head !== undefined) {
    for (let cut = 1; cut <= DANGLING && cut < head.length; cut++) {
      if (!isLight(head.a + cut - 1)) break;
      if (opens(head.a + cut) || opens(head.b + cut)) {
        trimmed[0] = { a: head.a + cut, b: head.b + cut, length: head.length - cut };
      }
    }
  }
  return trimmed;
}

/** Share of equal words in the longer side below which two texts are not the same text. */
const LEAST_DENSITY = 0.5;
const LEAST_WEIGHT = 24 * WEIGHT_UNIT;
/** Weight of the words that are no names: titles and names of offices recur without reuse. */
const LEAST_CONTENT = 14 * WEIGHT_UNIT;

/** Without a run of equal words long enough to stand alone, this many equal words of this weight. */
const LEAST_LOOSE_WORDS = 14;
const LEAST_LOOSE_WEIGHT = 54 * WEIGHT_UNIT;

function judge(
  { words, weights, flags }: Collection,
  blocks: readonly Block[],
  documentA: number,
  documentB: number,
  { minWords }: MatchLimits,
): Candidate | undefined {
  const head = blocks[0];
  const tail = blocks.at(-1);
  if (head === undefined || tail === undefined) return undefined;
  let matched = 0;
  for (const { length } of blocks) matched += length;
  const span = Math.max(tail.a + tail.length - head.a, tail.b + tail.length - head.b);
  if (matched < minWords || matched < LEAST_DENSITY * span) return undefined;
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
  if (2 * weight < LEAST_WEIGHT) return undefined;
  const isStrong =
    weight >= LEAST_WEIGHT &&
    content >= LEAST_CONTENT &&
    (longest >= minWords || (matched >= LEAST_LOOSE_WORDS && weight >= LEAST_LOOSE_WEIGHT));
  return { match: matchOf(documentA, documentB, blocks, matched), isStrong, weight };
}
