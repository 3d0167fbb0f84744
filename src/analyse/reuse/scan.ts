import type { Span } from '../../model/place.js';
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
} from '../../segment/characters.js';
import { computeNorm, numberNorm } from '../../segment/normal-form.js';
import { phrasesByFirst, shortForms, type Phrase } from '../../segment/phrases.js';
import { tokenize } from '../../segment/tokens.js';
import { HASH_FIRST, HASH_SECOND, hashFirst, hashSecond, type Vocabulary } from './vocabulary.js';

/** Runs longer than this are cut, so that a word's length fits in 16 bits. */
const LONGEST_WORD = 60_000;
/** Characters behind a name that the tokenizer is shown: a possessive, a digit behind "Sept.". */
const BEHIND_NAME = 3;
/** White space allowed inside a name of several words. */
const LONGEST_GAP = 3;

/** Characters between two words that are read for the end of a sentence. */
const LONGEST_BETWEEN = 40;

const POINT = 46;
const NEWLINE = 10;
const COMMA = 44;
const HYPHEN = 45;
const PERCENT = 37;
const BLANK = 32;
const MINUS = 0x2212;
const CURRENCY = new Set([0x24, 0xa3, 0xa5, 0x20ac, 0x20b9]);

const classes = new Uint8Array(65536);
for (let code = 0; code < 128; code++) classes[code] = classAt(String.fromCharCode(code), 0);

/** Bits of how a word is written. It begins with a small letter: no name, number or first word. */
export const LOWER = 1;
/** A sentence or line ends between the word before and this one. */
export const OPENS = 2;
/** It is written as one with the word before ("op-ed", "35%"). */
export const JOINED = 4;

/** A form that may open a longer name, or be an abbreviation. */
interface Opener {
  readonly word: number;
  readonly isShort: boolean;
  /** Names that begin with it. */
  readonly phrases: readonly Phrase[];
}

/** Pieces of text whose name the tokenizer has found are remembered, up to this many. */
const MOST_NAMES = 20_000;

/**
 * Reads the words and numbers of texts, as `tokenize` cuts and normalises them, without its
 * symbols: a currency sign or a minus belongs to its number, "%" is the word "percent".
 *
 * Boundaries are found and forms hashed in one pass over the character codes; a form is cut out
 * and normalised only where it occurs first. Where a form may open a longer name ("United States"),
 * the tokenizer decides.
 */
export class WordScanner {
  /** Words found so far, of all texts: three parallel arrays. */
  count = 0;
  words: Int32Array;
  starts: Int32Array;
  lengths: Uint16Array;
  /** {@link LOWER}, {@link OPENS}, {@link JOINED}. */
  flags: Uint8Array;

  private readonly openers: Opener[] = [];
  private readonly names = new Map<string, { readonly word: number; readonly length: number }>();
  private lastEnd = 0;
  private text = '';
  private end = 0;
  private codes = new Uint16Array(0);
  private bytes = new Uint8Array(0);
  private readonly encoder = new TextEncoder();
  private readonly percent: number;

  constructor(
    private readonly vocabulary: Vocabulary,
    capacity: number,
  ) {
    this.words = new Int32Array(capacity);
    this.starts = new Int32Array(capacity);
    this.lengths = new Uint16Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.percent = vocabulary.wordOf('percent');
  }

  scan(text: string, spans: readonly Span[]): void {
    this.load(text);
    this.lastEnd = 0;
    for (const { start, end } of spans) {
      this.end = Math.min(end, text.length);
      let at = start;
      while (at < this.end) {
        const kind = this.classHere(at);
        if (kind === SPACE) at++;
        else if (kind === LETTER || kind === MARK) at = this.word(at);
        else if (kind === DIGIT) at = this.number(at, at);
        else if (kind === NUMERAL) at = this.numeral(at);
        else if (kind === SYMBOL) at = this.symbol(at);
        else at++;
      }
    }
  }

