/** Integers of a block. */
const BLOCK = 3;
/** Integers of a match before its blocks. */
const HEAD = 3;

/** The list begins with room for so many integers. */
const LEAST_ROOM = 1 << 12;

/**
 * Matches one behind the other: of each the earlier and the later document, the number of its blocks,
 * and the blocks, three integers each. See kernel/match.ts.
 */
export class MatchList {
  #integers = new Int32Array(LEAST_ROOM);
  #size = 0;

  /** Adds a match whose blocks stand in other integers. */
  add(
    documentA: number,
    documentB: number,
    count: number,
    integers: Int32Array,
    blocks: number,
  ): void {
    const end = this.#size + HEAD + BLOCK * count;
    if (end > this.#integers.length) {
      const longer = new Int32Array(2 * end);
      longer.set(this.#integers);
      this.#integers = longer;
    }
    const list = this.#integers;
    list[this.#size] = documentA;
    list[this.#size + 1] = documentB;
    list[this.#size + 2] = count;
    list.set(integers.subarray(blocks, blocks + BLOCK * count), this.#size + HEAD);
    this.#size = end;
  }

  /** Takes all matches, and leaves an empty list. */
  take(): Int32Array {
    const all = this.#integers.subarray(0, this.#size);
    this.#integers = new Int32Array(LEAST_ROOM);
    this.#size = 0;
    return all;
  }
}
