import type { Collection } from './collection.js';

/**
 * Where grams occur that occur in two or more places, in the order of the text: four integers each.
 * Following {@link PREVIOUS} leads to earlier occurrences of the same gram, one a document.
 */
export interface RepeatedGrams {
  readonly occurrences: Int32Array;
  /** Index of each document's first occurrence; one more at the end. */
  readonly first: Int32Array;
}

/** Integers of an occurrence: they are read together, and so stand together. */
export const OCCURRENCE = 4;
/** Index of the gram's first word in the collection. */
export const POSITION = 0;
/** Index of an earlier occurrence, in another document for the first step at least; -1 at the end. */
export const PREVIOUS = 1;
/** The document, times four, and two marks. */
export const DOCUMENT = 2;
/** The word before the gram; -1 where it begins its document. */
export const BEFORE = 3;

/** Mark where earlier occurrences are only represented. */
export const CAPPED = 1;
/** Mark where later occurrences lead here: the first of a document, unless only represented. */
export const LINKED = 2;

/** Of a gram in more documents than this, only the first few stand for all. */
const MOST_DOCUMENTS = 60;
const REPRESENTATIVES = 4;

/** Integers of a block of grams: each has its hash and its position. */
export const BLOCK = 1024;

/** Integers of a slot: hash, what was last, documents. */
const SLOT = 4;

/** Exponent of the words between two places where it is known which document they are of. */
const STRIDE_BITS = 8;

/** Links every occurrence of a gram to the earlier ones. */
export class GramLinks {
  /** Occurrences as they were found: position, index of the previous one, document with marks. */
  private found: Int32Array;
  private count = 0;
  /** A bit for every word at which a repeated gram begins. */
  private readonly repeated: Int32Array;
  private table = new Int32Array(0);
  /** The document of every so many words. */
  private readonly documentAt: Int32Array;

  constructor(private readonly collection: Collection) {
    const { words, documents, first } = collection;
    this.found = new Int32Array(3 * (1024 + (words.length >> 3)));
    this.repeated = new Int32Array((words.length >> 5) + 1);
    this.documentAt = new Int32Array((words.length >> STRIDE_BITS) + 1);
    let document = 0;
    for (let stride = 0; stride < this.documentAt.length; stride++) {
      while (document + 1 < documents && (first[document + 1] ?? 0) <= stride << STRIDE_BITS) {
        document++;
      }
      this.documentAt[stride] = document;
    }
  }

  /** Links the grams of some blocks, all that have one of their hashes, in the order of the text. */
  link(pool: Int32Array, blocks: readonly number[], size: number): void {
    const bits = 33 - Math.clz32(Math.max(512, size));
    const mask = (1 << bits) - 1;
    if (this.table.length < SLOT << bits) this.table = new Int32Array(SLOT << bits);
    else this.table.fill(0, 0, SLOT << bits);
    const { table } = this;
    let open = size;
    for (const block of blocks) {
      const end = block + Math.min(BLOCK, 2 * open);
      open -= (end - block) >> 1;
      for (let at = block; at < end; at += 2) {
        const hash = pool[at] ?? 0;
        let slot = SLOT * ((hash >>> 1) & mask);
        let last = table[slot + 1] ?? 0;
        while (last !== 0 && table[slot] !== hash) {
          slot = (slot + SLOT) & (SLOT * mask + SLOT - 1);
          last = table[slot + 1] ?? 0;
        }
        const position = pool[at + 1] ?? 0;
        if (last === 0) {
          // Most grams occur once: of the first occurrence, only the position is noted.
          table[slot] = hash;
          table[slot + 1] = ~position;
        } else this.repeat(slot, last, position);
      }
    }
  }

  private repeat(slot: number, last: number, position: number): void {
    const { table } = this;
    if (last < 0) {
      table[slot + 1] = 1 + this.add(~last, -1, LINKED);
      table[slot + 2] = 1;
    }
    const head = (table[slot + 1] ?? 0) - 1;
    const documents = table[slot + 2] ?? 0;
    const isHere = (this.found[3 * head + 2] ?? 0) >> 2 === this.documentOf(position);
    if (documents < MOST_DOCUMENTS && !isHere) {
      const index = this.add(position, head, LINKED);
      const isFull = documents + 1 === MOST_DOCUMENTS;
      table[slot + 1] = 1 + (isFull ? this.representative(index) : index);
      table[slot + 2] = documents + 1;
    } else {
      const previous = isHere ? (this.found[3 * head + 1] ?? -1) : head;
      this.add(position, previous, documents >= MOST_DOCUMENTS ? CAPPED : 0);
    }
  }

  private add(position: number, previous: number, marks: number): number {
    const index = this.count++;
    if (3 * index >= this.found.length) {
      const longer = new Int32Array(2 * this.found.length);
      longer.set(this.found);
      this.found = longer;
    }
    this.found[3 * index] = position;
    this.found[3 * index + 1] = previous;
    this.found[3 * index + 2] = (this.documentOf(position) << 2) | marks;
    this.repeated[position >> 5] = (this.repeated[position >> 5] ?? 0) | (1 << position);
    return index;
  }

  private documentOf(position: number): number {
    const { first } = this.collection;
    let document = this.documentAt[position >> STRIDE_BITS] ?? 0;
    while ((first[document + 1] ?? 0) <= position) document++;
    return document;
  }

  /** The last of the earliest occurrences that stand for all. */
  private representative(from: number): number {
    let at = from;
    for (let step = MOST_DOCUMENTS; step > REPRESENTATIVES; step--)
      at = this.found[3 * at + 1] ?? -1;
    return at;
  }

  /** All occurrences, in the order of the text. */
  inOrder(): RepeatedGrams {
    const { collection, found, count, repeated } = this;
    const before = new Int32Array(repeated.length);
    let sum = 0;
    for (let at = 0; at < repeated.length; at++) {
      before[at] = sum;
      sum += bitsOf(repeated[at] ?? 0);
    }
    const rank = (position: number): number =>
      (before[position >> 5] ?? 0) + bitsOf((repeated[position >> 5] ?? 0) & ((1 << position) - 1));
    const occurrences = new Int32Array(OCCURRENCE * count);
    for (let index = 0; index < count; index++) {
      const position = found[3 * index] ?? 0;
      const previous = found[3 * index + 1] ?? -1;
      const at = OCCURRENCE * rank(position);
      occurrences[at + POSITION] = position;
      occurrences[at + PREVIOUS] = previous < 0 ? -1 : rank(found[3 * previous] ?? 0);
      occurrences[at + DOCUMENT] = found[3 * index + 2] ?? 0;
    }
    const { words, documents } = collection;
    const first = new Int32Array(documents + 1);
    for (let document = 0; document <= documents; document++) {
      first[document] = rank(collection.first[document] ?? 0);
    }
    for (let at = 0; at < occurrences.length; at += OCCURRENCE) {
      const position = occurrences[at + POSITION] ?? 0;
      const start = collection.first[(occurrences[at + DOCUMENT] ?? 0) >> 2] ?? 0;
      occurrences[at + BEFORE] = position > start ? (words[position - 1] ?? 0) : -1;
    }
    return { occurrences, first };
  }
}

/** The bits of a 32-bit integer that are set (Warren, "Hacker's Delight", 5-1). */
function bitsOf(integer: number): number {
  let bits = integer - ((integer >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
