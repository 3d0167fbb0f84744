import { currencySymbol, digitGlyph, wordInfo } from './lexicon.js';
import type { WordInfo } from './lexicon.js';

/**
 * One piece of text as the number grammar sees it. The words that sentences are matched by live in
 * another tokeniser, which normalises; this one keeps surfaces, digits and their neighbours.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'symbol';
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Lower case; every dash is "-", every apostrophe "'". */
  readonly lower: string;
  /** A word whose first letter is a capital. */
  readonly capital: boolean;
  /** White space stands before it. */
  readonly gap: boolean;
  /** A line break stands before it, or the text begins with it. */
  readonly lineStart: boolean;
  /** Numbers: the value as written; NaN where the digits are no number ("3.2.1"). */
  readonly value: number;
  /** Numbers: size of the last written digit (1 for "1,000", 0.01 for "3.20"). */
  readonly precision: number;
  /** Numbers: as digits only, no separator and no decimal point. */
  readonly plain: boolean;
  /** Words: what the lexicon knows of it. */
  readonly info: WordInfo | undefined;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const OTHER = 4;

/** Class of each UTF-16 unit below 0x300, so that common text needs no regular expression. */
const CLASSES = new Uint8Array(0x300);
for (let code = 0; code < 0x300; code++) {
  const c = String.fromCharCode(code);
  CLASSES[code] = /\s/.test(c)
    ? SPACE
    : /[0-9]/.test(c)
      ? DIGIT
      : /[\p{L}_²³]/u.test(c)
        ? LETTER
        : OTHER;
}

function classOf(code: number): number {
  if (code < 0x300) return CLASSES[code] ?? OTHER;
  if (code >= 0xd800 && code <= 0xdfff) return OTHER;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000 || code === 0xfeff)
    return SPACE;
  if (code >= 0x2000 && code <= 0x200a) return SPACE;
  if (code >= 0x2010 && code <= 0x20cf) return OTHER;
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

const LF = 10;
const CR = 13;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Longer runs of digits are no figure that anybody counts. */
const MAX_DIGITS = 30;

/** Reads the whole text in one pass. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  let at = 0;
  let gap = false;
  let lineStart = true;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === SPACE) {
      gap = true;
      if (code === LF || code === CR) lineStart = true;
      at++;
      continue;
    }
    const token =
      kind === LETTER
        ? readWord(text, at, gap, lineStart)
        : kind === DIGIT || (code === 46 && startsDecimal(text, at))
          ? readDigits(text, at, gap, lineStart)
          : readSymbol(text, at, gap, lineStart);
    tokens.push(token);
    at = token.end;
    gap = false;
    lineStart = false;
  }
  return tokens;
}

/** ".25" stands alone, or after a space or an opening mark; "end.25" is a footnote. */
function startsDecimal(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at + 1))) return false;
  if (at === 0) return true;
  const before = classOf(text.charCodeAt(at - 1));
  return before === SPACE || (before === OTHER && text[at - 1] !== '.');
}

function readWord(text: string, start: number, gap: boolean, lineStart: boolean): Token {
  let end = start + 1;
  while (end < text.length && classOf(text.charCodeAt(end)) === LETTER) end++;
  if (end < text.length && isDigit(text.charCodeAt(end))) {
    // "Rs500" and "EUR5m" are money; "G7" and "H1N1" are one word with its digits.
    const letters = text.slice(start, end);
    if (!(letters.length > 1 && currencySymbol(letters) !== undefined))
      end = wordWithDigits(text, end);
  } else if (text.startsWith('://', end)) {
    return address(text, start, end, gap, lineStart);
  }
  const surface = text.slice(start, end);
  if (surface === 'www' && text[end] === '.') return address(text, start, end, gap, lineStart);
  const first = text.charCodeAt(start);
  const capital =
    first < 128 ? first >= 65 && first <= 90 : surface[0] !== surface[0]?.toLowerCase();
  const lower = surface.toLowerCase();
  return {
    kind: 'word',
    start,
    end,
    text: surface,
    lower,
    capital,
    gap,
    lineStart,
    value: Number.NaN,
    precision: 0,
    plain: false,
    info: wordInfo(lower),
  };
}

function wordWithDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const kind = classOf(text.charCodeAt(end));
    if (kind !== DIGIT && kind !== LETTER) break;
    end++;
  }
  return end;
}

