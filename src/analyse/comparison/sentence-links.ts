import type { Quantity } from '../../model/quantity.js';
import type { Story } from '../../model/source.js';
import { stem } from '../../segment/tokens.js';
import { MOST_QUANTITIES, pairQuantities, pairStatements } from './compare.js';
import { areHalves } from './relate-figures.js';
import { MEASURED } from './evident-links.js';
import { roleOf } from './figure-roles.js';
import { areSynonyms } from './lexicon.js';
import type { Link } from './links.js';
import { mentionOf, publishedOn, type ReadMention, type ReadSentence } from './mentions.js';
import { statesDay } from './occasion.js';
import { differInFiguresOnly } from './same-but-figures.js';
import { areCopies, type StatementPair } from './same-measure.js';
import { compareStated } from './same-place.js';
import { hasOwnName } from './statement.js';
import { areOfOthers, timesApart } from './two-things.js';
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
  const isOneEvent = (): boolean => areOfOneEvent(a.story, b.story);
  const links: Link[] = [];
  for (const found of pairQuantities(pair)) {
    const certain = found.certain ? certaintyOf(pair, [a, b], found.a.kind, isOneEvent) : false;
    const left = mentionOf(a, indexOf(a, found.a));
    const right = mentionOf(b, indexOf(b, found.b));
    if (certain === undefined || !left || !right || !haveOneRole(left, right)) continue;
    if (found.a.kind !== 'date' && (pair.occasion === 'other' || (certain && pair.looksBack))) {
      continue;
    }
    if (found.relation === 'conflict' && !mayExclude(pair, left, right, isOneEvent)) continue;
    if (found.relation === 'conflict' && areApart(pair, found.a, found.b)) continue;
    links.push({ a: left, b: right, relation: found.relation, certain });
  }
  return links;
}

/**
 * Whether figures in one place of two statements are certainly of one thing: those of two wordings
 * of one sentence, and of two short sentences of the same words on one occasion. Undefined where
 * nothing says so.
 */
function certaintyOf(
  pair: StatementPair,
  [a, b]: SentencePair,
  kind: string,
  isOneEvent: () => boolean,
): boolean | undefined {
  if (isOneSentence(pair)) return true;
  if (!MEASURED.has(kind) || !differInFiguresOnly(pair)) return undefined;
  if (mayBeOfTwoDays(pair, a.story, b.story)) return undefined;
  return isOneEvent() ? pair.occasion === 'one' : undefined;
}

/** Whether two statements are two wordings of one sentence. */
function isOneSentence(pair: StatementPair): boolean {
  return (
    pair.alignment.share >= ONE_SENTENCE &&
    !nameApart(pair) &&
    matchedContent(pair.a, pair.alignment.toB) >= FEWEST_MATCHED
  );
}

/** Whether two figures that exclude one another are of one number, moment and event. */
function mayExclude(
  pair: StatementPair,
  a: ReadMention,
  b: ReadMention,
  isOneEvent: () => boolean,
): boolean {
  if (isOneNumber(a.quantity, b.quantity) || areHalves(a, b)) return false;
  const areOfTheirDay = isOfItsDay(a) || isOfItsDay(b);
  if (areOfTheirDay && mayBeOfTwoDays(pair, a.read.story, b.read.story)) return false;
  return haveCommonName(pair) || areCopies(pair) || isOneEvent();
}

/** Whether something says of which day two statements are, but not that it is one. */
function mayBeOfTwoDays({ occasion, a, b }: StatementPair, x: Story, y: Story): boolean {
  if (occasion !== 'unknown') return occasion === 'other';
  const areDated = [x, y].every((story) => publishedOn(story) !== undefined);
  return areDated || statesDay(a) !== statesDay(b);
}

/** Percentages and changes are of their day: polls and markets give new ones. */
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

/**
 * "The first day", "the second day"; "43 rebels" beside "34 soldiers"; "54 percent in May" beside
 * "45 percent in April".
 */
function areApart({ a, b }: StatementPair, p: Quantity, q: Quantity): boolean {
  if (p.kind === 'date') return false;
  return timesApart(a, b) || areOfOthers(a, b) || (p.kind === 'count' && countApart(p, q));
}

function countApart({ head: a }: Quantity, { head: b }: Quantity): boolean {
  return a !== undefined && b !== undefined && !areSynonyms(stem(a), stem(b));
}

/** Whether each of two sentences names what the other does not: they may be of two events. */
function nameApart({ a, b }: StatementPair): boolean {
  return hasOwnName(a, b) && hasOwnName(b, a);
}

function indexOf(read: ReadSentence, quantity: Quantity): number {
  return read.sentence.quantities.indexOf(quantity);
}
