import { hashesOf } from './form-hashes.js';
import type { Kernel } from './kernel.js';

/** Integers of an entry in the kernel's memory: two hashes, where its letters begin, how many. */
const ENTRY = 4;

/** A vocabulary as data that threads can pass. */
export interface WrittenVocabulary {
  /** Of each word {@link ENTRY} integers. */
  readonly entries: Int32Array;
  /** Normal forms of ASCII letters, one behind the other. */
  readonly letters: Uint8Array;
  /** The other normal forms by their words. */
  readonly others: ReadonlyMap<number, string>;
}

/**
 * The normal forms of the words that a kernel has scanned. A word is the number of its normal form, in
 * the order in which they occur first; the kernel finds it by two hashes.
 */
export class Vocabulary {
  readonly #kernel: Kernel;
  /** What is not made of ASCII letters alone, by words. */
  readonly #others = new Map<number, string>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** How many words there are. */
  get size(): number {
    return this.#kernel.run.wordsInAll();
  }

  /** The word of a normal form. */
  wordOf(norm: string): number {
    const next = this.size;
    const word = this.#kernel.run.wordOf(...hashesOf(norm));
    if (word === next) this.#others.set(word, norm);
    return word;
  }

  /** The word of a normal form, or -1 if it was not met. */
  known(norm: string): number {
    return this.#kernel.run.knownWord(...hashesOf(norm));
  }

  /** Enters the words of another vocabulary; returns the number that each has here. */
  enter(other: WrittenVocabulary): Int32Array {
    const { entries } = other;
    const { run } = this.#kernel;
    const norms = normsOf(other);
    const numbers = new Int32Array(entries.length / ENTRY);
    for (const word of numbers.keys()) {
      const next = this.size;
      const number = run.wordOf(entries[ENTRY * word] ?? 0, entries[ENTRY * word + 1] ?? 0);
      if (number === next) this.#others.set(number, norms[word] ?? '');
      numbers[word] = number;
    }
    return numbers;
  }

  written(): WrittenVocabulary {
    const { run, integers, bytes } = this.#kernel;
    const from = run.entriesAt() >> 2;
    const letters = run.lettersAt();
    return {
      entries: integers.slice(from, from + ENTRY * this.size),
      letters: bytes.slice(letters, letters + run.lettersInAll()),
      others: this.#others,
    };
  }

  /** The normal form of each word. */
  norms(): string[] {
    return normsOf(this.written());
  }
}

function normsOf({ entries, letters, others }: WrittenVocabulary): string[] {
  const all = Buffer.from(letters.buffer, letters.byteOffset, letters.length).toString('latin1');
  const norms: string[] = [];
  for (let at = 0; at < entries.length; at += ENTRY) {
    const start = entries[at + 2] ?? 0;
    const length = entries[at + 3] ?? 0;
    norms.push(length > 0 ? all.slice(start, start + length) : (others.get(norms.length) ?? ''));
  }
  return norms;
}
