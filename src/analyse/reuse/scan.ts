import type { Span } from '../../model/place.js';
import { CharClass, classAt, unitsAt } from '../../segment/characters.js';
import { numberNorm, wordNorm } from '../../segment/normal-form.js';
import { phrasesByFirst, shortForms } from '../../segment/phrases.js';
import { tokenize } from '../../segment/tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** Where a scanner writes the words it finds. */
export interface WordSink {
  push(word: number, start: number, length: number): void;
}

/** Runs longer than this are cut, so that a word's length fits in 16 bits. */
const LONGEST_WORD = 60_000;
/** What the tokenizer is shown to decide on a name of several words. */
const LONGEST_NAME = 120;
/** White space allowed inside a name of several words. */
const LONGEST_GAP = 3;

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) ascii[code] = classAt(String.fromCharCode(code), 0);

const POINT = 46;
const COMMA = 44;
const HYPHEN = 45;
const PERCENT = 37;
const MINUS = 0x2212;
const CURRENCY = new Set([0x24, 0xa3, 0xa5, 0x20ac, 0x20b9]);

function classHere(text: string, at: number): CharClass {
  const code = text.charCodeAt(at);
  return code < 128 ? (ascii[code] ?? CharClass.Symbol) : classAt(text, at);
}

/**
 * Reads the words and numbers of a span of text, as `tokenize` cuts and normalises them, without
 * its symbols: a currency sign or a minus belongs to its number, "%" is the word "percent".
 *
 * Boundaries are found and hashed in one pass over the character codes; a form is normalised only
 * where it occurs first.
 */
export function scanWords(text: string, span: Span, vocabulary: Vocabulary, sink: WordSink): void {
  const { end } = span;
  let at = span.start;
  while (at < end) {
    const kind = classHere(text, at);
    if (kind === CharClass.Letter || kind === CharClass.Mark) {
      at = scanWord(text, at, end, vocabulary, sink);
    } else if (kind === CharClass.Digit || kind === CharClass.Numeral) {
      at = scanNumber(text, at, at, end, vocabulary, sink);
    } else if (kind === CharClass.Symbol) {
      at = scanSymbol(text, at, end, vocabulary, sink);
    } else at++;
  }
}

function scanWord(
  text: string,
  start: number,
  limit: number,
  vocabulary: Vocabulary,
  sink: WordSink,
): number {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  let at = start;
  if (text.charCodeAt(start + 1) === POINT && start + 2 < limit && isLetter(text, start + 2)) {
    return scanNamed(text, start, limit, vocabulary, sink, start + 1, wordNorm);
  }
  const end = Math.min(limit, start + LONGEST_WORD);
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? ascii[code] : classAt(text, at);
    if (kind === CharClass.Letter || kind === CharClass.Digit) {
      if (code >= 0xd800 && code <= 0xdfff) at++;
    } else if (kind === CharClass.Apostrophe) {
      if (at + 1 >= end || !isLetter(text, at + 1)) break;
    } else if (kind === CharClass.Ignorable) {
      if (at + 1 >= end || classHere(text, at + 1) === CharClass.Space) break;
    } else if (kind === CharClass.Mark || kind === CharClass.Numeral) {
      at += unitsAt(text, at) - 1;
    } else break;
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
    second ^= second >>> 15;
    at++;
  }
  let value = vocabulary.find(first, second);
  if (value < 0) {
    const form = text.slice(start, at);
    value = 2 * vocabulary.wordOf(wordNorm(form)) + (opensName(form) ? 1 : 0);
    vocabulary.add(first, second, value);
  }
  if ((value & 1) === 1 && mayContinue(text, start, at)) {
    return scanNamed(text, start, limit, vocabulary, sink, at, wordNorm);
  }
  sink.push(value >> 1, start, at - start);
  return at;
}

