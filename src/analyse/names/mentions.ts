import type { StorySentence } from '../../model/source.js';
import { stem, tokenize } from '../../segment/tokens.js';
import { Gap, type SentenceWords } from './sentence-words.js';
import { areSyllables, contentOf } from './word-kinds.js';
import { Trait } from './word-traits.js';
import {
  isArticle,
  isFrequentGivenName,
  isFrequentSurname,
  isReporting,
  modifiesTitle,
} from './words.js';

/** Where a name stands. */
export interface NameMention {
  readonly sentence: StorySentence;
  /** Offsets in the sentence's `plain`, without titles and possessive. */
  readonly start: number;
  readonly end: number;
}

/** A name of a person in a sentence. */
export interface PersonMention extends NameMention {
  readonly spelling: string;
}

/** Words that may be a person's name, from the first to the one behind the last. */
export interface NameWords {
  readonly from: number;
  readonly to: number;
  /** Whether titles of the run were left out before it. */
  readonly isTitled: boolean;
  /** Where the particles before a surname alone begin ("van der Berg"); else where the name does. */
  readonly particles: number;
}

/** Where the titles right before a name begin; where the name does if there are none. */
export function startOfTitle(words: SentenceWords, { from, isTitled }: NameWords): number {
  let start = from;
  if (!isTitled) return start;
  while (start > words.from && words.has(start - 1, Trait.Title)) start--;
  return start;
}

/** Words of a name at most. */
const MOST_WORDS = 5;

/** The names of people among capitalised words: two or more words, or one that may be a surname. */
export function personNames(words: SentenceWords, first: number, last: number): NameWords[] {
  const names: NameWords[] = [];
  for (let at = first; at <= last;) {
    const to = endOfRun(words, at, last);
    if (to === at) {
      at++;
      continue;
    }
    const titled = endOfTitles(words, at, to);
    const from = isSurname(words, titled, to) ? titled : startOfName(words, titled, to);
    const isTitled = from > at;
    if (to - from === 1 || isSurname(words, from, to)) {
      const particles = startOfParticles(words, from);
      if (isNameLike(words, to - 1, to)) names.push({ from: to - 1, to, isTitled, particles });
    } else if (isNameLike(words, from, to) && !isThingName(words, from, to)) {
      names.push({ from, to, isTitled, particles: from });
    }
    at = to;
  }
  return names;
}

/**
 * The end of a run of capitalised words, particles between them, stops after initials and syllables
 * behind a hyphen included.
 */
function endOfRun(words: SentenceWords, start: number, last: number): number {
  if (!words.isCapital(start) || words.has(start, Trait.Country)) return start;
  let end = start + 1;
  for (let at = start + 1; at <= last; at++) {
    if (words.isPossessive(end - 1)) return end;
    const gap = words.gapBefore(at);
    if (gap === Gap.Other || (gap === Gap.Stop && !isShort(words, at - 1))) return end;
    if (words.isCapital(at) && !words.has(at, Trait.Country)) end = at + 1;
    else if (gap === Gap.Hyphen && isSyllable(words, at, end - start)) end = at + 1;
    else if (!words.has(at, Trait.Particle) || words.start(at) === words.end(at - 1)) return end;
  }
  return end === last + 1 && end < words.to && isSyllable(words, end, end - start) ? end + 1 : end;
}

const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2011]);

/**
 * Whether a word in small letters behind a hyphen is the second syllable of a given name ("Tam
 * Jong-ul", "Jong-ul Tam").
 */
function isSyllable(words: SentenceWords, at: number, before: number): boolean {
  const hyphen = words.end(at - 1);
  if (!HYPHENS.has(words.text.charCodeAt(hyphen)) || words.start(at) !== hyphen + 1) return false;
  if (words.has(at, Trait.Country | Trait.Title) || words.has(at - 1, Trait.Common)) return false;
  if (!areSyllables(words.norm(at - 1), words.norm(at))) return false;
  const next = at + 1;
  const gap = next < words.to ? words.gapBefore(next) : Gap.Other;
  if (gap === Gap.Hyphen) return false;
  return before > 1 || (gap === Gap.Blank && words.isCapital(next));
}

function isShort(words: SentenceWords, at: number): boolean {
  return words.length(at) === 1 || words.has(at, Trait.Title | Trait.Suffix);
}

/** Where a run goes on behind its titles. */
function endOfTitles(words: SentenceWords, start: number, end: number): number {
  let from = start;
  for (let at = start; at < end - 1; at++) if (words.has(at, Trait.Title)) from = at + 1;
  return from;
}

/** Whether a run has nothing but particles before a last word ("Van der Berg", "Al-Tarwi"; not "Al Gore"). */
function isSurname(words: SentenceWords, from: number, to: number): boolean {
  if (to - from < 2 || !words.has(from, Trait.Particle)) return false;
  for (let at = from; at < to - 1; at++) {
    if (!words.has(at, Trait.Particle)) return false;
    if (words.has(at, Trait.Given) && words.gapBefore(at + 1) !== Gap.Hyphen) return false;
  }
  return true;
}

/** Where the particles in small letters before a word begin; where the word does if there are none. */
function startOfParticles(words: SentenceWords, from: number): number {
  let start = from;
  while (start > words.from && words.has(start - 1, Trait.Particle)) {
    const gap = words.gapBefore(start);
    if (words.isCapital(start - 1) || (gap !== Gap.Blank && gap !== Gap.Hyphen)) break;
    start--;
  }
  return start;
}

