import type { Span } from '../../model/place.js';
import {
  APOSTROPHE,
  DIGIT,
  IGNORABLE,
  LETTER,
  MARK,
  NUMERAL,
  SPACE,
  SYMBOL,
} from '../../segment/characters.js';
import { computeNorm, numberNorm } from '../../segment/normal-form.js';
import { phrasesByFirst, shortForms, singleForms, type Phrase } from '../../segment/phrases.js';
import { americanSpelling } from '../../segment/spelling.js';
import { tokenize } from '../../segment/tokens.js';
import {
  classes,
  CodeReader,
  type EncodedText,
  isPlainBreak,
  isPlainLetter,
} from './code-reader.js';
import {
  HASH_FIRST,
  HASH_SECOND,
  hashesOf,
  hashFirst,
  hashSecond,
  HashTable,
  type Vocabulary,
} from './vocabulary.js';

/** Runs longer than this are cut, so that a word's length fits in 16 bits. */
const LONGEST_WORD = 60_000;
/** Characters behind a name that the tokenizer is shown: a possessive, a digit behind "Sept.". */
const BEHIND_NAME = 3;

const POINT = 46;
const COMMA = 44;
const HYPHEN = 45;
const PERCENT = 37;
const BLANK = 32;
const MINUS = 0x2212;
const CURRENCY = new Set([0x24, 0xa3, 0xa5, 0x20ac, 0x20b9]);

/** A form that may open a longer name, or be an abbreviation. */
interface Opener {
  readonly word: number;
  readonly isShort: boolean;
  /** Names that begin with it. */
  readonly phrases: readonly Phrase[];
}

/** The forms of all tables of names and abbreviations, by the hashes of their lower case. */
const listedForms = new HashTable();
for (const form of [...singleForms.keys(), ...shortForms.keys(), ...phrasesByFirst.keys()]) {
  const [first, second] = hashesOf(form.toLowerCase());
  if (listedForms.find(first, second) < 0) listedForms.add(first, second, 0);
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
export class WordScanner extends CodeReader {
  /** Words found so far, of all texts: four parallel arrays. */
  count = 0;
  words: Int32Array;
  starts: Int32Array;
  lengths: Uint16Array;
  /** How each is written: see `code-reader.ts`. */
  flags: Uint8Array;

  private readonly openers: Opener[] = [];
  private readonly names = new Map<string, { readonly word: number; readonly length: number }>();
  private lastEnd = 0;
  private readonly percent: number;

  constructor(
    private readonly vocabulary: Vocabulary,
    capacity: number,
  ) {
    super();
    this.words = new Int32Array(capacity);
    this.starts = new Int32Array(capacity);
    this.lengths = new Uint16Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.percent = vocabulary.wordOf('percent');
  }

  scan(text: string, spans?: readonly Span[]): void {
    this.load(text);
    this.scanSpans(spans ?? [{ start: 0, end: this.length }]);
  }

  /** @throws MalformedText */
  scanEncoded(text: EncodedText): void {
    this.loadEncoded(text);
    this.scanSpans([{ start: 0, end: this.length }]);
  }

  private scanSpans(spans: readonly Span[]): void {
    this.lastEnd = 0;
    for (const { start, end } of spans) {
      this.end = Math.min(end, this.length);
      let at = start;
      while ((at = this.plainWords(at)) < this.end) {
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

  /**
   * Reads words of ASCII letters, the most of a text, up to the first place that takes a closer
   * look. State is held in local variables, which the compiler keeps in registers.
   */
  private plainWords(from: number): number {
    const { codes, end, vocabulary, words, starts, lengths, flags } = this;
    const { forms } = vocabulary;
    let { count, lastEnd } = this;
    let at = from;
    while (at < end && count < words.length) {
      let code = codes[at] ?? 0;
      if (code === BLANK) {
        at++;
        continue;
      }
      if (!isPlainLetter(code)) {
        if (!isPlainBreak(code) || !this.isPlainAt(at + 1)) break;
        at++;
        continue;
      }
      const start = at;
      let first = HASH_FIRST;
      let second = HASH_SECOND;
      do {
        first = hashFirst(first, code);
        second = hashSecond(second, code);
        code = ++at < end ? (codes[at] ?? 0) : BLANK;
      } while (isPlainLetter(code));
      const isLone = at - start === 1 ? code === POINT : at - start >= LONGEST_WORD;
      if (isLone || !isPlainBreak(code)) {
        at = start;
        break;
      }
      let value = forms.find(first, second);
      if (value < 0) value = this.enterPlain(start, at, first, second);
      if ((value & 1) !== 0) {
        const opener = this.openers[value >> 1];
        if (opener === undefined || this.endOfName(opener, at) > 0) {
          at = start;
          break;
        }
        value = 2 * opener.word;
      }
      words[count] = value >> 1;
      starts[count] = start;
      lengths[count] = at - start;
      flags[count++] = this.flagsAt(start, lastEnd);
      lastEnd = at;
    }
    this.count = count;
    this.lastEnd = lastEnd;
    return at;
  }

  private push(word: number, start: number, end: number): void {
    const at = this.count++;
    if (at >= this.words.length) this.grow();
    this.words[at] = word;
    this.starts[at] = start;
    this.lengths[at] = end - start;
    this.flags[at] = this.flagsAt(start, this.lastEnd);
    this.lastEnd = end;
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
      value = this.entryOf(this.slice(start, end));
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

  /**
   * Enters a form of ASCII letters. Most stand in none of the tables of names and abbreviations, and
   * have the word of their lower-case form; where that is known, no string is made.
   */
  private enterPlain(start: number, end: number, first: number, second: number): number {
    const { forms } = this.vocabulary;
    let lowerFirst = HASH_FIRST;
    let lowerSecond = HASH_SECOND;
    for (let at = start; at < end; at++) {
      const code = (this.codes[at] ?? 0) | 0x20;
      lowerFirst = hashFirst(lowerFirst, code);
      lowerSecond = hashSecond(lowerSecond, code);
    }
    const isLower = lowerFirst === first && lowerSecond === second;
    let value = -1;
    if (listedForms.find(lowerFirst, lowerSecond) >= 0) {
      value = this.entryOf(this.slice(start, end));
    } else {
      if (!isLower) value = forms.find(lowerFirst, lowerSecond);
      if (value < 0) {
        const lower = this.slice(start, end).toLowerCase();
        value = 2 * this.vocabulary.wordOf(americanSpelling(lower));
        if (!isLower) forms.add(lowerFirst, lowerSecond, value);
      }
    }
    forms.add(first, second, value);
    return value;
  }

  /** What is kept of a form: its word doubled, or the place of its opener doubled, plus 1. */
  private entryOf(form: string): number {
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
    const piece = this.slice(start, Math.min(this.end, nameEnd + BEHIND_NAME));
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
      const norm = this.slice(start, digits) + numberNorm(this.slice(digits, at));
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
    this.push(this.vocabulary.wordOf(numberNorm(this.slice(start, end))), start, end);
    return end;
  }
}
