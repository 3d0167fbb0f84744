import { compareStrings } from '../../model/order.js';
import type { Difference, SharedPassage } from '../../model/passage.js';
import type { Span } from '../../model/place.js';
import { findBoilerplate } from './boilerplate.js';
import { clusterMatches, type Range } from './clusters.js';
import { collect, type Collection, type ReuseText } from './collection.js';
import { findDifferences, spanOf } from './differences.js';
import { findMatches } from './matches.js';
import { WordAligner } from './word-aligner.js';

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
  return findPassages(texts, order, options).map(({ witnesses, ...passage }) => ({
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
 * The passages of some texts.
 *
 * @param ranks the number by which witnesses name each text, and their order
 * @param collection the texts, scanned
 */
export function findPassages(
  texts: readonly ReuseText[],
  ranks: readonly number[],
  { minWords = MIN_WORDS }: ReuseOptions,
  collection: Collection = collect(texts),
): TextPassage[] {
  const matches = findMatches(collection, minWords);
  const aligner = new WordAligner(collection);
  const clusters = clusterMatches(aligner, matches, minWords);
  const rankOf = (range: Range): number => ranks[range.document] ?? range.document;
  const boilerplate = findBoilerplate(collection, clusters);
  return clusters
    .map((cluster) => {
      const ordered = [...cluster.witnesses.values()].sort((a, b) => rankOf(a) - rankOf(b));
      const reason = boilerplate.get(cluster);
      return {
        kind: isVerbatim(collection, ordered) ? ('verbatim' as const) : ('edited' as const),
        words: (ordered[0]?.end ?? 0) - (ordered[0]?.start ?? 0),
        witnesses: ordered.map((range) => ({
          document: rankOf(range),
          ...spanOf(collection, range.start, range.end),
        })),
        differences:
          reason === undefined ? findDifferences(texts, collection, aligner, ordered) : [],
        ...(reason === undefined ? {} : { boilerplate: reason }),
      };
    })
    .sort(comparePassages);
}

function isVerbatim({ words }: Collection, [head, ...rest]: readonly Range[]): boolean {
  if (head === undefined) return false;
  return rest.every(({ start, end }) => {
    if (end - start !== head.end - head.start) return false;
    for (let at = 0; at < end - start; at++) {
      if (words[start + at] !== words[head.start + at]) return false;
    }
    return true;
  });
}

function comparePassages(a: TextPassage, b: TextPassage): number {
  for (let index = 0; index < Math.min(a.witnesses.length, b.witnesses.length); index++) {
    const [left, right] = [a.witnesses[index], b.witnesses[index]];
    if (left === undefined || right === undefined) break;
    const order =
      left.document - right.document || left.start - right.start || left.end - right.end;
    if (order !== 0) return order;
  }
  return a.witnesses.length - b.witnesses.length;
}
