import type { SentenceGroup, StoryPassage } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Quantity, Relation } from '../../model/quantity.js';
import type { Source, Story } from '../../model/source.js';
import { stem } from '../../segment/tokens.js';
import { matchedContent } from './word-alignment.js';
import { pairQuantities, pairStatements } from './compare.js';
import { withoutToldApart } from './told-apart.js';
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
import type { Omissions } from './omissions.js';
import { linkReprints } from './reprints.js';
import type { StatementPair } from './same-measure.js';
import { namesIn, type Statement } from './statement.js';

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
    if (a.story === b.story || !areOfOneTime(a.story, b.story)) return;
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
  const names = new Map<Story, ReadonlySet<string>>();
  const about = (story: Story): ReadonlySet<string> => {
    const known = names.get(story) ?? namesOf(story);
    names.set(story, known);
    return known;
  };
  for (const mentions of measures.values()) {
    if (mentions.length > MOST_MENTIONS) omissions.note('measure');
    eachPair(sample(mentions), (a, b) => {
      // The cheap tests first: the names of a story cost a reading of its whole text.
      const [left, right] = [a.read.story, b.read.story];
      if (left === right || !mayBeNear(a, b) || !areOfOneTime(left, right)) return;
      if (areOfOneEvent(about(left), about(right))) compare(a.read, b.read);
    });
  }
  return [...withoutToldApart(links, measures), ...linkReprints(passages, reader)];
}

/** Days between the publications of two stories beyond which one tells of another state of things. */
const MOST_DAYS = 14;

/** Whether two stories may be of one time; stories without a date may be of any. */
function areOfOneTime(a: Story, b: Story): boolean {
  const first = dayNumber(publishedOn(a));
  const second = dayNumber(publishedOn(b));
  return first === undefined || second === undefined || Math.abs(first - second) <= MOST_DAYS;
}

/** Names that a story uses at least so often are what it is about. */
const LEAST_USE = 2;
/** Such names that two stories of one event share, where each has as many. */
const FEWEST_NAMES = 3;

/** Whether two stories may be of one event: they are about some of the same names, or too short to say. */
function areOfOneEvent(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) <= FEWEST_NAMES) return true;
  let shared = 0;
  for (const name of a) if (b.has(name)) shared++;
  return shared >= FEWEST_NAMES;
}

function namesOf(story: Story): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const { plain, quantities, furniture, kind } of story.sentences) {
    if (furniture || kind === 'dateline') continue;
    for (const norm of namesIn(plain, quantities)) {
      const name = stem(norm);
      uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  return new Set([...uses].filter(([, count]) => count >= LEAST_USE).map(([name]) => name));
}

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
    if (
      (pair.occasion === 'other' || (found.certain && pair.looksBack)) &&
      found.a.kind !== 'date'
    ) {
      continue;
    }
    const left = mentionOf(a, indexOf(a, found.a));
    const right = mentionOf(b, indexOf(b, found.b));
    if (left && right) {
      links.push({ a: left, b: right, relation: found.relation, certain: found.certain });
    }
  }
  return links;
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