/** Leaves the decision on "U.S.", "Sept." and names of several words to the tokenizer. */
function scanNamed(
  text: string,
  start: number,
  limit: number,
  vocabulary: Vocabulary,
  sink: WordSink,
  wordEnd: number,
  norm: (form: string) => string,
): number {
  const piece = text.slice(start, Math.min(limit, start + LONGEST_NAME));
  const token = tokenize(piece)[0];
  if (token === undefined || token.kind !== 'word') {
    sink.push(vocabulary.wordOf(norm(text.slice(start, wordEnd))), start, wordEnd - start);
    return wordEnd;
  }
  sink.push(vocabulary.wordOf(token.norm), start, token.end);
  return start + token.end;
}

function scanNumber(
  text: string,
  start: number,
  digits: number,
  limit: number,
  vocabulary: Vocabulary,
  sink: WordSink,
): number {
  let first = 0x12345;
  let second = 0x6789a;
  let at = digits;
  const end = Math.min(limit, digits + LONGEST_WORD);
  let run = 0;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = classHere(text, at);
    if (kind === CharClass.Digit) run++;
    else if (code === COMMA && run <= 3 && isGroup(text, at + 1, end)) run = 0;
    else if (code === POINT && at + 1 < end && isDigit(text, at + 1)) run = 4;
    else if (kind !== CharClass.Numeral) break;
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
    second ^= second >>> 15;
    at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  }
  for (let sign = start; sign < digits; sign++) {
    first = Math.imul(first ^ text.charCodeAt(sign), 0x01000193);
    second = Math.imul(second ^ text.charCodeAt(sign), 0x5bd1e995);
  }
  let value = vocabulary.find(first, second);
  if (value < 0) {
    value = 2 * vocabulary.wordOf(text.slice(start, digits) + numberNorm(text.slice(digits, at)));
    vocabulary.add(first, second, value);
  }
  sink.push(value >> 1, start, at - start);
  return at;
}

/** Currency and minus signs belong to the number behind them; a percent sign is a word. */
function scanSymbol(
  text: string,
  start: number,
  limit: number,
  vocabulary: Vocabulary,
  sink: WordSink,
): number {
  const code = text.charCodeAt(start);
  const next = start + 1;
  if (code === PERCENT) {
    sink.push(vocabulary.wordOf('percent'), start, 1);
  } else if (next < limit && isDigit(text, next)) {
    const signs =
      CURRENCY.has(code) || ((code === HYPHEN || code === MINUS) && opensAt(text, start));
    if (signs) return scanNumber(text, start, next, limit, vocabulary, sink);
  }
  return start + unitsAt(text, start);
}

function opensAt(text: string, at: number): boolean {
  return at === 0 || classHere(text, at - 1) === CharClass.Space || text.charAt(at - 1) === '(';
}

function isLetter(text: string, at: number): boolean {
  return classHere(text, at) === CharClass.Letter;
}

function isDigit(text: string, at: number): boolean {
  return classHere(text, at) === CharClass.Digit;
}

/** Whether exactly three digits stand here, as behind a thousands separator. */
function isGroup(text: string, at: number, end: number): boolean {
  if (at + 3 > end) return false;
  for (let digit = at; digit < at + 3; digit++) if (!isDigit(text, digit)) return false;
  return at + 3 >= end || !isDigit(text, at + 3);
}

function opensName(form: string): boolean {
  const lower = form.toLowerCase();
  return phrasesByFirst.has(form) || phrasesByFirst.has(lower) || shortForms.has(lower);
}

/** Whether the text behind a form can make it more than itself. Cheap, and never wrong on "no". */
function mayContinue(text: string, start: number, end: number): boolean {
  const form = text.slice(start, end);
  const lower = form.toLowerCase();
  if (shortForms.has(lower)) return true;
  return startsRest(text, end, form) || (lower !== form && startsRest(text, end, lower));
}

function startsRest(text: string, end: number, form: string): boolean {
  const phrases = phrasesByFirst.get(form);
  if (phrases === undefined) return false;
  let at = end;
  while (at < end + LONGEST_GAP && at < text.length && classHere(text, at) === CharClass.Space)
    at++;
  const next = text.charAt(at);
  const lower = next.toLowerCase();
  return phrases.some(({ rest }) => {
    const opening = rest[0]?.charAt(0);
    return opening === next || opening === lower;
  });
}
