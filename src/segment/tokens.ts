import {
  APOSTROPHE,
  classAt,
  DIGIT,
  IGNORABLE,
  LETTER,
  MARK,
  NUMERAL,
  SPACE,
  SYMBOL,
  unitsAt,
  type CharClass,
} from './characters.js';
import { memoised, numberNorm, symbolNorm, wordEntry } from './normal-form.js';
import type { ShortForm } from './phrases.js';
import { joinPhrases } from './phrase-tokens.js';
import { Recent } from './recent.js';
import { porterStem } from './stem.js';

/**
 * One token of a text. `start` and `end` are UTF-16 offsets, `end` exclusive; `text` is that slice.
 *
 * `norm` is what matching compares: lower-cased, NFKC, accents folded, possessive 's dropped, quotes
 * and dashes folded, American spelling; a country, its abbreviations and its people have one norm
 * ("US", "U.S.", "United States", "Americans": `united states`); numbers without thousands
 * separators; `%` and "per cent" are `percent`.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'symbol';
  readonly text: string;
  readonly norm: string;
}

/**
 * Cuts a text into tokens; white space is dropped, all else belongs to exactly one token.
 *
 * - "1,000", "1.5" and ".50" are one number; "$", "%" and "-" are symbols of their own.
 * - "920km" is a number and a word, "five-day" word, symbol, word.
 * - "U.S.", "a.m." are one word with their stops; "Niger's", "don't" one word.
 * - A name or term of several words from the tables ("United States", "per cent") is one word token.
 * - A run of hyphens or of full stops is one symbol.
 *
 * Linear in the length of the text, whatever it holds. The tokens of the texts met last are kept,
 * since quotations, names, alignment and comparison all ask for those of the same sentences.
 */
export function tokenize(text: string): readonly Token[] {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const tokens = cutTokens(text);
  recent.set(text, tokens, text.length);
  return tokens;
}

/** UTF-16 units of the texts whose tokens are kept: some fifty articles. */
const KEPT_UNITS = 250_000;

const recent = new Recent<string, readonly Token[]>(KEPT_UNITS);

function cutTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const phraseStarts: number[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE || kind === IGNORABLE) {
      at++;
      continue;
    }
    if (kind === LETTER || kind === MARK) {
      const end = endOfWord(text, at);
      const word = text.slice(at, end);
      const { norm, short, phrases } = wordEntry(word);
      if (phrases !== undefined) phraseStarts.push(tokens.length);
      const here = short !== undefined && isShortHere(text, end, short) ? short.norm : norm;
      tokens.push({ start: at, end, kind: 'word', text: word, norm: here });
      at = end;
    } else if (kind === DIGIT || kind === NUMERAL || isLeadingPoint(text, at)) {
      const end = endOfNumber(text, at);
      const number = text.slice(at, end);
      tokens.push({ start: at, end, kind: 'number', text: number, norm: numberNorm(number) });
      at = end;
    } else {
      const end = endOfSymbol(text, at);
      const symbol = text.slice(at, end);
      tokens.push({ start: at, end, kind: 'symbol', text: symbol, norm: symbolNorm(symbol) });
      at = end;
    }
  }
  return phraseStarts.length > 0 ? joinPhrases(text, tokens, phraseStarts) : tokens;
}

/** The stem of a norm, for matching inflected forms; norms of several words and numbers stay. */
export const stem = memoised((norm) => (isPlainWord(norm) ? porterStem(norm) : norm));

/** Letters of the longest word that is stemmed; a longer one is none. */
const LONGEST_STEMMED = 40;

/** Three letters or more, of a to z alone. */
function isPlainWord(norm: string): boolean {
  if (norm.length < 3 || norm.length > LONGEST_STEMMED) return false;
  for (let at = 0; at < norm.length; at++) {
    const code = norm.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

const POINT = 46;
const COMMA = 44;
const HYPHEN = 45;

function isLetter(text: string, at: number): boolean {
  return at < text.length && classAt(text, at) === LETTER;
}

function isDigit(text: string, at: number): boolean {
  return at < text.length && classAt(text, at) === DIGIT;
}

function endOfWord(text: string, start: number): number {
  const dotted = endOfDotted(text, start);
  if (dotted > start) return dotted;
  let at = endOfPlainLetters(text, start);
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === MARK || kind === DIGIT || kind === NUMERAL) {
      at += unitsAt(text, at);
    } else if (kind === IGNORABLE && continuesWord(text, at)) {
      at++;
    } else if (kind === APOSTROPHE && isLetter(text, at + 1)) {
      at++;
    } else break;
  }
  return at;
}

