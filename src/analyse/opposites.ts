import { stem, tokenize, type Token } from '../segment/tokens.js';
import { areAntonyms, areContrasts, isFunctionWord } from './comparison/lexicon.js';
import { isNegator } from './negators.js';

/** Words of a side up to which one of them stands for one of the other. */
const MOST_WORDS = 3;

/**
 * Whether two short texts say the opposite, or what excludes the other, with one word each that says
 * something: "passed" and "failed", "was open" and "was closed", "captain" and "lieutenant".
 */
export function areOpposites(a: string, b: string): boolean {
  const [x, y] = [sayingWord(a), sayingWord(b)];
  if (x === undefined || y === undefined) return false;
  return areAntonyms(x, y) || areContrasts(stem(x), stem(y));
}

/** A few words of a sentence, and all that stands before them. */
export interface WordsInSentence {
  readonly words: string;
  readonly before: string;
}

/**
 * Whether the same is said to be so and to be the opposite: "stayed open", "stayed closed". A word that
 * opens a sentence or stands behind a definite article tells of what something is said: "the old
 * bridge" and "the new bridge" are two.
 */
export function areTurnedRound(a: WordsInSentence, b: WordsInSentence): boolean {
  const [x, y] = [sayingWord(a.words), sayingWord(b.words)];
  if (x === undefined || y === undefined || !areAntonyms(x, y)) return false;
  return ![a, b].some(({ before, words }) => tellsApart(before, words));
}

function tellsApart(before: string, words: string): boolean {
  const said = tokenize(words);
  const at = said.findIndex(({ norm }) => !isFunctionWord(norm));
  const last = said[at - 1] ?? tokenize(before).at(-1);
  return last === undefined || DEFINITE.has(last.norm);
}

const DEFINITE: ReadonlySet<string> = new Set(
  'the this that these those my your his her its our their'.split(' '),
);

/** Whether one of two short texts denies the opposite of what the other says: "not safe", "unsafe". */
export function denyOpposite(a: string, b: string): boolean {
  return denies(a, b) || denies(b, a);
}

function denies(a: string, b: string): boolean {
  const [denied, said] = [deniedWord(a), sayingWord(b)];
  return denied !== undefined && said !== undefined && areAntonyms(denied, said);
}

/** The one word that a text with one negator says, but for function words. */
function deniedWord(text: string): string | undefined {
  const words = tokenize(text).filter(({ kind }) => kind !== 'symbol');
  if (words.length > MOST_WORDS) return undefined;
  if (words.filter(({ norm }) => isNegator(norm)).length !== 1) return undefined;
  return onlySaying(words.filter(({ norm }) => !isNegator(norm)));
}

/** The one word of a text that is no function word; undefined where there are more, or a negator. */
function sayingWord(text: string): string | undefined {
  const words = tokenize(text).filter(({ kind }) => kind !== 'symbol');
  if (words.length > MOST_WORDS || words.some(({ norm }) => isNegator(norm))) return undefined;
  return onlySaying(words);
}

function onlySaying(words: readonly Token[]): string | undefined {
  const [word, ...more] = words.filter(({ norm }) => !isFunctionWord(norm));
  return more.length === 0 ? word?.norm : undefined;
}
