import { documents } from './collection';
import { groupAt, groupAtHub, LEAST_SHARED } from './match-groups';
import { Match, matchAt, Matches, matchOf, nextOf, noMatches, restrict } from './match';
import { at, integers, mark, put, take, takeZeros } from './memory';
import { POINTER } from './order';
import { alignWords, hunkOf } from './word-alignment';

/**
 * A range of words that carries a passage, and which words of the passage's hub it answers to. Here
 * and below, places that are 0 are none.
 */
@unmanaged
class Carrier {
  document: i32;
  start: i32;
  end: i32;
  hubStart: i32;
  hubEnd: i32;
  cluster: Cluster;
  /** The next carrier of the same cluster, and of the same document. */
  nextOfCluster: usize;
  nextOfDocument: usize;
}

/** Text carried by two or more documents, one range each; the hub is the first of them. */
@unmanaged
class Cluster {
  size: i32;
  first: usize;
  last: usize;
  next: usize;
  /** Its carriers in the documents that were looked at last as the earlier and later one of a match. */
  earlier: usize;
  later: usize;
}

/** The carriers of a document. */
@unmanaged
class Carried {
  first: usize;
  last: usize;
}

let carried: usize = 0;
let firstCluster: usize = 0;
let lastCluster: usize = 0;

/** Words that a function found covered: what it returns besides. */
let coveredStart: i32 = 0;
let coveredEnd: i32 = 0;

/**
 * Merges a list of matches of pairs, in any order of the documents, into passages of all their
 * witnesses. Returns how many, see {@link listClusters}.
 *
 * Every passage has a hub, its first document, and every other witness is compared with the hub
 * itself, and where it is much edited with the others too: documents never join through a third one
 * that shares something else with each. What a passage of an earlier hub implies is left out.
 */
export function clusterMatches(list: usize, end: usize, minWords: i32): i32 {
  carried = takeZeros(<usize>documents * offsetof<Carried>());
  firstCluster = 0;
  lastCluster = 0;
  const sorted = sortMatches(list, end);
  const sortedEnd = mark();
  let clusters = 0;
  let place = sorted;
  while (place < sortedEnd) {
    const hub = sortedMatch(place).documentA;
    for (let one = firstOf(hub); one !== 0; one = carrierAt(one).nextOfDocument) {
      carrierAt(one).cluster.earlier = one;
    }
    const open = noMatches();
    for (; place < sortedEnd && sortedMatch(place).documentA === hub; place += POINTER) {
      addRemainder(open, sortedMatch(place), minWords);
    }
    for (let group = groupAtHub(open, minWords); group !== 0; group = groupAt(group).next) {
      addCluster(hub, groupAt(group).members);
      clusters++;
    }
  }
  return clusters;
}

/** Lists the clusters: of each the number of its witnesses, and of each of these document, start and end. */
export function listClusters(): usize {
  const list = mark();
  for (let place = firstCluster; place !== 0; place = clusterAt(place).next) {
    put(take(integers(1)), 0, clusterAt(place).size);
    for (let one = clusterAt(place).first; one !== 0; one = carrierAt(one).nextOfCluster) {
      const witness = take(integers(3));
      put(witness, 0, carrierAt(one).document);
      put(witness, 1, carrierAt(one).start);
      put(witness, 2, carrierAt(one).end);
    }
  }
  return list;
}

function sortedMatch(place: usize): Match {
  return matchAt(load<usize>(place));
}

/** Lists where matches stand, by the earlier document, those of one by the later one. */
function sortMatches(list: usize, end: usize): usize {
  const found = mark();
  for (let match = list; match < end; match = matchAt(match).end) {
    store<usize>(take(POINTER), match);
  }
  const size = mark() - found;
  const counts = take(integers(documents));
  const byLater = take(size);
  sortByDocument(found, byLater, size, counts, offsetof<Match>('documentB'));
  const sorted = take(size);
  sortByDocument(byLater, sorted, size, counts, offsetof<Match>('documentA'));
  return sorted;
}

/** Counting sort, which keeps the order of those with one document. */
function sortByDocument(from: usize, to: usize, size: usize, counts: usize, field: usize): void {
  memory.fill(counts, 0, integers(documents));
  for (let place: usize = 0; place < size; place += POINTER) {
    const document = load<i32>(load<usize>(from + place) + field);
    put(counts, document, at(counts, document) + 1);
  }
  let before = 0;
  for (let document = 0; document < documents; document++) {
    const count = at(counts, document);
    put(counts, document, before);
    before += count;
  }
  for (let place: usize = 0; place < size; place += POINTER) {
    const match = load<usize>(from + place);
    const document = load<i32>(match + field);
    const rank = at(counts, document);
    put(counts, document, rank + 1);
    store<usize>(to + integers(rank), match);
  }
}

