import { negates } from '../negators.js';
import { meaningOf } from './difference-kinds.js';
import { Kernel } from './kernel.js';
import { MatchList } from './match-list.js';
import type { SecondThread } from './second-thread.js';
import { listsFor, type WordLists } from './word-lists.js';

/** What a search needs to know beside the words. */
export interface WordFacts {
  /** Index of each document's first word; one more at the end. */
  readonly first: Int32Array;
  /** Weight of each normal form. */
  readonly weights: Uint8Array;
}

/**
 * Bytes for what another thread keeps of one document at a time. Two of a million words each fit in;
 * where it proves too little, this thread does the whole.
 */
const ROOM_FOR_SECOND = 64 * 1024 * 1024;

/** A search of another thread that this one takes part in. */
export interface SharedSearch {
  readonly memory: WebAssembly.Memory;
  /** Where it says in its memory what it has set apart. */
  readonly place: number;
  readonly minWords: number;
}

/** Takes part in the search of another thread: the matches of the documents that fell to this one. */
export function joinSearch({ memory, place, minWords }: SharedSearch): Int32Array {
  const kernel = new WordKernel(memory);
  kernel.run.joinSearch(place);
  return kernel.matchDocuments(minWords);
}

/** A kernel that has the words of a collection in its memory, finds their matches and compares them. */
export class WordKernel extends Kernel {
  readonly #matches: MatchList;
  readonly #norms: string[];
  #documents = 0;

  /** @param memory where the words are to stand, or those stand that another thread searches */
  constructor(memory?: WebAssembly.Memory) {
    const matches = new MatchList();
    const norms: string[] = [];
    super(
      {
        emit: (documentA, documentB, blocks, count) =>
          matches.add(documentA, documentB, count, this.integers, blocks >> 2),
        meaningOf: (word) => meaningOf(norms[word] ?? ''),
        negates: (word, next) => (negates(norms[word] ?? '', norms[next]) ? 1 : 0),
      },
      memory,
    );
    this.#matches = matches;
    this.#norms = norms;
  }

  /** Makes room for so many words, which the caller writes to the lists. */
  openWords(capacity: number): WordLists {
    const { run } = this;
    run.openWords(capacity);
    const { buffer } = this.memory;
    return listsFor(capacity, {
      words: new Int32Array(buffer, run.wordsAt(), capacity),
      flags: new Uint8Array(buffer, run.flagsAt(), capacity),
    });
  }

  /** Makes the first words a collection, of which the caller writes the rest. */
  open(documents: number, wordCount: number, norms: readonly string[]): WordFacts {
    const { run } = this;
    run.open(documents, wordCount, norms.length);
    this.#documents = documents;
    for (const norm of norms) this.#norms.push(norm);
    const { buffer } = this.memory;
    return {
      first: new Int32Array(buffer, run.firstAt(), documents + 1),
      weights: new Uint8Array(buffer, run.weightsAt(), norms.length),
    };
  }

  /** The matches of the documents that fall to this thread in a search of two. */
  matchDocuments(minWords: number): Int32Array {
    this.run.matchDocuments(minWords);
    return this.#matches.take();
  }

  /**
   * The matches of all pairs of documents, see {@link MatchList}, those of one pair in the order of the
   * later one.
   *
   * @param second looks at half of the documents meanwhile; the matches are the same
   */
  findMatches(minWords: number, second?: SecondThread): Int32Array {
    const { run, memory } = this;
    run.openSearch();
    const place = second === undefined ? 0 : run.shareSearch(ROOM_FOR_SECOND);
    const awaited = place === 0 ? undefined : second?.match({ memory, place, minWords });
    run.matchDocuments(minWords);
    const theirs = awaited?.();
    const isIncomplete = awaited !== undefined && theirs === undefined;
    if (isIncomplete) {
      this.#matches.take();
      run.matchRange(0, this.#documents, minWords);
    }
    run.closeSearch();
    if (theirs !== undefined) this.#matches.append(theirs);
    return this.#matches.take();
  }
}
