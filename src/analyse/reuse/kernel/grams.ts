import { documents, endOf, forms, startOf, weights, wordAt } from './collection';
import { GRAM_BLOCK, linkGrams, openLinks, orderOccurrences } from './gram-links';
import { at, byteAt, integers, put, take, takeZeros } from './memory';
import { wordCount } from './words';

/**
 * Words of a gram. Four doubled the time and found nothing more, seven lost edited copies
 * (measured on planted reuse).
 */
export const GRAM = 5;

/** A gram of less weight is a phrase of everyday English and no sign of reuse; in sixteenths. */
const LEAST_WEIGHT = 6 * 16;

/** Base of the rolling hash (Karp and Rabin 1987), modulo 2^32, and its power for the first word. */
const BASE = 0x01000193;
const BASE_TO_GRAM_LESS_1 = BASE * BASE * BASE * BASE;

/** Grams of a part whose table has half a megabyte. */
const PART_GRAMS = 16_384;
/** More parts than this would be written to more places than the processor holds at hand. */
const MOST_PART_BITS = 8;

/** Blocks of {@link GRAM_BLOCK} integers, in the order in which they were opened: hash, position. */
let pool: usize = 0;
let opened: i32 = 0;
/** Where each part writes next; it has no block open where this is at a block's edge. */
let next: usize = 0;
/** The first block of each part, and the block behind each block. */
let firstBlock: usize = 0;
let behind: usize = 0;
let shift: i32 = 0;

/**
 * Finds the grams that occur in two or more places.
 *
 * Grams are parted by their hash, so that the table of each part fits in the processor's own cache: in
 * a table over all, every look-up would wait for memory (radix partitioning; Manegold, Boncz and
 * Kersten, "Optimizing main-memory join on modern hardware", 2002).
 */
export function findRepeatedGrams(): void {
  const bits = min(MOST_PART_BITS, 32 - <i32>clz<i32>(wordCount / PART_GRAMS));
  const parts = 1 << bits;
  shift = 31 - bits;
  const blocks = (2 * wordCount) / GRAM_BLOCK + parts + 1;
  next = takeZeros(integers(parts));
  firstBlock = takeZeros(integers(parts));
  behind = takeZeros(integers(blocks));
  const keys = take(integers(forms));
  for (let word = 0; word < forms; word++) put(keys, word, mix(word + 1));
  openLinks();
  pool = take(integers(blocks * GRAM_BLOCK));
  opened = 0;
  for (let document = 0; document < documents; document++) {
    partGrams(startOf(document), endOf(document), keys);
  }
  for (let part = 0; part < parts; part++) {
    linkGrams(pool, behind, at(firstBlock, part) - 1, sizeOf(part));
  }
  orderOccurrences(pool, integers(blocks * GRAM_BLOCK));
}

/** Puts every weighty gram of a document's words into its part. */
export function partGrams(start: i32, end: i32, keys: usize): void {
  let weight = 0;
  let hash = 0;
  for (let index = start; index < end; index++) {
    const word = wordAt(index);
    weight += byteAt(weights, word);
    hash = hash * BASE + at(keys, word);
    if (index < start + GRAM - 1) continue;
    if (weight >= LEAST_WEIGHT) add(mix(hash) | 1, index - GRAM + 1);
    const oldest = wordAt(index - GRAM + 1);
    weight -= byteAt(weights, oldest);
    hash -= at(keys, oldest) * BASE_TO_GRAM_LESS_1;
  }
}

function mix(value: i32): i32 {
  let hash = (value ^ (value >>> 16)) * 0x85ebca6b;
  hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
  return hash ^ (hash >>> 16);
}

function add(hash: i32, position: i32): void {
  const part = (hash >>> 1) >>> shift;
  let place = at(next, part);
  if ((place & (GRAM_BLOCK - 1)) === 0) place = openBlock(part, place);
  put(pool, place, hash);
  put(pool, place + 1, position);
  put(next, part, place + 2);
}

function openBlock(part: i32, full: i32): i32 {
  const block = opened++;
  if (at(firstBlock, part) === 0) put(firstBlock, part, block + 1);
  else put(behind, full / GRAM_BLOCK - 1, block);
  return block * GRAM_BLOCK;
}

/** The grams of a part. */
function sizeOf(part: i32): i32 {
  let block = at(firstBlock, part) - 1;
  if (block < 0) return 0;
  const end = at(next, part);
  const last = (end - 1) / GRAM_BLOCK;
  let size = (end - last * GRAM_BLOCK) >> 1;
  while (block !== last) {
    size += GRAM_BLOCK >> 1;
    block = at(behind, block);
  }
  return size;
}
