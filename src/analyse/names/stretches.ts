import type { Story, StorySentence } from '../../model/source.js';
import { LetterExpression } from '../../parse/letter-expression.js';
import { tokenize, type Token } from '../../segment/tokens.js';
import { LONGEST_SENTENCE, type StoryWords } from '../story-words.js';
import { isCommonWord, isFunctionWord } from './mentions.js';
import { bodyOf, isCountry, isGivenName } from './words.js';

/** A stretch of a sentence in which a name of several words may stand. */
export interface Stretch {
  readonly sentence: StorySentence;
  /** Index of the story in the list that was read. */
  readonly story: number;
  /** The words of the name and some on either side; their offsets count from `base`. */
  readonly tokens: readonly Token[];
  /** Offset of the stretch in the sentence's `plain`. */
  readonly base: number;
  /** Whether the first token is the sentence's first. */
  readonly opens: boolean;
}

/** A capitalised word with none beside it. */
export interface LoneWord {
  readonly sentence: StorySentence;
  readonly story: number;
  /** Offsets in the sentence's `plain`. */
  readonly start: number;
  readonly end: number;
  readonly norm: string;
}

/** A sentence in which no name of several words can be, and its story. */
export interface QuietSentence {
  readonly sentence: StorySentence;
  readonly story: number;
}

/** What is done with the parts of stories. */
export interface NameVisitor {
  /** Names that begin within `from` and `until`, offsets in the sentence's `plain`, are here. */
  stretch(stretch: Stretch, from: number, until: number): void;
  lone(word: LoneWord): void;
  quiet(sentence: QuietSentence): void;
}

/**
 * Two capitalised words in a row, particles between them allowed; a capitalised "… of"; or "Peru's
 * defence ministry".
 */
const LONG_NAME = new LetterExpression(
  /\p{Lu}[\p{L}\p{M}.'’]{0,30}(?:[\s-]{1,2}\p{Ll}{2,3}\.?)?[\s-]{1,2}\p{Lu}|\p{Lu}\p{L}{3,20} (?:of|for) |\p{Lu}[\p{L}.]{1,20}(?:['’]s)? \p{Ll}{4,14} (?:ministry|department)/u,
);

/** Words from one capitalised word of a name to the next, at most ("Ministry of the Interior"). */
const FURTHEST = 3;
/** Words behind a name that are read with it: they may say that it is a person. */
const BEHIND = 6;

/** Bits of what is known of a normal form. */
const KNOWN = 1;
const FUNCTION = 2;
const COUNTRY = 4;
const BODY = 8;
/** A common word, capitalised only because it opens a sentence. */
const ORDINARY = 16;

/**
 * Finds where names may be in the sentences of stories that are no furniture, headlines or in title
 * case. Only what lies about capital letters is cut into tokens.
 */
export class NameReader {
  private readonly traits: Uint8Array;

  constructor(private readonly read: StoryWords) {
    this.traits = new Uint8Array(read.norms.length);
  }

  visit(stories: readonly Story[], visitor: NameVisitor): void {
    for (const [story, { sentences }] of stories.entries()) {
      const ranges = stories[story] && this.read.ranges.get(stories[story]);
      for (const [index, sentence] of sentences.entries()) {
        if (sentence.furniture || sentence.kind === 'headline' || sentence.kind === 'dateline') {
          continue;
        }
        const text = sentence.plain.slice(0, LONGEST_SENTENCE);
        if (!LONG_NAME.test(text)) {
          visitor.quiet({ sentence, story });
          continue;
        }
        const from = ranges?.[2 * index] ?? 0;
        const to = this.endIn(text, sentence, from, ranges?.[2 * index + 1] ?? 0);
        if (this.isTitleCase(text, sentence, from, to)) continue;
        this.visitSentence({ sentence, story }, text, from, to, visitor);
      }
    }
  }

  private visitSentence(
    own: QuietSentence,
    text: string,
    from: number,
    to: number,
    visitor: NameVisitor,
  ): void {
    const { sentence } = own;
    for (let at = from; at < to; at++) {
      if (!this.isCapitalised(text, sentence, at)) continue;
      let last = at;
      for (let next = at + 1; next < to && next <= last + FURTHEST; next++) {
        if (this.isCapitalised(text, sentence, next)) last = next;
      }
      const isShortForm = last === at && at + 2 < to && this.isShortForm(at);
      if (last > at || isShortForm) {
        const first = Math.max(from, at - 1);
        const base = this.startOf(sentence, first);
        const opens = first === from && text.slice(0, base).trim() === '';
        const behind = Math.min(to, last + BEHIND);
        const stop = behind < to ? this.startOf(sentence, behind) : text.length;
        const tokens = this.tokensOf(text, sentence, first, behind, stop);
        visitor.stretch(
          { ...own, tokens, base, opens },
          this.startOf(sentence, at),
          this.endOf(sentence, last),
        );
      } else this.visitLone(own, text, at, at === from, visitor);
      at = last;
    }
  }

