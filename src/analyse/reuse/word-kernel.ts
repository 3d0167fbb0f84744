import { negates } from '../negators.js';
import { meaningOf } from './difference-kinds.js';
import { Kernel } from './kernel.js';
import { MatchList } from './match-list.js';
import { listsFor, type WordLists } from './word-lists.js';

/** What a search needs to know beside the words. */
export interface WordFacts {
  /** Index of each document's first word; one more at the end. */
  readonly first: Int32Array;
  /** Weight of each normal form. */
  readonly weights: Uint8Array;
}

/** A kernel that has the words of a collection in its memory, finds their matches and compares them. */
export class WordKernel extends Kernel {
  readonly #matches: MatchList;
  readonly #norms: string[];

  constructor() {
    const matches = new MatchList();
    const norms: string[] = [];
    super({
      emit: (documentA, documentB, blocks, count) =>
        matches.add(documentA, documentB, count, this.integers, blocks >> 2),
      meaningOf: (word) => meaningOf(norms[word] ?? ''),
      negates: (word, next) => (negates(norms[word] ?? '', norms[next]) ? 1 : 0),
    });
    this.#matches = matches;
    this.#norms = norms;
  }

  /** Makes room for so many words, which the caller writes to the lists. */
  openWords(capacity: number): WordLists {
    const { run } = this;
    run.openWords(capacity);
    const { buffer } = run.memory;
    return listsFor(capacity, {
      words: new Int32Array(buffer, run.wordsAt(), capacity),
      flags: new Uint8Array(buffer, run.flagsAt(), capacity),
    });
  }

  /** Makes the first words a collection, of which the caller writes the rest. */
  open(documents: number, wordCount: number, norms: readonly string[]): WordFacts {
    const { run } = this;
    run.open(documents, wordCount, norms.length);
    for (const norm of norms) this.#norms.push(norm);
    const { buffer } = run.memory;
    return {
      first: new Int32Array(buffer, run.firstAt(), documents + 1),
      weights: new Uint8Array(buffer, run.weightsAt(), norms.length),
    };
  }

  /** The matches of all pairs of documents, see {@link MatchList}. */
  findMatches(minWords: number): Int32Array {
    this.run.findMatches(minWords);
    return this.#matches.take();
  }
}
