/** One step of the first hash of a form (FNV-1a; Fowler, Noll and Vo). */
export function hashFirst(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** One step of the second hash of a form: a polynomial, independent of the first. */
export function hashSecond(hash: number, code: number): number {
  return Math.imul(hash + code, 0x5bd1e995);
}

/**
 * The vocabulary of a collection: every written form that was met, and the normal form it stands for.
 *
 * Forms are found by two 32-bit hashes of their characters (64 bits: two of a million different
 * forms meet with a chance of 3 in 10^8), so that scanning makes no substring but for the first
 * occurrence of each form.
 */
export class Vocabulary {
  /** Number of normal forms; words are numbered from 0. */
  size = 0;
  private readonly norms = new Map<string, number>();
  private keys = new Int32Array(1 << 14);
  private values = new Int32Array(1 << 13);
  private mask = (1 << 13) - 1;
  private forms = 0;

  /** The number of a normal form. */
  wordOf(norm: string): number {
    const known = this.norms.get(norm);
    if (known !== undefined) return known;
    this.norms.set(norm, this.size);
    return this.size++;
  }

  known(norm: string): number | undefined {
    return this.norms.get(norm);
  }

  /** The word of a form, doubled, plus 1 where the form may open a longer name; -1 if new. */
  find(first: number, second: number): number {
    const { keys, mask } = this;
    let slot = (first ^ (first >>> 15)) & mask;
    for (;;) {
      const value = this.values[slot] ?? 0;
      if (value === 0) return -1;
      if (keys[2 * slot] === first && keys[2 * slot + 1] === second) return value - 1;
      slot = (slot + 1) & mask;
    }
  }

  add(first: number, second: number, value: number): void {
    if (this.forms * 2 > this.mask) this.grow();
    this.put(first, second, value + 1);
    this.forms++;
  }

  private put(first: number, second: number, value: number): void {
    let slot = (first ^ (first >>> 15)) & this.mask;
    while (this.values[slot] !== 0) slot = (slot + 1) & this.mask;
    this.keys[2 * slot] = first;
    this.keys[2 * slot + 1] = second;
    this.values[slot] = value;
  }

  private grow(): void {
    const { keys, values } = this;
    this.mask = 2 * this.mask + 1;
    this.keys = new Int32Array(2 * (this.mask + 1));
    this.values = new Int32Array(this.mask + 1);
    for (let slot = 0; slot < values.length; slot++) {
      const value = values[slot] ?? 0;
      if (value !== 0) this.put(keys[2 * slot] ?? 0, keys[2 * slot + 1] ?? 0, value);
    }
  }
}