  /** Character codes in a typed array: reading them from a string costs several times as much. */
  private load(text: string): void {
    this.text = text;
    const { length } = text;
    if (this.codes.length < length) {
      this.codes = new Uint16Array(length + (length >> 1));
      this.bytes = new Uint8Array(length + (length >> 1));
    }
    const { codes, bytes } = this;
    const { read, written } = this.encoder.encodeInto(text, bytes);
    if (read === length && written === length) codes.set(bytes.subarray(0, length));
    else for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at);
  }

  private classHere(at: number): number {
    const code = this.codes[at] ?? 0;
    const kind = classes[code] ?? 0;
    return kind === 0 ? this.classify(code, at) : kind;
  }

  private classify(code: number, at: number): number {
    const kind = classAt(this.text, at);
    if (code < 0xd800 || code > 0xdfff) classes[code] = kind;
    return kind;
  }

  private push(word: number, start: number, end: number): void {
    const at = this.count++;
    if (at >= this.words.length) this.grow();
    this.words[at] = word;
    this.starts[at] = start;
    this.lengths[at] = end - start;
    this.flags[at] = this.flagsAt(start);
    this.lastEnd = end;
  }

  private flagsAt(start: number): number {
    const { codes } = this;
    const code = codes[start] ?? 0;
    let flags = code >= 97 && code <= 122 ? LOWER : code < 128 ? 0 : this.lowerFlag(start);
    let at = this.lastEnd;
    if (start - at <= 1) {
      const mark = codes[at] ?? 0;
      if (start === at || mark === HYPHEN || mark === POINT || mark === COMMA) flags |= JOINED;
      else if (mark === NEWLINE) flags |= OPENS;
      return flags;
    }
    for (const limit = Math.min(start, at + LONGEST_BETWEEN); at < limit; at++) {
      const mark = codes[at] ?? 0;
      if (mark === POINT || mark === NEWLINE || mark === 33 || mark === 63) {
        return flags | OPENS;
      }
    }
    return flags;
  }

  private lowerFlag(at: number): number {
    const letter = this.text.charAt(at);
    return letter === letter.toUpperCase() ? 0 : LOWER;
  }

  private grow(): void {
    const capacity = 2 * this.words.length + 16;
    const { words, starts, lengths, flags } = this;
    this.words = new Int32Array(capacity);
    this.words.set(words);
    this.starts = new Int32Array(capacity);
    this.starts.set(starts);
    this.lengths = new Uint16Array(capacity);
    this.lengths.set(lengths);
    this.flags = new Uint8Array(capacity);
    this.flags.set(flags);
  }

  private word(start: number): number {
    const { codes } = this;
    if (codes[start + 1] === POINT && start + 2 < this.end && this.isLetter(start + 2)) {
      const end = this.endOfDotted(start);
      if (end > start) return this.form(start, end);
    }
    const end = Math.min(this.end, start + LONGEST_WORD);
    let first = HASH_FIRST;
    let second = HASH_SECOND;
    let at = start;
    while (at < end) {
      const code = codes[at] ?? 0;
      let kind = classes[code] ?? 0;
      if (kind !== LETTER) {
        if (kind === 0) kind = this.classify(code, at);
        if (kind === APOSTROPHE) {
          if (at + 1 >= end || !this.isLetter(at + 1)) break;
        } else if (kind === IGNORABLE) {
          if (at + 1 >= end || !this.continuesWord(at + 1)) break;
        } else if (kind < LETTER || kind > NUMERAL) break;
      }
      first = hashFirst(first, code);
      second = hashSecond(second, code);
      if (code >= 0xd800 && this.isPair(at)) {
        first = hashFirst(first, codes[++at] ?? 0);
      }
      at++;
    }
    return this.known(start, at, first, second);
  }

  private form(start: number, end: number): number {
    let first = HASH_FIRST;
    let second = HASH_SECOND;
    for (let at = start; at < end; at++) {
      const code = this.codes[at] ?? 0;
      first = hashFirst(first, code);
      second = hashSecond(second, code);
    }
    return this.known(start, end, first, second);
  }

  /** Writes the word of a form, or the name that it opens here. */
  private known(start: number, end: number, first: number, second: number): number {
    let value = this.vocabulary.forms.find(first, second);
    if (value < 0) {
      value = this.valueOf(this.text.slice(start, end));
      this.vocabulary.forms.add(first, second, value);
    }
    if ((value & 1) === 0) {
      this.push(value >> 1, start, end);
      return end;
    }
    const opener = this.openers[value >> 1];
    if (opener === undefined) return end;
    const nameEnd = this.endOfName(opener, end);
    if (nameEnd > 0) return this.name(start, end, nameEnd, opener.word);
    this.push(opener.word, start, end);
    return end;
  }

  /** What is kept of a form: its word doubled, or the place of its opener doubled, plus 1. */
  private valueOf(form: string): number {
    const word = this.vocabulary.wordOf(computeNorm(form));
    const isShort = shortForms.has(form);
    const lower = form.toLowerCase();
    const phrases = [
      ...(phrasesByFirst.get(form) ?? []),
      ...(lower === form ? [] : (phrasesByFirst.get(lower) ?? [])),
    ];
    if (!isShort && phrases.length === 0) return 2 * word;
    return 2 * (this.openers.push({ word, isShort, phrases }) - 1) + 1;
  }

  /** Leaves the decision on a possible name to the tokenizer. */
  private name(start: number, end: number, nameEnd: number, word: number): number {
    const piece = this.text.slice(start, Math.min(this.end, nameEnd + BEHIND_NAME));
    let name = this.names.get(piece);
    if (name === undefined) {
      const token = tokenize(piece)[0];
      const isName = token !== undefined && token.kind === 'word' && token.end >= end - start;
      name = isName
        ? { word: this.vocabulary.wordOf(token.norm), length: token.end }
        : { word, length: end - start };
      if (this.names.size >= MOST_NAMES) this.names.clear();
      this.names.set(piece, name);
    }
    const last = start + name.length;
    this.push(name.word, start, last);
    return last;
  }

  /** Where a name or short form that begins before `end` may end; 0 where there is none for sure. */
  private endOfName({ isShort, phrases }: Opener, end: number): number {
    if (isShort && end < this.end) {
      if (this.codes[end] === POINT) return end;
      if (this.codes[end] === BLANK && this.isDigit(end + 1)) return end;
    }
    return this.endOfRest(phrases, end);
  }

  private endOfRest(phrases: readonly Phrase[], end: number): number {
    let last = 0;
    for (const { rest } of phrases) {
      let at = end;
      let matched = 0;
      for (const piece of rest) {
        const limit = Math.min(at + LONGEST_GAP, this.end);
        while (at < limit && this.classHere(at) === SPACE) at++;
        if (!this.standsAt(piece, at)) break;
        at += piece.length;
        matched++;
      }
      if (matched === rest.length) last = Math.max(last, at);
    }
    return last;
  }

  /** Whether a piece of a name stands here, in any case. */
  private standsAt(piece: string, at: number): boolean {
    if (at + piece.length > this.end) return false;
    for (let index = 0; index < piece.length; index++) {
      const code = this.codes[at + index] ?? 0;
      const own = piece.charCodeAt(index);
      if (code === own) continue;
      if (code < 128 && own < 128 && (code | 32) === (own | 32) && this.isLetter(at + index))
        continue;
      if (code >= 128 || own >= 128) continue;
      return false;
    }
    return true;
  }

  private number(start: number, digits: number): number {
    const { codes } = this;
    let first = 0x12345;
    let second = 0x6789a;
    for (let sign = start; sign < digits; sign++) {
      first = hashFirst(first, codes[sign] ?? 0);
      second = hashSecond(second, codes[sign] ?? 0);
    }
    const end = Math.min(this.end, digits + LONGEST_WORD);
    let at = digits;
    let run = 0;
    while (at < end) {
      const code = codes[at] ?? 0;
      const kind = this.classHere(at);
      if (kind === DIGIT) run++;
      else if (code === COMMA && run <= 3 && this.isGroup(at + 1, end)) run = 0;
      else if (code === POINT && at + 1 < end && this.isDigit(at + 1)) run = 4;
      else break;
      first = hashFirst(first, code);
      second = hashSecond(second, code);
      if (this.isPair(at)) first = hashFirst(first, codes[++at] ?? 0);
      at++;
    }
    let value = this.vocabulary.forms.find(first, second);
    if (value < 0) {
      const norm = this.text.slice(start, digits) + numberNorm(this.text.slice(digits, at));
      value = 2 * this.vocabulary.wordOf(norm);
      this.vocabulary.forms.add(first, second, value);
    }
    this.push(value >> 1, start, at);
    return at;
  }

  /** Currency and minus signs belong to the number behind them; a percent sign is a word. */
  private symbol(start: number): number {
    const code = this.codes[start] ?? 0;
    const next = start + 1;
    if (code === PERCENT) this.push(this.percent, start, next);
    else if (next < this.end && this.isDigit(next)) {
      if (code === POINT) return this.isLeadingPoint(start) ? this.number(start, start) : next;
      const isSign =
        CURRENCY.has(code) || ((code === HYPHEN || code === MINUS) && this.opensAt(start));
      if (isSign) return this.number(start, next);
    }
    return this.isPair(start) ? start + 2 : next;
  }

  /** A fraction or other numeral of one character. */
  private numeral(start: number): number {
    const end = start + (this.isPair(start) ? 2 : 1);
    this.push(this.vocabulary.wordOf(numberNorm(this.text.slice(start, end))), start, end);
    return end;
  }

  private opensAt(at: number): boolean {
    return at === 0 || this.classHere(at - 1) === SPACE || this.codes[at - 1] === 40;
  }

  /** The end of "U.S." and "a.m.", with a possessive; `start` where it is no such form. */
  private endOfDotted(start: number): number {
    let at = start;
    let letters = 0;
    while (at + 1 < this.end && this.isLetter(at) && this.codes[at + 1] === POINT) {
      letters++;
      at += 2;
    }
    if (at < this.end && this.isLetter(at) && !this.continuesName(at + 1)) {
      letters++;
      at++;
    }
    if (letters < 2) return start;
    return at < this.end && this.classHere(at) === APOSTROPHE && this.isPossessive(at)
      ? at + 2
      : at;
  }

  private continuesName(at: number): boolean {
    if (at >= this.end) return false;
    const kind = this.classHere(at);
    return (
      kind === LETTER ||
      kind === MARK ||
      kind === DIGIT ||
      (kind === APOSTROPHE && this.isLetter(at + 1) && !this.isPossessive(at))
    );
  }

  private isPossessive(at: number): boolean {
    const code = (this.codes[at + 1] ?? 0) | 32;
    return at + 1 < this.end && code === 115 && !this.isLetter(at + 2);
  }

  /** Whether a decimal point opens a number (".50"). */
  private isLeadingPoint(at: number): boolean {
    if (at === 0) return true;
    const kind = this.classHere(at - 1);
    return this.codes[at - 1] !== POINT && (kind === SPACE || kind === SYMBOL);
  }

  /** Whether the character here is of two units. */
  private isPair(at: number): boolean {
    const { codes } = this;
    return (
      at + 1 < this.text.length &&
      (codes[at] ?? 0) >> 10 === 0x36 &&
      (codes[at + 1] ?? 0) >> 10 === 0x37
    );
  }

  private isLetter(at: number): boolean {
    return at < this.end && this.classHere(at) === LETTER;
  }

  private isDigit(at: number): boolean {
    return at < this.end && this.classHere(at) === DIGIT;
  }

  private isWordPart(at: number): boolean {
    const kind = this.classHere(at);
    return kind === LETTER || kind === DIGIT;
  }

  private continuesWord(at: number): boolean {
    return this.isWordPart(at) || this.classHere(at) === MARK;
  }

  /** Whether exactly three digits stand here, as behind a thousands separator. */
  private isGroup(at: number, end: number): boolean {
    if (at + 3 > end) return false;
    for (let digit = at; digit < at + 3; digit++) if (!this.isDigit(digit)) return false;
    return at + 3 >= end || !this.isDigit(at + 3);
  }
}
