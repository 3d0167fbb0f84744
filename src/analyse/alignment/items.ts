import type { StorySentence } from '../../model/source.js';

/** The sentences of each item, items in the order of their first ones. */
export class Items {
  private readonly firsts: StorySentence[] = [];
  private readonly others = new Map<number, StorySentence[]>();

  get length(): number {
    return this.firsts.length;
  }

  add(sentence: StorySentence): void {
    this.firsts.push(sentence);
  }

  addTo(item: number, sentence: StorySentence): void {
    const others = this.others.get(item);
    if (others) others.push(sentence);
    else this.others.set(item, [sentence]);
  }

  countOf(item: number): number {
    return 1 + (this.others.get(item)?.length ?? 0);
  }

  of(item: number): StorySentence[] {
    const first = this.firsts[item];
    return first ? [first, ...(this.others.get(item) ?? [])] : [];
  }

  /** Items of several sentences. */
  repeated(): Iterable<number> {
    return this.others.keys();
  }
}

/** Finds sentences of the same words by a hash of these; its table doubles when it is half full. */
export class ItemTable {
  /** Items plus 1, by hash. */
  private slots = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 11);
  private length = 0;

  /** The item of these words, or -1. */
  find(hash: number, isSame: (item: number) => boolean): number {
    const mask = this.slots.length - 1;
    for (let slot = place(hash, mask); ; slot = (slot + 1) & mask) {
      const item = (this.slots[slot] ?? 0) - 1;
      if (item < 0 || (this.hashes[item] === hash && isSame(item))) return item;
    }
  }

  /** Adds the next item. */
  add(hash: number): void {
    if (this.length === this.hashes.length) this.grow();
    this.hashes[this.length] = hash;
    this.put(hash, this.length++);
  }

  private put(hash: number, item: number): void {
    const mask = this.slots.length - 1;
    let slot = place(hash, mask);
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = item + 1;
  }

  private grow(): void {
    const { hashes } = this;
    this.slots = new Int32Array(2 * this.slots.length);
    this.hashes = new Int32Array(2 * hashes.length);
    this.hashes.set(hashes);
    for (let item = 0; item < this.length; item++) this.put(hashes[item] ?? 0, item);
  }
}

function place(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}
