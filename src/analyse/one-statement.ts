import type { StoryPassage } from '../model/analysis.js';
import type { Difference } from '../model/passage.js';
import type { Span } from '../model/place.js';
import type { StorySentence } from '../model/source.js';
import { tokenize } from '../segment/tokens.js';
import { dayNumber } from './comparison/intervals.js';
import { isPrivative } from './comparison/lexicon.js';
import { isHedge } from './marking-words.js';
import { sentenceAt } from './sentence-at.js';

/**
 * Share of their words that two sentences have in common, what differs left out, where they are one
 * statement: a date in a caption, a figure in a poll's last line or in the half of a sentence that
 * two writers word alike are of two things.
 */
const ONE_STATEMENT = 0.8;

/** Days between two stories up to which the later one carries the report of the earlier one. */
const MOST_DAYS = 14;
/**
 * Of stories further apart only a long passage that is all but the same text is a copy; a short one
 * is a formula that is filled in anew.
 */
const LONG_PASSAGE = 40;
const MOST_CHANGED = 0.1;

/** Figures from which a passage in which most of them differ is a form: a table, a poll, a gallery. */
const FEWEST_IN_FORM = 3;

/** Names of those who worked on a report are of that report alone. */
const CREDIT = /\bcontribut(?:ed|ing) (?:to this|reporting)\b/iu;

/**
 * Whether a difference of two witnesses stands in one statement that both carry, so that one of them
 * changed it: not where the same words are said of two things.
 */
export function isInOneStatement(passage: StoryPassage, difference: Difference): boolean {
  const { witness, from, to, kind } = difference;
  const a = sentenceAt(passage.stories[0], from.start);
  const b = sentenceAt(passage.stories[witness], to.start);
  if (!a || !b || CREDIT.test(a.plain) || CREDIT.test(b.plain)) return false;
  if (share(wordsOf(a, from), wordsOf(b, to)) < ONE_STATEMENT) return false;
  if (kind === 'hedge' && areSame(marksOf(a, isHedge), marksOf(b, isHedge))) return false;
  if (kind === 'negation' && marksOf(a, isPrivative).length === marksOf(b, isPrivative).length) {
    return false;
  }
  if (kind === 'number' && haveOtherFigures(passage, witness, a, b)) return false;
  return isOneReport(passage, witness) && !isForm(passage, witness);
}

/** Whether two sentences have different figures beside those that stand for one another. */
function haveOtherFigures(
  { differences }: StoryPassage,
  witness: number,
  a: StorySentence,
  b: StorySentence,
): boolean {
  const changed = differences.filter(
    ({ witness: other, from, to }) =>
      other === witness && countFigures(from.text) > 0 && countFigures(to.text) > 0,
  );
  const [inA, inB] = [
    figuresOf(
      a,
      changed.map(({ from }) => from),
    ),
    figuresOf(
      b,
      changed.map(({ to }) => to),
    ),
  ];
  return inA.some((figure) => !inB.includes(figure)) || inB.some((figure) => !inA.includes(figure));
}

/** The numbers in digits of a sentence, without those in spans of its document. */
function figuresOf({ plain, start }: StorySentence, without: readonly Span[]): string[] {
  return tokenize(plain)
    .filter(({ kind }) => kind === 'number')
    .filter((token) =>
      without.every((span) => token.end + start <= span.start || token.start + start >= span.end),
    )
    .map(({ norm }) => norm);
}

/** The words of a kind in a sentence, one that is doubled once. */
function marksOf(sentence: StorySentence, isMark: (word: string) => boolean): string[] {
  return wordsOf(sentence).filter((word, k, words) => isMark(word) && word !== words[k - 1]);
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}

/** Norms of the words of a sentence, without those in a span of its document. */
function wordsOf({ plain, start }: StorySentence, without?: Span): string[] {
  const from = without ? without.start - start : 0;
  const to = without ? without.end - start : 0;
  return tokenize(plain)
    .filter((token) => token.kind !== 'symbol' && (token.end <= from || token.start >= to))
    .map(({ norm }) => norm);
}

/** Share of the words of two lists that they have in common, 0 to 1 (Dice). */
function share(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

/** Whether two witnesses carry one report: they are of one time, or long and all but the same. */
function isOneReport(passage: StoryPassage, witness: number): boolean {
  const [first, other] = [passage.stories[0], passage.stories[witness]];
  const [x, y] = [first, other].map((story) => dayNumber(story?.published?.earliest));
  if (x === undefined || y === undefined || Math.abs(x - y) <= MOST_DAYS) return true;
  if (passage.words < LONG_PASSAGE) return false;
  let changed = 0;
  for (const difference of passage.differences) {
    if (difference.witness !== witness) continue;
    changed += Math.max(countWords(difference.from.text), countWords(difference.to.text));
  }
  return changed <= MOST_CHANGED * passage.words;
}

/** Whether most figures of a passage differ, and several: a form that was filled in twice. */
function isForm({ differences, witnesses, stories }: StoryPassage, witness: number): boolean {
  const numbers = differences.filter((each) => each.witness === witness && each.kind === 'number');
  const [span] = witnesses;
  if (numbers.length < FEWEST_IN_FORM || !span) return false;
  const changed = numbers.reduce((sum, { from }) => sum + countFigures(from.text), 0);
  let all = 0;
  for (const { plain, start, end } of stories[0]?.sentences ?? []) {
    if (end <= span.start || start >= span.end) continue;
    all += countFigures(plain.slice(Math.max(0, span.start - start), span.end - start));
  }
  return 2 * changed > all;
}

function countWords(text: string): number {
  return tokenize(text).filter(({ kind }) => kind !== 'symbol').length;
}

function countFigures(text: string): number {
  return tokenize(text).filter(({ kind }) => kind === 'number').length;
}
