import type { Kernel } from './kernel.js';

/** A range of words in one document. */
export interface Range {
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

/** Text carried by two or more documents, one range each; the first of them is the hub. */
export type Cluster = readonly Range[];

/** Merges a list of matches into passages of all their witnesses: see kernel/clusters.ts. */
export function clusterMatches(kernel: Kernel, matches: Int32Array, minWords: number): Cluster[] {
  const { run } = kernel;
  const list = run.take(matches.byteLength);
  kernel.integers.set(matches, list >> 2);
  const count = run.clusterMatches(list, list + matches.byteLength, minWords);
  return clustersAt(run.listClusters() >> 2, count, kernel.integers);
}

function clustersAt(list: number, count: number, integers: Int32Array): Cluster[] {
  const clusters: Cluster[] = [];
  let at = list;
  for (let cluster = 0; cluster < count; cluster++) {
    const ranges: Range[] = [];
    for (let left = integers[at++] ?? 0; left > 0; left--) {
      ranges.push({
        document: integers[at++] ?? 0,
        start: integers[at++] ?? 0,
        end: integers[at++] ?? 0,
      });
    }
    clusters.push(ranges);
  }
  return clusters;
}
