import type { NameVariant } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { StorySentence } from '../../model/source.js';

/** A mention with its spelling. */
export interface SpelledMention {
  readonly sentence: StorySentence;
  readonly start: number;
  readonly end: number;
  readonly spelling: string;
}

/** The mentions by spelling: the most frequent spelling first, mentions by source and place. */
export function collectVariants(mentions: readonly SpelledMention[]): NameVariant[] {
  const bySpelling = new Map<string, SpelledMention[]>();
  for (const mention of mentions) {
    const list = bySpelling.get(mention.spelling);
    if (list) list.push(mention);
    else bySpelling.set(mention.spelling, [mention]);
  }
  return [...bySpelling]
    .sort(([a, x], [b, y]) => y.length - x.length || compareStrings(a, b))
    .map(([spelling, found]) => ({
      spelling,
      mentions: found
        .map(({ sentence, start, end }) => ({ sentence, start, end }))
        .sort(
          (a, b) =>
            compareStrings(a.sentence.source, b.sentence.source) ||
            a.sentence.start - b.sentence.start ||
            a.start - b.start,
        ),
    }));
}

/**
 * The spelling of most mentions, those in capitals after all others; of equals the longest, then the
 * first by code unit.
 */
export function commonSpelling(mentions: readonly SpelledMention[]): string {
  const counts = new Map<string, number>();
  for (const { spelling } of mentions) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const [first] = [...counts].sort(
    ([a, x], [b, y]) =>
      Number(isShouted(a)) - Number(isShouted(b)) ||
      y - x ||
      b.length - a.length ||
      compareStrings(a, b),
  );
  return first?.[0] ?? '';
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase();
}
