import synonyms from '../../data/synonyms.json' with { type: 'json' };
import { stem } from '../../segment/tokens.js';

/**
 * Tables of words by their stems. The build of the program computes them and puts in what they come
 * to, so each export is plain JSON.
 */

/** Rows of the table of synonyms by stem. */
export const SENSES: Readonly<Record<string, readonly number[]>> = sensesByStem();

function sensesByStem(): Record<string, number[]> {
  const senses = new Map<string, number[]>();
  for (const [row, words] of synonyms.rows.entries()) {
    for (const word of new Set(words.split(' ').map((form) => stem(form)))) {
      const rows = senses.get(word);
      if (rows) rows.push(row);
      else senses.set(word, [row]);
    }
  }
  return Object.fromEntries(senses);
}
