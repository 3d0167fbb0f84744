import type { StorySentence } from '../../model/source.js';
import { hasElision } from '../../segment/characters.js';
import { tokenize, type Token } from '../../segment/tokens.js';
import { LONGEST_SENTENCE, type StoryWords } from '../story-words.js';
import type { Trait } from './word-traits.js';
import { traitsOf } from './word-traits.js';

/** What stands between two words: nothing or a blank; a hyphen; a full stop; anything else. */
export const enum Gap {
  Blank,
  Hyphen,
  Stop,
  Other,
}

/**
 * The words of one sentence after another, as numbers: nothing is cut out of a text before it is
 * asked for. Words are told by their index in the words of all stories.
 */
export class SentenceWords {
  /** The sentence's words: index of the first, and of the one behind the last. */
  from = 0;
  to = 0;
  /** The sentence's text, as far as it is read. */
  text = '';
  #base = 0;
  readonly #traits: Uint16Array;

  constructor(private readonly read: StoryWords) {
    this.#traits = new Uint16Array(read.norms.length);
  }

  /** Turns to a sentence, whose words are those of a range. */
  turnTo({ plain, start }: StorySentence, from: number, to: number): void {
    this.text = plain.length > LONGEST_SENTENCE ? plain.slice(0, LONGEST_SENTENCE) : plain;
    this.#base = start;
    this.from = from;
    this.to = to;
    while (this.to > from && this.start(this.to - 1) >= this.text.length) this.to--;
  }

  /** Offsets of a word in the sentence's `plain`. */
  start(at: number): number {
    return (this.read.starts[at] ?? 0) - this.#base;
  }

  end(at: number): number {
    return this.start(at) + (this.read.lengths[at] ?? 0);
  }

  length(at: number): number {
    return this.read.lengths[at] ?? 0;
  }

  /** The number of a word's normal form. */
  number(at: number): number {
    return this.read.words[at] ?? 0;
  }

  norm(at: number): string {
    return this.read.norms[this.number(at)] ?? '';
  }

  traits(at: number): number {
    const word = this.number(at);
    const known = this.#traits[word] ?? 0;
    if (known !== 0) return known;
    const traits = traitsOf(this.norm(at));
    this.#traits[word] = traits;
    return traits;
  }

  has(at: number, trait: Trait): boolean {
    return (this.traits(at) & trait) !== 0;
  }

  isCapital(at: number): boolean {
    const start = this.start(at);
    const code = this.text.charCodeAt(start);
    if (code <= 90) return code >= 65;
    // "d" and "l", the articles that are elided.
    if (code < 128) return (code === 100 || code === 108) && hasElision(this.text, start);
    const letter = this.text.charAt(start);
    return letter !== letter.toLowerCase();
  }

  isNumber(at: number): boolean {
    const code = this.text.charCodeAt(this.start(at));
    return code >= 48 && code <= 57;
  }

  /** Whether a word ends in an apostrophe, or in one and "s". */
  isPossessive(at: number): boolean {
    return this.endOfName(at) < this.end(at);
  }

  /** The end of a word without its possessive. */
  endOfName(at: number): number {
    const end = this.end(at);
    const isS = (this.text.charCodeAt(end - 1) | 32) === 115;
    const mark = end - (isS ? 2 : 1);
    return isApostrophe(this.text.charCodeAt(mark)) ? mark : end;
  }

  /** Whether nothing but white space stands before the sentence's first word. */
  opensText(): boolean {
    return this.text.slice(0, this.start(this.from)).trim() === '';
  }

  /** What stands between a word and the one before it in the sentence. */
  gapBefore(at: number): Gap {
    const start = this.end(at - 1);
    const end = this.start(at);
    if (end - start > 2) return Gap.Other;
    const code = this.text.charCodeAt(start);
    if (end <= start || (end - start === 1 && isBlank(code))) return Gap.Blank;
    if (end - start === 2 && !isBlank(this.text.charCodeAt(start + 1))) return Gap.Other;
    if (code === STOP) return Gap.Stop;
    return code === HYPHEN || (code >= 0x2010 && code <= 0x2015) ? Gap.Hyphen : Gap.Other;
  }

  /** Whether white space alone, or nothing, stands between a word and the one before it. */
  followsWord(at: number): boolean {
    for (let unit = this.end(at - 1); unit < this.start(at); unit++) {
      if (!isBlank(this.text.charCodeAt(unit))) return false;
    }
    return true;
  }

  /** The symbols between a word and the one before it. */
  symbolsBefore(at: number): readonly Token[] {
    return this.followsWord(at)
      ? NONE
      : tokenize(this.text.slice(this.end(at - 1), this.start(at)));
  }

  /** The tokens of a run of words, with what stands behind each, as `tokenize` cuts them. */
  tokens(from: number, to: number): readonly Token[] {
    const base = this.start(from);
    const stop = to < this.to ? this.start(to) : this.text.length;
    const tokens: Token[] = [];
    for (let at = from; at < to; at++) {
      const start = this.start(at);
      const end = this.end(at);
      const kind = kindAt(this.text, start);
      if (kind === undefined) return tokenize(this.text.slice(base, stop));
      const text = this.text.slice(start, end);
      tokens.push({ start: start - base, end: end - base, kind, text, norm: this.norm(at) });
      pushSymbols(tokens, this.text, end, at + 1 < to ? this.start(at + 1) : stop, base);
    }
    return tokens;
  }
}

const NONE: readonly Token[] = [];
const HYPHEN = 45;
const STOP = 46;
const SPACE = 32;

function isBlank(code: number): boolean {
  return code === SPACE || (code >= 9 && code <= 13) || code === 0xa0;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** What the tokenizer calls a word that was scanned; undefined where a sign belongs to it. */
function kindAt(text: string, start: number): 'word' | 'number' | undefined {
  const code = text.charCodeAt(start);
  if (code < 128) {
    if (code >= 48 && code <= 57) return 'number';
    return (code | 32) >= 97 && (code | 32) <= 122 ? 'word' : undefined;
  }
  return /^\p{L}/u.test(text.charAt(start)) ? 'word' : undefined;
}

/** Adds the symbols between two words. */
function pushSymbols(tokens: Token[], text: string, from: number, to: number, base: number): void {
  if (to <= from || (to === from + 1 && text.charCodeAt(from) === SPACE)) return;
  for (const { start, end, kind, text: symbol, norm } of tokenize(text.slice(from, to))) {
    const by = from - base;
    tokens.push({ start: start + by, end: end + by, kind, text: symbol, norm });
  }
}
