import table from '../../../data/qualifiers.json' with { type: 'json' };
import type { Qualifier } from '../../../model/quantity.js';
import { jsonBucketsOf, type JsonBuckets } from '../../../segment/word-table.js';

/**
 * The tables of qualifiers. The build of the program computes them and puts in what they come to,
 * so each export is plain JSON.
 */

export interface Row {
  readonly words: readonly string[];
  readonly qualifier: Qualifier;
  /** Amounts, dates and times, or both. */
  readonly on: 'amount' | 'date' | 'any';
}

const QUALIFIERS: readonly Qualifier[] = [
  'exact',
  'about',
  'almost',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
];
const SCOPES: readonly Row['on'][] = ['amount', 'date', 'any'];

/** Rows before a quantity by their last word, the longest first. */
export const ROWS_BEFORE: JsonBuckets<readonly Row[]> = jsonBucketsOf(index(table.before, -1), 64);

/** Rows after a quantity by their first word, the longest first. */
export const ROWS_AFTER: JsonBuckets<readonly Row[]> = jsonBucketsOf(index(table.after, 0), 32);

function index(
  rows: readonly { words: string; qualifier: string; on: string }[],
  key: 0 | -1,
): ReadonlyMap<string, readonly Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) {
    const words = row.words
      .split(' ')
      .flatMap((w) => (w.endsWith('.') && w.length > 1 ? [w.slice(0, -1), '.'] : [w]));
    const word = words.at(key) ?? '';
    const list = map.get(word) ?? [];
    const qualifier = QUALIFIERS.find((name) => name === row.qualifier);
    const on = SCOPES.find((name) => name === row.on);
    if (qualifier !== undefined && on !== undefined) list.push({ words, qualifier, on });
    list.sort((a, b) => b.words.length - a.words.length);
    map.set(word, list);
  }
  return map;
}
