import type { Cluster, Range } from './clusters.js';
import type { Collection } from './collection.js';
import { WEIGHT_UNIT } from './weights.js';

/** Words of this weight are names and things of an event (one word of 8,100 or rarer). */
const RARE = 5 * WEIGHT_UNIT;
/**
 * Share of rare words in common above which two documents are about one thing. Measured on news:
 * articles on one event have 0.14 or more (99 of 100), two of any day less than 0.09 (95 of 100).
 */
const RELATED = 0.12;
/** Witnesses that are looked at; the others follow their example. */
const SAMPLE = 16;

/** Whether the documents of a passage have more in common than the passage, two by two. */
export function areRelated(
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
