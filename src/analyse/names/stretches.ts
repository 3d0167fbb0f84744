import { NUMBERS_OF_NAME, type NamesInStory, type Prepared } from '../../model/prepared.js';
import type { Story, StorySentence } from '../../model/source.js';
import type { Token } from '../../segment/tokens.js';
import type { StoryWords } from '../story-words.js';
import { SentenceWords } from './sentence-words.js';
import { Trait } from './word-traits.js';

/** A stretch of a sentence in which the name of a body may stand. */
export interface Stretch {
  readonly sentence: StorySentence;
  /** The words of the name and some on either side; their offsets count from `base`. */
  readonly tokens: readonly Token[];
  /** Offset of the stretch in the sentence's `plain`. */
  readonly base: number;
  /** Whether the first token is the sentence's first. */
  readonly opens: boolean;
}

/** What capitalised words name, as bits. */
export const enum Named {
  Person = 1,
  Place = 2,
  Office = 4,
  Body = 8,
  All = 15,
}

/** What is done with the capitalised words of stories. */
export interface NameVisitor {
  /**
   * Capitalised words near one another, from the first to the last, both included.
   *
   * @param asked what is looked for there, but for bodies
   * @returns what is there
   */
  chain(
    words: SentenceWords,
    first: number,
    last: number,
    sentence: StorySentence,
    asked: number,
  ): number;
  /**
   * Names of bodies that begin within `from` and `until`, offsets in `plain`, are here.
   *
   * @returns whether there are any
   */
  stretch(stretch: Stretch, from: number, until: number): boolean;
  /**
   * All chains of a story were visited.
   *
   * @returns words that name somebody because of what stands elsewhere in the story, in their order
   */
  endStory(words: SentenceWords): readonly number[];
}

/** Where earlier checks found names, by story. */
export type KeptNames = Pick<Prepared, 'namesOf' | 'keepNames'>;

/** Words from one capitalised word of a name to the next, at most ("Ministry of the Interior"). */
const FURTHEST = 3;
/** Words behind a name of a body that are read with it. */
const BEHIND = 6;

/**
 * Finds where names may be in the sentences of stories that are no furniture, headlines or in title
 * case: about capital letters. What stands there comes of the words of one story alone, so that of
 * a story whose names are kept only these are visited.
 */
export function visitNames(
  stories: readonly Story[],
  read: StoryWords,
  visitor: NameVisitor,
  kept?: KeptNames,
): void {
  const words = new SentenceWords(read);
  for (const story of stories) {
    const ranges = read.ranges.get(story);
    const turnTo = (index: number): StorySentence | undefined => {
      const sentence = story.sentences[index];
      if (sentence) words.turnTo(sentence, ranges?.[2 * index] ?? 0, ranges?.[2 * index + 1] ?? 0);
      return sentence;
    };
    const known = kept?.namesOf(story);
    if (known) {
      visitAgain(known, words, turnTo, visitor);
      visitor.endStory(words);
      continue;
    }
    const chains: Chain[] = [];
    for (const [index, { furniture, kind }] of story.sentences.entries()) {
      if (furniture || kind === 'headline' || kind === 'dateline') continue;
      const sentence = turnTo(index);
      if (sentence) visitSentence(words, sentence, visitor, chains);
    }
    const names = namesAmong(chains, visitor.endStory(words));
    kept?.keepNames(story, names);
  }
}

/** Capitalised words near one another, by their indexes, and what they name. */
interface Chain {
  readonly sentence: number;
  /** Index of the first word of the sentence. */
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly named: number;
}

/** The chains that name something, by themselves or by one of further words. */
function namesAmong(chains: readonly Chain[], further: readonly number[]): NamesInStory {
  const names: number[] = [];
  let next = 0;
  for (const [at, { sentence, from, first, last, named }] of chains.entries()) {
    let all = named;
    // The last word of a name may stand behind its capitalised words ("Jong-ul").
    const end = chains[at + 1]?.first ?? Infinity;
    for (; next < further.length && (further[next] ?? 0) < end; next++) all |= Named.Person;
    if (all !== 0) names.push(sentence, first - from, last - first, all);
  }
  return names;
}

function visitAgain(
  names: NamesInStory,
  words: SentenceWords,
  turnTo: (index: number) => StorySentence | undefined,
  visitor: NameVisitor,
): void {
  let sentence: StorySentence | undefined;
  for (let at = 0; at < names.length; at += NUMBERS_OF_NAME) {
    const index = names[at] ?? 0;
    const named = names[at + 3] ?? 0;
    if (sentence?.index !== index) sentence = turnTo(index);
    const first = words.from + (names[at + 1] ?? 0);
    const last = first + (names[at + 2] ?? 0);
    if (!sentence || last >= words.to) continue;
    visitor.chain(words, first, last, sentence, named);
    if ((named & Named.Body) !== 0) visitBody(words, first, last, sentence, visitor);
  }
}

function visitSentence(
  words: SentenceWords,
  sentence: StorySentence,
  visitor: NameVisitor,
  chains: Chain[],
): void {
  const { from, to } = words;
  let isRead = false;
  for (let at = from; at < to; at++) {
    if (!words.isCapital(at)) continue;
    if (!isRead && isTitleCase(words)) return;
    isRead = true;
    let last = at;
    let hasBody = false;
    let hasShortForm = false;
    for (let next = at; next < to && next <= last + FURTHEST; next++) {
      if (!words.isCapital(next)) continue;
      last = next;
      hasBody ||= words.has(next, Trait.Body);
      hasShortForm ||= isShortForm(words, next);
    }
    let named = visitor.chain(words, at, last, sentence, Named.All);
    const mayBeBody = hasShortForm || (hasBody && last > at);
    if (mayBeBody && visitBody(words, at, last, sentence, visitor)) named |= Named.Body;
    chains.push({ sentence: sentence.index, from, first: at, last, named });
    at = last;
  }
}

function visitBody(
  words: SentenceWords,
  at: number,
  last: number,
  sentence: StorySentence,
  visitor: NameVisitor,
): boolean {
  const first = Math.max(words.from, at - 1);
  const tokens = words.tokens(first, Math.min(words.to, last + BEHIND));
  const opens = first === words.from && words.opensText();
  return visitor.stretch(
    { sentence, tokens, base: words.start(first), opens },
    words.start(at),
    words.end(last),
  );
}

/** "Niger's defence ministry": a country, a field and what may head the name of a body. */
function isShortForm(words: SentenceWords, at: number): boolean {
  return at + 2 < words.to && words.has(at, Trait.Country) && words.has(at + 2, Trait.Body);
}

/** Whether no longer word but those of grammar is in lower case, as in a headline. */
function isTitleCase(words: SentenceWords): boolean {
  let capitals = 0;
  for (let at = words.from; at < words.to; at++) {
    const isWord = words.text.charCodeAt(words.start(at)) >= 65;
    if (!isWord || words.length(at) < 4) continue;
    if (words.isCapital(at)) capitals++;
    else if (!words.has(at, Trait.Function)) return false;
  }
  return capitals > 2;
}