/** A web address, a mail address or a handle: one symbol up to the next space. */
function address(
  text: string,
  start: number,
  from: number,
  gap: boolean,
  lineStart: boolean,
): Token {
  let end = from;
  while (end < text.length && classOf(text.charCodeAt(end)) !== SPACE) end++;
  return symbolToken(text.slice(start, end), 'address', start, end, gap, lineStart);
}

function readSymbol(text: string, start: number, gap: boolean, lineStart: boolean): Token {
  const code = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  if ((code === 64 || code === 35) && start + 1 < text.length && classOf(next) === LETTER) {
    return address(text, start, start + 1, gap, lineStart);
  }
  const paired = code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
  const end = start + (paired ? 2 : 1);
  const surface = text.slice(start, end);
  const fraction = digitGlyph(surface);
  if (fraction !== undefined) {
    return {
      kind: 'number',
      start,
      end,
      text: surface,
      lower: surface,
      capital: false,
      gap,
      lineStart,
      value: fraction,
      precision: fraction,
      plain: false,
      info: undefined,
    };
  }
  return symbolToken(surface, FOLDED[surface] ?? surface, start, end, gap, lineStart);
}

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

function symbolToken(
  text: string,
  lower: string,
  start: number,
  end: number,
  gap: boolean,
  lineStart: boolean,
): Token {
  return {
    kind: 'symbol',
    start,
    end,
    text,
    lower,
    capital: false,
    gap,
    lineStart,
    value: Number.NaN,
    precision: 0,
    plain: false,
    info: undefined,
  };
}

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** A group of exactly three digits at `from`. */
function isGroup(text: string, from: number): boolean {
  return (
    isDigit(text.charCodeAt(from)) &&
    isDigit(text.charCodeAt(from + 1)) &&
    isDigit(text.charCodeAt(from + 2)) &&
    !isDigit(text.charCodeAt(from + 3))
  );
}

/** Spaces that join groups of digits ("40 000"): the plain one and the narrow and no-break ones. */
const GROUP_SPACE = /[ \u00a0\u2009\u202f]/;

/** Digits with their separators, decimals and a glued vulgar fraction. */
function readDigits(text: string, start: number, gap: boolean, lineStart: boolean): Token {
  let end = digitsEnd(text, start);
  let integer = text.slice(start, Math.min(end, start + MAX_DIGITS + 1));
  let plain = true;
  if (end - start <= 3 && end > start) {
    const separator = text[end];
    if (separator !== undefined && (separator === ',' || GROUP_SPACE.test(separator))) {
      // No group after a zero, and with spaces none before or after another number.
      const spaced = separator !== ',';
      let to = end;
      while (text[to] === separator && isGroup(text, to + 1)) to += 4;
      const alone =
        !spaced ||
        (text[start] !== '0' && text[to] !== separator) ||
        !isDigit(text.charCodeAt(to + 1));
      if (to > end && alone && to - start <= MAX_DIGITS) {
        end = to;
        integer = text.slice(start, end).replaceAll(separator, '');
        plain = false;
      }
    }
  }
  let fraction = '';
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    const to = digitsEnd(text, end + 1);
    if (text[to] === '.' && isDigit(text.charCodeAt(to + 1)))
      return dotted(text, start, to, gap, lineStart);
    fraction = text.slice(end + 1, Math.min(to, end + 1 + MAX_DIGITS));
    end = to;
    plain = false;
  }
  let value =
    integer.length > MAX_DIGITS
      ? Number.NaN
      : Number(`${integer === '' ? '0' : integer}.${fraction}`);
  let precision = 10 ** -fraction.length;
  const glyph = end < text.length && fraction === '' ? digitGlyph(text[end] ?? '') : undefined;
  if (glyph !== undefined) {
    value += glyph;
    precision = glyph;
    end++;
    plain = false;
  }
  const surface = text.slice(start, end);
  return {
    kind: 'number',
    start,
    end,
    text: surface,
    lower: surface,
    capital: false,
    gap,
    lineStart,
    value,
    precision,
    plain,
    info: undefined,
  };
}

/** "3.2.1", "192.168.1.2", "19.05.2024": digits with two or more points, no number. */
function dotted(
  text: string,
  start: number,
  from: number,
  gap: boolean,
  lineStart: boolean,
): Token {
  let end = from;
  while (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  const surface = text.slice(start, end);
  return {
    kind: 'number',
    start,
    end,
    text: surface,
    lower: surface,
    capital: false,
    gap,
    lineStart,
    value: Number.NaN,
    precision: 0,
    plain: false,
    info: undefined,
  };
}
