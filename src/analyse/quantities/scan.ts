import { LetterExpression } from '../../parse/letter-expression.js';
import { classOf, DIGIT, isDigit, LETTER, OTHER, SPACE } from './character-classes.js';
import { readDigits } from './digits.js';
import { currencySymbol } from './lexicon/currencies.js';
import { digitGlyph } from './lexicon/number-signs.js';
import { DIGITS_OPEN, OPENS, SIGNS_OPEN } from './lexicon/opens.js';
import { hashLetter } from './lexicon/word-hash.js';
import { wordInfo } from './lexicon/words.js';
import { CAPITAL, GAP, LINE, SIGN, TokenList } from './token-list.js';
import { numberToken, symbolToken, type Token } from './tokens.js';

const LF = 10;
const CR = 13;
const HASH = 35;
const DOLLAR = 36;
const HYPHEN = 45;
const STOP = 46;
const COLON = 58;
const AT = 64;

/** Lower-case letter of each ASCII letter, and the low line; 0 for the rest. */
const LOWER = new Uint8Array(128);
for (let code = 97; code <= 122; code++) LOWER[code] = LOWER[code - 32] = code;
LOWER[95] = 95;

/** Reads the whole text in one pass. */
export function scan(text: string): TokenList {
  const tokens = new TokenList(text);
  const { length } = text;
  let at = 0;
  let marks = LINE;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      marks |= GAP;
      at++;
      continue;
    }
    const kind = code < 128 && LOWER[code] !== 0 ? LETTER : classOf(code);
    if (kind === SPACE) {
      marks |= code === LF || code === CR ? GAP | LINE : GAP;
      at++;
      continue;
    }
    if (kind === LETTER) at = readWord(tokens, text, at, marks);
    else if (kind === DIGIT || (code === STOP && startsDecimal(text, at))) {
      const token = readDigits(text, at, (marks & GAP) !== 0, (marks & LINE) !== 0);
      tokens.addMade(token, DIGITS_OPEN);
      at = token.end;
    } else if (code < 0x80 && code !== AT && code !== HASH) {
      const opens = code === DOLLAR || code === HYPHEN ? SIGNS_OPEN : 0;
      tokens.add(at, at + 1, marks | SIGN, opens);
      at++;
    } else {
      const token = readSymbol(text, at, (marks & GAP) !== 0, (marks & LINE) !== 0);
      tokens.addMade(token, token.kind === 'number' ? DIGITS_OPEN : signOpens(token));
      at = token.end;
    }
    marks = 0;
  }
  return tokens;
}

const OPENING_SIGN = new LetterExpression(String.raw`^[\p{Sc}\u2212\u2013]$`);

/** Signs beyond ASCII that can open a quantity: currencies, a minus. */
function signOpens(token: Token): number {
  return token.text < '\u0080' || !OPENING_SIGN.test(token.text) ? 0 : SIGNS_OPEN;
}

/** ".25" stands alone, or after a space or an opening mark; "end.25" is a footnote. */
function startsDecimal(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at + 1))) return false;
  if (at === 0) return true;
  const before = classOf(text.charCodeAt(at - 1));
  return before === SPACE || (before === OTHER && text[at - 1] !== '.');
}

function readWord(tokens: TokenList, text: string, start: number, marks: number): number {
  const { length } = text;
  let end = start;
  let hash = 0;
  let ascii = true;
  let next = 0;
  while (end < length) {
    next = text.charCodeAt(end);
    const lower = next < 128 ? (LOWER[next] ?? 0) : 0;
    if (lower === 0) {
      if (next < 128 || classOf(next) !== LETTER) break;
      ascii = false;
    }
    hash = hashLetter(hash, lower);
    end++;
  }
  if (end === length) next = 0;
  if (isDigit(next)) {
    // "Rs500" and "EUR5m" are money; "G7" and "H1N1" are one word with its digits.
    const letters = text.slice(start, end);
    if (!(letters.length > 1 && currencySymbol(letters) !== undefined)) {
      end = wordWithDigits(text, end);
      ascii = false;
    }
  } else if (
    (next === COLON && text.startsWith('://', end)) ||
    (next === STOP && end - start === 3 && text.startsWith('www', start))
  ) {
    const token = address(text, start, end, (marks & GAP) !== 0, (marks & LINE) !== 0);
    tokens.addMade(token, 0);
    return token.end;
  }
  const first = text.charCodeAt(start);
  const upper = first < 128 ? first < 97 && first !== 95 : startsUpper(text.charAt(start));
  const info = wordInfo(text, start, end, ascii ? hash : hashOf(text, start, end));
  if (info === undefined) tokens.add(start, end, upper ? marks | CAPITAL : marks);
  else {
    const { opens } = info;
    // Letters are money ("S$5", "u.s. $5", "EUR 5") only where a figure is near.
    const kept =
      (opens & OPENS.money) !== 0 && !figureNear(text, end) ? opens & ~OPENS.money : opens;
    tokens.add(start, end, upper ? marks | CAPITAL : marks, kept, info.number);
  }
  return end;
}

/** How far behind its first letters the figure of an amount can begin: "u . s . $ 5". */
const FIGURE_REACH = 8;

function figureNear(text: string, from: number): boolean {
  const to = Math.min(text.length, from + FIGURE_REACH);
  for (let k = from; k < to; k++) {
    const code = text.charCodeAt(k);
    if (isDigit(code) || code === DOLLAR || code >= 0x80) return true;
  }
  return false;
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
  return symbolToken(text, start, end, gap, lineStart, 'address');
}

function readSymbol(text: string, start: number, gap: boolean, lineStart: boolean): Token {
  const code = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  if ((code === AT || code === HASH) && start + 1 < text.length && classOf(next) === LETTER) {
    return address(text, start, start + 1, gap, lineStart);
  }
  const paired = code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
  const end = start + (paired ? 2 : 1);
  const surface = text.slice(start, end);
  const fraction = surface < '\u0080' ? undefined : digitGlyph(surface);
  if (fraction !== undefined) {
    return numberToken(text, start, end, gap, lineStart, fraction, fraction, false);
  }
  return symbolToken(text, start, end, gap, lineStart);
}
