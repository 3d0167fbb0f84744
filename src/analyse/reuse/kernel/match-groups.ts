import { Block, BLOCK, blockAt } from './blocks';
import { Match, matchAt, Matches, matchOf, nextOf, noMatches, restrict } from './match';
import { at, integers, mark, put, take } from './memory';
import { isLess, POINTER, sort } from './order';

/** Matches of one hub whose ranges there are about the same. */
@unmanaged
export class Group {
  /** The words of the hub that all of them span. */
  start: i32;
  end: i32;
  members: Matches;
  /** The group behind it; 0 where it is the last. */
  next: usize;
}

export function groupAt(place: usize): Group {
  return changetype<Group>(place);
}

/** Share of the longer of two ranges that must be equal words for both to be one passage. */
export const LEAST_SHARED: f64 = 0.6;

/** Shared words of two ranges, relative to what both span, from which they are one passage. */
const LEAST_OVERLAP: f64 = 0.6;

/** A new witness of a large passage is compared with this many of the others. */
const MOST_COMPARED: f64 = 128;

/** Cuts of one hub are limited: each may double the parts of the matches across it. */
const MOST_CUTS = 64;

/** Least length of the parts of a cut passage, in least lengths of a passage. */
const LEAST_PART: f64 = 1.5;

/**
 * Sorts a hub's matches by their place: those that span about the same words are one passage. Where
 * one passage is a small part of another, the larger one is cut there, so that the small one has
 * all its witnesses.
 */
export function groupAtHub(matches: Matches, minWords: i32): usize {
  const groups = groupByPlace(matches, minWords);
  if (groups === 0 || groupAt(groups).next === 0) return groups;
  const cuts = take(integers(MOST_CUTS));
  const count = listCuts(groups, cuts, minWords);
  if (count === 0) return groups;
  const parts = noMatches();
  for (let link = matches.first; link !== 0; link = nextOf(link)) {
    addParts(parts, matchOf(link), cuts, count, minWords);
  }
  return groupByPlace(parts, minWords);
}

/** Where the first of the groups stands. */
function groupByPlace(matches: Matches, minWords: i32): usize {
  const sorted = mark();
  for (let link = matches.first; link !== 0; link = nextOf(link)) {
    store<usize>(take(POINTER), changetype<usize>(matchOf(link)));
  }
  const end = mark();
  sort(sorted, end, isLonger);
  let first: usize = 0;
  let last: usize = 0;
  for (let place = sorted; place < end; place += POINTER) {
    const match = matchAt(load<usize>(place));
    let at = first;
    while (at !== 0 && !belongs(groupAt(at), match, minWords)) at = groupAt(at).next;
    if (at !== 0) addMember(groupAt(at), match);
    else {
      at = groupOf(match);
      if (last === 0) first = at;
      else groupAt(last).next = at;
      last = at;
    }
  }
  return first;
}

function addMember(group: Group, match: Match): void {
  group.members.add(match);
  group.start = max(group.start, match.startA);
  group.end = min(group.end, match.endA);
}

/** By length, the longest first, then by place. */
function isLonger(one: usize, other: usize): bool {
  const a = matchAt(one);
  const b = matchAt(other);
  const longer = a.endA - a.startA - (b.endA - b.startA);
  if (longer !== 0) return longer > 0;
  return a.startA === b.startA ? a.documentB < b.documentB : a.startA < b.startA;
}

function groupOf(match: Match): usize {
  const place = take(offsetof<Group>());
  const group = groupAt(place);
  group.start = match.startA;
  group.end = match.endA;
  group.members = noMatches();
  group.members.add(match);
  group.next = 0;
  return place;
}

