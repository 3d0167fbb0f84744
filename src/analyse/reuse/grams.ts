import type { Collection } from './collection.js';
import { WEIGHT_UNIT } from './weights.js';

/**
 * Words of a gram. Four doubled the time and found nothing more, seven lost edited copies
 * (measured on planted reuse).
 */
export const GRAM = 5;

/** A gram of less weight is a phrase of everyday English and no sign of reuse. */
const LEAST_WEIGHT = 10 * WEIGHT_UNIT;

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
  const repeated = repeatedPositions(collection);
  return link(collection, repeated.positions, repeated.first);
}

function gramHash(words: Int32Array, at: number): number {
  let hash = 0;
  for (let word = at; word < at + GRAM; word++) {
    hash = Math.imul(hash ^ ((words[word] ?? 0) + 1), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function tableBits(entries: number): number {
  return Math.max(10, Math.min(30, 33 - Math.clz32(entries)));
}

/**
 * Positions of the weighty grams whose hash occurs twice: two bits for each of eight slots a word
 * count "once" and "again".
 */
function repeatedPositions(collection: Collection): { positions: Int32Array; first: Int32Array } {
  const { words, first, documents } = collection;
  const bits = tableBits(words.length) + 2;
  const shift = 32 - bits;
  const seen = new Uint8Array(1 << (bits - 2));
  const hashes = new Int32Array(words.length);
  for (let document = 0; document < documents; document++) {
    forWeightyGrams(collection, document, (at) => {
      const hash = gramHash(words, at);
      hashes[at] = hash;
      const slot = hash >>> shift;
      const place = (slot & 3) << 1;
      const byte = seen[slot >>> 2] ?? 0;
      const state = (byte >>> place) & 3;
      if (state < 2) seen[slot >>> 2] = byte + (1 << place);
    });
  }
  const positions = new Int32Array(words.length);
  const firsts = new Int32Array(documents + 1);
  let count = 0;
  for (let document = 0; document < documents; document++) {
    firsts[document] = count;
    for (let at = first[document] ?? 0; at < (first[document + 1] ?? 0); at++) {
      const hash = hashes[at] ?? 0;
      if (hash === 0) continue;
      const slot = hash >>> shift;
      if ((((seen[slot >>> 2] ?? 0) >>> ((slot & 3) << 1)) & 3) === 2) positions[count++] = at;
    }
  }
  firsts[documents] = count;
  return { positions: positions.slice(0, count), first: firsts };
}

function forWeightyGrams(
  { words, first, weights }: Collection,
  document: number,
  visit: (at: number) => void,
): void {
  const start = first[document] ?? 0;
  const end = first[document + 1] ?? 0;
  let weight = 0;
  for (let at = start; at < end; at++) {
    weight += weights[words[at] ?? 0] ?? 0;
    if (at >= start + GRAM) weight -= weights[words[at - GRAM] ?? 0] ?? 0;
    if (at >= start + GRAM - 1 && weight >= LEAST_WEIGHT) visit(at - GRAM + 1);
  }
}

function sameGram(words: Int32Array, a: number, b: number): boolean {
  for (let word = 0; word < GRAM; word++) if (words[a + word] !== words[b + word]) return false;
  return true;
}

/** Links every occurrence to the earlier ones of the same words. */
function link(collection: Collection, positions: Int32Array, first: Int32Array): RepeatedGrams {
  const { words } = collection;
  const count = positions.length;
  const bits = tableBits(count) + 1;
  const mask = (1 << bits) - 1;
  const heads = new Int32Array(1 << bits).fill(-1);
  const documentsWith = new Uint8Array(1 << bits);
  const previous = new Int32Array(count);
  const documents = new Int32Array(count);
  const capped = new Uint8Array(count);
  const linked = new Uint8Array(count);
  for (let document = 0; document < collection.documents; document++) {
    for (let at = first[document] ?? 0; at < (first[document + 1] ?? 0); at++) {
      documents[at] = document;
      const position = positions[at] ?? 0;
      let slot = gramHash(words, position) & mask;
      let head = heads[slot] ?? -1;
      while (head >= 0 && !sameGram(words, positions[head] ?? 0, position)) {
        slot = (slot + 1) & mask;
        head = heads[slot] ?? -1;
      }
      const known = documentsWith[slot] ?? 0;
      if (head < 0 || (known < MOST_DOCUMENTS && documents[head] !== document)) {
        previous[at] = head;
        heads[slot] = at;
        linked[at] = 1;
        documentsWith[slot] = known + 1;
        if (known + 1 === MOST_DOCUMENTS) heads[slot] = representative(previous, at);
      } else {
        previous[at] = documents[head] === document ? (previous[head] ?? -1) : head;
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
