/**
 * A table from words to texts as a few texts, in which a word is found without a map: to fill one
 * with some thousand words takes longer than to read an article.
 */

const BREAK = '\n';
const BEFORE_VALUE = '\t';

/**
 * The table, which is made when the program is built.
 *
 * @param entries different words, and a text of each; no word has a tab, and neither a line break
 * @param count how many texts: a power of two
 */
export function bucketsOf(
  entries: Iterable<readonly [word: string, value: string]>,
  count: number,
): string[] {
  const buckets = Array.from({ length: count }, () => '');
  for (const [word, value] of entries) {
    const bucket = bucketOf(word, count);
    buckets[bucket] = `${buckets[bucket] || BREAK}${word}${BEFORE_VALUE}${value}${BREAK}`;
  }
  return buckets;
}

/** The text of a word; undefined where the table does not hold it. */
export function valueOf(word: string, buckets: readonly string[]): string | undefined {
  const bucket = buckets[bucketOf(word, buckets.length)];
  if (bucket === undefined || bucket === '') return undefined;
  const last = bucket.length - word.length - 1;
  for (let at = bucket.indexOf(word, 1); at > 0 && at < last; at = bucket.indexOf(word, at + 1)) {
    const start = at + word.length + 1;
    if (bucket.charAt(start - 1) === BEFORE_VALUE && bucket.charAt(at - 1) === BREAK) {
      return bucket.slice(start, bucket.indexOf(BREAK, start));
    }
  }
  return undefined;
}

/** By the length and four of the letters, which spreads words well enough and takes no loop. */
function bucketOf(word: string, count: number): number {
  const { length } = word;
  const hash =
    length +
    5 * word.charCodeAt(0) +
    67 * word.charCodeAt(length >> 1) +
    311 * word.charCodeAt(length - 1) +
    1201 * word.charCodeAt(length >> 2);
  return hash & (count - 1);
}
