import lexicon from '../data/furniture.json' with { type: 'json' };

/**
 * The table of openings of calls. The build of the program computes it and puts in what it comes to,
 * so each export is plain JSON.
 */

/** Openings of calls by their first word: entries of a map. */
export const OPENINGS: readonly (readonly [first: string, openings: readonly string[]])[] = [
  ...byFirstWord(),
];

function byFirstWord(): Map<string, string[]> {
  const openings = new Map<string, string[]>();
  for (const opening of lexicon.openings) {
    const first = opening.split(/[\s:]/, 1)[0] ?? '';
    openings.set(first, [...(openings.get(first) ?? []), opening]);
  }
  return openings;
}
