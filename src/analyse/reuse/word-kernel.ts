import { negates } from '../negators.js';
import { meaningOf } from './difference-kinds.js';
import { Kernel, type KernelHost } from './kernel.js';
import { MatchList } from './match-list.js';

/** Words of texts, in order: four parallel lists. */
export interface WordLists {
  /** The number of each word's normal form. */
  readonly words: Int32Array;
  /** Offset of each word in its text, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly lengths: Uint16Array;
  /** How each word is written: see kernel/written.ts. */
  readonly flags: Uint8Array;
}

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
  readonly #known: { norms: readonly string[] };

  /** @param host what the scan of texts asks for, if there is to be one */
  constructor(host: Partial<KernelHost> = {}) {
    const matches = new MatchList();
    const known = { norms: [] as readonly string[] };
    super({
      ...host,
      emit: (documentA, documentB, blocks, count) =>
        matches.add(documentA, documentB, count, this.integers, blocks >> 2),
      meaningOf: (word) => meaningOf(known.norms[word] ?? ''),
      negates: (word, next, afterNext) => {
        const { norms } = known;
        return negates(norms[word] ?? '', norms[next], norms[afterNext]) ? 1 : 0;
      },
    });
    this.#matches = matches;
    this.#known = known;
  }

  /** The words that were found. */
  words(): WordLists {
    const { run } = this;
    const { buffer } = run.memory;
    const count = run.wordsInAll();
    return {
      words: new Int32Array(buffer, run.listAt(0), count),
      starts: new Int32Array(buffer, run.listAt(1), count),
      lengths: new Uint16Array(buffer, run.listAt(2), count),
      flags: new Uint8Array(buffer, run.listAt(3), count),
    };
  }

  /** Makes the words that were found a collection, of which the caller writes the rest. */
  open(documents: number, norms: readonly string[]): WordFacts {
    const { run } = this;
    run.open(documents, norms.length);
    this.#known.norms = norms;
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
