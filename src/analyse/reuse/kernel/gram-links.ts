import { documents, endOf, first, startOf, wordAt } from './collection';
import { at, integers, mark, put, release, take, takeZeros } from './memory';
import { wordCount } from './words';

/**
 * Where grams occur that occur in two or more places, in the order of the text. Following
 * `previous` leads to earlier occurrences of the same gram, one a document.
 */
@unmanaged
export class Occurrence {
  /** Index of the gram's first word in the collection. */
  position: i32;
  /** Index of an earlier occurrence, in another document for the first step at least; -1 at the end. */
  previous: i32;
  /** The document, times four, and two marks. */
  document: i32;
  /** The word before the gram; -1 where it begins its document. */
  before: i32;
}

/** Mark where earlier occurrences are only represented. */
export const CAPPED = 1;
/** Mark where later occurrences lead here: the first of a document, unless only represented. */
export const LINKED = 2;

const OCCURRENCE: usize = offsetof<Occurrence>();

/** Of a gram in more documents than this, only the first few stand for all. */
const MOST_DOCUMENTS = 60;
const REPRESENTATIVES = 4;

/** Integers of a block of grams: each has its hash and its position. */
export const GRAM_BLOCK = 1024;

/** Integers of a slot of the table: hash, what was last, documents. */
const SLOT = 4;
/** A table has twice as many slots as grams, and at least this many. */
const LEAST_SIZE = 512;

/** Exponent of the words between two places where it is known which document they are of. */
const STRIDE_BITS = 8;

/** Integers of an occurrence as it is found: position, previous one, document with marks. */
const FOUND = 3;

let occurrences: usize = 0;
/** Index of each document's first occurrence; one more at the end. */
let firstOccurrence: usize = 0;
/** The document of every so many words. */
let documentAt: usize = 0;
/** A bit for every word at which a repeated gram begins. */
let repeated: usize = 0;
/** How many of them stand before every 32 words. */
let ranks: usize = 0;
/** Occurrences as they are found stand at the end of the taken memory. */
let found: usize = 0;
let count: i32 = 0;
let table: usize = 0;
let tableBits: i32 = 0;

export function occurrenceAt(index: i32): Occurrence {
  return changetype<Occurrence>(occurrences + <usize>index * OCCURRENCE);
}

export function firstOccurrenceOf(document: i32): i32 {
  return at(firstOccurrence, document);
}

/** Prepares for the grams of a collection. */
export function openLinks(): void {
  const strides = (wordCount >> STRIDE_BITS) + 1;
  documentAt = take(integers(strides));
  repeated = takeZeros(integers((wordCount >> 5) + 1));
  ranks = take(integers((wordCount >> 5) + 1));
  firstOccurrence = take(integers(documents + 1));
  count = 0;
  found = 0;
  table = 0;
  let document = 0;
  for (let stride = 0; stride < strides; stride++) {
    while (document + 1 < documents && at(first, document + 1) <= stride << STRIDE_BITS) document++;
    put(documentAt, stride, document);
  }
}

/** Links the grams of a chain of blocks, all that have one of their hashes, in the order of the text. */
export function linkGrams(pool: usize, behind: usize, firstBlock: i32, size: i32): void {
  const bits = 33 - <i32>clz<i32>(max(LEAST_SIZE, size));
  const mask = (1 << bits) - 1;
  clearTable(bits);
  let open = size;
  for (let block = firstBlock; open > 0; block = at(behind, block)) {
    const start = block * GRAM_BLOCK;
    const end = start + min(GRAM_BLOCK, 2 * open);
    open -= (end - start) >> 1;
    linkBlock(pool, start, end, mask);
  }
}

/** Links the grams of one block. */
export function linkBlock(pool: usize, start: i32, end: i32, mask: i32): void {
  for (let index = start; index < end; index += 2) {
    const hash = at(pool, index);
    let slot = SLOT * ((hash >>> 1) & mask);
    let last = at(table, slot + 1);
    while (last !== 0 && at(table, slot) !== hash) {
      slot = (slot + SLOT) & (SLOT * mask + SLOT - 1);
      last = at(table, slot + 1);
    }
    const position = at(pool, index + 1);
    if (last === 0) {
      // Most grams occur once: of the first occurrence, only the position is noted.
      put(table, slot, hash);
      put(table, slot + 1, ~position);
    } else repeat(slot, last, position);
  }
}

