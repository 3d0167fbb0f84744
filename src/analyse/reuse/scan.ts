import type { Span } from '../../model/place.js';
import { classAt } from '../../segment/characters.js';
import { computeNorm, numberNorm } from '../../segment/normal-form.js';
import { americanSpelling } from '../../segment/spelling.js';
import { tokenize } from '../../segment/tokens.js';
import { MalformedText, type EncodedText } from './encoded-text.js';
import { Kernel } from './kernel.js';
import { endOfName, isListed, openerOf, openingsOf, type Opener } from './names.js';
import type { Vocabulary } from './vocabulary.js';

/** Characters behind a name that the tokenizer is shown: a possessive, a digit behind "Sept.". */
const BEHIND_NAME = 3;

/** Bytes that a UTF-16 unit takes in UTF-8. */
const MOST_BYTES = 3;

/** Pieces of text whose name the tokenizer has found are remembered, up to this many. */
const MOST_NAMES = 20_000;

/** What the kernel keeps of the case of a character. */
const NO_SMALL_LETTER = 1;
const SMALL_LETTER = 2;

/** A name that the tokenizer has found: its word, and its length in UTF-16 units. */
interface Name {
  readonly word: number;
  readonly length: number;
}

/**
 * Reads the words and numbers of texts, as `tokenize` cuts and normalises them, without its
 * symbols: a currency sign or a minus belongs to its number, "%" is the word "percent".
 *
 * The kernel finds the boundaries and hashes the forms in one pass over the characters; a form is cut
 * out and normalised here, only where it occurs first. Where a form may open a longer name ("United
 * States"), the tokenizer decides.
 */
export class WordScanner {
  /** Words found so far, of all texts: four parallel arrays, of which the first `count` hold words. */
  count = 0;
  words: Int32Array;
  starts: Int32Array;
  lengths: Uint16Array;
  /** How each is written: see kernel/written.ts. */
  flags: Uint8Array;

  readonly #vocabulary: Vocabulary;
  readonly #kernel: Kernel;
  readonly #openers: Opener[] = [];
  readonly #names = new Map<string, Name>();
  readonly #encoder = new TextEncoder();
  /** Where the part ends that is read. */
  #end = 0;

