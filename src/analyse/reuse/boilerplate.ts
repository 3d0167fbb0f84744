import type { Cluster, Range } from './clusters.js';
import type { Collection } from './collection.js';
import { WEIGHT_UNIT } from './weights.js';

/**
 * Tells boilerplate and common phrases from reused text: they stand in many documents that have
 * nothing else in common, boilerplate mostly at the same end of each.
 */

/** Documents from which a passage can be boilerplate: a statement is quoted by fewer unrelated ones. */
const LEAST_ANYWHERE = 8;
/** The same for one at the same end of all its documents, if it is no longer than a paragraph. */
const LEAST_AT_END = 4;
const PARAGRAPH_WORDS = 60;
/** The part of a document that counts as its beginning or end. */
const END_SHARE = 0.12;
/**
 * The same for a passage of few documents: of five that carry it anywhere, four have it in the last
 * 12 percent once in a thousand passages, in the last 6 once in fifteen thousand.
 */
const STRICT_END_SHARE = 0.06;
/** Share of witnesses at the same end that makes it the passage's place. */
const SAME_PLACE = 0.8;
/** Words of this weight are names and things of an event (one word of 8,100 or rarer). */
const RARE = 5 * WEIGHT_UNIT;
/**
 * Share of rare words in common above which two documents are about one thing. Measured on news:
 * articles on one event have 0.14 or more (99 of 100), two of any day less than 0.09 (95 of 100).
 */
const RELATED = 0.12;
/** Witnesses that are looked at; the others follow their example. */
const SAMPLE = 16;
/** Passages shorter than this are phrases. */
const PHRASE_WORDS = 15;

/** The reason for each cluster that is boilerplate or a common phrase. */
export function findBoilerplate(
  collection: Collection,
  clusters: readonly Cluster[],
): Map<Cluster, string> {
  const rareWords = new Map<number, Set<number>>();
  const reasons = new Map<Cluster, string>();
  const covered = new Map<number, { carrier: Range; reason: string }[]>();
  for (const cluster of clusters) {
    if (cluster.length < LEAST_AT_END) continue;
    const place = placeOf(collection, cluster);
    if (cluster.length < leastSpread(cluster, place)) continue;
    if (areRelated(collection, cluster, rareWords)) continue;
    const reason = reasonOf(cluster, place);
    reasons.set(cluster, reason);
    for (const carrier of cluster) {
      const list = covered.get(carrier.document);
      if (list === undefined) covered.set(carrier.document, [{ carrier, reason }]);
      else list.push({ carrier, reason });
    }
  }
  for (const cluster of clusters) {
    if (reasons.has(cluster)) continue;
    const reason = reasonAround(cluster, covered);
    if (reason !== undefined) reasons.set(cluster, reason);
  }
  return reasons;
}

function leastSpread(cluster: Cluster, place: Position): number {
  const isLong = wordsOf(cluster) > PARAGRAPH_WORDS;
  return place === 'anywhere' || isLong ? LEAST_ANYWHERE : LEAST_AT_END;
}

function wordsOf([hub]: Cluster): number {
  return hub === undefined ? 0 : hub.end - hub.start;
}

type Position = 'beginning' | 'end' | 'anywhere';

function placeOf({ first }: Collection, cluster: Cluster): Position {
  let beginning = 0;
  let end = 0;
  const share = cluster.length < LEAST_ANYWHERE ? STRICT_END_SHARE : END_SHARE;
  for (const carrier of cluster) {
    const from = first[carrier.document] ?? 0;
    const length = (first[carrier.document + 1] ?? 0) - from;
    // A passage that is most of its document has no place in it.
    if (2 * (carrier.end - carrier.start) > length) continue;
    const margin = share * length;
    if (carrier.start - from <= margin) beginning++;
    if (from + length - carrier.end <= margin) end++;
  }
  if (end >= SAME_PLACE * cluster.length) return 'end';
  return beginning >= SAME_PLACE * cluster.length ? 'beginning' : 'anywhere';
}

/** Whether the documents of a passage have more in common than the passage, two by two. */
function areRelated(
  collection: Collection,
  carriers: Cluster,
  rareWords: Map<number, Set<number>>,
): boolean {
  const step = Math.max(1, carriers.length / SAMPLE);
  let pairs = 0;
  let related = 0;
  for (let at = 0; at + 1 < carriers.length; at += step) {
    const one = carriers[Math.floor(at)];
    const other = carriers[Math.min(carriers.length - 1, Math.floor(at + step))];
    if (one === undefined || other === undefined || one === other) continue;
    pairs++;
    if (relatedness(collection, one, other, rareWords) >= RELATED) related++;
  }
  return 2 * related > pairs;
}

function relatedness(
  collection: Collection,
  one: Range,
  other: Range,
  rareWords: Map<number, Set<number>>,
): number {
  const a = rareWordsOf(collection, one.document, rareWords);
  const b = rareWordsOf(collection, other.document, rareWords);
  const inside = new Set(collection.words.subarray(one.start, one.end));
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  let open = 0;
  for (const word of smaller) {
    if (inside.has(word)) continue;
    open++;
    if (larger.has(word)) common++;
  }
  return open === 0 ? 1 : common / open;
}

function rareWordsOf(
  { words, weights, first }: Collection,
  document: number,
  known: Map<number, Set<number>>,
): Set<number> {
  let rare = known.get(document);
  if (rare === undefined) {
    rare = new Set();
    for (let at = first[document] ?? 0; at < (first[document + 1] ?? 0); at++) {
      const word = words[at] ?? 0;
      if ((weights[word] ?? 0) >= RARE) rare.add(word);
    }
    known.set(document, rare);
  }
  return rare;
}

function reasonOf(cluster: Cluster, place: Position): string {
  const spread = `${cluster.length} documents that have little else in common`;
  if (place !== 'anywhere') return `boilerplate: at the ${place} of ${spread}`;
  if (wordsOf(cluster) < PHRASE_WORDS) return `common phrase: in ${spread}`;
  return `boilerplate: repeated in ${spread}`;
}

/** A passage that lies within boilerplate in two of its documents is a part or a variant of it. */
function reasonAround(
  cluster: Cluster,
  covered: ReadonlyMap<number, readonly { carrier: Range; reason: string }[]>,
): string | undefined {
  let inside = 0;
  for (const { document, start, end } of cluster) {
    const around = covered
      .get(document)
      ?.find(
        ({ carrier }) =>
          2 * (Math.min(carrier.end, end) - Math.max(carrier.start, start)) > end - start,
      );
    if (around !== undefined && ++inside === 2) return around.reason;
  }
  return undefined;
}
