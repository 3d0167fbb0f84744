import { Candidate, judge, lengthen } from './acceptance';
import { BLOCK, pushAll } from './blocks';
import { chainBlocks, listChain, partEnd, partEnds, splitChain } from './chains';
import { COLLECTION_SIZE, documents, readCollection, writeCollection } from './collection';
import { trimEnds } from './ends';
import { extendChain, extendExactly, openPairs, pairsAt, setPairs } from './extension';
import { fillGaps, openGaps } from './gaps';
import { OCCURRENCES_SIZE, readOccurrences, writeOccurrences } from './gram-links';
import { findRepeatedGrams } from './grams';
import {
  integers,
  isRoomFor,
  mark,
  release,
  reverse,
  stayBetween,
  take,
  takeZeros,
} from './memory';
import { POINTER } from './order';
import { findRuns, listRuns, mayMatch, openSeeds, pairOf } from './seeds';
import { candidateAt, pushCandidate, select } from './selection';
import { extendThinly, openScores } from './thin-extension';

/** Takes a match of two documents: where its blocks stand in memory, three integers each, and how many. */
declare function emit(documentA: i32, documentB: i32, blocks: usize, count: i32): void;

/** A search that two instances of the kernel over one memory take part in. */
@unmanaged
class Search {
  /** The first document that neither has begun with. */
  next: i32;
  pairs: usize;
  /** Memory for what the other instance takes. */
  room: usize;
  roomEnd: usize;
}

const SEARCH: usize = offsetof<Search>();
/** Documents that are begun with at once. */
const BATCH = 32;

let opened: usize = 0;
let search: Search = changetype<Search>(0);

/** Makes the index that a search of the collection needs. */
export function openSearch(): void {
  opened = mark();
  findRepeatedGrams();
  openPairs();
  openScratch();
  search = changetype<Search>(takeZeros(SEARCH));
}

/** Makes room for what a search keeps of one pair of documents. */
export function openScratch(): void {
  openSeeds();
  openGaps();
  openScores();
}

/**
 * Sets so many bytes apart for another instance over the same memory, and tells where it finds what it
 * needs, see {@link joinSearch}; 0 where there is not so much memory.
 */
export function shareSearch(bytes: usize): usize {
  const size = SEARCH_SIZE + bytes;
  if (!isRoomFor(size)) return 0;
  const place = take(SEARCH_SIZE);
  store<usize>(place, changetype<usize>(search));
  writeCollection(place + POINTER);
  writeOccurrences(place + POINTER + integers(COLLECTION_SIZE));
  search.pairs = pairsAt();
  search.room = take(bytes);
  search.roomEnd = mark();
  return place;
}

const SEARCH_SIZE: usize = POINTER + integers(COLLECTION_SIZE) + integers(OCCURRENCES_SIZE);

/** Takes part in a search of another instance. */
export function joinSearch(place: usize): void {
  search = changetype<Search>(load<usize>(place));
  readCollection(place + POINTER);
  readOccurrences(place + POINTER + integers(COLLECTION_SIZE));
  setPairs(search.pairs);
  stayBetween(search.room, search.roomEnd);
  openScratch();
}

/**
 * Tells of the text that documents share with earlier ones: this instance and the other take the next
 * of them in turns, the later ones later.
 */
export function matchDocuments(minWords: i32): void {
  for (;;) {
    const from = atomic.add<i32>(changetype<usize>(search), BATCH, offsetof<Search>('next'));
    if (from >= documents) return;
    matchRange(from, min(from + BATCH, documents), minWords);
  }
}

/** The same of some documents. */
export function matchRange(from: i32, to: i32, minWords: i32): void {
  for (let document = from; document < to; document++) matchDocument(document, minWords);
}

/** Gives back what the search has taken. */
export function closeSearch(): void {
  release(opened);
}

/** Tells of what a document shares with earlier ones. */
export function matchDocument(document: i32, minWords: i32): void {
  const open = mark();
  const runs = findRuns(document);
  const base = mark();
  for (let run = runs - 1; run >= 0; run--) {
    const other = pairOf(run);
    if (other < 0) continue;
    const list = listRuns(run);
    const end = mark();
    if (mayMatch(list, end, other, document)) matchPair(list, end, other, document, minWords);
    release(base);
  }
  release(open);
}

/** A place that two documents share: as far as is sure, and as far as it gets. */
@unmanaged
class Found {
  strict: Candidate;
  longer: Candidate;
  /** The place found before; 0 where this is the first. */
  before: usize;
}

let last: usize = 0;

function foundAt(place: usize): Found {
  return changetype<Found>(place);
}

/** Tells of the matches that the runs of a pair of documents lead to. */
function matchPair(runs: usize, end: usize, other: i32, document: i32, minWords: i32): void {
  last = 0;
  const chains = chainBlocks(runs, end);
  for (let chain = 0; chain < chains; chain++) {
    const blocks = mark();
    listChain(chain);
    const extended = extendChain(blocks, mark(), other, document);
    const filled = fillGaps(extended, mark());
    const filledEnd = mark();
    for (let part = filled; part < filledEnd; part = partEnds) {
      splitChain(part, filledEnd);
      matchPart(part, partEnd, other, document, minWords);
    }
  }
  const candidates = listApart();
  const selected = select(candidates, mark());
  for (let place = selected; place < mark(); place += POINTER) {
    const match = candidateAt(place);
    emit(other, document, match.list, <i32>((match.end - match.list) / BLOCK));
  }
}

function matchPart(part: usize, end: usize, other: i32, document: i32, minWords: i32): void {
  const whole = mark();
  pushAll(part, end);
  const wholeEnd = mark();
  extendExactly(whole, wholeEnd, other, document);
  const ends = mark();
  pushAll(whole, wholeEnd);
  const endsEnd = mark();
  trimEnds(ends, endsEnd, other, document);
  const strict = judge(ends, endsEnd, minWords);
  if (strict === null) {
    release(whole);
    return;
  }
  const thin = extendThinly(whole, wholeEnd, other, document);
  const filled = fillGaps(thin, mark());
  const filledEnd = mark();
  trimEnds(filled, filledEnd, other, document);
  const longer = lengthen(strict, filled, filledEnd, minWords);
  const place = take(offsetof<Found>());
  const found = foundAt(place);
  found.strict = strict;
  found.longer = longer;
  found.before = last;
  last = place;
}

/** Lists the candidates of a pair, the first first, each as long as it gets without reaching into another. */
function listApart(): usize {
  const list = mark();
  for (let place = last; place !== 0; place = foundAt(place).before) {
    pushCandidate(apart(foundAt(place)));
  }
  reverse(list, POINTER);
  return list;
}

function apart(found: Found): Candidate {
  if (found.longer === found.strict) return found.strict;
  for (let place = last; place !== 0; place = foundAt(place).before) {
    const other = foundAt(place);
    if (other !== found && overlap(found.longer, other.strict)) return found.strict;
  }
  return found.longer;
}

function overlap(one: Candidate, other: Candidate): bool {
  return (
    (one.startA < other.endA && other.startA < one.endA) ||
    (one.startB < other.endB && other.startB < one.endB)
  );
}
