import { byKey } from '../classes.js';
import type { Cluster, Range } from './clusters.js';
import type { Collection } from './collection.js';
import { Bodies, LEAST_ANYWHERE, placeOf, type Position } from './positions.js';
import { areRelated } from './relatedness.js';

/**
 * Tells boilerplate and common phrases from reused text: they stand in many documents that have
 * nothing else in common, boilerplate mostly at the same end of each.
 */

/** Documents from which a passage of a paragraph or less, at the same end of all, can be boilerplate. */
const LEAST_AT_END = 4;
const PARAGRAPH_WORDS = 60;
/** Passages shorter than this are phrases. */
const PHRASE_WORDS = 15;
/** Words between two passages that stand side by side. */
const BESIDE = 3;

/**
 * The reason for each cluster that is boilerplate or a common phrase.
 *
 * @param minWords fewest words of a match
 */
export function findBoilerplate(
  collection: Collection,
  clusters: readonly Cluster[],
  minWords: number,
): Map<Cluster, string> {
  const reasons = reasonsBySpread(collection, clusters);
  const known = new KnownBoilerplate(reasons);
  for (const cluster of clusters) {
    if (reasons.has(cluster)) continue;
    const reason =
      reasonAround(cluster, known) ?? reasonBeside(collection, cluster, known, minWords);
    if (reason !== undefined) reasons.set(cluster, reason);
  }
  return reasons;
}

/** The reasons that lie in how many unrelated documents carry a passage, and where. */
function reasonsBySpread(
  collection: Collection,
  clusters: readonly Cluster[],
): Map<Cluster, string> {
  const reasons = new Map<Cluster, string>();
  const rareWords = new Map<number, Set<number>>();
  const bodies = new Bodies(collection);
  // Where one line closes an article, another may stand before it.
  let known: number;
  do {
    known = reasons.size;
    const found: [Cluster, Position][] = [];
    for (const cluster of clusters) {
      if (cluster.length < LEAST_AT_END || reasons.has(cluster)) continue;
      const place = placeOf(bodies, cluster);
      if (cluster.length < leastSpread(cluster, place)) continue;
      if (areRelated(collection, cluster, rareWords)) continue;
      reasons.set(cluster, reasonOf(cluster, place));
      found.push([cluster, place]);
    }
    for (const [cluster, place] of found) bodies.leaveOut(cluster, place);
  } while (reasons.size > known);
  return reasons;
}

function leastSpread(cluster: Cluster, place: Position): number {
  const isLong = wordsOf(cluster) > PARAGRAPH_WORDS;
  return place === 'anywhere' || isLong ? LEAST_ANYWHERE : LEAST_AT_END;
}

function wordsOf([hub]: Cluster): number {
  return hub === undefined ? 0 : hub.end - hub.start;
}

function reasonOf(cluster: Cluster, place: Position): string {
  const spread = `${cluster.length} documents that have little else in common`;
  if (place !== 'anywhere') return `boilerplate: at the ${place} of ${spread}`;
  if (wordsOf(cluster) < PHRASE_WORDS) return `common phrase: in ${spread}`;
  return `boilerplate: repeated in ${spread}`;
}

/** Where each document has boilerplate, and why it is that. */
class KnownBoilerplate {
  readonly #passages: ReadonlyMap<number, readonly { range: Range; reason: string }[]>;

  constructor(reasons: ReadonlyMap<Cluster, string>) {
    const passages = [...reasons].flatMap(([cluster, reason]) =>
      cluster.map((range) => ({ range, reason })),
    );
    this.#passages = byKey(passages, ({ range }) => range.document);
  }

  /** The reason of the boilerplate that holds most words of a range. */
  around({ document, start, end }: Range): string | undefined {
    const shared = (range: Range) => Math.min(range.end, end) - Math.max(range.start, start);
    const passages = this.#passages.get(document);
    return passages?.find(({ range }) => 2 * shared(range) > end - start)?.reason;
  }

  /** The reason of boilerplate right before or behind a range. */
  beside({ document, start, end }: Range): string | undefined {
    const passages = this.#passages.get(document);
    return passages?.find(({ range }) => range.start - end <= BESIDE && start - range.end <= BESIDE)
      ?.reason;
  }
}

/** A passage that lies within boilerplate in two of its documents is a part or a variant of it. */
function reasonAround(cluster: Cluster, known: KnownBoilerplate): string | undefined {
  const [, second] = cluster.flatMap((range) => known.around(range) ?? []);
  return second;
}

/**
 * Words that were found only because boilerplate stands beside them in two documents, and say too
 * little without it.
 */
function reasonBeside(
  { kernel }: Collection,
  cluster: Cluster,
  known: KnownBoilerplate,
  minWords: number,
): string | undefined {
  const [a, b] = cluster.filter((range) => known.beside(range) !== undefined);
  if (a === undefined || b === undefined) return undefined;
  const isMatch = kernel.run.standsAlone(a.start, a.end, b.start, b.end, minWords);
  return isMatch ? undefined : known.beside(a);
}
