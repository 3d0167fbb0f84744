import type { Block } from './chains.js';
import { OPENS } from './code-reader.js';
import type { Collection } from './collection.js';
import { WEIGHT_UNIT } from './weights.js';

/** Words at an end that are cut off where a sentence ends between them and the rest. */
const DANGLING = 2;
/** Words of more weight than this are no chance ends. */
const DANGLING_WEIGHT = 1.5 * WEIGHT_UNIT;

/**
 * Cuts off "The" of the next sentence: such a word is equal by chance more often than not. Where
 * one of the texts begins or ends at the word, it was taken over with the rest.
 */
export function trimEnds(
  { words, weights, flags, first }: Collection,
  blocks: readonly Block[],
  documentA: number,
  documentB: number,
): readonly Block[] {
  const isLight = (word: number): boolean => (weights[words[word] ?? 0] ?? 0) <= DANGLING_WEIGHT;
  const opens = (word: number): boolean => ((flags[word] ?? 0) & OPENS) !== 0;
  const breaksBefore = (word: number, document: number): boolean =>
    word === first[document] || word === first[document + 1] || opens(word);
  const trimmed = [...blocks];
  const tail = trimmed.at(-1);
  if (tail !== undefined) {
    const { a, b, length } = tail;
    const isWhole = breaksBefore(a + length, documentA) || breaksBefore(b + length, documentB);
    const most = isWhole ? 0 : Math.min(DANGLING, length - 1);
    for (let cut = 1; cut <= most; cut++) {
      const at = length - cut;
      if (!isLight(a + at)) break;
      if (opens(a + at) || opens(b + at)) trimmed[trimmed.length - 1] = { a, b, length: at };
    }
  }
  const head = trimmed[0];
  if (head !== undefined) {
    const { a, b, length } = head;
    const isWhole = breaksBefore(a, documentA) || breaksBefore(b, documentB);
    const most = isWhole ? 0 : Math.min(DANGLING, length - 1);
    for (let cut = 1; cut <= most; cut++) {
      if (!isLight(a + cut - 1)) break;
      if (opens(a + cut) || opens(b + cut)) {
        trimmed[0] = { a: a + cut, b: b + cut, length: length - cut };
      }
    }
  }
  return trimmed;
}
