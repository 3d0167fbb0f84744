import { chainBlocks, extendChain, fillGaps, type Block } from './chains.js';
import type { Collection } from './collection.js';
import { findRepeatedGrams, type RepeatedGrams } from './grams.js';
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

/** Every pair of documents' shared text, the pairs in the order of the later document. */
export function findMatches(collection: Collection, limits: MatchLimits): Match[] {
  const grams = findRepeatedGrams(collection);
  const matches: Match[] = [];
  for (let document = 0; document < collection.documents; document++) {
    for (const [other, blocks] of seedsOf(collection, grams, document)) {
      for (const chain of chainBlocks(blocks)) {
        const extended = fillGaps(collection, extendChain(collection, chain, other, document));
        for (const part of splitChain(extended)) {
          const match = acceptedMatch(collection, part, other, document, limits);
          if (match !== undefined) matches.push(match);
        }
      }
    }
  }
  return matches;
}

/** Runs of equal words that begin with a repeated gram, by the earlier document. */
function seedsOf(
  { words, first }: Collection,
  grams: RepeatedGrams,
  document: number,
): Map<number, Block[]> {
  const { positions, previous, documents, capped } = grams;
  const start = first[document] ?? 0;
  const end = first[document + 1] ?? 0;
  const found = new Map<number, Block[]>();
  const firstGram = grams.first[document] ?? 0;
  for (let at = firstGram; at < (grams.first[document + 1] ?? 0); at++) {
    const b = positions[at] ?? 0;
    const continues = at > firstGram && positions[at - 1] === b - 1 && capped[at - 1] === 0;
    for (let earlier = previous[at] ?? -1; earlier >= 0; earlier = previous[earlier] ?? -1) {
      const other = documents[earlier] ?? 0;
      if (other === document) continue;
      const a = positions[earlier] ?? 0;
      const low = first[other] ?? 0;
      if (continues && a > low && words[a - 1] === words[b - 1]) continue;
      const high = first[other + 1] ?? 0;
      let before = 0;
      while (
        a - before > low &&
        b - before > start &&
        words[a - before - 1] === words[b - before - 1]
      ) {
        before++;
      }
      let after = 0;
      while (a + after < high && b + after < end && words[a + after] === words[b + after]) after++;
      const block = { a: a - before, b: b - before, length: before + after };
      const list = found.get(other);
      if (list === undefined) found.set(other, [block]);
      else if (list.at(-1)?.a !== block.a || list.at(-1)?.b !== block.b) list.push(block);
    }
  }
  return found;
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

/** Shares of equal words in the longer side below which two texts are not the same text. */
const LEAST_DENSITY = 0.5;
const LEAST_WEIGHT = 24 * WEIGHT_UNIT;

function acceptedMatch(
  { words, weights }: Collection,
  blocks: readonly Block[],
  documentA: number,
  documentB: number,
  { minWords }: MatchLimits,
): Match | undefined {
  const head = blocks[0];
  const tail = blocks.at(-1);
  if (head === undefined || tail === undefined) return undefined;
  let matched = 0;
  let weight = 0;
  let longest = 0;
  for (const { a, length } of blocks) {
    matched += length;
    longest = Math.max(longest, length);
    for (let at = a; at < a + length; at++) weight += weights[words[at] ?? 0] ?? 0;
  }
  const endA = tail.a + tail.length;
  const endB = tail.b + tail.length;
  const span = Math.max(endA - head.a, endB - head.b);
  if (matched < minWords || weight < LEAST_WEIGHT || matched < LEAST_DENSITY * span)
    return undefined;
  if (longest < minWords && (matched < 1.5 * minWords || weight < 2 * LEAST_WEIGHT))
    return undefined;
  return { documentA, documentB, startA: head.a, endA, startB: head.b, endB, matched, blocks };
}
