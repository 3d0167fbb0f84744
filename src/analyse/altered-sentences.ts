import type {
  Alteration,
  ChangedSentence,
  SentenceGroup,
  StoryPassage,
} from '../model/analysis.js';
import type { Difference } from '../model/passage.js';
import type { Span } from '../model/place.js';
import type { Story, StorySentence } from '../model/source.js';
import { pairStatements } from './comparison/compare.js';
import { dayNumber, mayBeWithin } from './comparison/intervals.js';
import { areAntonyms, isPrivative } from './comparison/lexicon.js';
import { publishedOn } from './comparison/mentions.js';
import { compareQuantities } from './comparison/quantities.js';
import type { StatementPair } from './comparison/same-measure.js';
import { statementOf, type Statement } from './comparison/statement.js';
import { matchedContent, type Gap } from './comparison/word-alignment.js';
import { EarlierGroups } from './earlier-groups.js';
import { negates } from './negators.js';
import { areTurnedRound, type WordsInSentence } from './opposites.js';
import { pairsOf } from './pairs.js';
import { storyKey } from './story-key.js';
import type { StoryWords } from './story-words.js';

/** Share of their words that two sentences have in common where one was copied from the other. */
const COPY = 0.8;
/** Words of content in common from which that is no chance, and no formula. */
const FEWEST_MATCHED = 5;
/** Words of a side up to which a gap changes one word. */
const LONGEST_CHANGE = 3;
/** Days between two stories up to which a sentence of one was copied from the other. */
const MOST_DAYS = 7;
/** Sentences of one group that are compared with one another. */
const MOST_SENTENCES = 40;
/** Words of a sentence that are looked at: its statement, of 400 items, holds no more of them. */
const MOST_WORDS = 1000;

/**
 * Sentences that two stories have word for word, but that one of them denies what the other says, or
 * says the opposite ("had passed an inspection", "had failed an inspection"). Those that stand alone
 * are often too short on both sides of the change to be found as a shared passage.
 *
 * @param words the words of the stories
 * @param earlier what is known of the groups
 */
export function changedSentences(
  groups: readonly SentenceGroup[],
  words: StoryWords,
  earlier: EarlierGroups = new EarlierGroups(),
): ChangedSentence[] {
  const storyOf = byPlace([...words.ranges.keys()]);
  return groups.flatMap(
    (group) =>
      earlier.changesIn(group) ??
      pairsOf(
        group.sentences.slice(0, MOST_SENTENCES).flatMap((sentence): GroupMember[] => {
          const story = storyOf(sentence);
          return story ? [{ sentence, story, norms: normsOf(sentence, story, words) }] : [];
        }),
      ).flatMap(([a, b]) => {
        if (a.story === b.story || !areOfOneTime(a.story, b.story)) return [];
        return mayBeTurned(a.norms, b.norms) ? (changeBetween(a.sentence, b.sentence) ?? []) : [];
      }),
  );
}

interface GroupMember {
  readonly sentence: StorySentence;
  readonly story: Story;
  /** Its first words. */
  readonly norms: readonly string[];
}

/** What the limit on the sentences of a group leaves uncompared, one line at most. */
export function uncomparedSentences(groups: readonly SentenceGroup[]): string[] {
  const cut = groups.filter(({ sentences }) => sentences.length > MOST_SENTENCES).length;
  return cut === 0 ? [] : [`${LEFT_OUT}: ${cut}`];
}

const LEFT_OUT =
  'altered wire: groups of sentences of one meaning of which only the first were compared';

function normsOf(
  { index }: StorySentence,
  story: Story,
  { ranges, words, norms }: StoryWords,
): string[] {
  const range = ranges.get(story);
  const [from, to] = [range?.[2 * index] ?? 0, range?.[2 * index + 1] ?? 0];
  const own = words.subarray(from, Math.min(to, from + MOST_WORDS));
  return Array.from(own, (word) => norms[word] ?? '');
}

/**
 * Whether two sentences have half of their words in common, and the words that only one of them has
 * can turn it into the opposite of the other.
 */
function mayBeTurned(a: readonly string[], b: readonly string[]): boolean {
  const [onlyA, onlyB] = [without(a, b), without(b, a)];
  if (2 * onlyA.length > a.length || 2 * onlyB.length > b.length) return false;
  return (
    [...onlyA, ...onlyB].some(isPrivative) ||
    onlyA.some((x) => onlyB.some((y) => areAntonyms(x, y)))
  );
}

/** The words of the first list less those of the second, each as often as it stands there. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Changed sentences as alterations, each of a passage of its own.
 *
 * @param passages the shared passages: what differs inside of them is told of them
 */
export function alteredSentences(
  changes: readonly ChangedSentence[],
  stories: readonly Story[],
  passages: readonly StoryPassage[],
): Alteration[] {
  if (changes.length === 0) return [];
  const storyOf = byPlace(stories);
  return changes.flatMap(({ sentences, kind, words, difference }) => {
    const passage: StoryPassage = {
      kind: 'edited',
      words,
      witnesses: sentences.map(({ source: id, start, end }) => ({ id, start, end })),
      differences: [difference],
      stories: sentences.flatMap((sentence) => storyOf(sentence) ?? []),
    };
    const found: Alteration = { passage, kind, differences: [difference] };
    return passages.some((other) => holds(other, found)) ? [] : [found];
  });
}

