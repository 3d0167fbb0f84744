/** As in kernel/forms.ts, one step of the first hash of a form (FNV-1a; Fowler, Noll and Vo). */
function hashFirst(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** One step of the second hash of a form: a polynomial, independent of the first. */
function hashSecond(hash: number, code: number): number {
  return Math.imul(hash + code, 0x5bd1e995);
}

/** Where both hashes begin. */
const HASH_FIRST = 0x811c9dc5 | 0;
const HASH_SECOND = 0x9747b28c | 0;

/** Both hashes of a form. */
export function hashesOf(form: string): readonly [first: number, second: number] {
  let first = HASH_FIRST;
  let second = HASH_SECOND;
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at);
    first = hashFirst(first, code);
    second = hashSecond(second, code);
  }
  return [first, second];
}

/**
 * The vocabulary of a collection: the normal form of each different word, found by two 32-bit hashes
 * of its characters (64 bits: two of a million different forms meet with a chance of 3 in 10^8).
 */
export class Vocabulary {
  /** The normal forms: a word is its place in this list. */
  readonly norms: string[] = [];
  private readonly wordsByNorm = new HashTable();
  /** The hashes of the normal form that was looked up last. */
  private first = 0;
  private second = 0;

  /** The number of a normal form. */
  wordOf(norm: string): number {
    const known = this.known(norm);
    if (known >= 0) return known;
    const word = this.norms.push(norm) - 1;
    this.wordsByNorm.add(this.first, this.second, word);
    return word;
  }

  /** The number of a normal form, or -1 if it was not met. */
  known(norm: string): number {
    const [first, second] = hashesOf(norm);
    this.first = first;
    this.second = second;
    return this.wordsByNorm.find(first, second);
  }
}

/** A table begins with so many slots. */
const LEAST_SLOTS = 4096;

/** Numbers by two hashes, in one typed array. */
class HashTable {
  /** Two hashes and the number plus 1, four integers a slot. */
  private table = new Int32Array(4 * LEAST_SLOTS);
  private mask = LEAST_SLOTS - 1;
  private entries = 0;

  /** The number, or -1 if there is none. */
  find(first: number, second: number): number {
    const { table, mask } = this;
    let slot = (first ^ (first >>> 15)) & mask;
    for (;;) {
      const value = table[4 * slot + 2] ?? 0;
      if (value === 0) return -1;
      if (table[4 * slot] === first && table[4 * slot + 1] === second) return value - 1;
      slot = (slot + 1) & mask;
    }
  }

  add(first: number, second: number, value: number): void {
    if (this.entries * 2 > this.mask) this.grow();
    this.put(first, second, value + 1);
    this.entries++;
  }

  private put(first: number, second: number, value: number): void {
    const { table, mask } = this;
    let slot = (first ^ (first >>> 15)) & mask;
    while (table[4 * slot + 2] !== 0) slot = (slot + 1) & mask;
    table[4 * slot] = first;
    table[4 * slot + 1] = second;
    table[4 * slot + 2] = value;
  }

  private grow(): void {
    const { table } = this;
    this.mask = 2 * this.mask + 1;
    this.table = new Int32Array(4 * (this.mask + 1));
    for (let at = 0; at < table.length; at += 4) {
      const value = table[at + 2] ?? 0;
      if (value !== 0) this.put(table[at] ?? 0, table[at + 1] ?? 0, value);
    }
  }
}
