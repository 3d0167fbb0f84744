import { compareStrings } from '../../model/order.js';
import type { Difference, SharedPassage } from '../../model/passage.js';
import type { Span } from '../../model/place.js';
import { findBoilerplate } from './boilerplate.js';
import { clusterMatches, type Range } from './clusters.js';
import { collect, type Collection, type ReuseText } from './collection.js';
import { findDifferences, isVerbatim, spanOf } from './differences.js';
import type { Kernel } from './kernel.js';

/** A document to search for text that it shares with others. */
export interface ReuseDocument {
  readonly id: string;
  readonly text: string;
}

export interface ReuseOptions {
  /** Fewest equal words of a passage; 8 by default. A lower figure makes no phrase a passage. */
  readonly minWords?: number;
}

const MIN_WORDS = 8;

/**
 * Finds the passages that two or more documents share, verbatim or lightly edited.
 *
 * Offsets count UTF-16 units in the documents' texts. Passages come in the order of their first
 * witness, witnesses in the order of the documents. Repeats inside one document do not count.
 */
export function findSharedPassages(
  documents: readonly ReuseDocument[],
  options: ReuseOptions = {},
): SharedPassage[] {
  // Documents are compared in the order of their ids, so that the passages do not depend on theirs.
  const order = documents
    .map((_, index) => index)
    .sort((a, b) => compareDocuments(documents[a], documents[b]) || a - b);
  const texts = order.map((index) => ({ text: documents[index]?.text ?? '' }));
  return Array.from(findPassages(texts, order, options), ({ witnesses, ...passage }) => ({
    ...passage,
    witnesses: witnesses.map(({ document, start, end }) => ({
      id: documents[document]?.id ?? '',
      start,
      end,
    })),
  }));
}

function compareDocuments(a: ReuseDocument | undefined, b: ReuseDocument | undefined): number {
  return compareStrings(a?.id ?? '', b?.id ?? '') || compareStrings(a?.text ?? '', b?.text ?? '');
}

/** A passage whose witnesses are named by the ranks of their texts. */
export interface TextPassage {
  readonly kind: SharedPassage['kind'];
  readonly words: number;
  readonly witnesses: readonly (Span & { readonly document: number })[];
  readonly differences: readonly Difference[];
  readonly boilerplate?: string;
}

/**
 * The passages of some texts, each made when it is asked for: those of a large collection fill much
 * memory.
 *
 * @param ranks the number by which witnesses name each text, and their order
 * @param collection the texts, scanned
 */
export function findPassages(
  texts: readonly ReuseText[],
  ranks: readonly number[],
  { minWords = MIN_WORDS }: ReuseOptions,
  collection: Collection = collect(texts),
): Iterable<TextPassage> {
  const { kernel } = collection;
  const matches = kernel.findMatches(minWords);
  const clusters = clusterMatches(kernel, matches, minWords);
  const boilerplate = findBoilerplate(collection, clusters, minWords);
  const rankOf = ({ document }: Range): number => ranks[document] ?? document;
  const ordered = clusters
    .map((cluster) => ({
      ranges: [...cluster].sort((a, b) => rankOf(a) - rankOf(b)),
      reason: boilerplate.get(cluster),
    }))
    .sort((a, b) => compareRanges(a.ranges, b.ranges, rankOf));
  return passagesOf(texts, collection, kernel, ordered, rankOf);
}

/** By the first witness, those of one by the second, and so on. */
function compareRanges(
  a: readonly Range[],
  b: readonly Range[],
  rankOf: (range: Range) => number,
): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [left, right] = [a[index], b[index]];
    if (left === undefined || right === undefined) break;
    const order = rankOf(left) - rankOf(right) || left.start - right.start || left.end - right.end;
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function* passagesOf(
  texts: readonly ReuseText[],
  collection: Collection,
  kernel: Kernel,
  ordered: readonly { readonly ranges: readonly Range[]; readonly reason: string | undefined }[],
  rankOf: (range: Range) => number,
): Generator<TextPassage> {
  for (const { ranges, reason } of ordered) {
    const [head] = ranges;
    const isReuse = reason === undefined;
    const differences = isReuse ? findDifferences(texts, collection, kernel, ranges) : [];
    const isEqual = isReuse ? differences.length === 0 : isVerbatim(kernel, ranges);
    yield {
      kind: isEqual ? 'verbatim' : 'edited',
      words: head === undefined ? 0 : head.end - head.start,
      witnesses: ranges.map((range) => ({
        document: rankOf(range),
        ...spanOf(collection, range.start, range.end),
      })),
      differences,
      ...(isReuse ? {} : { boilerplate: reason }),
    };
  }
}
