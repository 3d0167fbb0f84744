import { bucketsOf, valueOf } from './text-buckets.js';

/** A table from words to values of a kind, each as JSON in a text bucket. */
export type JsonBuckets<T> = readonly string[] & { readonly valueOfWord?: T };

/**
 * The table, which is made when the program is built; see {@link bucketsOf}.
 *
 * @param entries different words, and plain JSON of each
 */
export function jsonBucketsOf<T>(
  entries: Iterable<readonly [word: string, value: T]>,
  count: number,
): JsonBuckets<T> {
  return bucketsOf(
    Array.from(entries, ([word, value]) => [word, JSON.stringify(value)] as const),
    count,
  );
}

/** Such a table as it is used: few texts have more than some of its words, and no other is read. */
export class WordTable<T> {
  readonly #read = new Map<string, T>();

  constructor(private readonly buckets: JsonBuckets<T>) {}

  /** What a word has; undefined where the table does not hold it. */
  get(word: string): T | undefined {
    const known = this.#read.get(word);
    if (known !== undefined) return known;
    const text = valueOf(word, this.buckets);
    if (text === undefined) return undefined;
    const value: T = JSON.parse(text);
    this.#read.set(word, value);
    return value;
  }
}
