import type { Span } from '../../model/place.js';
import type { EncodedText } from './encoded-text.js';
import { WordScanner } from './scan.js';
import { Vocabulary } from './vocabulary.js';
import { weighWords } from './weights.js';

/** A text to search, or the parts of one (offsets count in the whole text). */
export interface ReuseText {
  readonly text: string;
  readonly spans?: readonly Span[];
  /** The same text in memory, read instead where there are no spans. */
  readonly encoded?: EncodedText | undefined;
}

/** All texts as words: parallel arrays over every word of every document, in order. */
export interface Collection {
  readonly documents: number;
  /** The normal form of each different word. */
  readonly norms: readonly string[];
  readonly words: Int32Array;
  /** Offset of each word in its text, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly lengths: Uint16Array;
  /** How each word is written: see kernel/written.ts. */
  readonly flags: Uint8Array;
  /** Index of each document's first word; one more at the end. */
  readonly first: Int32Array;
  /** Weight of each word, see {@link weighWords}. */
  readonly weights: Uint8Array;
}

/** English news has 6.1 characters a word, white space included; arrays that prove short are doubled. */
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
  const vocabulary = new Vocabulary();
  const scanner = new WordScanner(
    vocabulary,
    Math.ceil(Math.max(LEAST_FORMS, Math.min(characters / CHARACTERS_PER_FORM, MOST_FORMS))),
    16 + Math.ceil(characters / CHARACTERS_PER_WORD),
  );
  const first = new Int32Array(texts.length + 1);
  for (const [index, each] of texts.entries()) {
    first[index] = scanner.count;
    if (each.encoded !== undefined && each.spans === undefined) scanner.scanEncoded(each.encoded);
    else scanner.scan(each.text, each.spans);
  }
  const { count } = scanner;
  first[texts.length] = count;
  const words = scanner.words.subarray(0, count);
  return {
    documents: texts.length,
    norms: vocabulary.norms,
    words,
    starts: scanner.starts.subarray(0, count),
    lengths: scanner.lengths.subarray(0, count),
    flags: scanner.flags.subarray(0, count),
    first,
    weights: weighWords(words, vocabulary),
  };
}

/** About the length of a text, which is not made a string for it. */
function lengthOf(each: ReuseText): number {
  const { encoded } = each;
  return encoded === undefined ? each.text.length : encoded.end - encoded.start;
}