function byPlace(stories: readonly Story[]): (sentence: StorySentence) => Story | undefined {
  const all = new Map(stories.map((story) => [storyKey(story), story]));
  return (sentence) => all.get(storyKey(sentence));
}

function areOfOneTime(a: Story, b: Story): boolean {
  const [x, y] = [a, b].map((story) => dayNumber(publishedOn(story)));
  return mayBeWithin(x, y, MOST_DAYS);
}

function changeBetween(a: StorySentence, b: StorySentence): ChangedSentence | undefined {
  if (a.plain === b.plain || isQuestion(a) || isQuestion(b)) return undefined;
  const pair = pairStatements(statementOf(a), statementOf(b), [undefined, undefined]);
  if (pair.mostShare < COPY || pair.alignment.share < COPY) return undefined;
  if (matchedContent(pair.a, pair.alignment.toB) < FEWEST_MATCHED || !areFiguresOne(pair)) {
    return undefined;
  }
  const { gaps, toB } = pair.alignment;
  const [change, ...more] = gaps.flatMap((gap) => changeIn(pair, gap) ?? []);
  if (
    !change ||
    more.length > 0 ||
    !gaps.every((gap) => gap === change.gap || isOneSided(pair, gap))
  )
    return undefined;
  const from = spanIn(a, pair.a, change.gap.a);
  const to = spanIn(b, pair.b, change.gap.b);
  const kind = change.kind === 'negation' ? change.kind : 'wording';
  const difference: Difference = { witness: 1, from, to, kind };
  const words = toB.filter((partner) => partner >= 0).length;
  return { sentences: [a, b], kind: change.kind, words, difference };
}

/** Whether figures and days that stand for one another are the same: else they are of two things. */
function areFiguresOne({ a, b, alignment: { toB } }: StatementPair): boolean {
  return a.items.every((item, k) => {
    const other = b.items[toB[k] ?? -1];
    const [p, q] = [a.quantities[item.quantity ?? -1], b.quantities[other?.quantity ?? -1]];
    return !p || !q || compareQuantities(p, q).relation === 'consistent';
  });
}

function isQuestion({ plain }: StorySentence): boolean {
  return plain.includes('?');
}

interface Change {
  readonly gap: Gap;
  readonly kind: 'negation' | 'opposite';
}

/** What a gap changes, if it holds nothing but a negator, or a word and its opposite. */
function changeIn({ a, b }: StatementPair, gap: Gap): Change | undefined {
  const [x, y] = [a.items.slice(...gap.a), b.items.slice(...gap.b)];
  if (Math.max(x.length, y.length) > LONGEST_CHANGE) return undefined;
  if ([...x, ...y].some(({ kind, name }) => kind !== 'word' || name)) return undefined;
  if (countDenials(a) !== countDenials(b)) {
    const says = [...x, ...y].some((item) => item.content && !isPrivative(item.norm));
    return !says && denies(a, gap.a) !== denies(b, gap.b) ? { gap, kind: 'negation' } : undefined;
  }
  const isTurned = areTurnedRound(wordsIn(a, gap.a), wordsIn(b, gap.b));
  return isTurned ? { gap, kind: 'opposite' } : undefined;
}

function countDenials({ items }: Statement): number {
  return items.filter(({ norm }) => isPrivative(norm)).length;
}

function denies({ items }: Statement, [start, end]: Gap['a']): boolean {
  return items
    .slice(start, end)
    .some(({ norm }, k) => negates(norm, items[start + k + 1]?.norm, items[start + k + 2]?.norm));
}

function wordsIn(statement: Statement, gap: Gap['a']): WordsInSentence {
  const { start, end } = rangeOf(statement, gap);
  const { text } = statement;
  return { words: text.slice(start, end), before: text.slice(0, start) };
}

/** Where the words of a gap stand in their sentence; where those left out would, nothing. */
function rangeOf({ items, text }: Statement, [from, to]: Gap['a']): Span {
  const start = items[from]?.start ?? text.length;
  return { start, end: to > from ? (items[to - 1]?.end ?? text.length) : start };
}

/** Whether only one of two sentences says something in a gap: the other leaves it out. */
function isOneSided({ a, b }: StatementPair, gap: Gap): boolean {
  const says = ({ items }: Statement, range: Gap['a']) =>
    items.slice(...range).some(({ content, kind }) => content || kind !== 'word');
  return !says(a, gap.a) || !says(b, gap.b);
}

/** The words of a gap in their document. */
function spanIn(
  { plain, start: origin }: StorySentence,
  statement: Statement,
  gap: Gap['a'],
): Difference['from'] {
  const { start, end } = rangeOf(statement, gap);
  return { start: origin + start, end: origin + end, text: plain.slice(start, end) };
}

/** Whether a passage carries both sides of a change, and so has it among its differences. */
function holds(passage: StoryPassage, { passage: { stories }, differences }: Alteration): boolean {
  const [{ from, to }] = differences;
  const isIn = (story: Story | undefined, at: number): boolean =>
    passage.witnesses.some(
      ({ start, end }, index) => passage.stories[index] === story && start <= at && at < end,
    );
  return isIn(stories[0], from.start) && isIn(stories[1], to.start);
}
