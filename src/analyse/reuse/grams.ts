import type { Collection } from './collection.js';
import { WEIGHT_UNIT } from './weights.js';

/**
 * Words of a gram. Four doubled the time and found nothing more, seven lost edited copies
 * (measured on planted reuse).
 */
export const GRAM = 5;

/** A gram of less weight is a phrase of everyday English and no sign of reuse. */
const LEAST_WEIGHT = 6 * WEIGHT_UNIT;

/** Of a gram in more documents than this, only the first few stand for all. */
const MOST_DOCUMENTS = 60;
const REPRESENTATIVES = 4;

/**
 * Where grams occur that occur in two or more places: parallel arrays, in the order of the text.
 * Following `previous` from an occurrence leads to earlier ones of the same gram, one a document.
 */
export interface RepeatedGrams {
  /** Index of the gram's first word in the collection. */
  readonly positions: Int32Array;
  /** Index of an earlier occurrence, in another document for the first step at least; -1 at the end. */
  readonly previous: Int32Array;
  readonly documents: Int32Array;
  /** Index of each document's first occurrence; one more at the end. */
  readonly first: Int32Array;
  /** 1 where earlier occurrences are only represented. */
  readonly capped: Uint8Array;
  /** 1 where later occurrences lead here: the first of a document, unless only represented. */
  readonly linked: Uint8Array;
}

export function findRepeatedGrams(collection: Collection): RepeatedGrams {
  const hashes = hashGrams(collection);
  return link(collection, hashes, repeatedPositions(collection, hashes));
}

/** A hash of each weighty gram, by its first word; 0 where there is none. */
function hashGrams({ documents, words, first, weights, norms }: Collection): Int32Array {
  const keys = new Int32Array(norms.length);
  for (let word = 0; word < keys.length; word++) keys[word] = mix(word + 1);
  const hashes = new Int32Array(words.length);
  for (let document = 0; document < documents; document++) {
    const start = first[document] ?? 0;
    const end = first[document + 1] ?? 0;
    let weight = 0;
    let hash = 0;
    for (let at = start; at < end; at++) {
      const word = words[at] ?? 0;
      weight += weights[word] ?? 0;
      hash = Math.imul(hash, BASE) + (keys[word] ?? 0);
      if (at < start + GRAM - 1) continue;
      if (weight >= LEAST_WEIGHT) hashes[at - GRAM + 1] = mix(hash | 0) | 1;
      const oldest = words[at - GRAM + 1] ?? 0;
      weight -= weights[oldest] ?? 0;
      hash -= Math.imul(keys[oldest] ?? 0, BASE_TO_GRAM_LESS_1);
    }
  }
  return hashes;
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

/** The exponent of the power of two that is twice the entries or more. */
function tableBits(entries: number): number {
  return Math.max(10, Math.min(28, 33 - Math.clz32(entries)));
}

/**
 * Positions of the grams whose hash occurs twice: two bits for each of eight slots a word or more
 * count "once" and "again".
 */
function repeatedPositions(
  { documents, first, words }: Collection,
  hashes: Int32Array,
): { positions: Int32Array; first: Int32Array } {
  const bits = tableBits(words.length) + 2;
  const shift = 32 - bits;
  const seen = new Uint8Array(1 << (bits - 2));
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    if (hash === 0) continue;
    const slot = hash >>> shift;
    const place = (slot & 3) << 1;
    const byte = seen[slot >>> 2] ?? 0;
    if (((byte >>> place) & 2) === 0) seen[slot >>> 2] = byte + (1 << place);
  }
  let positions = new Int32Array(1024 + (words.length >> 3));
  const firsts = new Int32Array(documents + 1);
  let count = 0;
  for (let document = 0; document < documents; document++) {
    firsts[document] = count;
    const end = first[document + 1] ?? 0;
    for (let at = first[document] ?? 0; at < end; at++) {
      const hash = hashes[at] ?? 0;
      if (hash === 0) continue;
      const slot = hash >>> shift;
      if ((((seen[slot >>> 2] ?? 0) >>> ((slot & 3) << 1)) & 2) === 0) continue;
      if (count === positions.length) {
        const longer = new Int32Array(2 * count);
        longer.set(positions);
        positions = longer;
      }
      positions[count++] = at;
    }
  }
  firsts[documents] = count;
  return { positions: positions.subarray(0, count), first: firsts };
}

/** Integers of a slot of the linking table: last occurrence plus 1, hash, documents. */
const SLOT = 4;

/** Links every occurrence to the earlier ones of the same hash. */
function link(
  collection: Collection,
  hashes: Int32Array,
  { positions, first }: { positions: Int32Array; first: Int32Array },
): RepeatedGrams {
  const count = positions.length;
  const bits = tableBits(count);
  const mask = (1 << bits) - 1;
  const table = new Int32Array(SLOT << bits);
  const previous = new Int32Array(count);
  const documents = new Int32Array(count);
  const capped = new Uint8Array(count);
  const linked = new Uint8Array(count);
  for (let document = 0; document < collection.documents; document++) {
    const firstHere = first[document] ?? 0;
    const end = first[document + 1] ?? 0;
    for (let at = firstHere; at < end; at++) {
      documents[at] = document;
      const hash = hashes[positions[at] ?? 0] ?? 0;
      let slot = hash & mask;
      let head = (table[SLOT * slot] ?? 0) - 1;
      while (head >= 0 && table[SLOT * slot + 1] !== hash) {
        slot = (slot + 1) & mask;
        head = (table[SLOT * slot] ?? 0) - 1;
      }
      const known = table[SLOT * slot + 2] ?? 0;
      if (head < 0 || (known < MOST_DOCUMENTS && head < firstHere)) {
        previous[at] = head;
        linked[at] = 1;
        const isFull = known + 1 === MOST_DOCUMENTS;
        table[SLOT * slot] = (isFull ? representative(previous, at) : at) + 1;
        table[SLOT * slot + 1] = hash;
        table[SLOT * slot + 2] = known + 1;
      } else {
        previous[at] = head >= firstHere ? (previous[head] ?? -1) : head;
        capped[at] = known >= MOST_DOCUMENTS ? 1 : 0;
      }
    }
  }
  return { positions, previous, documents, first, capped, linked };
}

/** The last of the earliest occurrences that stand for all. */
function representative(previous: Int32Array, from: number): number {
  let at = from;
  for (let step = MOST_DOCUMENTS; step > REPRESENTATIVES; step--) at = previous[at] ?? -1;
  return at;
}