/** The table is as large as that of the largest part so far, and what it needs of it is empty. */
function clearTable(bits: i32): void {
  const bytes = integers(SLOT << bits);
  if (table === 0 || bits > tableBits) {
    // What was found so far moves behind the larger table.
    const length = integers(FOUND * count);
    const before = found;
    table = takeZeros(bytes);
    tableBits = bits;
    found = mark();
    take(length);
    memory.copy(found, before, length);
  } else memory.fill(table, 0, bytes);
}

function repeat(slot: i32, last: i32, position: i32): void {
  if (last < 0) {
    put(table, slot + 1, 1 + add(~last, -1, LINKED));
    put(table, slot + 2, 1);
  }
  const head = at(table, slot + 1) - 1;
  const inDocuments = at(table, slot + 2);
  const isHere = at(found, FOUND * head + 2) >> 2 === documentOf(position);
  if (inDocuments < MOST_DOCUMENTS && !isHere) {
    const index = add(position, head, LINKED);
    const isFull = inDocuments + 1 === MOST_DOCUMENTS;
    put(table, slot + 1, 1 + (isFull ? representative(index) : index));
    put(table, slot + 2, inDocuments + 1);
  } else {
    const previous = isHere ? at(found, FOUND * head + 1) : head;
    add(position, previous, inDocuments >= MOST_DOCUMENTS ? CAPPED : 0);
  }
}

function add(position: i32, previous: i32, marks: i32): i32 {
  take(integers(FOUND));
  const index = count++;
  put(found, FOUND * index, position);
  put(found, FOUND * index + 1, previous);
  put(found, FOUND * index + 2, (documentOf(position) << 2) | marks);
  put(repeated, position >> 5, at(repeated, position >> 5) | (1 << (position & 31)));
  return index;
}

function documentOf(position: i32): i32 {
  let document = at(documentAt, position >> STRIDE_BITS);
  while (endOf(document) <= position) document++;
  return document;
}

/** The last of the earliest occurrences that stand for all. */
function representative(from: i32): i32 {
  let index = from;
  for (let step = MOST_DOCUMENTS; step > REPRESENTATIVES; step--) {
    index = at(found, FOUND * index + 1);
  }
  return index;
}

/**
 * Puts all occurrences in the order of the text, and gives back what was taken to find them.
 *
 * @param free memory that is not used any more, of so many bytes
 */
export function orderOccurrences(free: usize, bytes: usize): void {
  const strides = (wordCount >> 5) + 1;
  let sum = 0;
  for (let stride = 0; stride < strides; stride++) {
    put(ranks, stride, sum);
    sum += popcnt<i32>(at(repeated, stride));
  }
  const size = <usize>count * OCCURRENCE;
  occurrences = size <= bytes ? free : take(size);
  for (let index = 0; index < count; index++) placeOccurrence(index);
  for (let document = 0; document <= documents; document++) {
    put(firstOccurrence, document, rankOf(startOf(document)));
  }
  if (occurrences === free) release(found);
}

/** Puts an occurrence, by the order in which it was found, in its place. */
export function placeOccurrence(index: i32): void {
  const position = at(found, FOUND * index);
  const previous = at(found, FOUND * index + 1);
  const marked = at(found, FOUND * index + 2);
  const occurrence = occurrenceAt(rankOf(position));
  occurrence.position = position;
  occurrence.previous = previous < 0 ? -1 : rankOf(at(found, FOUND * previous));
  occurrence.document = marked;
  occurrence.before = position > startOf(marked >> 2) ? wordAt(position - 1) : -1;
}

/** How many repeated grams begin before a place. */
function rankOf(position: i32): i32 {
  const open = at(repeated, position >> 5) & ((1 << (position & 31)) - 1);
  return at(ranks, position >> 5) + popcnt<i32>(open);
}
