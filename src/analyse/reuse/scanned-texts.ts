import type { Span } from '../../model/place.js';
import type { EncodedText } from './encoded-text.js';
import { WordScanner } from './scan.js';
import type { Vocabulary, WrittenVocabulary } from './vocabulary.js';
import { listsFor, partOf, type WordLists } from './word-lists.js';

/** A text to search, or the parts of one (offsets count in the whole text). */
export interface ReuseText {
  readonly text: string;
  readonly spans?: readonly Span[];
  /** The same text in memory, read instead where there are no spans. */
  readonly encoded?: EncodedText | undefined;
}

/** Texts as words. */
export interface ScannedTexts {
  /** The words of all texts, the first `count` of these. */
  readonly lists: WordLists;
  readonly count: number;
  /** Index of each text's first word; one more at the end. */
  readonly first: Int32Array;
  readonly vocabulary: Vocabulary;
}

/** Texts that another thread has scanned, with a vocabulary of their own. */
export interface ScannedApart extends Omit<ScannedTexts, 'lists' | 'vocabulary'> {
  /** Undefined where the words stand in the room that was given for them. */
  readonly lists: WordLists | undefined;
  readonly vocabulary: WrittenVocabulary;
}

/** English news has 6.1 characters a word, white space included; arrays that prove short are doubled. */
const CHARACTERS_PER_WORD = 5;

/** In thousands of articles it has a new form every so many characters. */
const CHARACTERS_PER_FORM = 300;
/** Room for forms to begin with: growing moves them all, more costs memory. */
const LEAST_FORMS = 1000;
const MOST_FORMS = 100_000;

/** About how many words texts have. */
export function capacityFor(texts: readonly ReuseText[]): number {
  return 16 + Math.ceil(charactersOf(texts) / CHARACTERS_PER_WORD);
}

/** About how many characters texts have, which are not made strings for it. */
export function charactersOf(texts: readonly ReuseText[]): number {
  let characters = 0;
  for (const each of texts) {
    const { encoded } = each;
    characters += encoded === undefined ? each.text.length : encoded.end - encoded.start;
  }
  return characters;
}

/**
 * Scans texts once, in their order.
 *
 * @param room where their words are written, if there is room enough
 * @throws MalformedText
 */
export function scanTexts(
  texts: readonly ReuseText[],
  room: WordLists = listsFor(capacityFor(texts)),
): ScannedTexts {
  const forms = charactersOf(texts) / CHARACTERS_PER_FORM;
  const scanner = new WordScanner(
    Math.ceil(Math.max(LEAST_FORMS, Math.min(forms, MOST_FORMS))),
    room,
  );
  const first = new Int32Array(texts.length + 1);
  for (const [index, each] of texts.entries()) {
    first[index] = scanner.count;
    if (each.encoded !== undefined && each.spans === undefined) scanner.scanEncoded(each.encoded);
    else scanner.scan(each.text, each.spans);
  }
  const lists = scanner.end();
  const { count, vocabulary } = scanner;
  first[texts.length] = count;
  return { lists, count, first, vocabulary };
}

/** Scans texts as another thread does. */
export function scanApart(texts: readonly ReuseText[], room?: WordLists): ScannedApart {
  const { lists, vocabulary, ...scanned } = scanTexts(texts, room);
  return {
    ...scanned,
    lists: lists === room ? undefined : partOf(lists, 0, scanned.count),
    vocabulary: vocabulary.written(),
  };
}
