import { BLOCK, blockAt, push } from './blocks';
import { flagAt, weightAt } from './collection';
import { mark, release, take } from './memory';
import { evidenceOf, SKIPPED } from './thin-extension';
import { alignWords, HUNK, hunkOf } from './word-alignment';
import { JOINED, LOWER } from './written';

/** The blocks of a match of two documents, what they span and say, and whether it stands on its own. */
@unmanaged
export class Candidate {
  list: usize;
  end: usize;
  startA: i32;
  endA: i32;
  startB: i32;
  endB: i32;
  /** Words that are equal and in order. */
  matched: i32;
  /** In sixteenths, as all weights here. */
  weight: i32;
  isStrong: bool;
}

/** Share of equal words in the longer side below which two texts are not the same text: a half. */
const LEAST_DENSITY_PARTS = 2;
/** Half of it is enough for a part beside a strong match. */
const LEAST_WEIGHT = 24 * 16;
/** Weight of the words that are no names: titles and names of offices recur without reuse. */
const LEAST_CONTENT = 20 * 16;
/** Evidence of a match that holds a run of equal words long enough to stand alone. */
const LEAST_EVIDENCE = 30 * 16;

/** Without such a run, this many equal words of this weight; the longer, the less a word. */
const LEAST_LOOSE_WORDS = 14;
const LEAST_LOOSE_WEIGHT = 50 * 16;
const LONG_LOOSE_WORDS = 20;
const LONG_LOOSE_WEIGHT = 42 * 16;
/** With so much weight, a text that is all names and titles is no chance. */
const SURE_WEIGHT = 100 * 16;
/** So many equal words in a row are no chance, whatever they are. */
const SURE_RUN = 20;
/** Evidence of a text that only single words between edits hold together. */
const LEAST_THIN_EVIDENCE = 50 * 16;

/** What {@link measure} found: the weight of words that are no names, and the longest run. */
let content: i32 = 0;
let longest: i32 = 0;

/** The match of a list of blocks; null where they are too few, too thin or say too little. */
export function judge(list: usize, end: usize, minWords: i32): Candidate | null {
  const head = blockAt(list);
  const tail = blockAt(end - BLOCK);
  const endA = tail.a + tail.length;
  const endB = tail.b + tail.length;
  let matched = 0;
  for (let place = list; place < end; place += BLOCK) matched += blockAt(place).length;
  const span = max(endA - head.a, endB - head.b);
  if (matched < minWords || LEAST_DENSITY_PARTS * matched < span) return null;
  const weight = measure(list, end);
  if (2 * weight < LEAST_WEIGHT) return null;
  const candidate = changetype<Candidate>(take(offsetof<Candidate>()));
  candidate.list = list;
  candidate.end = end;
  candidate.startA = head.a;
  candidate.endA = endA;
  candidate.startB = head.b;
  candidate.endB = endB;
  candidate.matched = matched;
  candidate.weight = weight;
  candidate.isStrong =
    longest >= SURE_RUN ||
    ((content >= LEAST_CONTENT || weight >= SURE_WEIGHT) &&
      (longest >= minWords ? evidence(list, end) >= LEAST_EVIDENCE : isSureLoose(matched, weight)));
  return candidate;
}

export function isSureLoose(matched: i32, weight: i32): bool {
  if (matched >= LONG_LOOSE_WORDS) return weight >= LONG_LOOSE_WEIGHT;
  return matched >= LEAST_LOOSE_WORDS && weight >= LEAST_LOOSE_WEIGHT;
}

/** The weight of the equal words. */
function measure(list: usize, end: usize): i32 {
  let weight = 0;
  content = 0;
  longest = 0;
  for (let place = list; place < end; place += BLOCK) {
    const block = blockAt(place);
    let run = 0;
    for (let at = 0; at < block.length; at++) {
      const flags = flagAt(block.a + at);
      const own = weightAt(block.a + at);
      weight += own;
      if (((flags | flagAt(block.b + at)) & LOWER) !== 0) content += own;
      if (at === 0 || (flags & JOINED) === 0) run++;
    }
    longest = max(longest, run);
  }
  return weight;
}

/** The same match with more words at its ends, which alone make it strong only if they say much. */
export function lengthen(candidate: Candidate, list: usize, end: usize, minWords: i32): Candidate {
  const longer = judge(list, end, minWords);
  if (longer === null || longer.matched <= candidate.matched) return candidate;
  longer.isStrong =
    candidate.isStrong || (longer.isStrong && evidence(list, end) >= LEAST_THIN_EVIDENCE);
  return longer;
}

/** Whether two ranges of words, of which nothing else is known, would be a match. */
export function standsAlone(startA: i32, endA: i32, startB: i32, endB: i32, minWords: i32): bool {
  const count = alignWords(startA, endA, startB, endB);
  const base = take(<usize>count * HUNK);
  const list = mark();
  let a = startA;
  let b = startB;
  for (let index = 0; index < count; index++) {
    const hunk = hunkOf(index);
    if (hunk.startA > a) push(a, b, hunk.startA - a);
    a = hunk.endA;
    b = hunk.endB;
  }
  if (endA > a) push(a, b, endA - a);
  const candidate = mark() > list ? judge(list, mark(), minWords) : null;
  const isStrong = candidate !== null && candidate.isStrong;
  release(base);
  return isStrong;
}

/** How much the equal words of a match speak for one text, less what its differences speak against. */
function evidence(list: usize, end: usize): i32 {
  let sum = 0;
  for (let place = list; place < end; place += BLOCK) {
    const block = blockAt(place);
    for (let at = 0; at < block.length; at++) sum += evidenceOf(block.a + at);
    if (place > list) {
      const last = blockAt(place - BLOCK);
      const gapA = block.a - last.a - last.length;
      const gapB = block.b - last.b - last.length;
      sum -= SKIPPED * max(gapA, gapB);
    }
  }
  return sum;
}
