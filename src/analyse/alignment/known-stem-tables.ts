import synonyms from '../../data/synonyms.json' with { type: 'json' };
import table from '../../data/word-frequency.json' with { type: 'json' };
import { stem } from '../../segment/tokens.js';
import { bucketOf, MARK, NO_FREQUENCY } from './known-stem-buckets.js';

/**
 * The tables of word frequencies and of synonyms in a few buckets: a map of their 8,000 stems would
 * take longer to fill than an article to read. The build of the program computes it and puts in what
 * it comes to, so each export is plain JSON.
 */

/** How many buckets there are: a power of two, so that about four stems are in each. */
const COUNT = 1 << 11;

/**
 * The stems of each bucket as ",stem", a mark, and the rows of the table of synonyms with stops
 * between. The mark is the character whose place behind {@link MARK} is twice the table's row, plus 1
 * for the stem of an act, or {@link NO_FREQUENCY}.
 */
export const BUCKETS: readonly string[] = filled();

function filled(): string[] {
  const buckets = Array.from({ length: COUNT }, () => '');
  const senses = sensesByStem();
  const add = (stemmed: string, mark: number): void => {
    const rows = senses.get(stemmed) ?? [];
    buckets[bucketOf(stemmed, COUNT)] +=
      `,${stemmed}${String.fromCharCode(MARK + mark)}${rows.join('.')}`;
    senses.delete(stemmed);
  };
  for (const [row, stems] of Object.entries(table.rows)) {
    for (const entry of stems.split(' ')) {
      const isAct = entry.endsWith('*');
      add(isAct ? entry.slice(0, -1) : entry, 2 * Number(row) + (isAct ? 1 : 0));
    }
  }
  for (const stemmed of senses.keys()) add(stemmed, NO_FREQUENCY);
  return buckets;
}

function sensesByStem(): Map<string, number[]> {
  const senses = new Map<string, number[]>();
  for (const [row, words] of synonyms.rows.entries()) {
    for (const word of new Set(words.split(' ').map((form) => stem(form)))) {
      const rows = senses.get(word);
      if (rows) rows.push(row);
      else senses.set(word, [row]);
    }
  }
  return senses;
}
