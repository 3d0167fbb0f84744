import type { Match } from './matches.js';

/** A range of words in one document. */
export interface Range {
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

/** Text carried by two or more documents, at most one range a document; the first is the hub. */
export interface Cluster {
  readonly ranges: Range[];
}

/** Shared words of two ranges, relative to what both span, from which they are one passage. */
const LEAST_OVERLAP = 0.5;

/**
 * Merges the matches of pairs into passages of all their witnesses.
 *
 * Every passage has a hub, its first document, and each other witness matches the hub itself:
 * documents never join through a third one that shares something else with each of them. Matches
 * that a passage of an earlier hub already implies are left out.
 */
export function clusterMatches(matches: readonly Match[], minWords: number): Cluster[] {
  const byHub = new Map<number, Match[]>();
  for (const match of matches) {
    const list = byHub.get(match.documentA);
    if (list === undefined) byHub.set(match.documentA, [match]);
    else list.push(match);
  }
  const clusters: Cluster[] = [];
  const carried = new Map<number, { range: Range; cluster: Cluster }[]>();
  for (const hub of [...byHub.keys()].sort((a, b) => a - b)) {
    const open = (byHub.get(hub) ?? []).filter((match) => !isImplied(match, carried, minWords));
    for (const cluster of groupAtHub(hub, open)) {
      clusters.push(cluster);
      for (const range of cluster.ranges) {
        const list = carried.get(range.document);
        if (list === undefined) carried.set(range.document, [{ range, cluster }]);
        else list.push({ range, cluster });
      }
    }
  }
  return clusters;
}

function isImplied(
  match: Match,
  carried: ReadonlyMap<number, readonly { range: Range; cluster: Cluster }[]>,
  minWords: number,
): boolean {
  for (const { range, cluster } of carried.get(match.documentA) ?? []) {
    const shared = Math.min(range.end, match.endA) - Math.max(range.start, match.startA);
    if (match.endA - match.startA - shared >= minWords) continue;
    const other = cluster.ranges.find(({ document }) => document === match.documentB);
    if (other === undefined) continue;
    const sharedB = Math.min(other.end, match.endB) - Math.max(other.start, match.startB);
    if (match.endB - match.startB - sharedB < minWords) return true;
  }
  return false;
}

function groupAtHub(hub: number, matches: readonly Match[]): Cluster[] {
  const sorted = [...matches].sort(
    (a, b) =>
      b.endA - b.startA - (a.endA - a.startA) || a.startA - b.startA || a.documentB - b.documentB,
  );
  const groups: { start: number; end: number; members: Match[]; documents: Set<number> }[] = [];
  for (const match of sorted) {
    const group = groups.find(
      ({ start, end, documents }) =>
        !documents.has(match.documentB) &&
        Math.min(end, match.endA) - Math.max(start, match.startA) >=
          LEAST_OVERLAP * (Math.max(end, match.endA) - Math.min(start, match.startA)),
    );
    if (group === undefined) {
      groups.push({
        start: match.startA,
        end: match.endA,
        members: [match],
        documents: new Set([match.documentB]),
      });
    } else {
      group.members.push(match);
      group.documents.add(match.documentB);
    }
  }
  return groups.map(({ members }) => ({
    ranges: [
      {
        document: hub,
        start: Math.min(...members.map(({ startA }) => startA)),
        end: Math.max(...members.map(({ endA }) => endA)),
      },
      ...members
        .map(({ documentB, startB, endB }) => ({ document: documentB, start: startB, end: endB }))
        .sort((a, b) => a.document - b.document),
    ],
  }));
}