  /** The tokens of a run of words, with what stands behind each, as `tokenize` cuts them. */
  private tokensOf(
    text: string,
    sentence: StorySentence,
    from: number,
    to: number,
    stop: number,
  ): readonly Token[] {
    const { words, norms } = this.read;
    const base = this.startOf(sentence, from);
    const tokens: Token[] = [];
    for (let at = from; at < to; at++) {
      const start = this.startOf(sentence, at);
      const end = this.endOf(sentence, at);
      const kind = kindAt(text, start);
      if (kind === undefined) return tokenize(text.slice(base, stop));
      const word = text.slice(start, end);
      const norm = norms[words[at] ?? 0] ?? '';
      tokens.push({ start: start - base, end: end - base, kind, text: word, norm });
      pushSymbols(tokens, text, end, at + 1 < to ? this.startOf(sentence, at + 1) : stop, base);
    }
    return tokens;
  }

  private visitLone(
    own: QuietSentence,
    text: string,
    at: number,
    isFirst: boolean,
    visitor: NameVisitor,
  ): void {
    const traits = this.traitsOf(at);
    if ((traits & (COUNTRY | BODY)) !== 0) return;
    const start = this.startOf(own.sentence, at);
    if (isFirst && (traits & ORDINARY) !== 0 && text.slice(0, start).trim() === '') return;
    const norm = this.read.norms[this.read.words[at] ?? 0] ?? '';
    visitor.lone({ ...own, start, end: this.endOf(own.sentence, at), norm });
  }

  /** The end of the words that begin within the text, which may be cut. */
  private endIn(text: string, sentence: StorySentence, from: number, to: number): number {
    let end = to;
    while (end > from && this.startOf(sentence, end - 1) >= text.length) end--;
    return end;
  }

  private startOf(sentence: StorySentence, at: number): number {
    return (this.read.starts[at] ?? 0) - sentence.start;
  }

  private endOf(sentence: StorySentence, at: number): number {
    return this.startOf(sentence, at) + (this.read.lengths[at] ?? 0);
  }

  private isCapitalised(text: string, sentence: StorySentence, at: number): boolean {
    const start = this.startOf(sentence, at);
    const code = text.charCodeAt(start);
    if (code < 128) return code >= 65 && code <= 90;
    const letter = text.charAt(start);
    return letter !== letter.toLowerCase();
  }

  /** "Niger's defence ministry": a country, a field and what may head the name of a body. */
  private isShortForm(at: number): boolean {
    return (this.traitsOf(at) & COUNTRY) !== 0 && (this.traitsOf(at + 2) & BODY) !== 0;
  }

  /** Whether no longer word but those of grammar is in lower case, as in a headline. */
  private isTitleCase(text: string, sentence: StorySentence, from: number, to: number): boolean {
    let capitals = 0;
    for (let at = from; at < to; at++) {
      const isWord = text.charCodeAt(this.startOf(sentence, at)) >= 65;
      if (!isWord || (this.read.lengths[at] ?? 0) < 4) continue;
      if (this.isCapitalised(text, sentence, at)) capitals++;
      else if ((this.traitsOf(at) & FUNCTION) === 0) return false;
    }
    return capitals > 2;
  }

  private traitsOf(at: number): number {
    const word = this.read.words[at] ?? 0;
    const known = this.traits[word] ?? 0;
    if (known !== 0) return known;
    const norm = this.read.norms[word] ?? '';
    const traits =
      KNOWN |
      (isFunctionWord(norm) ? FUNCTION : 0) |
      (isCountry(norm) ? COUNTRY : 0) |
      (bodyOf(norm) === undefined ? 0 : BODY) |
      (isCommonWord(norm) && !isGivenName(norm) ? ORDINARY : 0);
    this.traits[word] = traits;
    return traits;
  }
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

const BLANK = 32;

/** Adds the symbols between two words. */
function pushSymbols(tokens: Token[], text: string, from: number, to: number, base: number): void {
  if (to <= from || (to === from + 1 && text.charCodeAt(from) === BLANK)) return;
  for (const { start, end, kind, text: symbol, norm } of tokenize(text.slice(from, to))) {
    const by = from - base;
    tokens.push({ start: start + by, end: end + by, kind, text: symbol, norm });
  }
}
