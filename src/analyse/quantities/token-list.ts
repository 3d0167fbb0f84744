import { entryNumbered, type WordInfo } from './lexicon/words.js';
import { symbolToken, type Token, wordToken } from './tokens.js';

/** Marks of a token. */
export const GAP = 1;
export const LINE = 2;
export const CAPITAL = 4;
export const SIGN = 8;
const NUMBER = 16;
/** The patterns' eight bits stand above the marks, the number of the word's entry above them. */
const OPENS_SHIFT = 5;
const ENTRY_SHIFT = 13;
const OPENS_MASK = 0xff;

const D = 100;
const E = 101;

/** Three numbers a token. Kept from one text to the next, so that a text leaves little to collect. */
class Columns {
  starts = new Int32Array(4096);
  ends = new Int32Array(4096);
  bits = new Int32Array(4096);
  /** Indexes of the tokens that can begin a quantity. */
  openers = new Int32Array(1024);
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}

/** Longer columns are not kept. */
const MOST_KEPT = 1 << 17;

let spare: Columns | undefined;

/**
 * The tokens of a text. Words and signs, which are most, are kept as offsets and made into tokens
 * when a pattern looks at them, which it seldom does.
 */
export class TokenList {
  readonly #columns: Columns;
  #length = 0;
  #openers = 0;
  /** Tokens that were made while reading, and their indexes. */
  readonly #early: Token[] = [];
  readonly #places: number[] = [];

  constructor(readonly text: string) {
    this.#columns = spare ?? new Columns();
    spare = undefined;
  }

  get length(): number {
    return this.#length;
  }

  /** How many tokens can begin a quantity. */
  get openers(): number {
    return this.#openers;
  }

  /** Index of the n-th token that can begin a quantity. */
  opener(n: number): number {
    return this.#columns.openers[n] ?? 0;
  }

  /** Hands the columns on to the next text; nothing of this one may be asked for afterwards. */
  release(): void {
    if (this.#columns.starts.length <= MOST_KEPT) spare = this.#columns;
    this.#length = 0;
  }

  /** The tokens that are made already, by their index and a margin for those before the text. */
  made(margin: number): (Token | undefined)[] {
    const made: (Token | undefined)[] = new Array<Token | undefined>(this.#length + 2 * margin);
    for (let k = 0; k < this.#early.length; k++)
      made[margin + (this.#places[k] ?? 0)] = this.#early[k];
    return made;
  }

  /** Bits of the patterns that can begin at an index; 0 for most tokens. */
  opens(index: number): number {
    return ((this.#columns.bits[index] ?? 0) >> OPENS_SHIFT) & OPENS_MASK;
  }

  /** What the lexicon knows of the word at an index, without making its token. */
  entry(index: number): WordInfo | undefined {
    return index >= 0 && index < this.#length
      ? entryNumbered((this.#columns.bits[index] ?? 0) >> ENTRY_SHIFT)
      : undefined;
  }

  /** Whether digits, or a sign that is a number, stand at an index. */
  isNumber(index: number): boolean {
    return index < this.#length && ((this.#columns.bits[index] ?? 0) & NUMBER) !== 0;
  }

  /** Whether a word stands at an index. */
  isWord(index: number): boolean {
    return (
      index >= 0 &&
      index < this.#length &&
      ((this.#columns.bits[index] ?? 0) & (NUMBER | SIGN)) === 0
    );
  }

  /** Whether the word at an index is of five letters or more and ends in "ed". */
  endsInEd(index: number): boolean {
    const { starts, ends } = this.#columns;
    const end = ends[index] ?? 0;
    return (
      end - (starts[index] ?? 0) > 4 &&
      this.text.charCodeAt(end - 1) === D &&
      this.text.charCodeAt(end - 2) === E
    );
  }

  /** Adds a word or a sign with its {@link GAP marks}, and with its entry in the lexicon. */
  add(start: number, end: number, marks: number, opens = 0, entry = 0): void {
    const columns = this.#columns;
    const at = this.#length++;
    if (at === columns.starts.length) {
      columns.starts = doubled(columns.starts);
      columns.ends = doubled(columns.ends);
      columns.bits = doubled(columns.bits);
    }
    columns.starts[at] = start;
    columns.ends[at] = end;
    columns.bits[at] = marks | (opens << OPENS_SHIFT) | (entry << ENTRY_SHIFT);
    if (opens === 0) return;
    const n = this.#openers++;
    if (n === columns.openers.length) columns.openers = doubled(columns.openers);
    columns.openers[n] = at;
  }

  /** Adds a token that is made already. */
  addMade(token: Token, opens: number): void {
    this.#early.push(token);
    this.#places.push(this.#length);
    this.add(token.start, token.end, token.kind === 'number' ? NUMBER : SIGN, opens);
  }

  /** Makes the token at an index within the text. */
  make(index: number): Token {
    const { starts, ends, bits } = this.#columns;
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const mark = bits[index] ?? 0;
    const gap = (mark & GAP) !== 0;
    const line = (mark & LINE) !== 0;
    if ((mark & SIGN) !== 0) return symbolToken(this.text, start, end, gap, line);
    const info = entryNumbered(mark >> ENTRY_SHIFT);
    return wordToken(this.text, start, end, gap, line, (mark & CAPITAL) !== 0, info);
  }
}