function addCluster(hub: i32, members: Matches): void {
  const place = takeZeros(offsetof<Cluster>());
  if (lastCluster === 0) firstCluster = place;
  else clusterAt(lastCluster).next = place;
  lastCluster = place;
  let start = i32.MAX_VALUE;
  let end = 0;
  for (let link = members.first; link !== 0; link = nextOf(link)) {
    start = min(start, matchOf(link).startA);
    end = max(end, matchOf(link).endA);
  }
  const cluster = clusterAt(place);
  carry(cluster, hub, start, end, start, end);
  for (let link = members.first; link !== 0; link = nextOf(link)) {
    const match = matchOf(link);
    carry(cluster, match.documentB, match.startB, match.endB, match.startA, match.endA);
  }
}

function carry(
  cluster: Cluster,
  document: i32,
  start: i32,
  end: i32,
  hubStart: i32,
  hubEnd: i32,
): void {
  const place = takeZeros(offsetof<Carrier>());
  const carrier = carrierAt(place);
  carrier.document = document;
  carrier.start = start;
  carrier.end = end;
  carrier.hubStart = hubStart;
  carrier.hubEnd = hubEnd;
  carrier.cluster = cluster;
  if (cluster.last === 0) cluster.first = place;
  else carrierAt(cluster.last).nextOfCluster = place;
  cluster.last = place;
  cluster.size++;
  const list = carriedBy(document);
  if (list.last === 0) list.first = place;
  else carrierAt(list.last).nextOfDocument = place;
  list.last = place;
}

function clusterAt(place: usize): Cluster {
  return changetype<Cluster>(place);
}

function carrierAt(place: usize): Carrier {
  return changetype<Carrier>(place);
}

function carriedBy(document: i32): Carried {
  return changetype<Carried>(carried + <usize>document * offsetof<Carried>());
}

function firstOf(document: i32): usize {
  return carriedBy(document).first;
}

/** Whether a place is that of a carrier in a document. */
function isIn(document: i32, place: usize): bool {
  return place !== 0 && carrierAt(place).document === document;
}

/** Adds what of a match no passage of both documents covers, in parts long enough to stand alone. */
function addRemainder(open: Matches, match: Match, minWords: i32): void {
  if (isRepeat(match, minWords)) return;
  let parts = noMatches();
  parts.add(match);
  for (let at = firstOf(match.documentA); at !== 0; at = carrierAt(at).nextOfDocument) {
    const one = carrierAt(at);
    if (one.start >= match.endA || one.end <= match.startA) continue;
    const other = one.cluster.later;
    if (isIn(match.documentB, other)) coverThroughHub(one, carrierAt(other));
    else if (!join(one, match, minWords)) continue;
    parts = outsideCovered(parts, minWords);
  }
  for (let link = parts.first; link !== 0; link = nextOf(link)) open.add(matchOf(link));
}

/** Whether the later document's words already stand in passages that the earlier one carries. */
function isRepeat(match: Match, minWords: i32): bool {
  const start = match.startB;
  const end = match.endB;
  let open = end - start;
  for (let at = firstOf(match.documentB); at !== 0; at = carrierAt(at).nextOfDocument) {
    const one = carrierAt(at);
    one.cluster.later = at;
    const other = one.cluster.earlier;
    if (one.start >= end || one.end <= start || !isIn(match.documentA, other)) continue;
    coverThroughHub(one, carrierAt(other));
    open -= max(0, min(coveredEnd, end) - max(coveredStart, start));
  }
  return open < minWords;
}

/** Covers the words of a carrier that answer to those words of the hub that another one has too. */
function coverThroughHub(carrier: Carrier, other: Carrier): void {
  // Edits shift places by their number, a few words; the ends of the carrier are exact.
  coveredStart = carrier.start + max(0, other.hubStart - carrier.hubStart);
  coveredEnd = max(coveredStart, carrier.end - max(0, carrier.hubEnd - other.hubEnd));
}

/** The parts of matches outside the words of the earlier document that are covered. */
function outsideCovered(parts: Matches, minWords: i32): Matches {
  const start = coveredStart;
  const end = coveredEnd;
  const outside = noMatches();
  for (let link = parts.first; link !== 0; link = nextOf(link)) {
    const part = matchOf(link);
    outside.addPart(restrict(part, part.startA, min(part.endA, start), minWords));
    outside.addPart(restrict(part, max(part.startA, end), part.endA, minWords));
  }
  return outside;
}

/**
 * Adds the later document to a passage of the earlier one, if it carries the hub's text too, and
 * covers what they share.
 */
function join(carrier: Carrier, match: Match, minWords: i32): bool {
  const part = restrict(match, carrier.start, carrier.end, minWords);
  if (part === null) return false;
  const hub = carrierAt(carrier.cluster.first);
  const hubWords = hub.end - hub.start;
  const words = part.endB - part.startB;
  const most = max(hubWords, words);
  if (2 * words < most) return false;
  const hunks = alignWords(hub.start, hub.end, part.startB, part.endB);
  let shared = hubWords;
  for (let hunk = 0; hunk < hunks; hunk++) shared -= hunkOf(hunk).endA - hunkOf(hunk).startA;
  if (shared < minWords || <f64>shared < LEAST_SHARED * <f64>most) return false;
  carry(carrier.cluster, part.documentB, part.startB, part.endB, hub.start, hub.end);
  coveredStart = part === match ? match.startA : carrier.start;
  coveredEnd = part === match ? match.endA : carrier.end;
  return true;
}
