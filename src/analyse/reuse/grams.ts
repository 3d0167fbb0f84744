import type { Collection } from './collection.js';
import { BLOCK, GramLinks, type RepeatedGrams } from './gram-links.js';
import { WEIGHT_UNIT } from './weights.js';

/**
 * Words of a gram. Four doubled the time and found nothing more, seven lost edited copies
 * (measured on planted reuse).
 */
export const GRAM = 5;

/** A gram of less weight is a phrase of everyday English and no sign of reuse. */
const LEAST_WEIGHT = 6 * WEIGHT_UNIT;

/**
 * Finds the grams that occur in two or more places.
 *
 * Grams are parted by their hash, so that the table of each part fits in the processor's own cache: in
 * a table over all, every look-up would wait for memory (radix partitioning; Manegold, Boncz and
 * Kersten, "Optimizing main-memory join on modern hardware", 2002).
 */
export function findRepeatedGrams(collection: Collection): RepeatedGrams {
  const parts = new GramParts(collection.words.length);
  partGrams(collection, parts);
  const links = new GramLinks(collection);
  for (let part = 0; part < parts.count; part++) {
    links.link(parts.pool, parts.blocksOf(part), parts.sizeOf(part));
  }
  return links.inOrder();
}

/** Puts every weighty gram into its part. */
function partGrams(
  { documents, words, first, weights, norms }: Collection,
  parts: GramParts,
): void {
  const keys = new Int32Array(norms.length);
  for (let word = 0; word < keys.length; word++) keys[word] = mix(word + 1);
  for (let document = 0; document < documents; document++) {
    const start = first[document] ?? 0;
    const end = first[document + 1] ?? 0;
    let weight = 0;
    let hash = 0;
    for (let at = start; at < end; at++) {
      const word = words[at] ?? 0;
      weight += weights[word] ?? 0;
      hash = (Math.imul(hash, BASE) + (keys[word] ?? 0)) | 0;
      if (at < start + GRAM - 1) continue;
      if (weight >= LEAST_WEIGHT) parts.add(mix(hash) | 1, at - GRAM + 1);
      const oldest = words[at - GRAM + 1] ?? 0;
      weight -= weights[oldest] ?? 0;
      hash = (hash - Math.imul(keys[oldest] ?? 0, BASE_TO_GRAM_LESS_1)) | 0;
    }
  }
}

/** Base of the rolling hash (Karp and Rabin 1987), modulo 2^32. */
const BASE = 0x01000193;
let power = 1;
for (let word = 1; word < GRAM; word++) power = Math.imul(power, BASE);
const BASE_TO_GRAM_LESS_1 = power;

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Grams of a part whose table has half a megabyte. */
const PART_GRAMS = 16_384;
/** More parts than this would be written to more places than the processor holds at hand. */
const MOST_PART_BITS = 8;

/** Grams in parts by the first bits of their hash, each in the order of the text. */
class GramParts {
  readonly count: number;
  /** Blocks of {@link BLOCK} integers, in the order in which they were opened. */
  readonly pool: Int32Array;
  private readonly shift: number;
  private opened = 0;
  /** Where each part writes next; it has no block open where this is at a block's edge. */
  private readonly next: Int32Array;
  private readonly blocks: number[][] = [];

  constructor(most: number) {
    const bits = Math.min(MOST_PART_BITS, 32 - Math.clz32(most / PART_GRAMS));
    this.count = 1 << bits;
    this.shift = 31 - bits;
    this.pool = new Int32Array(2 * most + this.count * BLOCK);
    this.next = new Int32Array(this.count);
    for (let part = 0; part < this.count; part++) this.blocks.push([]);
  }

  add(hash: number, position: number): void {
    const part = (hash >>> 1) >>> this.shift;
    let at = this.next[part] ?? 0;
    if ((at & (BLOCK - 1)) === 0) at = this.open(part);
    this.pool[at] = hash;
    this.pool[at + 1] = position;
    this.next[part] = at + 2;
  }

  private open(part: number): number {
    const at = BLOCK * this.opened++;
    this.blocks[part]?.push(at);
    return at;
  }

  /** Where the blocks of a part begin. */
  blocksOf(part: number): readonly number[] {
    return this.blocks[part] ?? [];
  }

  /** The grams of a part. */
  sizeOf(part: number): number {
    const blocks = this.blocks[part] ?? [];
    const last = blocks.at(-1);
    if (last === undefined) return 0;
    return ((blocks.length - 1) * BLOCK + (this.next[part] ?? 0) - last) >> 1;
  }
}
