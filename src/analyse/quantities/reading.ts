import type { Day } from './civil.js';
import type { PhraseTable } from './lexicon.js';
import { readNumber } from './numerals.js';
import type { NumberRead } from './numerals/number-read.js';
import { Token } from './tokens.js';
import type { TokenList } from './tokens.js';
import { wordSet } from './word-set.js';

const NOTHING = new Token('symbol', '', 0, 0, true, false, false, undefined, Number.NaN, 0, false);

/** The tokens of one text, the story's day, and the look-ups that all patterns share. */
export class Reading {
  #numberAt = -1;
  #number: NumberRead | undefined;

  constructor(
    readonly text: string,
    readonly tokens: TokenList,
    /** Day of the story; undefined where it is not known. */
    readonly published: Day | undefined,
  ) {}

  /** The token at an index; an empty symbol outside the text. */
  at(index: number): Token {
    return this.tokens.at(index) ?? NOTHING;
  }

  /** Lower-cased text of the token at an index; '' outside. */
  word(index: number): string {
    return this.tokens.at(index)?.lower ?? '';
  }

  /** The number that begins at a token; read once however many patterns ask. */
  number(index: number): NumberRead | undefined {
    if (this.#numberAt !== index) {
      this.#number = readNumber(this, index);
      this.#numberAt = index;
    }
    return this.#number;
  }

  /** The longest phrase of a table that begins at a token. */
  phrase<T>(
    table: PhraseTable<T>,
    index: number,
  ): { readonly row: T; readonly next: number } | undefined {
    const list = table.get(this.word(index));
    if (list === undefined) return undefined;
    for (const { words, row } of list) {
      let k = 1;
      while (k < words.length && this.word(index + k) === words[k]) k++;
      if (k === words.length) return { row, next: index + k };
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
    const token = this.at(index);
    if (index <= 0 || token.text === '') return true;
    const before = this.at(index - 1);
    if (before.lower === '?' || before.lower === '!') return true;
    if (before.lower !== '.' || !token.gap) return false;
    if (!token.capital && token.kind === 'word') return false;
    const word = this.at(index - 2);
    // "Sept. 15", "U.S. Department", "No. 5": an abbreviation, not an end.
    return (
      !(word.text.length === 1 && word.capital) &&
      word.info?.month === undefined &&
      !ABBREVIATED.has(word.lower)
    );
  }
}

const ABBREVIATED = wordSet(`
  no mr mrs ms dr gen col lt sgt sen rep gov st vs approx est rs p a
`);
