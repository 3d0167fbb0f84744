import type { Story, StorySentence } from '../../model/source.js';
import { countSentences } from './kept-source.js';

/** So many sentences of stories that are not at hand. */
export interface Gap {
  readonly missing: number;
}

/** Sentences by their numbers among those of all stories; most are never asked for. */
export class SentenceNumbers {
  readonly #stories: readonly (Story | undefined)[];
  /** Of each source, the index of its first story. */
  readonly #ofSource = new Map<string, number>();
  /** The number of each story's first sentence; last, how many there are. */
  readonly #firsts: Int32Array;

  /** @param stories those of one source side by side */
  constructor(stories: readonly (Story | Gap)[]) {
    this.#stories = stories.map((story) => ('missing' in story ? undefined : story));
    this.#firsts = new Int32Array(stories.length + 1);
    for (const [at, story] of stories.entries()) {
      const isGap = 'missing' in story;
      if (!isGap && !this.#ofSource.has(story.source)) this.#ofSource.set(story.source, at);
      const count = isGap ? story.missing : countSentences(story);
      this.#firsts[at + 1] = (this.#firsts[at] ?? 0) + count;
    }
  }

  /** Undefined for a sentence of no story here. */
  numberOf(sentence: StorySentence): number | undefined {
    let at = this.#ofSource.get(sentence.source) ?? this.#stories.length;
    for (; this.#stories[at]?.source === sentence.source; at++) {
      if (this.#stories[at]?.sentences[sentence.index] === sentence) {
        return (this.#firsts[at] ?? 0) + sentence.index;
      }
    }
    return undefined;
  }

  /** Undefined where there are not so many, and for one that is missing. */
  at(number: number): StorySentence | undefined {
    if (number >= (this.#firsts.at(-1) ?? 0)) return undefined;
    let story = 0;
    let behind = this.#stories.length;
    while (behind - story > 1) {
      const middle = (story + behind) >> 1;
      if ((this.#firsts[middle] ?? 0) <= number) story = middle;
      else behind = middle;
    }
    return this.#stories[story]?.sentences[number - (this.#firsts[story] ?? 0)];
  }
}
