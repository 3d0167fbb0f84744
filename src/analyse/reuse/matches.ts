import { accepted, judge, lengthen, type Candidate } from './acceptance.js';
import { chainBlocks, splitChain } from './chains.js';
import type { Collection } from './collection.js';
import { trimEnds } from './ends.js';
import { extendChain, extendExactly } from './extension.js';
import { fillGaps } from './gaps.js';
import { findRepeatedGrams } from './grams.js';
import type { Match } from './match.js';
import { SeedFinder } from './seeds.js';
import { extendThinly } from './thin-extension.js';

/** Every pair of documents' shared text, the pairs in the order of the later document. */
export function findMatches(collection: Collection, minWords: number): Match[] {
  const seeds = new SeedFinder(collection, findRepeatedGrams(collection));
  const matches: Match[] = [];
  for (let document = 0; document < collection.documents; document++) {
    for (const { other, blocks } of seeds.of(document)) {
      const found: { strict: Candidate; longer: Candidate }[] = [];
      for (const chain of chainBlocks(blocks)) {
        const extended = fillGaps(collection, extendChain(collection, chain, other, document));
        for (const part of splitChain(extended)) {
          const whole = extendExactly(collection, part, other, document);
          const ends = trimEnds(collection, whole, other, document);
          const strict = judge(collection, ends, other, document, minWords);
          if (strict === undefined) continue;
          const thin = fillGaps(collection, extendThinly(collection, whole, other, document));
          const thinEnds = trimEnds(collection, thin, other, document);
          found.push({ strict, longer: lengthen(collection, strict, thinEnds, minWords) });
        }
      }
      matches.push(...accepted(apart(found)));
    }
  }
  return matches;
}

/** The candidates of a pair, each as long as it gets without reaching into another. */
function apart(found: readonly { strict: Candidate; longer: Candidate }[]): Candidate[] {
  return found.map(({ strict, longer }) => {
    const reaches =
      longer !== strict &&
      found.some((other) => other.strict !== strict && overlap(longer.match, other.strict.match));
    return reaches ? strict : longer;
  });
}

function overlap(one: Match, other: Match): boolean {
  return (
    (one.startA < other.endA && other.startA < one.endA) ||
    (one.startB < other.endB && other.startB < one.endB)
  );
}
