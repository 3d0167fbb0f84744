import { Candidate, isSureLoose } from './acceptance';
import { mark, release, take } from './memory';
import { POINTER, sort } from './order';

/** Words between two parts of one text whose order was changed. */
const NEAR = 60;

/** Lists of candidates stand at the end of the taken memory, as lists of blocks do. */
export function candidateAt(place: usize): Candidate {
  return changetype<Candidate>(load<usize>(place));
}

function setCandidate(place: usize, candidate: Candidate): void {
  store<usize>(place, changetype<usize>(candidate));
}

export function pushCandidate(candidate: Candidate): void {
  setCandidate(take(POINTER), candidate);
}

/**
 * Lists the strong candidates of a pair, and the weak ones beside them: parts of one text out of
 * order. Where none is strong, weak ones side by side may be strong together.
 */
export function select(found: usize, end: usize): usize {
  const list = mark();
  for (let place = found; place < end; place += POINTER) {
    if (candidateAt(place).isStrong) pushCandidate(candidateAt(place));
  }
  if (mark() === list) return strongTogether(found, end);
  dropCovered(list, list);
  const strongEnd = mark();
  for (let place = found; place < end; place += POINTER) {
    const candidate = candidateAt(place);
    if (!candidate.isStrong && isBesideOne(candidate, list, strongEnd)) pushCandidate(candidate);
  }
  dropCovered(list, strongEnd);
  return list;
}

/** Weak candidates side by side that are strong together. */
function strongTogether(found: usize, end: usize): usize {
  const list = mark();
  for (let place = found; place < end; place += POINTER) pushCandidate(candidateAt(place));
  dropCovered(list, list);
  const all = mark();
  let matched = 0;
  let weight = 0;
  for (let place = list; place < all; place += POINTER) {
    const candidate = candidateAt(place);
    if (!isBesideOne(candidate, list, all)) continue;
    pushCandidate(candidate);
    matched += candidate.matched;
    weight += candidate.weight;
  }
  if (!isSureLoose(matched, weight)) release(all);
  return all;
}

/** Whether a candidate stands beside another of a list. */
function isBesideOne(candidate: Candidate, list: usize, end: usize): bool {
  for (let place = list; place < end; place += POINTER) {
    const other = candidateAt(place);
    if (other !== candidate && isBeside(candidate, other)) return true;
  }
  return false;
}

function isBeside(one: Candidate, other: Candidate): bool {
  return (
    max(other.startA - one.endA, one.startA - other.endA) <= NEAR &&
    max(other.startB - one.endB, one.startB - other.endB) <= NEAR
  );
}

/** Of the candidates of the last list that cover the same words, keeps the longest; all up to `open`. */
function dropCovered(list: usize, open: usize): void {
  const end = mark();
  if (end - list < 2 * POINTER) return;
  sort(open, end, comesBefore);
  let kept = open;
  for (let place = open; place < end; place += POINTER) {
    const candidate = candidateAt(place);
    if (isCovered(candidate, list, kept)) continue;
    setCandidate(kept, candidate);
    kept += POINTER;
  }
  release(kept);
}

function isCovered(candidate: Candidate, list: usize, end: usize): bool {
  for (let place = list; place < end; place += POINTER) {
    const other = candidateAt(place);
    const inA = min(other.endA, candidate.endA) - max(other.startA, candidate.startA);
    const inB = min(other.endB, candidate.endB) - max(other.startB, candidate.startB);
    if (2 * inA > candidate.endA - candidate.startA) return true;
    if (2 * inB > candidate.endB - candidate.startB) return true;
  }
  return false;
}

/** By matched words, the most first, then by place. */
function comesBefore(a: usize, b: usize): bool {
  const one = changetype<Candidate>(a);
  const other = changetype<Candidate>(b);
  return one.matched === other.matched ? one.startB < other.startB : one.matched > other.matched;
}
