import functionWords from '../../data/function-words.json' with { type: 'json' };
import { fold } from '../../segment/normal-form.js';
import { stem } from '../../segment/tokens.js';
import { WordKind } from './word-kind.js';

/**
 * The table of kinds of words by their stems. The build of the program computes it and puts in what
 * it comes to, so each export is plain JSON.
 */

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
