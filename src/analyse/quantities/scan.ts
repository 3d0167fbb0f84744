import { classOf, DIGIT, isDigit, LETTER, OTHER, SPACE } from './character-classes.js';
import { readDigits } from './digits.js';
import { currencySymbol, digitGlyph, DIGITS_OPEN, hashLetter, OPENS, wordInfo } from './lexicon.js';
import { foldedSign, numberToken, symbolToken, type Token, TokenList } from './tokens.js';

const STOP = 46;
const COLON = 58;
const LF = 10;
const CR = 13;

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
    } else if (code < 0x80 && code !== DOLLAR && code !== HYPHEN && code !== AT && code !== HASH) {
      tokens.addSign(at, at + 1, gap, lineStart);
      at++;
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
const AT = 64;
const HASH = 35;
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
  tokens.addWord(start, end, gap, lineStart, capital, info);
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
  return symbolToken(text, foldedSign(surface), start, end, gap, lineStart);
}
