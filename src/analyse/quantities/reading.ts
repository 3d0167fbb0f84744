import type { Day } from './civil.js';
import type { PhraseTable } from './lexicon/phrases.js';
import { readNumber } from './numerals.js';
import type { NumberRead } from './numerals/number-read.js';
import { symbolToken, type Token } from './tokens.js';
import type { TokenList } from './token-list.js';
import { wordSet } from './word-set.js';

const NOTHING = symbolToken('', 0, 0, true, false);

/** How far before the text the patterns may look; they stop at its start themselves farther off. */
const MARGIN = 32;

/** The tokens of one text, the story's day, and the look-ups that all patterns share. */
export class Reading {
  private numberAt = -1;
  private numberRead: NumberRead | undefined = undefined;
  /** Tokens by their index and the margin. */
  private readonly made: (Token | undefined)[];

  constructor(
    readonly text: string,
    readonly tokens: TokenList,
    /** Day of the story; undefined where it is not known. */
    readonly published: Day | undefined,
  ) {
    this.made = tokens.made(MARGIN);
  }

  /** The token at an index; an empty symbol outside the text. */
  at(index: number): Token {
    return this.made[index + MARGIN] ?? this.make(index);
  }

  /** Lower-cased text of the token at an index; '' outside. */
  word(index: number): string {
    return this.at(index).lower;
  }

  /** Most tokens are never looked at. */
  private make(index: number): Token {
    if (index < 0 || index >= this.tokens.length) return NOTHING;
    return (this.made[index + MARGIN] = this.tokens.make(index));
  }

  /** The number that begins at a token; read once however many patterns ask. */
  number(index: number): NumberRead | undefined {
    if (this.numberAt !== index) {
      const read = readNumber(this, index);
      this.numberRead = read === undefined ? undefined : uniform(read);
      this.numberAt = index;
    }
    return this.numberRead;
  }

  /** The longest phrase of a table that begins at a token. */
  phrase<T>(
    table: PhraseTable<T>,
    index: number,
  ): { readonly row: T; readonly next: number } | undefined {
    const list = table.byFirst.get(this.word(index));
    if (list === undefined) return undefined;
    for (const { words, row: number } of list) {
      let k = 1;
      while (k < words.length && this.word(index + k) === words[k]) k++;
      const row = table.rows[number];
      if (k === words.length && row !== undefined) return { row, next: index + k };
    }
    return undefined;
  }

  /** True where a hyphen or dash stands at an index with no space on either side. */
  hyphen(index: number): boolean {
    const token = this.at(index);
    return token.lower === '-' && !token.gap && !this.at(index + 1).gap;
  }

  /** True where the words stand at an index, in order. */
  words(index: number, ...expected: readonly string[]): boolean {
    return expected.every((word, k) => this.word(index + k) === word);
  }

  /**
   * True where a sentence ends before the token: a full stop and a capital, or a line break. The
   * segmenter does better; here it only keeps neighbours of one sentence together.
   */
  boundary(index: number): boolean {
    if (index <= 0 || index >= this.tokens.length) return true;
    if (this.tokens.isWord(index - 1)) return false;
    const token = this.at(index);
    // A closing quotation mark goes with the stop before it.
    const quoted = CLOSING.has(this.word(index - 1)) && !this.at(index - 1).gap ? 1 : 0;
    const before = this.at(index - 1 - quoted);
    if (before.lower === '?' || before.lower === '!') return true;
    if (before.lower !== '.' || !(token.gap || quoted > 0)) return false;
    if (!token.capital && token.kind === 'word') return false;
    const word = this.at(index - 2 - quoted);
    // "Sept. 15", "U.S. Department", "No. 5": an abbreviation, not an end.
    return (
      !(word.text.length === 1 && word.capital) &&
      word.info?.month === undefined &&
      !ABBREVIATED.has(word.lower)
    );
  }
}

/** With every member, in one order: objects of one shape are read much faster. */
function uniform(read: NumberRead): NumberRead {
  const { next, value, precision, digits, scale, span, fraction, article, one, plain } = read;
  return { next, value, precision, digits, scale, span, fraction, article, one, plain };
}

const CLOSING = new Set(['"', '”', "'"]);

const ABBREVIATED = wordSet(`
  no mr mrs ms dr gen col lt sgt sen rep gov st vs approx est rs p a
`);
