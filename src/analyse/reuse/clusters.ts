import { restrict, type Match } from './match.js';
import type { WordAligner } from './word-aligner.js';

/** A range of words in one document. */
export interface Range {
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

/** A range of words that carries a passage, and which words of the passage's hub it answers to. */
export interface Carrier extends Range {
  readonly hubStart: number;
  readonly hubEnd: number;
}

/** Text carried by two or more documents, one range each; the hub is the first of them. */
export interface Cluster {
  readonly hub: Range;
  /** By document, the hub included. */
  readonly witnesses: Map<number, Carrier>;
}

/**
 * Merges the matches of pairs into passages of all their witnesses.
 *
 * Every passage has a hub, its first document, and every other witness is compared with the hub
 * itself, and where it is much edited with the others too: documents never join through a third one
 * that shares something else with each. What a passage of an earlier hub implies is left out.
 */
export function clusterMatches(
  aligner: WordAligner,
  matches: readonly Match[],
  minWords: number,
): Cluster[] {
  const byHub = new Map<number, Match[]>();
  for (const match of matches) {
    const list = byHub.get(match.documentA);
    if (list === undefined) byHub.set(match.documentA, [match]);
    else list.push(match);
  }
  const clusters = new Clusters(aligner, minWords);
  for (const hub of [...byHub.keys()].sort((a, b) => a - b)) {
    const open = (byHub.get(hub) ?? []).flatMap((match) => clusters.remainder(match));
    for (const group of groupAtHub(open, minWords)) clusters.add(hub, group);
  }
  return clusters.all;
}

/** The passages found so far, and which words of which document they cover. */
class Clusters {
  readonly all: Cluster[] = [];
  private readonly carried = new Map<number, { carrier: Carrier; cluster: Cluster }[]>();

  constructor(
    private readonly aligner: WordAligner,
    private readonly minWords: number,
  ) {}

  add(hub: number, members: readonly Match[]): void {
    let start = Infinity;
    let end = 0;
    for (const member of members) {
      start = Math.min(start, member.startA);
      end = Math.max(end, member.endA);
    }
    const cluster: Cluster = { hub: { document: hub, start, end }, witnesses: new Map() };
    this.carry(cluster, { document: hub, start, end, hubStart: start, hubEnd: end });
    for (const { documentB, startA, endA, startB, endB } of members) {
      const carrier = { document: documentB, start: startB, end: endB };
      this.carry(cluster, { ...carrier, hubStart: startA, hubEnd: endA });
    }
    this.all.push(cluster);
  }

  private carry(cluster: Cluster, carrier: Carrier): void {
    cluster.witnesses.set(carrier.document, carrier);
    const list = this.carried.get(carrier.document);
    if (list === undefined) this.carried.set(carrier.document, [{ carrier, cluster }]);
    else list.push({ carrier, cluster });
  }

  /** What of a match no passage of both documents covers, in parts long enough to stand alone. */
  remainder(match: Match): Match[] {
    if (this.isRepeat(match)) return [];
    let parts = [match];
    for (const { carrier, cluster } of this.carried.get(match.documentA) ?? []) {
      if (carrier.start >= match.endA || carrier.end <= match.startA) continue;
      const covered = cluster.witnesses.has(match.documentB)
        ? overlapThroughHub(cluster, carrier, match.documentB)
        : this.join(cluster, carrier, match);
      if (covered === undefined) continue;
      parts = parts.flatMap((part) => [
        ...restrict(part, part.startA, Math.min(part.endA, covered.start), this.minWords),
        ...restrict(part, Math.max(part.startA, covered.end), part.endA, this.minWords),
      ]);
    }
    return parts;
  }

  /** Whether the later document's words already stand in passages that the earlier one carries. */
  private isRepeat({ documentA, documentB, startB, endB }: Match): boolean {
    let open = endB - startB;
    for (const { carrier, cluster } of this.carried.get(documentB) ?? []) {
      if (carrier.start >= endB || carrier.end <= startB) continue;
      if (!cluster.witnesses.has(documentA)) continue;
      const covered = overlapThroughHub(cluster, carrier, documentA);
      open -= Math.max(0, Math.min(covered.end, endB) - Math.max(covered.start, startB));
    }
    return open < this.minWords;
  }

