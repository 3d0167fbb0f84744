import type { SentenceGroup, StoryPassage } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Quantity, Relation } from '../../model/quantity.js';
import type { Source, Story } from '../../model/source.js';
import { matchedContent } from './word-alignment.js';
import { pairQuantities, pairStatements } from './compare.js';
import { withoutToldApart } from './told-apart.js';
import { linkAges } from './ages.js';
import { linkByEvidence } from './evident-links.js';
import { roleOf } from './figure-roles.js';
import { dayNumber, ratio } from './intervals.js';
import { GREATEST_RATIO } from './likely-measure.js';
import {
  mentionOf,
  mentionsByMeasure,
  publishedOn,
  Reader,
  storyKey,
  type ReadMention,
  type ReadSentence,
} from './mentions.js';
import { Events } from './one-event.js';
import type { Omissions } from './omissions.js';
import { linkReprints } from './reprints.js';
import type { StatementPair } from './same-measure.js';
import type { Statement } from './statement.js';

/** Two mentions of different stories that measure the same thing. */
export interface Link {
  readonly a: ReadMention;
  readonly b: ReadMention;
  readonly relation: Relation;
  readonly certain: boolean;
}

/**
 * Mentions of one measure that are compared with one another, taken evenly from all: above it the
 * work would grow with the square of the stories.
 */
const MOST_MENTIONS = 80;
/** Sentences of one group that are compared with one another. */
const MOST_SENTENCES = 40;

/**
 * Links mentions of different stories that measure the same thing: those of aligned sentences, and
 * those of one head and unit whose sentences do not align. One figure printed twice is linked, too.
 */
export function linkMentions(
  sources: readonly Source[],
  groups: readonly SentenceGroup[],
  passages: readonly StoryPassage[],
  omissions: Omissions,
): Link[] {
  const reader = new Reader(sources, omissions);
  const seen = new Set<string>();
  const links: Link[] = [];
  const compare = (a: ReadSentence, b: ReadSentence): void => {
    if (a.story === b.story || !areOfOneTime(a.story, b.story, MOST_DAYS)) return;
    const [first, second] = inOrder(a, b);
    const key = `${sentenceKey(first)}\u0001${sentenceKey(second)}`;
    if (seen.has(key)) return;
    seen.add(key);
    links.push(...linkSentences(first, second));
  };
  for (const { sentences } of groups) {
    const read = sentences.flatMap((sentence) => {
      return sentence.quantities.length > 0 ? (reader.of(sentence) ?? []) : [];
    });
    if (read.length > MOST_SENTENCES) omissions.note('group');
    eachPair(read.slice(0, MOST_SENTENCES), compare);
  }
  const measures = mentionsByMeasure(sources, reader);
  const events = new Events(sources);
  for (const mentions of measures.values()) {
    if (mentions.length > MOST_MENTIONS) omissions.note('measure');
    eachPair(sample(mentions), (a, b) => {
      // The cheap tests first: the names of a story cost a reading of its whole text.
      const [left, right] = [a.read.story, b.read.story];
      if (left === right || !mayBeNear(a, b) || !areOfOneTime(left, right, EVENT_DAYS)) return;
      if (events.areOne(left, right, LEAST_LIKENESS)) compare(a.read, b.read);
    });
  }
  const evident = linkByEvidence(sources, reader, events, omissions);
  return [
    ...withoutToldApart([...links, ...evident], measures),
    ...linkAges(sources, reader),
    ...linkReprints(passages, reader),
  ];
}

/** Days between the publications of two stories beyond which one tells of another state of things. */
const MOST_DAYS = 14;
/** The same where their sentences do not align. */
const EVENT_DAYS = 7;

/** Whether two stories may be of one time; stories without a date may be of any. */
function areOfOneTime(a: Story, b: Story, days: number): boolean {
  const first = dayNumber(publishedOn(a));
  const second = dayNumber(publishedOn(b));
  return first === undefined || second === undefined || Math.abs(first - second) <= days;
}

/** Likeness of two stories of which figures of one head are compared; see {@link Events}. */
const LEAST_LIKENESS = 0.2;

/** Whether two figures lie near enough to be compared where their sentences do not align. */
function mayBeNear(a: ReadMention, b: ReadMention): boolean {
  return ratio(a.interval, b.interval) <= GREATEST_RATIO || a.quantity.kind === 'date';
}

/** Share of the words, and words of content, that two stories' wordings of one sentence have in common. */
const ONE_SENTENCE = 0.7;
const FEWEST_MATCHED = 5;

function linkSentences(a: ReadSentence, b: ReadSentence): Link[] {
  const pair = pairStatements(a.statement, b.statement, [
    publishedOn(a.story),
    publishedOn(b.story),
  ]);
  const isOneSentence =
    pair.alignment.share >= ONE_SENTENCE &&
    !nameApart(pair) &&
    matchedContent(pair.a, pair.alignment.toB) >= FEWEST_MATCHED;
  const links: Link[] = [];
  for (const found of pairQuantities(pair)) {
    if (found.certain && !isOneSentence) continue;
    if (found.relation === 'conflict' && isOneNumber(found.a, found.b)) continue;
    if (
      (pair.occasion === 'other' || (found.certain && pair.looksBack)) &&
      found.a.kind !== 'date'
    ) {
      continue;
    }
    const left = mentionOf(a, indexOf(a, found.a));
    const right = mentionOf(b, indexOf(b, found.b));
    if (left && right && haveOneRole(left, right)) {
      links.push({ a: left, b: right, relation: found.relation, certain: found.certain });
    }
  }
  return links;
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

function hasOwnName(a: Statement, b: Statement): boolean {
  return a.items.some((item) => item.name && !b.stems.has(item.stem));
}

function indexOf(read: ReadSentence, quantity: Quantity): number {
  return read.sentence.quantities.indexOf(quantity);
}

/** A fixed order of two sentences, so that the result does not depend on that of the files. */
function inOrder(a: ReadSentence, b: ReadSentence): [ReadSentence, ReadSentence] {
  const order =
    compareStrings(a.sentence.plain, b.sentence.plain) ||
    compareStrings(sentenceKey(a), sentenceKey(b));
  return order <= 0 ? [a, b] : [b, a];
}

function sentenceKey({ sentence }: ReadSentence): string {
  return `${storyKey(sentence)}\u0000${String(sentence.index)}`;
}

function sample<T>(all: readonly T[]): readonly T[] {
  if (all.length <= MOST_MENTIONS) return all;
  const step = all.length / MOST_MENTIONS;
  return Array.from({ length: MOST_MENTIONS }, (_, k) => all[Math.floor(k * step)]).filter(
    (item): item is T => item !== undefined,
  );
}

function eachPair<T>(items: readonly T[], visit: (a: T, b: T) => void): void {
  for (const [at, a] of items.entries()) {
    for (let k = at + 1; k < items.length; k++) {
      const b = items[k];
      if (b !== undefined) visit(a, b);
    }
  }
}