/** Where the name begins behind a common word, or a job, that opens the sentence. */
function startOfName(words: SentenceWords, from: number, end: number): number {
  if (from !== words.from || !words.has(from, Trait.Common | Trait.Job)) return from;
  if (!words.opensText()) return from;
  if (words.has(from, Trait.Job) && isJob(words, from, end)) return from + 1;
  if (!words.has(from, Trait.Common)) return from;
  const isName = words.has(from, Trait.Given) && !words.has(from, Trait.Function);
  return isName || isSpeaking(words, from, end) ? from : from + 1;
}

/**
 * Whether a job before other words is no name: few bear it ("Striker"), or a name in full follows
 * ("Baker Ann Lee").
 */
function isJob(words: SentenceWords, from: number, end: number): boolean {
  if (end === from + 1) return false;
  if (!isFrequentSurname(words.norm(from))) return true;
  return end > from + 2 && isFrequentGivenName(words.norm(from + 1));
}

/** Whether a word alone opens its sentence as the name of who does something: "Brown said". */
function isSpeaking(words: SentenceWords, from: number, end: number): boolean {
  return end === from + 1 && end < words.to && words.has(end, Trait.Role) && words.followsWord(end);
}

/** Whether the words of a run may be a name: no body, no word of grammar, no abbreviation. */
function isNameLike(words: SentenceWords, from: number, to: number): boolean {
  if (from >= to || to - from > MOST_WORDS || words.length(to - 1) < 2) return false;
  const isMany = to - from > 1;
  if (isMany && words.has(from, Trait.Common) && !words.has(from, Trait.Given)) return false;
  for (let at = from; at < to; at++) {
    if (!words.has(at, Trait.Name) && words.isCapital(at)) return false;
    const length = words.length(at);
    if (length === 1 || length > LONGEST_ABBREVIATION) continue;
    const text = words.text.slice(words.start(at), words.end(at));
    if (text === text.toUpperCase()) return false;
  }
  return true;
}

const LONGEST_ABBREVIATION = 6;

/**
 * Whether a run of words is the name of a thing or place, one word with hyphens ("Tarwick-Stone"), or
 * a name with its last word twice.
 */
function isThingName(words: SentenceWords, from: number, to: number): boolean {
  if (to - from < 2) return false;
  if (words.number(to - 1) === words.number(to - 2)) return to - from > 2;
  if (isHyphenated(words, from, to)) return true;
  const isThing = words.has(to - 1, Trait.Thing) && !words.has(from, Trait.Given);
  return isThing || words.has(from, Trait.Place);
}

function isHyphenated(words: SentenceWords, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (words.gapBefore(at) !== Gap.Hyphen) return false;
  return true;
}

/** Tokens behind a name in which a role may stand. */
const BEHIND = 5;

/** What shows that a name is a person's: nothing, what bodies do too ("said"), or what they have not. */
export const enum Evidence {
  None,
  Speaks,
  Person,
}

/**
 * Whether a title before a name, the given name or an age shows that it is a person, or a role or a
 * verb of speech behind it that it may be one.
 */
export function evidenceHere(words: SentenceWords, { from, to, isTitled }: NameWords): Evidence {
  if (to - from > 1 && isGivenHere(words, from)) return Evidence.Person;
  for (let at = from + 1; at < to - 1; at++) {
    if (words.has(at, Trait.Particle) && OF_PEOPLE.has(words.norm(at))) return Evidence.Person;
  }
  const isBehindTitle =
    from > words.from &&
    words.has(from - 1, Trait.Title | Trait.Role | Trait.Job) &&
    (isTitled || words.followsWord(from));
  if (isBehindTitle && isNoun(words.norm(from - 1)) && !words.isPossessive(from - 1)) {
    return Evidence.Person;
  }
  const least = isTitled || isBehindTitle ? Evidence.Speaks : Evidence.None;
  let left = BEHIND;
  for (let at = to; at < words.to && left > 0; at++) {
    const symbols = words.symbolsBefore(at);
    if (symbols.some(({ norm }) => norm === '.')) return least;
    const [first] = symbols;
    // "Ellen Tarwick, 54,"
    if (at === to && symbols.length === 1 && first?.norm === ',' && words.isNumber(at)) {
      return Evidence.Person;
    }
    left -= symbols.length;
    if (left <= 0) return least;
    if (words.has(at, Trait.Role)) return Evidence.Speaks;
    left--;
  }
  return least;
}

/** Particles that the names of people have, and hardly those of places. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['van', 'von', 'bin', 'ibn', 'bint', 'ould']);

/** Whether a title or role tells a person: not "former", nor "told". */
function isNoun(norm: string): boolean {
  return !modifiesTitle(norm) && !isReporting(norm);
}

/** Whether a word is a given name, and not the Arabic article ("Al"). */
function isGivenHere(words: SentenceWords, at: number): boolean {
  return words.has(at, Trait.Given) && !isArticle(words.norm(at));
}

/** Characters on either side of a name whose words tell of whom it speaks. */
const WINDOW = 80;

/** Stems of the words around a mention that carry weight, with their weights. */
export function contextOf({ sentence, start, end }: NameMention): Map<string, number> {
  const from = Math.max(0, start - WINDOW);
  const near = sentence.plain.slice(from, end + WINDOW);
  const context = new Map<string, number>();
  for (const token of tokenize(near)) {
    if (token.kind !== 'word' || (from + token.end > start && from + token.start < end)) continue;
    const content = contentOf(token.norm);
    if (content) context.set(stem(token.norm), content.weight);
  }
  return context;
}