  /**
   * @param forms about how many different forms there will be
   * @param capacity about how many words
   */
  constructor(vocabulary: Vocabulary, forms: number, capacity: number) {
    this.#vocabulary = vocabulary;
    this.words = new Int32Array(capacity);
    this.starts = new Int32Array(capacity);
    this.lengths = new Uint16Array(capacity);
    this.flags = new Uint8Array(capacity);
    const kernel = new Kernel({
      classify: (at) => classAt(this.#slice(at, Math.min(at + 2, kernel.run.endOfText())), 0),
      caseOf: (at) => caseOf(this.#slice(at, at + 1)),
      enterForm: (start, end) => this.#entryOf(this.#slice(start, end)),
      enterPlain: (start, end) =>
        2 * vocabulary.wordOf(americanSpelling(this.#slice(start, end).toLowerCase())),
      isListed,
      enterNumber: (start, digits, end) =>
        vocabulary.wordOf(this.#slice(start, digits) + numberNorm(this.#slice(digits, end))),
      endOfName: (opener, end) => this.#endOfName(opener, end),
      readName: (opener, start, end, nameEnd) => this.#readName(opener, start, end, nameEnd),
      flush: (count) => this.#take(count),
    });
    this.#kernel = kernel;
    kernel.run.openForms(forms);
    kernel.run.setPercent(vocabulary.wordOf('percent'));
  }

  scan(text: string, spans?: readonly Span[]): void {
    this.#load(text);
    this.#scanSpans(spans ?? [{ start: 0, end: text.length }]);
  }

  /** @throws MalformedText */
  scanEncoded({ bytes, start, end }: EncodedText): void {
    const { run } = this.#kernel;
    run.makeRoom(end - start, end - start);
    this.#kernel.bytes.set(bytes.subarray(start, end), run.bytesAt());
    if (run.decode(end - start, true) < 0) throw new MalformedText();
    this.#scanSpans([{ start: 0, end: run.endOfText() }]);
  }

  #scanSpans(spans: readonly Span[]): void {
    const { run } = this.#kernel;
    run.beginText();
    for (const { start, end } of spans) {
      this.#end = Math.min(end, run.endOfText());
      run.scan(start, this.#end);
    }
    run.handOver();
  }

  #load(text: string): void {
    const { run } = this.#kernel;
    const { length } = text;
    run.makeRoom(length, length);
    if (!this.#encode(text, length)) {
      run.makeRoom(length, MOST_BYTES * length);
      if (!this.#encode(text, MOST_BYTES * length)) this.#copy(text);
    }
  }

  /** Lets the kernel read a text from its bytes; false where they do not fit or cannot say it. */
  #encode(text: string, room: number): boolean {
    const { run, bytes } = this.#kernel;
    const from = run.bytesAt();
    const { read, written } = this.#encoder.encodeInto(text, bytes.subarray(from, from + room));
    return read === text.length && run.decode(written, false) === text.length;
  }

  /** Unit by unit, for halves of pairs. */
  #copy(text: string): void {
    const { run, units } = this.#kernel;
    const from = run.codesAt() >> 1;
    for (let at = 0; at < text.length; at++) units[from + at] = text.charCodeAt(at);
    run.setLength(text.length);
  }

  /** The text at hand between two places. */
  #slice(start: number, end: number): string {
    const { units } = this.#kernel;
    const from = this.#kernel.run.codesAt() >> 1;
    let text = '';
    for (let at = from + start; at < from + end; at++) text += String.fromCharCode(units[at] ?? 0);
    return text;
  }

  /** What the kernel keeps of a form: its word doubled, or the place of its opener doubled, plus 1. */
  #entryOf(form: string): number {
    const word = this.#vocabulary.wordOf(computeNorm(form));
    const opener = openerOf(form, word);
    if (opener === undefined) return 2 * word;
    const number = this.#openers.push(opener) - 1;
    const { run } = this.#kernel;
    run.setOpener(number, word, openingsOf(opener, run.bitOf));
    return 2 * number + 1;
  }

  #endOfName(opener: number, end: number): number {
    const found = this.#openers[opener];
    if (found === undefined) return 0;
    const from = this.#kernel.run.codesAt() >> 1;
    const codes = this.#kernel.units.subarray(from);
    return endOfName(found, codes, end, this.#end);
  }

  /** Leaves the decision on a possible name to the tokenizer. */
  #readName(opener: number, start: number, end: number, nameEnd: number): number {
    const piece = this.#slice(start, Math.min(this.#end, nameEnd + BEHIND_NAME));
    let name = this.#names.get(piece);
    if (name === undefined) {
      const token = tokenize(piece)[0];
      const isName = token !== undefined && token.kind === 'word' && token.end >= end - start;
      name = isName
        ? { word: this.#vocabulary.wordOf(token.norm), length: token.end }
        : { word: this.#openers[opener]?.word ?? 0, length: end - start };
      if (this.#names.size >= MOST_NAMES) this.#names.clear();
      this.#names.set(piece, name);
    }
    this.#kernel.run.setNameEnd(start + name.length);
    return name.word;
  }

  /** Takes words from the kernel. */
  #take(count: number): void {
    while (this.count + count > this.words.length) this.#grow();
    const { run, integers, units, bytes } = this.#kernel;
    const [words = 0, starts = 0, lengths = 0, flags = 0] = [0, 1, 2, 3].map((list) =>
      run.foundAt(list),
    );
    this.words.set(integers.subarray(words >> 2, (words >> 2) + count), this.count);
    this.starts.set(integers.subarray(starts >> 2, (starts >> 2) + count), this.count);
    this.lengths.set(units.subarray(lengths >> 1, (lengths >> 1) + count), this.count);
    this.flags.set(bytes.subarray(flags, flags + count), this.count);
    this.count += count;
  }

  #grow(): void {
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
}

function caseOf(letter: string): number {
  return letter === letter.toUpperCase() ? NO_SMALL_LETTER : SMALL_LETTER;
}
