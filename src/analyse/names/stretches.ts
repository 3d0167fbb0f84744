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

/** What is done with the capitalised words of stories. */
export interface NameVisitor {
  /** Capitalised words near one another, from the first to the last, both included. */
  chain(words: SentenceWords, first: number, last: number, sentence: StorySentence): void;
  /** Names of bodies that begin within `from` and `until`, offsets in `plain`, are here. */
  stretch(stretch: Stretch, from: number, until: number): void;
  /** All chains of a story were visited. */
  endStory(words: SentenceWords): void;
}

/** Words from one capitalised word of a name to the next, at most ("Ministry of the Interior"). */
const FURTHEST = 3;
/** Words behind a name of a body that are read with it. */
const BEHIND = 6;

/**
 * Finds where names may be in the sentences of stories that are no furniture, headlines or in title
 * case: about capital letters.
 */
export function visitNames(
  stories: readonly Story[],
  read: StoryWords,
  visitor: NameVisitor,
): void {
  const words = new SentenceWords(read);
  for (const story of stories) {
    const ranges = read.ranges.get(story);
    for (const [index, sentence] of story.sentences.entries()) {
      if (sentence.furniture || sentence.kind === 'headline' || sentence.kind === 'dateline') {
        continue;
      }
      words.turnTo(sentence, ranges?.[2 * index] ?? 0, ranges?.[2 * index + 1] ?? 0);
      visitSentence(words, sentence, visitor);
    }
    visitor.endStory(words);
  }
}

function visitSentence(words: SentenceWords, sentence: StorySentence, visitor: NameVisitor): void {
  const { to } = words;
  let isRead = false;
  for (let at = words.from; at < to; at++) {
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
    visitor.chain(words, at, last, sentence);
    if (hasShortForm || (hasBody && last > at)) visitBody(words, at, last, sentence, visitor);
    at = last;
  }
}

function visitBody(
  words: SentenceWords,
  at: number,
  last: number,
  sentence: StorySentence,
  visitor: NameVisitor,
): void {
  const first = Math.max(words.from, at - 1);
  const tokens = words.tokens(first, Math.min(words.to, last + BEHIND));
  const opens = first === words.from && words.opensText();
  visitor.stretch(
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
