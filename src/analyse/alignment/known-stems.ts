import { bucketOf, MARK, NO_FREQUENCY } from './known-stem-buckets.js';
import { BUCKETS } from './known-stem-tables.js';

/** What the tables of word frequencies and of synonyms have of a stem. */
export interface KnownStem {
  /** -ln of the share of news sentences that hold the stem; undefined where that is not known. */
  readonly weight: number | undefined;
  /** Whether the stem names an act: a verb, or a noun of the same stem. */
  readonly act: boolean;
  /** Rows of the table of synonyms. */
  readonly senses: readonly number[];
}

/** The last capital's code: no mark is behind it, and no letter of a stem before it. */
const LAST_MARK = 90;

const NO_SENSES: readonly number[] = [];

/** What is known of a stem; undefined where neither table holds it. */
export function knownStem(stem: string): KnownStem | undefined {
  const bucket = BUCKETS[bucketOf(stem, BUCKETS.length)] ?? '';
  for (let at = bucket.indexOf(`,${stem}`); at >= 0; at = bucket.indexOf(`,${stem}`, at + 1)) {
    const end = at + 1 + stem.length;
    const mark = bucket.charCodeAt(end) - MARK;
    if (!(mark >= NO_FREQUENCY && mark <= LAST_MARK - MARK)) continue;
    const isFrequent = mark !== NO_FREQUENCY;
    return {
      weight: isFrequent ? mark >> 1 : undefined,
      act: isFrequent && (mark & 1) === 1,
      senses: sensesFrom(bucket, end + 1),
    };
  }
  return undefined;
}

/** The rows that stand from an offset of a bucket to the next stem, or its end. */
function sensesFrom(bucket: string, start: number): readonly number[] {
  const next = bucket.indexOf(',', start);
  const end = next < 0 ? bucket.length : next;
  return start === end ? NO_SENSES : bucket.slice(start, end).split('.').map(Number);
}
