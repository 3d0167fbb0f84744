import type { Quantity } from '../../model/quantity.js';
import type { Story } from '../../model/source.js';
import { MOST_QUANTITIES, pairQuantities, pairStatements } from './compare.js';
import { areHalves } from './evidence.js';
import { roleOf } from './figure-roles.js';
import type { Link } from './links.js';
import { mentionOf, publishedOn, type ReadMention, type ReadSentence } from './mentions.js';
import { statesDay } from './occasion.js';
import { areCopies, type StatementPair } from './same-measure.js';
import { compareStated } from './same-place.js';
import { hasOwnName } from './statement.js';
import { matchedContent } from './word-alignment.js';

/** Two sentences of different stories, in a fixed order. */
export type SentencePair = readonly [ReadSentence, ReadSentence];

/** Whether figures of two sentences exclude one another, if they measure the same thing. */
export function mayConflict([a, b]: SentencePair): boolean {
  const inB = b.sentence.quantities.slice(0, MOST_QUANTITIES);
  return a.sentence.quantities
    .slice(0, MOST_QUANTITIES)
    .some((p) => inB.some((q) => compareStated(p, q).relation === 'conflict'));
}

/** Share of the words, and words of content, that two stories' wordings of one sentence have in common. */
const ONE_SENTENCE = 0.7;
const FEWEST_MATCHED = 5;

/**
 * Links figures of two sentences that measure the same thing, but no conflict of figures that may
 * be of two moments, or of two events where the sentences name nothing in common.
 */
export function linkSentences(
  [a, b]: SentencePair,
  areOfOneEvent: (a: Story, b: Story) => boolean,
): Link[] {
  const pair = pairStatements(a.statement, b.statement, [
    publishedOn(a.story),
    publishedOn(b.story),
  ]);
  const links: Link[] = [];
  for (const found of pairQuantities(pair)) {
    if (found.certain && !isOneSentence(pair)) continue;
    if (found.relation === 'conflict' && isOneNumber(found.a, found.b)) continue;
    if (
      (pair.occasion === 'other' || (found.certain && pair.looksBack)) &&
      found.a.kind !== 'date'
    ) {
      continue;
    }
    const left = mentionOf(a, indexOf(a, found.a));
    const right = mentionOf(b, indexOf(b, found.b));
    if (!left || !right || !haveOneRole(left, right)) continue;
    const holds =
      found.relation !== 'conflict' ||
      (!areHalves(left, right) &&
        !mayBeOfTwoMoments(pair, left, right) &&
        (haveCommonName(pair) || areCopies(pair) || areOfOneEvent(a.story, b.story)));
    if (holds) {
      links.push({ a: left, b: right, relation: found.relation, certain: found.certain });
    }
  }
  return links;
}

/** Whether two statements are two wordings of one sentence. */
function isOneSentence(pair: StatementPair): boolean {
  return (
    pair.alignment.share >= ONE_SENTENCE &&
    !nameApart(pair) &&
    matchedContent(pair.a, pair.alignment.toB) >= FEWEST_MATCHED
  );
}

/** Whether figures are of their day and nothing says that it is one: polls and markets give new ones. */
function mayBeOfTwoMoments(
  { occasion, a, b }: StatementPair,
  x: ReadMention,
  y: ReadMention,
): boolean {
  if (occasion === 'one' || !(isOfItsDay(x) || isOfItsDay(y))) return false;
  const areDated = [x, y].every(({ read }) => publishedOn(read.story) !== undefined);
  return areDated || statesDay(a) !== statesDay(b);
}

function isOfItsDay({ quantity, read, index }: ReadMention): boolean {
  return quantity.kind === 'percent' || roleOf(read.statement, index) === 'change';
}

/** Whether two sentences name somebody or somewhere in common. */
function haveCommonName({ a, b }: StatementPair): boolean {
  return a.items.some((item) => item.name && b.stems.has(item.stem));
}

/** Whether neither is an earlier or other value that its sentence sets against the one that holds. */
function haveOneRole(a: ReadMention, b: ReadMention): boolean {
  const [x, y] = [a, b].map(({ read, index }) => roleOf(read.statement, index) === 'earlier');
  return x === y;
}

/** "53 percent to 44", "53 to 44 percent": one number, the unit of one of the two left out. */
function isOneNumber(a: Quantity, b: Quantity): boolean {
  return a.kind !== b.kind && a.value !== undefined && a.value === b.value;
}

/** Whether each of two sentences names what the other does not: they may be of two events. */
function nameApart({ a, b }: StatementPair): boolean {
  return hasOwnName(a, b) && hasOwnName(b, a);
}

function indexOf(read: ReadSentence, quantity: Quantity): number {
  return read.sentence.quantities.indexOf(quantity);
}