/** Whether a match spans enough of what all members of a group span, and shares words with each. */
function belongs(group: Group, match: Match, minWords: i32): bool {
  const first = group.members.first;
  const longest = matchOf(first);
  const common = min(group.end, match.endA) - max(group.start, match.startA);
  if (common < minWords) return false;
  const hull = max(longest.endA, match.endA) - min(longest.startA, match.startA);
  if (<f64>common < LEAST_OVERLAP * <f64>hull) return false;
  for (let link = first; link !== 0; link = nextOf(link)) {
    if (matchOf(link).documentB === match.documentB) return false;
  }
  const step = max<f64>(1, <f64>group.members.count / MOST_COMPARED);
  let index = 0;
  let compared: f64 = 0;
  for (let link = first; link !== 0; link = nextOf(link)) {
    if (index++ !== <i32>compared) continue;
    if (!agree(matchOf(link), match, minWords)) return false;
    compared += step;
  }
  return true;
}

/** Whether two witnesses share words of the hub with each other, not each some others. */
function agree(one: Match, other: Match, minWords: i32): bool {
  if (one.isVerbatim && other.isVerbatim) return true;
  let common = 0;
  let longest = 0;
  let from = other.blocks;
  for (let place = one.blocks; place < one.end; place += BLOCK) {
    const block = blockAt(place);
    const end = endOfBlock(block);
    while (from < other.end && endOfBlock(blockAt(from)) <= block.a) from += BLOCK;
    for (let next = from; next < other.end && blockAt(next).a < end; next += BLOCK) {
      const shared = min(endOfBlock(blockAt(next)), end) - max(blockAt(next).a, block.a);
      common += shared;
      longest = max(longest, shared);
    }
  }
  if (longest >= minWords) return true;
  return <f64>common >= max(1.5 * <f64>minWords, LEAST_SHARED * <f64>(one.endA - one.startA));
}

function endOfBlock(block: Block): i32 {
  return block.a + block.length;
}

/**
 * Lists, in order, where passages begin or end inside others, at least a passage's length from the
 * others' ends. Returns their number.
 */
function listCuts(groups: usize, cuts: usize, minWords: i32): i32 {
  const bySize = mark();
  for (let group = groups; group !== 0; group = groupAt(group).next) {
    store<usize>(take(POINTER), group);
  }
  const end = mark();
  sort(bySize, end, isLarger);
  let count = 0;
  for (let place = bySize; place < end; place += POINTER) {
    const group = groupAt(load<usize>(place));
    count = addCut(group.start, groups, cuts, count, minWords);
    count = addCut(group.end, groups, cuts, count, minWords);
  }
  sort(cuts, cuts + integers(count), isLess);
  return count;
}

/** By number of members, the most first, then by place. */
function isLarger(one: usize, other: usize): bool {
  const a = groupAt(one);
  const b = groupAt(other);
  const larger = a.members.count - b.members.count;
  return larger === 0 ? a.start < b.start : larger > 0;
}

/** Adds a place to the cuts if it is to be one; the number that there are then. */
function addCut(cut: i32, groups: usize, cuts: usize, count: i32, minWords: i32): i32 {
  if (count >= MOST_CUTS) return count;
  for (let known = 0; known < count; known++) {
    if (abs(at(cuts, known) - cut) < minWords) return count;
  }
  if (!isInside(cut, groups, minWords)) return count;
  put(cuts, count, cut);
  return count + 1;
}

function isInside(cut: i32, groups: usize, minWords: i32): bool {
  const least = LEAST_PART * <f64>minWords;
  for (let at = groups; at !== 0; at = groupAt(at).next) {
    const group = groupAt(at);
    if (<f64>(cut - group.start) >= least && <f64>(group.end - cut) >= least) return true;
  }
  return false;
}

/** Adds the parts of a match between cuts; a part too short to stand alone stays with the one before. */
function addParts(parts: Matches, match: Match, cuts: usize, count: i32, minWords: i32): void {
  let start = match.startA;
  for (let index = 0; index <= count; index++) {
    const cut = index < count ? at(cuts, index) : match.endA;
    if (cut <= start) continue;
    const end = min(cut, match.endA);
    const isShortRest = match.endA - end < minWords;
    if (end - start < minWords && !isShortRest) continue;
    parts.addPart(restrict(match, start, isShortRest ? match.endA : end, minWords));
    if (isShortRest) break;
    start = end;
  }
}
