import type { SentenceGroup, StoryPassage } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Relation } from '../../model/quantity.js';
import type { Source } from '../../model/source.js';
import { storyKey } from '../story-key.js';
import type { StoryWords } from '../story-words.js';
import { withoutToldApart } from './told-apart.js';
import { linkAges } from './ages.js';
import { DatedActs } from './dated-acts.js';
import { EvidentLinks } from './evident-links.js';
import { mayBeWithin, ratio } from './intervals.js';
import { GREATEST_RATIO } from './likely-measure.js';
import { allMentions, byMeasure, Reader, type ReadMention, type ReadSentence } from './mentions.js';
import type { Events } from './one-event.js';
import type { Omissions } from './omissions.js';
import { sameButFigures } from './same-but-figures.js';
import { linkSentences, mayConflict, type SentencePair } from './sentence-links.js';
import { linkReprints } from './reprints.js';

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
 *
 * Links that only agree are given as far as they touch a sentence in which something is disputed:
 * nothing else becomes of them, and most sentences need not be read for them.
 */
export function linkMentions(
  sources: readonly Source[],
  groups: readonly SentenceGroup[],
  passages: readonly StoryPassage[],
  words: StoryWords,
  events: Events,
  omissions: Omissions,
): Link[] {
  const reader = new Reader(sources, omissions);
  const mentions = allMentions(sources, reader);
  const measures = byMeasure(mentions);
  const alike = [
    ...groups.map((group) => readGroup(group, reader)),
    ...sameButFigures(mentions, words),
  ];
  const pairs = pairSentences(alike, measures, events, omissions);
  const evident = new EvidentLinks(mentions, words, events, omissions);
  const link = (pair: SentencePair): Link[] =>
    linkSentences(pair, (x, y) => events.areOne(x, y, LEAST_LIKENESS));
  const linked = pairs.filter(mayConflict).flatMap(link);
  const dated = new DatedActs(mentions, (x, y) => events.areOne(x, y, LEAST_LIKENESS), omissions);
  const links = [
    ...withoutToldApart([...linked, ...evident.conflicts()], measures),
    ...linkAges(mentions),
    ...dated.conflicts(),
  ];
  const disputed = sentencesOf(links.filter(({ relation }) => relation === 'conflict'));
  if (disputed.size === 0) return [];
  const isDisputed = (read: ReadSentence): boolean => disputed.has(read);
  return [
    ...links,
    ...pairs.filter((pair) => pair.some(isDisputed) && !mayConflict(pair)).flatMap(link),
    ...evident.agreements(({ read }) => isDisputed(read)),
    ...dated.agreements(({ read }) => isDisputed(read)),
    ...linkReprints(passagesOf(passages, disputed), reader),
  ];
}

/** The sentences of a group that have figures. */
function readGroup({ sentences }: SentenceGroup, reader: Reader): ReadSentence[] {
  return sentences.flatMap((sentence) => {
    return sentence.quantities.length > 0 ? (reader.of(sentence) ?? []) : [];
  });
}

function sentencesOf(links: readonly Link[]): ReadonlySet<ReadSentence> {
  return new Set(links.flatMap(({ a, b }) => [a.read, b.read]));
}

/** The passages of which a story has one of some sentences. */
function passagesOf(
  passages: readonly StoryPassage[],
  sentences: ReadonlySet<ReadSentence>,
): StoryPassage[] {
  const stories = new Set([...sentences].map(({ story }) => story));
  return passages.filter((passage) => passage.stories.some((story) => stories.has(story)));
}

/** The sentences whose figures are compared: those alike, and those with figures of one head. */
function pairSentences(
  alike: readonly (readonly ReadSentence[])[],
  measures: ReadonlyMap<string, readonly ReadMention[]>,
  events: Events,
  omissions: Omissions,
): SentencePair[] {
  const pairs = new Map<number, SentencePair>();
  const add = (a: ReadSentence, b: ReadSentence): void => {
    if (a.story === b.story || !mayBeWithin(a.day, b.day, MOST_DAYS)) return;
    const key = Math.min(a.number, b.number) * MOST_READ + Math.max(a.number, b.number);
    if (!pairs.has(key)) pairs.set(key, inOrder(a, b));
  };
  for (const sentences of alike) {
    if (sentences.length > MOST_SENTENCES) omissions.note('group');
    eachPair(sentences.slice(0, MOST_SENTENCES), add);
  }
  for (const mentions of measures.values()) {
    if (mentions.length > MOST_MENTIONS) omissions.note('measure');
    eachPair(sample(mentions), (a, b) => {
      // The cheap tests first.
      const [left, right] = [a.read.story, b.read.story];
      if (left === right || !mayBeNear(a, b) || !mayBeWithin(a.read.day, b.read.day, EVENT_DAYS))
        return;
      if (events.areOne(left, right, LEAST_LIKENESS)) add(a.read, b.read);
    });
  }
  return [...pairs.values()];
}

/** More sentences than a check can hold. */
const MOST_READ = 2 ** 26;

/** Days between the publications of two stories beyond which one tells of another state of things. */
const MOST_DAYS = 14;
/** The same where their sentences do not align. */
const EVENT_DAYS = 7;

/** Likeness of two stories of which figures of one head are compared; see {@link Events}. */
const LEAST_LIKENESS = 0.2;

/** Whether two figures lie near enough to be compared where their sentences do not align. */
function mayBeNear(a: ReadMention, b: ReadMention): boolean {
  return ratio(a.interval, b.interval) <= GREATEST_RATIO || a.quantity.kind === 'date';
}

/** A fixed order of two sentences, so that the result does not depend on that of the files. */
function inOrder(a: ReadSentence, b: ReadSentence): SentencePair {
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
