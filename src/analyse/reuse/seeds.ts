import { joinCost, type Block } from './chains.js';
import type { Collection } from './collection.js';
import { goesOn } from './extension.js';
import {
  BEFORE,
  CAPPED,
  DOCUMENT,
  LINKED,
  OCCURRENCE,
  POSITION,
  PREVIOUS,
  type RepeatedGrams,
} from './gram-links.js';
import { GRAM } from './grams.js';

/** Runs of equal words of a document and an earlier one, in the order of the document. */
export interface PairSeeds {
  readonly other: number;
  readonly blocks: Block[];
}

/** A run by itself is a phrase if it is shorter than this and the text does not go on. */
const LEAST_ALONE = 8;

/** More runs than this are not looked at two by two. */
const MOST_COMPARED = 8;

/** Finds the runs of equal words that begin with a repeated gram. */
export class SeedFinder {
  /** Runs of the document at hand: four integers each, and the next run with the same document. */
  private runs = new Int32Array(5 * 256);
  private count = 0;
  /** Index plus 1 of the last run with each other document. */
  private readonly lastOf: Int32Array;

  constructor(
    private readonly collection: Collection,
    private readonly grams: RepeatedGrams,
  ) {
    this.lastOf = new Int32Array(collection.documents);
  }

  /** The runs that a document shares with each earlier one, but for lone phrases. */
  of(document: number): PairSeeds[] {
    this.count = 0;
    this.findRuns(document);
    const pairs: PairSeeds[] = [];
    for (let run = this.count - 1; run >= 0; run--) {
      const other = this.runs[5 * run] ?? 0;
      if (this.lastOf[other] !== run + 1) continue;
      this.lastOf[other] = 0;
      const blocks: Block[] = [];
      for (let at = run + 1; at > 0; at = this.runs[5 * at - 1] ?? 0) {
        blocks.push(this.block(at - 1));
      }
      blocks.reverse();
      if (this.mayMatch(blocks, other, document)) pairs.push({ other, blocks });
    }
    return pairs;
  }

  /** Whether runs are more than phrases: one is long, two may be joined, or the text goes on. */
  private mayMatch(blocks: readonly Block[], other: number, document: number): boolean {
    if (blocks.length > MOST_COMPARED) return true;
    for (const [index, block] of blocks.entries()) {
      if (block.length >= LEAST_ALONE) return true;
      for (let next = index + 1; next < blocks.length; next++) {
        const later = blocks[next];
        if (later !== undefined && joinCost(block, later) < Infinity) return true;
      }
    }
    return blocks.some((block) => goesOn(this.collection, block, other, document));
  }

  private block(run: number): Block {
    const { runs } = this;
    return {
      a: runs[5 * run + 1] ?? 0,
      b: runs[5 * run + 2] ?? 0,
      length: runs[5 * run + 3] ?? 0,
    };
  }

  private findRuns(document: number): void {
    const { words, first } = this.collection;
    const { occurrences } = this.grams;
    const start = first[document] ?? 0;
    const end = first[document + 1] ?? 0;
    const firstGram = OCCURRENCE * (this.grams.first[document] ?? 0);
    const lastGram = OCCURRENCE * (this.grams.first[document + 1] ?? 0);
    for (let at = firstGram; at < lastGram; at += OCCURRENCE) {
      const b = occurrences[at + POSITION] ?? 0;
      const wordBefore = occurrences[at + BEFORE] ?? -1;
      const continues =
        at > firstGram &&
        occurrences[at - OCCURRENCE + POSITION] === b - 1 &&
        ((occurrences[at - OCCURRENCE + DOCUMENT] ?? 0) & CAPPED) === 0;
      let previous = occurrences[at + PREVIOUS] ?? -1;
      while (previous >= 0) {
        const earlier = OCCURRENCE * previous;
        const a = occurrences[earlier + POSITION] ?? 0;
        const other = (occurrences[earlier + DOCUMENT] ?? 0) >> 2;
        previous = occurrences[earlier + PREVIOUS] ?? -1;
        if (this.isCovered(other, a, b)) continue;
        const low = first[other] ?? 0;
        const isEqualBefore = wordBefore >= 0 && occurrences[earlier + BEFORE] === wordBefore;
        if (
          isEqualBefore &&
          continues &&
          occurrences[earlier - OCCURRENCE + POSITION] === a - 1 &&
          ((occurrences[earlier - OCCURRENCE + DOCUMENT] ?? 0) & LINKED) !== 0
        ) {
          continue; // the gram before has found this run
        }
        let before = 0;
        if (isEqualBefore) {
          while (
            a - before > low &&
            b - before > start &&
            words[a - before - 1] === words[b - before - 1]
          ) {
            before++;
          }
        }
        const limit = Math.min((first[other + 1] ?? 0) - a, end - b);
        let after = 0;
        while (after < limit && words[a + after] === words[b + after]) after++;
        if (after >= GRAM) this.add(other, a - before, b - before, before + after);
      }
    }
  }

  /**
   * Whether both places lie in the last run with this document: text that repeats itself would
   * otherwise be compared with all its repeats.
   */
  private isCovered(other: number, a: number, b: number): boolean {
    const last = this.lastOf[other] ?? 0;
    if (last === 0) return false;
    const { runs } = this;
    const length = runs[5 * last - 2] ?? 0;
    const fromA = a - (runs[5 * last - 4] ?? 0);
    const fromB = b - (runs[5 * last - 3] ?? 0);
    return fromA >= 0 && fromA < length && fromB >= 0 && fromB < length;
  }

  private add(other: number, a: number, b: number, length: number): void {
    const last = this.lastOf[other] ?? 0;
    if (last > 0 && this.runs[5 * last - 4] === a && this.runs[5 * last - 3] === b) return;
    if (5 * this.count === this.runs.length) {
      const longer = new Int32Array(2 * this.runs.length);
      longer.set(this.runs);
      this.runs = longer;
    }
    const at = 5 * this.count++;
    this.runs[at] = other;
    this.runs[at + 1] = a;
    this.runs[at + 2] = b;
    this.runs[at + 3] = length;
    this.runs[at + 4] = last;
    this.lastOf[other] = this.count;
  }
}
