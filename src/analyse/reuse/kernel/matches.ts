import { Candidate, judge, lengthen } from './acceptance';
import { BLOCK, pushAll } from './blocks';
import { chainBlocks, listChain, partEnd, partEnds, splitChain } from './chains';
import { documents } from './collection';
import { trimEnds } from './ends';
import { extendChain, extendExactly, openPairs } from './extension';
import { fillGaps } from './gaps';
import { findRepeatedGrams } from './grams';
import { mark, release, reverse, take } from './memory';
import { POINTER } from './order';
import { findRuns, listRuns, mayMatch, openSeeds, pairOf } from './seeds';
import { candidateAt, pushCandidate, select } from './selection';
import { extendThinly } from './thin-extension';

/** Takes a match of two documents: where its blocks stand in memory, three integers each, and how many. */
declare function emit(documentA: i32, documentB: i32, blocks: usize, count: i32): void;

/** Tells of every pair of documents' shared text, the pairs in the order of the later document. */
export function findMatches(minWords: i32): void {
  const open = mark();
  findRepeatedGrams();
  openSeeds();
  openPairs();
  for (let document = 0; document < documents; document++) matchDocument(document, minWords);
  release(open);
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