/** The end of a run of letters from a to z: most of most words, without a call a letter. */
function endOfPlainLetters(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at) | 32;
    if (code < 97 || code > 122) return at;
    at++;
  }
}

/** An invisible character is inside a word only if a letter or digit follows it at once. */
function continuesWord(text: string, at: number): boolean {
  const next = at + 1 < text.length ? classAt(text, at + 1) : SPACE;
  return next === LETTER || next === DIGIT || next === MARK;
}

/** The end of "U.S.", "a.m.", "U.S" with a possessive; `start` where the text is not of that form. */
function endOfDotted(text: string, start: number): number {
  let at = start;
  let letters = 0;
  while (isLetter(text, at) && text.charCodeAt(at + 1) === POINT) {
    letters++;
    at += 2;
  }
  if (letters === 0) return start;
  if (isLetter(text, at) && !continuesName(text, at + 1)) {
    letters++;
    at++;
  }
  if (letters < 2) return start;
  if (classAtOrSpace(text, at) === APOSTROPHE && isPossessive(text, at)) return at + 2;
  return at;
}

/** Whether the single letter before `at` is the first of a longer word ("e.g.the", "J.Smith"). */
function continuesName(text: string, at: number): boolean {
  const kind = classAtOrSpace(text, at);
  return (
    kind === LETTER ||
    kind === MARK ||
    kind === DIGIT ||
    (kind === APOSTROPHE && isLetter(text, at + 1) && !isPossessive(text, at))
  );
}

function isPossessive(text: string, at: number): boolean {
  const letter = text.charAt(at + 1);
  return (letter === 's' || letter === 'S') && !isLetter(text, at + 2);
}

function classAtOrSpace(text: string, at: number): CharClass {
  return at < text.length ? classAt(text, at) : SPACE;
}

/** Whether a decimal point opens a number here (".50"), not after a letter, digit or stop. */
function isLeadingPoint(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== POINT || !isDigit(text, at + 1)) return false;
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (before === POINT) return false;
  const kind = before >= 0xdc00 && before <= 0xdfff ? SYMBOL : classAt(text, at - 1);
  return kind === SPACE || kind === SYMBOL;
}

function endOfNumber(text: string, start: number): number {
  if (classAt(text, start) === NUMERAL) return start + unitsAt(text, start);
  let at = endOfDigits(text, start);
  if (text.charCodeAt(start) !== POINT) at = endOfGroups(text, start, at);
  while (text.charCodeAt(at) === POINT && isDigit(text, at + 1)) at = endOfDigits(text, at + 1);
  return at;
}

/** The end of a run of digits, a leading point and invisible characters inside it included. */
function endOfDigits(text: string, start: number): number {
  let at = text.charCodeAt(start) === POINT ? start + 1 : start;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === DIGIT) at += unitsAt(text, at);
    else if (kind === IGNORABLE && isDigit(text, at + 1)) at++;
    else break;
  }
  return at;
}

/**
 * The end of a number with thousands separators: one to three digits, then groups of three (or of
 * two, as India counts, before a last group of three) after a comma, or after a no-break or thin
 * space.
 */
function endOfGroups(text: string, start: number, first: number): number {
  if (first - start > 3) return first;
  const separator = text.charCodeAt(first);
  if (separator !== COMMA && separator !== 0xa0 && separator !== 0x202f && separator !== 0x2009) {
    return first;
  }
  let end = first;
  let at = first;
  while (text.charCodeAt(at) === separator && isDigit(text, at + 1)) {
    const next = endOfDigits(text, at + 1);
    const length = next - at - 1;
    if (length !== 3 && !(length === 2 && separator === COMMA)) return end;
    if (length === 3) end = next;
    at = next;
  }
  return end;
}

function endOfSymbol(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code !== POINT && code !== HYPHEN) return start + unitsAt(text, start);
  let at = start + 1;
  while (text.charCodeAt(at) === code) at++;
  return at;
}

/** Whether what follows "Sept", "Gen" or "No" shows that it is an abbreviation. */
function isShortHere(text: string, end: number, form: ShortForm): boolean {
  const hasStop = text.charCodeAt(end) === POINT;
  if (!hasStop && !form.stopOptional) return false;
  const after = hasStop ? end + 1 : end;
  if (classAtOrSpace(text, after) === LETTER) return false;
  return !form.beforeNumber || isDigit(text, after) || isDigit(text, after + 1);
}
