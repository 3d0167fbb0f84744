import type { WordInfo } from './lexicon/words.js';

/**
 * One piece of text as the number grammar sees it. The words that sentences are matched by live in
 * another tokeniser, which normalises; this one keeps surfaces, digits and their neighbours.
 */
export class Token {
  constructor(
    readonly kind: 'word' | 'number' | 'symbol',
    /** As written. */
    readonly text: string,
    /** Lower case; every dash is "-", every apostrophe "'". */
    readonly lower: string,
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
  ) {}
}

/** Marks that differ in shape only. */
const FOLDED: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
};

/** A word. */
export function wordToken(
  source: string,
  start: number,
  end: number,
  gap: boolean,
  lineStart: boolean,
  capital: boolean,
  info: WordInfo | undefined,
): Token {
  const text = source.slice(start, end);
  const lower = info?.word ?? text.toLowerCase();
  return new Token(
    'word',
    text,
    lower,
    start,
    end,
    gap,
    lineStart,
    capital,
    info,
    Number.NaN,
    0,
    false,
  );
}

/** One sign, a pair of surrogates or (with another `lower`) an address. */
export function symbolToken(
  source: string,
  start: number,
  end: number,
  gap: boolean,
  lineStart: boolean,
  lower?: string,
): Token {
  const text = source.slice(start, end);
  return new Token(
    'symbol',
    text,
    lower ?? FOLDED[text] ?? text,
    start,
    end,
    gap,
    lineStart,
    false,
    undefined,
    Number.NaN,
    0,
    false,
  );
}

/** Digits or a sign that is a number; `plain` without separators or decimals. */
export function numberToken(
  source: string,
  start: number,
  end: number,
  gap: boolean,
  lineStart: boolean,
  value: number,
  precision: number,
  plain: boolean,
): Token {
  const text = source.slice(start, end);
  return new Token(
    'number',
    text,
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
