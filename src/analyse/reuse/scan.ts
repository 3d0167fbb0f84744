import type { Span } from '../../model/place.js';
import { classAt } from '../../segment/characters.js';
import { computeNorm, numberNorm } from '../../segment/normal-form.js';
import { tokenize } from '../../segment/tokens.js';
import { MalformedText, type EncodedText } from './encoded-text.js';
import { endOfName, openerOf, openingsOf, type Opener } from './names.js';
import { SPECIAL_FORMS } from './special-form-tables.js';
import { Vocabulary } from './vocabulary.js';
import { WordKernel } from './word-kernel.js';

/** Bytes that a UTF-16 unit takes in UTF-8. */
const MOST_BYTES = 3;

/** What the kernel keeps of the case of a character. */
const NO_SMALL_LETTER = 1;
const SMALL_LETTER = 2;

/**
 * Reads the words and numbers of texts, as `tokenize` cuts and normalises them, without its
 * symbols: a currency sign or a minus belongs to its number, "%" is the word "percent".
 *
 * The kernel finds the boundaries and hashes the forms in one pass over the characters; a form is cut
 * out and normalised here, only where it occurs first. Where a form may open a longer name ("United
 * States"), the tokenizer decides.
 */
export class WordScanner {
  readonly vocabulary: Vocabulary;
  /** Which has the words of all texts that were scanned, in order. */
  readonly kernel: WordKernel;
  readonly #openers: (Opener & { readonly word: number })[] = [];
  readonly #encoder = new TextEncoder();
  /** The UTF-16 units of the text at hand, and where the part of it ends that is read. */
  #codes: Uint16Array = new Uint16Array(0);
  #end = 0;

  /**
   * @param forms about how many different forms there will be
   * @param capacity about how many words
   */
  constructor(forms: number, capacity: number) {
    const kernel = new WordKernel({
      classify: (at) => classAt(this.#slice(at, Math.min(at + 2, kernel.run.endOfText())), 0),
      caseOf: (at) => caseOf(this.#slice(at, at + 1)),
      enterForm: (start, end) => this.#entryOf(this.#slice(start, end)),
      enterNumber: (start, digits, end) =>
        this.vocabulary.wordOf(this.#slice(start, digits) + numberNorm(this.#slice(digits, end))),
      endOfName: (opener, end) => this.#endOfName(opener, end),
      readName: (opener, start, end, partEnd) => this.#readName(opener, start, end, partEnd),
    });
    this.kernel = kernel;
    this.vocabulary = new Vocabulary(kernel);
    kernel.run.openWords(capacity);
    kernel.run.openScan(forms);
    kernel.run.setPercent(this.vocabulary.wordOf('percent'));
    const special = Buffer.from(SPECIAL_FORMS, 'base64');
    kernel.run.setSpecialForms(
      kernel.write(special),
      special.length / Int32Array.BYTES_PER_ELEMENT,
    );
  }

  /** How many words were found so far. */
  get count(): number {
    return this.kernel.run.wordsInAll();
  }

  scan(text: string, spans?: readonly Span[]): void {
    this.#load(text);
    this.#scanSpans(spans ?? [{ start: 0, end: text.length }]);
  }

  /** @throws MalformedText */
  scanEncoded({ bytes, start, end }: EncodedText): void {
    const { run } = this.kernel;
    run.makeRoom(end - start, end - start);
    this.kernel.bytes.set(bytes.subarray(start, end), run.bytesAt());
    if (run.decode(end - start, true) < 0) throw new MalformedText();
    this.#scanSpans([{ start: 0, end: run.endOfText() }]);
  }

  #scanSpans(spans: readonly Span[]): void {
    const { run, units } = this.kernel;
    this.#codes = units.subarray(run.codesAt() >> 1);
    run.beginText();
    for (const { start, end } of spans) {
      this.#end = Math.min(end, run.endOfText());
      run.scan(start, this.#end);
    }
  }

  #load(text: string): void {
    const { run } = this.kernel;
    const { length } = text;
    run.makeRoom(length, length);
    if (!this.#encode(text, length)) {
      run.makeRoom(length, MOST_BYTES * length);
      if (!this.#encode(text, MOST_BYTES * length)) this.#copy(text);
    }
  }

  /** Lets the kernel read a text from its bytes; false where they do not fit or cannot say it. */
  #encode(text: string, room: number): boolean {
    const { run, bytes } = this.kernel;
    const from = run.bytesAt();
    const { read, written } = this.#encoder.encodeInto(text, bytes.subarray(from, from + room));
    return read === text.length && run.decode(written, false) === text.length;
  }

  /** Unit by unit, for halves of pairs. */
  #copy(text: string): void {
    const { run, units } = this.kernel;
    const from = run.codesAt() >> 1;
    for (let at = 0; at < text.length; at++) units[from + at] = text.charCodeAt(at);
    run.setLength(text.length);
  }

  /** The text at hand between two places. */
  #slice(start: number, end: number): string {
    const codes = this.#codes;
    let text = '';
    for (let at = start; at < end; at++) text += String.fromCharCode(codes[at] ?? 0);
    return text;
  }

  /** What the kernel keeps of a form: its word doubled, or the place of its opener doubled, plus 1. */
  #entryOf(form: string): number {
    const opens = openerOf(form);
    if (opens === undefined) return 2 * this.vocabulary.wordOf(computeNorm(form));
    // By itself: an abbreviation is one without its point, too.
    const word = this.vocabulary.wordOf(tokenize(form)[0]?.norm ?? form);
    const opener = { ...opens, word };
    const number = this.#openers.push(opener) - 1;
    const { run } = this.kernel;
    run.setOpener(number, word, openingsOf(opener, run.bitOf));
    return 2 * number + 1;
  }

  #endOfName(opener: number, end: number): number {
    const found = this.#openers[opener];
    if (found === undefined) return 0;
    return endOfName(found, this.#codes, end, this.#end);
  }

  /** Leaves the decision on a possible name to the tokenizer, which is shown a part of the text. */
  #readName(opener: number, start: number, end: number, partEnd: number): number {
    const [token] = tokenize(this.#slice(start, partEnd));
    const isName = token !== undefined && token.kind === 'word' && token.end >= end - start;
    this.kernel.run.setNameEnd(isName ? start + token.end : end);
    return isName ? this.vocabulary.wordOf(token.norm) : (this.#openers[opener]?.word ?? 0);
  }
}

function caseOf(letter: string): number {
  return letter === letter.toUpperCase() ? NO_SMALL_LETTER : SMALL_LETTER;
}
