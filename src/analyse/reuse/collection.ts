import {
  capacityFor,
  charactersOf,
  scanApart,
  scanTexts,
  type ReuseText,
} from './scanned-texts.js';
import type { SecondThread } from './second-thread.js';
import { weighWords } from './weights.js';
import { WordKernel } from './word-kernel.js';
import { copyWords, partOf, type WordLists } from './word-lists.js';

/** All texts of a search as words, and what the search needs to know of these. */
export interface Collection extends WordLists {
  readonly documents: number;
  /** Index of each document's first word; one more at the end. */
  readonly first: Int32Array;
  /** The normal form of each different word, in the order in which they occur first. */
  readonly norms: readonly string[];
  /** Weight of each normal form, see {@link weighWords}. */
  readonly weights: Uint8Array;
  /** In whose memory the words, their flags and weights stand. */
  readonly kernel: WordKernel;
}

/**
 * Scans the texts once, in their order.
 *
 * @param second scans the later texts meanwhile; the collection is the same
 * @throws MalformedText
 */
export function collect(texts: readonly ReuseText[], second?: SecondThread): Collection {
  const share = second === undefined ? texts.length : ownShare(texts);
  const [own, later] = [texts.slice(0, share), texts.slice(share)];
  const ownRoom = capacityFor(own);
  const capacity = ownRoom + (later.length === 0 ? 0 : capacityFor(later));
  const scanned = new WordKernel();
  const room = scanned.openWords(capacity);
  const theirRoom = partOf(room, ownRoom, capacity);
  const awaited = later.length === 0 ? undefined : second?.scan(later, theirRoom);
  const ours = scanTexts(own, partOf(room, 0, ownRoom));
  const theirs = later.length === 0 ? undefined : (awaited?.() ?? scanApart(later, theirRoom));

  const count = ours.count + (theirs?.count ?? 0);
  const kernel = count > capacity ? new WordKernel() : scanned;
  const all = count > capacity ? kernel.openWords(count) : room;
  // Theirs first, where ours have grown into their room.
  if (theirs) copyWords(theirs.lists ?? theirRoom, theirs.count, all, ours.count);
  copyWords(ours.lists, ours.count, all, 0);
  const lists = partOf(all, 0, count);
  if (theirs) translate(lists.words.subarray(ours.count), ours.vocabulary.enter(theirs.vocabulary));

  const norms = ours.vocabulary.norms();
  const { first, weights } = kernel.open(texts.length, count, norms);
  first.set(ours.first);
  theirs?.first.forEach((start, index) => (first[own.length + index] = ours.count + start));
  weights.set(weighWords(lists.words, ours.vocabulary));
  return { ...lists, documents: texts.length, first, norms, weights, kernel };
}

/** Gives words the numbers that they have in another vocabulary. */
function translate(words: Int32Array, numbers: Int32Array): void {
  for (let at = 0; at < words.length; at++) words[at] = numbers[words[at] ?? 0] ?? 0;
}

/** This thread's share of the characters: more than half, since the other has to be told of its own. */
const OWN_SHARE = 0.52;

/** How many of the texts this thread scans itself. */
function ownShare(texts: readonly ReuseText[]): number {
  let open = OWN_SHARE * charactersOf(texts);
  let share = 0;
  for (const each of texts) {
    if (open <= 0) break;
    open -= charactersOf([each]);
    share++;
  }
  return share;
}
