/** A sentence of one text and one of the other, by their indexes. */
interface IndexPair {
  readonly a: number;
  readonly b: number;
}

/** The sentences that are paired, by those of either text. */
export class Partners {
  readonly #ofA = new Map<number, number[]>();
  readonly #ofB = new Map<number, number[]>();

  constructor(pairs: readonly IndexPair[] = []) {
    for (const pair of pairs) this.add(pair);
  }

  add({ a, b }: IndexPair): void {
    this.#ofA.set(a, [...(this.#ofA.get(a) ?? []), b]);
    this.#ofB.set(b, [...(this.#ofB.get(b) ?? []), a]);
  }

  has({ a, b }: IndexPair): boolean {
    return this.#ofA.get(a)?.includes(b) === true;
  }

  /** Whether neither of two sentences is paired. */
  areFree({ a, b }: IndexPair): boolean {
    return !this.#ofA.has(a) && !this.#ofB.has(b);
  }

  ofA(a: number): readonly number[] | undefined {
    return this.#ofA.get(a);
  }

  ofB(b: number): readonly number[] | undefined {
    return this.#ofB.get(b);
  }
}