  /** Adds the later document to a passage of the earlier one, if it carries the hub's text too. */
  private join(
    cluster: Cluster,
    carrier: Carrier,
    match: Match,
  ): { start: number; end: number } | undefined {
    const [part] = restrict(match, carrier.start, carrier.end, this.minWords);
    if (part === undefined) return undefined;
    const { hub } = cluster;
    const length = Math.max(hub.end - hub.start, part.endB - part.startB);
    if (2 * (part.endB - part.startB) < length) return undefined;
    const hunks = this.aligner.align(hub.start, hub.end, part.startB, part.endB);
    let shared = hub.end - hub.start;
    for (const { startA, endA } of hunks) shared -= endA - startA;
    if (shared < this.minWords || shared < LEAST_SHARED * length) return undefined;
    this.carry(cluster, {
      document: part.documentB,
      start: part.startB,
      end: part.endB,
      hubStart: hub.start,
      hubEnd: hub.end,
    });
    return part === match ? { start: match.startA, end: match.endA } : carrier;
  }
}

/** The words of a carrier that answer to those words of the hub that another document carries too. */
function overlapThroughHub(
  { witnesses }: Cluster,
  carrier: Carrier,
  document: number,
): { start: number; end: number } {
  const other = witnesses.get(document) ?? carrier;
  // Edits shift places by their number, a few words; the ends of the carrier are exact.
  const start =
    other.hubStart <= carrier.hubStart
      ? carrier.start
      : carrier.start + other.hubStart - carrier.hubStart;
  const end =
    other.hubEnd >= carrier.hubEnd ? carrier.end : carrier.end - (carrier.hubEnd - other.hubEnd);
  return { start, end: Math.max(start, end) };
}

/** Share of the longer of two ranges that must be equal words for both to be one passage. */
const LEAST_SHARED = 0.6;

/** Matches of one hub whose ranges there are about the same. */
interface Group {
  start: number;
  end: number;
  readonly members: Match[];
}

/**
 * Sorts a hub's matches by their place: those that span about the same words are one passage. Where
 * one passage is a small part of another, the larger one is cut there, so that the small one has
 * all its witnesses.
 */
function groupAtHub(matches: readonly Match[], minWords: number): Match[][] {
  const groups = groupByPlace(matches, minWords);
  const cuts = cutsBetween(groups, minWords);
  if (cuts.length === 0) return groups.map(({ members }) => members);
  const parts = matches.flatMap((match) => cutMatch(match, cuts, minWords));
  return groupByPlace(parts, minWords).map(({ members }) => members);
}

/** Shared words of two ranges, relative to what both span, from which they are one passage. */
const LEAST_OVERLAP = 0.6;

function groupByPlace(matches: readonly Match[], minWords: number): Group[] {
  const sorted = [...matches].sort(
    (a, b) =>
      b.endA - b.startA - (a.endA - a.startA) || a.startA - b.startA || a.documentB - b.documentB,
  );
  const groups: Group[] = [];
  for (const match of sorted) {
    const group = groups.find((candidate) => belongs(candidate, match, minWords));
    if (group === undefined) {
      groups.push({ start: match.startA, end: match.endA, members: [match] });
    } else {
      group.members.push(match);
      group.start = Math.max(group.start, match.startA);
      group.end = Math.min(group.end, match.endA);
    }
  }
  return groups;
}

/** A new witness of a large passage is compared with this many of the others. */
const MOST_COMPARED = 128;

/** Whether a match spans enough of what all members of a group span, and shares words with each. */
function belongs({ start, end, members }: Group, match: Match, minWords: number): boolean {
  const [longest] = members;
  if (longest === undefined) return false;
  const common = Math.min(end, match.endA) - Math.max(start, match.startA);
  if (common < minWords) return false;
  const hull = Math.max(longest.endA, match.endA) - Math.min(longest.startA, match.startA);
  if (common < LEAST_OVERLAP * hull) return false;
  if (members.some((member) => member.documentB === match.documentB)) return false;
  const step = Math.max(1, members.length / MOST_COMPARED);
  for (let at = 0; at < members.length; at += step) {
    const member = members[Math.floor(at)];
    if (member !== undefined && !agree(member, match, minWords)) return false;
  }
  return true;
}

/** Whether two witnesses share words of the hub with each other, not each some others. */
function agree(a: Match, b: Match, minWords: number): boolean {
  if (isVerbatim(a) && isVerbatim(b)) return true;
  let common = 0;
  let longest = 0;
  let at = 0;
  for (const block of a.blocks) {
    while (at < b.blocks.length && endOf(b.blocks[at]) <= block.a) at++;
    for (let next = at; next < b.blocks.length; next++) {
      const other = b.blocks[next];
      if (other === undefined || other.a >= block.a + block.length) break;
      const shared = Math.min(endOf(other), block.a + block.length) - Math.max(other.a, block.a);
      common += shared;
      longest = Math.max(longest, shared);
    }
  }
  return (
    longest >= minWords || common >= Math.max(1.5 * minWords, LEAST_SHARED * (a.endA - a.startA))
  );
}

function endOf(block: { readonly a: number; readonly length: number } | undefined): number {
  return block === undefined ? Infinity : block.a + block.length;
}

function isVerbatim({ matched, startA, endA, startB, endB }: Match): boolean {
  return matched === endA - startA && matched === endB - startB;
}

/** Cuts of one hub are limited: each may double the parts of the matches across it. */
const MOST_CUTS = 64;

/** Least length of the parts of a cut passage, in least lengths of a passage. */
const LEAST_PART = 1.5;

/** Where passages begin or end inside others, at least a passage's length from the others' ends. */
function cutsBetween(groups: readonly Group[], minWords: number): number[] {
  const cuts: number[] = [];
  const bySize = [...groups].sort(
    (a, b) => b.members.length - a.members.length || a.start - b.start,
  );
  for (const { start, end } of bySize) {
    for (const cut of [start, end]) {
      if (cuts.length >= MOST_CUTS) break;
      if (cuts.some((known) => Math.abs(known - cut) < minWords)) continue;
      const inside = groups.some(
        (other) =>
          cut - other.start >= LEAST_PART * minWords && other.end - cut >= LEAST_PART * minWords,
      );
      if (inside) cuts.push(cut);
    }
  }
  return cuts.sort((a, b) => a - b);
}

function cutMatch(match: Match, cuts: readonly number[], minWords: number): Match[] {
  const parts: Match[] = [];
  let start = match.startA;
  for (const cut of [...cuts, match.endA]) {
    if (cut <= start) continue;
    const end = Math.min(cut, match.endA);
    const isShortRest = match.endA - end < minWords;
    if (end - start < minWords && !isShortRest) continue;
    parts.push(...restrict(match, start, isShortRest ? match.endA : end, minWords));
    if (isShortRest) break;
    start = end;
  }
  return parts;
}
