import type { WordInfo } from './lexicon.js';

/**
 * One piece of text as the number grammar sees it. The words that sentences are matched by live in
 * another tokeniser, which normalises; this one keeps surfaces, digits and their neighbours.
 */
export class Token {
  #text: string | undefined;
  #lower: string | undefined;

  constructor(
    readonly kind: 'word' | 'number' | 'symbol',
    readonly source: string,
    readonly start: number,
    readonly end: number,
    /** White space stands before it. */
    readonly gap: boolean,
    /** A line break stands before it, or the text begins with it. */
    readonly lineStart: boolean,
    /** A word whose first letter is a capital. */
    readonly capital: boolean,
    /** Words: what the lexicon knows of it. */
    readonly info: WordInfo | undefined,
    /** Numbers: the value as written; NaN where the digits are no number ("3.2.1"). */
    readonly value: number,
    /** Numbers: size of the last written digit (1 for "1,000", 0.01 for "3.20"). */
    readonly precision: number,
    /** Numbers: as digits only, no separator and no decimal point. */
    readonly plain: boolean,
    /** Another form than the lower-cased text for {@link lower}. */
    lower?: string,
  ) {
    this.#lower = lower;
  }

  /** As written; cut out of the text when first asked for, which is seldom. */
  get text(): string {
    return (this.#text ??= this.source.slice(this.start, this.end));
  }

  /** Lower case; every dash is "-", every apostrophe "'". */
  get lower(): string {
    return (this.#lower ??= this.text.toLowerCase());
  }
}

const GAP = 1;
const LINE = 2;
const CAPITAL = 4;
/** The patterns' bits stand above the marks. */
const OPENS_SHIFT = 3;

/**
 * The tokens of a text. Words that no table knows, which are most, are kept as offsets and made
 * into tokens when a pattern looks at them, which it seldom does.
 */
export class TokenList {
  // Plain arrays: typed ones live outside the young heap, and a text needs four of them.
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Bits of {@link GAP}, {@link LINE} and {@link CAPITAL} for words, of the patterns for the rest. */
  readonly #bits: number[] = [];
  readonly #made: (Token | undefined)[] = [];

  constructor(readonly text: string) {}

  get length(): number {
    return this.#made.length;
  }

  /** The token at an index; undefined outside the text. */
  at(index: number): Token | undefined {
    if (index < 0 || index >= this.#made.length) return undefined;
    return (this.#made[index] ??= this.#make(index));
  }

  /** Bits of the patterns that can begin at an index; 0 for most tokens. */
  opens(index: number): number {
    return (this.#bits[index] ?? 0) >> OPENS_SHIFT;
  }

  /** Adds a word of which the tables know nothing. */
  addWord(start: number, end: number, gap: boolean, line: boolean, capital: boolean): void {
    this.#starts.push(start);
    this.#ends.push(end);
    this.#bits.push((gap ? GAP : 0) | (line ? LINE : 0) | (capital ? CAPITAL : 0));
    this.#made.push(undefined);
  }

  add(token: Token, opens: number): void {
    this.#starts.push(token.start);
    this.#ends.push(token.end);
    this.#bits.push(opens << OPENS_SHIFT);
    this.#made.push(token);
  }

  #make(index: number): Token {
    const bits = this.#bits[index] ?? 0;
    return new Token(
      'word',
      this.text,
      this.#starts[index] ?? 0,
      this.#ends[index] ?? 0,
      (bits & GAP) !== 0,
      (bits & LINE) !== 0,
      (bits & CAPITAL) !== 0,
      undefined,
      Number.NaN,
      0,
      false,
    );
  }
}

/** A sign, folded to `lower` where it stands for another one. */
export function symbolToken(
  text: string,
  lower: string | undefined,
  start: number,
  end: number,
  gap: boolean,
  lineStart: boolean,
): Token {
  return new Token(
    'symbol',
    text,
    start,
    end,
    gap,
    lineStart,
    false,
    undefined,
    Number.NaN,
    0,
    false,
    lower,
  );
}

/** Digits or a sign that is a number; `plain` without separators or decimals. */
export function numberToken(
  text: string,
  start: number,
  end: number,
  gap: boolean,
  lineStart: boolean,
  value: number,
  precision: number,
  plain: boolean,
): Token {
  return new Token(
    'number',
    text,
    start,
    end,
    gap,
    lineStart,
    false,
    undefined,
    value,
    precision,
    plain,
  );
}
