import type { Span } from '../../model/place.js';
import type { EncodedText } from './encoded-text.js';
import { WordScanner } from './scan.js';
import { weighWords } from './weights.js';
import type { WordKernel, WordLists } from './word-kernel.js';

/** A text to search, or the parts of one (offsets count in the whole text). */
export interface ReuseText {
  readonly text: string;
  readonly spans?: readonly Span[];
  /** The same text in memory, read instead where there are no spans. */
  readonly encoded?: EncodedText | undefined;
}

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

/** English news has 6.1 characters a word, white space included; lists that prove short are doubled. */
const CHARACTERS_PER_WORD = 5;

/** In thousands of articles it has a new form every so many characters. */
const CHARACTERS_PER_FORM = 300;
/** Room for forms to begin with: growing moves them all, more costs memory. */
const LEAST_FORMS = 1000;
const MOST_FORMS = 100_000;

/**
 * Scans the texts once, in their order.
 *
 * @throws MalformedText
 */
export function collect(texts: readonly ReuseText[]): Collection {
  let characters = 0;
  for (const each of texts) characters += lengthOf(each);
  const forms = Math.max(LEAST_FORMS, Math.min(characters / CHARACTERS_PER_FORM, MOST_FORMS));
  const scanner = new WordScanner(
    Math.ceil(forms),
    16 + Math.ceil(characters / CHARACTERS_PER_WORD),
  );
  const starts: number[] = [];
  for (const each of texts) {
    starts.push(scanner.count);
    if (each.encoded !== undefined && each.spans === undefined) scanner.scanEncoded(each.encoded);
    else scanner.scan(each.text, each.spans);
  }
  const { kernel, vocabulary, count } = scanner;
  const norms = vocabulary.norms();
  const { first, weights } = kernel.open(texts.length, norms);
  first.set(starts);
  first[texts.length] = count;
  const lists = kernel.words();
  weights.set(weighWords(lists.words, vocabulary));
  return { ...lists, documents: texts.length, first, norms, weights, kernel };
}

/** About the length of a text, which is not made a string for it. */
function lengthOf(each: ReuseText): number {
  const { encoded } = each;
  return encoded === undefined ? each.text.length : encoded.end - encoded.start;
}
