import type { Story } from '../model/source.js';
import { collect } from './reuse/collection.js';
import type { ScannedStories } from './reuse/stories.js';

/** Characters of a sentence that are read where sentences are read alone. */
export const LONGEST_SENTENCE = 5000;

/** The words of stories, scanned once for all that compares stories with one another. */
export interface StoryWords {
  /** The normal form of each different word. */
  readonly norms: readonly string[];
  /** All words in order, as numbers of normal forms. */
  readonly words: Int32Array;
  /** Offset of each word in its story's document, and its length, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly lengths: Uint16Array;
  /**
   * Where in `words` each sentence of a story begins and ends: two indexes a sentence. Furniture
   * has none.
   */
  readonly ranges: ReadonlyMap<Story, Int32Array>;
}

/** The words of stories that were scanned whole. */
export function wordsOfStories({ stories, collection }: ScannedStories): StoryWords {
  const { norms, words, starts, lengths, first } = collection;
  const ranges = new Map<Story, Int32Array>();
  for (const [document, story] of stories.entries()) {
    let at = first[document] ?? 0;
    const last = first[document + 1] ?? at;
    const range = new Int32Array(2 * story.sentences.length);
    for (const [index, { start, end }] of story.sentences.entries()) {
      while (at < last && (starts[at] ?? 0) < start) at++;
      range[2 * index] = at;
      while (at < last && (starts[at] ?? 0) < end) at++;
      range[2 * index + 1] = at;
    }
    ranges.set(story, range);
  }
  return { norms, words, starts, lengths, ranges };
}

/** The words of stories, each sentence scanned alone. */
export function wordsOfSentences(stories: readonly Story[]): StoryWords {
  const texts = stories.flatMap(({ sentences }) =>
    sentences.map(({ plain, furniture }) => ({
      text: plain.slice(0, furniture ? 0 : LONGEST_SENTENCE),
    })),
  );
  const { norms, words, starts: own, lengths, first } = collect(texts);
  const starts = own.slice();
  const ranges = new Map<Story, Int32Array>();
  let text = 0;
  for (const story of stories) {
    const range = new Int32Array(2 * story.sentences.length);
    for (const [index, { start }] of story.sentences.entries()) {
      const from = first[text++] ?? 0;
      const to = first[text] ?? from;
      range[2 * index] = from;
      range[2 * index + 1] = to;
      for (let at = from; at < to; at++) starts[at] = (starts[at] ?? 0) + start;
    }
    ranges.set(story, range);
  }
  return { norms, words, starts, lengths, ranges };
}
