import { bucketOf, MARK } from './frequency-buckets.js';
import { BUCKETS } from './frequency-tables.js';

/** How frequent a stem is in news. */
export interface Frequency {
  /** -ln of the share of news sentences that hold the stem. */
  readonly weight: number;
  /** Whether the stem names an act: a verb, or a noun of the same stem. */
  readonly act: boolean;
}

/** The last capital's code: no mark is behind it, and no letter of a stem before it. */
const LAST_MARK = 90;

/** The frequency of a stem; undefined where the table does not hold it. */
export function frequencyOf(stem: string): Frequency | undefined {
  const bucket = BUCKETS[bucketOf(stem, BUCKETS.length)] ?? '';
  for (let at = bucket.indexOf(`,${stem}`); at >= 0; at = bucket.indexOf(`,${stem}`, at + 1)) {
    const mark = bucket.charCodeAt(at + 1 + stem.length) - MARK;
    if (mark >= 0 && mark <= LAST_MARK - MARK) return { weight: mark >> 1, act: (mark & 1) === 1 };
  }
  return undefined;
}
