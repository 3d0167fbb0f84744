import type { Span } from '../../model/place.js';
import { scanWords, type WordSink } from './scan.js';
import { Vocabulary } from './vocabulary.js';
import { weighWords } from './weights.js';

/** A text to search, or the parts of one (offsets count in the whole text). */
export interface ReuseText {
  readonly text: string;
  readonly spans?: readonly Span[];
}

/** All texts as words: parallel arrays over every word of every document, in order. */
export interface Collection {
  readonly documents: number;
  /** Number of different words. */
  readonly vocabulary: number;
  readonly words: Int32Array;
  /** Offset of each word in its text, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly lengths: Uint16Array;
  /** Index of each document's first word; one more at the end. */
  readonly first: Int32Array;
  /** Weight of each word, see {@link weighWords}. */
  readonly weights: Uint8Array;
}

/** English news has 6.1 characters a word, white space included; arrays that prove short are doubled. */
const CHARACTERS_PER_WORD = 5;

class WordArrays implements WordSink {
  count = 0;
  words: Int32Array;
  starts: Int32Array;
  lengths: Uint16Array;

  constructor(capacity: number) {
    this.words = new Int32Array(capacity);
    this.starts = new Int32Array(capacity);
    this.lengths = new Uint16Array(capacity);
  }

  push(word: number, start: number, length: number): void {
    const at = this.count++;
    if (at >= this.words.length) this.grow();
    this.words[at] = word;
    this.starts[at] = start;
    this.lengths[at] = length;
  }

  private grow(): void {
    const capacity = 2 * this.words.length;
    const { words, starts, lengths } = this;
    this.words = new Int32Array(capacity);
    this.words.set(words);
    this.starts = new Int32Array(capacity);
    this.starts.set(starts);
    this.lengths = new Uint16Array(capacity);
    this.lengths.set(lengths);
  }
}

/** Scans the texts once, in their order. */
export function collect(texts: readonly ReuseText[]): Collection {
  let characters = 0;
  for (const { text } of texts) characters += text.length;
  const arrays = new WordArrays(16 + Math.ceil(characters / CHARACTERS_PER_WORD));
  const vocabulary = new Vocabulary();
  const first = new Int32Array(texts.length + 1);
  for (const [index, { text, spans }] of texts.entries()) {
    first[index] = arrays.count;
    for (const span of spans ?? [{ start: 0, end: text.length }]) {
      scanWords(text, span, vocabulary, arrays);
    }
  }
  first[texts.length] = arrays.count;
  return {
    documents: texts.length,
    vocabulary: vocabulary.size,
    words: arrays.words.subarray(0, arrays.count),
    starts: arrays.starts.subarray(0, arrays.count),
    lengths: arrays.lengths.subarray(0, arrays.count),
    first,
    weights: weighWords(arrays.words.subarray(0, arrays.count), vocabulary),
  };
}
