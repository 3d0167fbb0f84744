import { currencySymbol, digitGlyph, DIGITS_OPEN, hashLetter, OPENS, wordInfo } from './lexicon.js';
import { Token, TokenList } from './tokens.js';

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

const STOP = 46;
const COLON = 58;
const LF = 10;
const CR = 13;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Longer runs of digits are no figure that anybody counts. */
const MAX_DIGITS = 30;

/** Reads the whole text in one pass. */
export function scan(text: string): TokenList {
  const tokens = new TokenList(text);
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
    if (kind === LETTER) at = readWord(tokens, text, at, gap, lineStart);
    else if (kind === DIGIT || (code === STOP && startsDecimal(text, at))) {
      const token = readDigits(text, at, gap, lineStart);
      tokens.add(token, DIGITS_OPEN);
      at = token.end;
    } else {
      const token = readSymbol(text, at, gap, lineStart);
      tokens.add(token, token.kind === 'number' ? DIGITS_OPEN : signOpens(token));
      at = token.end;
    }
    gap = false;
    lineStart = false;
  }
  return tokens;
}

/** Signs that can open a quantity: currencies, a minus. */
function signOpens(token: Token): number {
  const code = token.source.charCodeAt(token.start);
  if (code === DOLLAR || code === HYPHEN) return SIGNS_OPEN;
  return code < 0x80 || !/^[\p{Sc}\u2212\u2013]$/u.test(token.text) ? 0 : SIGNS_OPEN;
}
const DOLLAR = 36;
const HYPHEN = 45;
const SIGNS_OPEN = OPENS.money | OPENS.amounts;

/** ".25" stands alone, or after a space or an opening mark; "end.25" is a footnote. */
function startsDecimal(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at + 1))) return false;
  if (at === 0) return true;
  const before = classOf(text.charCodeAt(at - 1));
  return before === SPACE || (before === OTHER && text[at - 1] !== '.');
}

function readWord(
  tokens: TokenList,
  text: string,
  start: number,
  gap: boolean,
  lineStart: boolean,
): number {
  const { length } = text;
  let end = start;
  let hash = 0;
  let ascii = true;
  while (end < length) {
    let code = text.charCodeAt(end);
    if (code >= 65 && code <= 90) code += 32;
    else if (code < 97 || code > 122) {
      if (classOf(code) !== LETTER) break;
      ascii = false;
    }
    hash = hashLetter(hash, code);
    end++;
  }
  const next = end < length ? text.charCodeAt(end) : 0;
  if (isDigit(next)) {
    // "Rs500" and "EUR5m" are money; "G7" and "H1N1" are one word with its digits.
    const letters = text.slice(start, end);
    if (!(letters.length > 1 && currencySymbol(letters) !== undefined)) {
      end = wordWithDigits(text, end);
      ascii = false;
    }
  } else if (next === COLON && text.startsWith('://', end)) {
    return addAddress(tokens, text, start, end, gap, lineStart);
  } else if (next === STOP && text.slice(start, end) === 'www') {
    return addAddress(tokens, text, start, end, gap, lineStart);
  }
  if (!ascii) hash = hashOf(text, start, end);
  const first = text.charCodeAt(start);
  const capital = first < 128 ? first >= 65 && first <= 90 : startsUpper(text.charAt(start));
  const info = wordInfo(text, start, end, hash);
  if (info === undefined) tokens.addWord(start, end, gap, lineStart, capital);
  else {
    tokens.add(
      new Token('word', text, start, end, gap, lineStart, capital, info, Number.NaN, 0, false),
      info.opens,
    );
  }
  return end;
}

function addAddress(
  tokens: TokenList,
  text: string,
  start: number,
  end: number,
  gap: boolean,
  lineStart: boolean,
): number {
  const token = address(text, start, end, gap, lineStart);
  tokens.add(token, 0);
  return token.end;
}

/** The hash of a word with letters beyond a to z, or with digits. */
function hashOf(text: string, start: number, end: number): number {
  // No word of the tables is as long.
  if (end - start > 40) return 0;
  let hash = 0;
  const lower = text.slice(start, end).toLowerCase();
  for (let k = 0; k < lower.length; k++) hash = hashLetter(hash, lower.charCodeAt(k));
  return hash;
}

const startsUpper = (letter: string): boolean => letter !== letter.toLowerCase();

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
  return symbolToken(text, 'address', start, end, gap, lineStart);
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
  const fraction = surface < '\u0080' ? undefined : digitGlyph(surface);
  if (fraction !== undefined) {
    return numberToken(text, start, end, gap, lineStart, fraction, fraction, false);
  }
  return symbolToken(
    text,
    surface < '\u0080' ? surface : FOLDED[surface],
    start,
    end,
    gap,
    lineStart,
  );
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

function numberToken(
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
  return numberToken(text, start, end, gap, lineStart, value, precision, plain);
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
  return numberToken(text, start, end, gap, lineStart, Number.NaN, 0, false);
}
