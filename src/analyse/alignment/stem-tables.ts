import functionWords from '../../data/function-words.json' with { type: 'json' };
import synonyms from '../../data/synonyms.json' with { type: 'json' };
import { fold } from '../../segment/normal-form.js';
import { stem } from '../../segment/tokens.js';
import { WordKind } from './word-kind.js';

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

/** What stems contribute to a sentence that are no content: entries of a map. */
export const KINDS: readonly (readonly [stem: string, kind: WordKind])[] = [...kindsByStem()];

function kindsByStem(): Map<string, WordKind> {
  const kinds = new Map<string, WordKind>();
  for (const [words, kind] of [
    [functionWords.number, WordKind.Number],
    [functionWords.time, WordKind.Time],
    [functionWords.day, WordKind.Day],
    [functionWords.closed, WordKind.Function],
    [functionWords.alignment, WordKind.Function],
  ] as const) {
    for (const word of words.split(' ')) kinds.set(stem(fold(word)), kind);
  }
  return kinds;
}
