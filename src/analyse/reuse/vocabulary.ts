import { hashesOf } from './form-hashes.js';
import type { Kernel } from './kernel.js';

/** Integers of an entry in the kernel's memory: where its letters begin, and how many. */
const ENTRY = 2;

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

  /** How many different words there are. */
  get size(): number {
    return this.#kernel.run.normsInAll();
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

  /** The normal form of each word. */
  norms(): string[] {
    const { run, integers, bytes } = this.#kernel;
    const letters = bytes.subarray(run.lettersAt(), run.lettersAt() + run.lettersInAll());
    const all = Buffer.from(letters).toString('latin1');
    const norms: string[] = [];
    const entries = run.entriesAt() >> 2;
    for (let word = 0; word < this.size; word++) {
      const start = integers[entries + ENTRY * word] ?? 0;
      const length = integers[entries + ENTRY * word + 1] ?? 0;
      norms.push(length > 0 ? all.slice(start, start + length) : (this.#others.get(word) ?? ''));
    }
    return norms;
  }
}
