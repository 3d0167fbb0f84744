import calendar from '../../../../data/calendar.json' with { type: 'json' };
import { jsonBucketsOf, type JsonBuckets } from '../../../../segment/word-table.js';

/**
 * The table of feasts. The build of the program computes it and puts in what it comes to, so each
 * export is plain JSON.
 */

export interface Holiday {
  readonly words: readonly string[];
  readonly month: number;
  readonly day?: number;
  /** Movable: the `nth` such weekday (1 to 7) of the month, -1 the last. */
  readonly weekday?: number;
  readonly nth?: number;
  /** Days behind that weekday: Black Friday follows a Thursday. */
  readonly later?: number;
  /** Movable: days from Easter Sunday. */
  readonly easter?: number;
}

/** By their first word; the longest first. */
export const HOLIDAYS: JsonBuckets<readonly Holiday[]> = jsonBucketsOf(byFirstWord(), 32);

function byFirstWord(): ReadonlyMap<string, readonly Holiday[]> {
  const map = new Map<string, Holiday[]>();
  for (const row of calendar.holidays) {
    const words = row.name
      .replaceAll(/['.]/g, ' $& ')
      .split(' ')
      .filter((word) => word !== '');
    const [first] = words;
    if (first === undefined) continue;
    map.set(
      first,
      [...(map.get(first) ?? []), { ...row, words }].sort(
        (a, b) => b.words.length - a.words.length,
      ),
    );
  }
  return map;
}
