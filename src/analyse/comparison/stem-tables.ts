import acts from '../../data/acts.json' with { type: 'json' };
import antonyms from '../../data/antonyms.json' with { type: 'json' };
import contrasts from '../../data/contrasts.json' with { type: 'json' };
import equivalents from '../../data/equivalents.json' with { type: 'json' };
import roles from '../../data/figure-roles.json' with { type: 'json' };
import timeCues from '../../data/time-cues.json' with { type: 'json' };
import updates from '../../data/updates.json' with { type: 'json' };
import { stem } from '../../segment/tokens.js';
import { jsonBucketsOf, type JsonBuckets } from '../../segment/word-table.js';

/**
 * The tables of words by their stems. The build of the program computes them and puts in what they
 * come to, so each export is plain JSON.
 */

/** Rows of a table by stem. */
type StemBuckets = JsonBuckets<readonly number[]>;

export const ACTS: readonly string[] = acts.words.map((word) => stem(word));
export const REPORTS: readonly string[] = acts.reports.map((word) => stem(word));

/** What news counts again and again, beside acts. */
export const FOLLOWED: readonly string[] = updates.followed.map((word) => stem(word));

/** Words by which a figure is to come, is asked for, or is not the last one. */
export const UNFINISHED: readonly string[] = [
  ...timeCues.future,
  ...roles.asked,
  ...roles.expected,
  ...updates.unfinished,
].map((word) => stem(word));

/** Contrast sets of a stem. */
export const CONTRASTS: StemBuckets = jsonBucketsOf(rowsByStem(contrasts.sets), 128);

/**
 * Classes of a stem; a word of several senses is in several classes. They are asked for so often
 * that they are read at once.
 */
export const CLASSES: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  rowsByStem(equivalents.classes),
);

/** Poles of a stem: twice the scale's index, plus one for the second pole. */
export const POLES: StemBuckets = jsonBucketsOf(rowsByStem(antonyms.scales.flat()), 256);

function rowsByStem(rows: readonly (readonly string[])[]): Map<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [index, words] of rows.entries()) {
    for (const word of words) {
      const key = stem(word);
      const known = table.get(key) ?? [];
      if (!known.includes(index)) known.push(index);
      table.set(key, known);
    }
  }
  return table;
}
