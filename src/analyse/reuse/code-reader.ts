import {
  APOSTROPHE,
  classAt,
  DIGIT,
  LETTER,
  MARK,
  SPACE,
  SYMBOL,
} from '../../segment/characters.js';
import { readJsonText } from '../../parse/json-text.js';
import type { Phrase } from '../../segment/phrases.js';

/** Bytes that should be a text and are none. */
export class MalformedText extends Error {}

/** White space allowed inside a name of several words. */
const LONGEST_GAP = 3;
/** Characters between two words that are read for the end of a sentence. */
const LONGEST_BETWEEN = 40;

const NEWLINE = 10;
const PERCENT = 37;
const COMMA = 44;
const HYPHEN = 45;
const POINT = 46;

/** The class of each character code met so far, of those that are no halves of a pair. */
export const classes = new Uint8Array(65536);
for (let code = 0; code < 128; code++) classes[code] = classAt(String.fromCharCode(code), 0);

/** Bits of how a word is written. It begins with a small letter: no name, number or first word. */
export const LOWER = 1;
/** A sentence or line ends between the word before and this one. */
export const OPENS = 2;
/** It is written as one with the word before ("op-ed", "35%"). */
export const JOINED = 4;

/** By ASCII code: 1 for a letter, 2 for what {@link isPlainBreak} accepts. */
const plainKinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const kind = classes[code] ?? 0;
  if (kind === LETTER) plainKinds[code] = 1;
  else if ((kind === SPACE || kind === SYMBOL) && code !== PERCENT) plainKinds[code] = 2;
}

/** An ASCII letter. */
export function isPlainLetter(code: number): boolean {
  return ((code | 0x20) - 0x61) >>> 0 < 26;
}

/** ASCII white space, or a mark that says nothing itself where no digit follows. */
export function isPlainBreak(code: number): boolean {
  return code < 128 && plainKinds[code] === 2;
}

/** A text as it stands in memory: between the quotation marks of a JSON string, in UTF-8. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** A text as character codes, and what stands at its places. */
export class CodeReader {
  /** Of the text; the codes behind it are of others. */
  protected length = 0;
  protected end = 0;
  protected codes = new Uint16Array(0);
  private bytes = new Uint8Array(0);
  private readonly encoder = new TextEncoder();

  /** Character codes in a typed array: reading them from a string costs several times as much. */
  protected load(text: string): void {
    const { length } = text;
    this.makeRoom(length);
    if (this.bytes.length < length) this.bytes = new Uint8Array(this.codes.length);
    const { codes, bytes } = this;
    const { read, written } = this.encoder.encodeInto(text, bytes);
    if (read === length && written === length) codes.set(bytes.subarray(0, length));
    else for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at);
    this.length = length;
  }

  /** @throws MalformedText */
  protected loadEncoded({ bytes, start, end }: EncodedText): void {
    this.makeRoom(end - start);
    this.length = readJsonText(bytes, start, end, this.codes);
    if (this.length < 0) throw new MalformedText();
  }

  private makeRoom(length: number): void {
    if (this.codes.length < length) this.codes = new Uint16Array(length + (length >> 1));
  }

  protected slice(start: number, end: number): string {
    let text = '';
    for (let at = start; at < end; at++) text += String.fromCharCode(this.codes[at] ?? 0);
    return text;
  }

  protected classHere(at: number): number {
    const code = this.codes[at] ?? 0;
    const kind = classes[code] ?? 0;
    return kind === 0 ? this.classify(code, at) : kind;
  }

  /** Whether the text ends here or goes on with a letter or break of the plain kind. */
  protected isPlainAt(at: number): boolean {
    const code = at < this.end ? (this.codes[at] ?? 0) : NEWLINE;
    return code < 128 && plainKinds[code] !== 0;
  }

  protected classify(code: number, at: number): number {
    const kind = classAt(this.slice(at, Math.min(at + 2, this.length)), 0);
    if (code < 0xd800 || code > 0xdfff) classes[code] = kind;
    return kind;
  }

  /** How the word at `start` is written, where the word before ends at `lastEnd`. */
  protected flagsAt(start: number, lastEnd: number): number {
    const { codes } = this;
    const code = codes[start] ?? 0;
    let flags = code >= 97 && code <= 122 ? LOWER : code < 128 ? 0 : this.lowerFlag(start);
    let at = lastEnd;
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
    const letter = this.slice(at, at + 1);
    return letter === letter.toUpperCase() ? 0 : LOWER;
  }

  /** The end of "U.S." and "a.m.", with a possessive; `start` where it is no such form. */
  protected endOfDotted(start: number): number {
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

  /** Where the longest of the names ends whose first piece ends at `end`; 0 if none stands here. */
  protected endOfRest(phrases: readonly Phrase[], end: number): number {
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

  protected opensAt(at: number): boolean {
    return at === 0 || this.classHere(at - 1) === SPACE || this.codes[at - 1] === 40;
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
  protected isLeadingPoint(at: number): boolean {
    if (at === 0) return true;
    const kind = this.classHere(at - 1);
    return this.codes[at - 1] !== POINT && (kind === SPACE || kind === SYMBOL);
  }

  /** Whether the character here is of two units. */
  protected isPair(at: number): boolean {
    const { codes } = this;
    return (
      at + 1 < this.length && (codes[at] ?? 0) >> 10 === 0x36 && (codes[at + 1] ?? 0) >> 10 === 0x37
    );
  }

  protected isLetter(at: number): boolean {
    return at < this.end && this.classHere(at) === LETTER;
  }

  protected isDigit(at: number): boolean {
    return at < this.end && this.classHere(at) === DIGIT;
  }

  private isWordPart(at: number): boolean {
    const kind = this.classHere(at);
    return kind === LETTER || kind === DIGIT;
  }

  protected continuesWord(at: number): boolean {
    return this.isWordPart(at) || this.classHere(at) === MARK;
  }

  /** Whether exactly three digits stand here, as behind a thousands separator. */
  protected isGroup(at: number, end: number): boolean {
    if (at + 3 > end) return false;
    for (let digit = at; digit < at + 3; digit++) if (!this.isDigit(digit)) return false;
    return at + 3 >= end || !this.isDigit(at + 3);
  }
}
