import table from '../../data/word-frequency.json' with { type: 'json' };
import { bucketOf, MARK } from './frequency-buckets.js';

/**
 * The table of word frequencies in a few buckets: a map of its 7,000 stems would take longer to
 * fill than an article to read. The build of the program computes it and puts in what it comes to,
 * so each export is plain JSON.
 */

/** How many buckets there are: a power of two, so that about four stems are in each. */
const COUNT = 1 << 11;

/**
 * The stems of each bucket as ",stem" and a mark: the capital whose place behind {@link MARK} is twice
 * the table's row, plus 1 for the stem of an act.
 */
export const BUCKETS: readonly string[] = filled();

function filled(): string[] {
  const buckets = Array.from({ length: COUNT }, () => '');
  for (const [row, stems] of Object.entries(table.rows)) {
    for (const entry of stems.split(' ')) {
      const isAct = entry.endsWith('*');
      const stem = isAct ? entry.slice(0, -1) : entry;
      buckets[bucketOf(stem, COUNT)] +=
        `,${stem}${String.fromCharCode(MARK + 2 * Number(row) + (isAct ? 1 : 0))}`;
    }
  }
  return buckets;
}
