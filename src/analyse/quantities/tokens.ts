import { entryNumbered, type WordInfo } from './lexicon.js';

/**
 * One piece of text as the number grammar sees it. The words that sentences are matched by live in
 * another tokeniser, which normalises; this one keeps surfaces, digits and their neighbours.
 */
export class Token {
  #text: string | undefined;
  #lower: string | undefined;

  constructor(
    readonly kind: 'word' | 'number' | 'symbol',
    readonly source: string,
    readonly start: number,
    readonly end: number,
    /** White space stands before it. */
    readonly gap: boolean,
    /** A line break stands before it, or the text begins with it. */
    readonly lineStart: boolean,
    /** A word whose first letter is a capital. */
    readonly capital: boolean,
    /** Words: what the lexicon knows of it. */
    readonly info: WordInfo | undefined,
    /** Numbers: the value as written; NaN where the digits are no number ("3.2.1"). */
    readonly value: number,
    /** Numbers: size of the last written digit (1 for "1,000", 0.01 for "3.20"). */
    readonly precision: number,
    /** Numbers: as digits only, no separator and no decimal point. */
    readonly plain: boolean,
    /** Another form than the lower-cased text for {@link lower}. */
    lower?: string,
  ) {
    this.#lower = lower;
  }

  /** As written; cut out of the text when first asked for, which is seldom. */
  get text(): string {
    return (this.#text ??= this.source.slice(this.start, this.end));
  }

  /** Lower case; every dash is "-", every apostrophe "'". */
  get lower(): string {
    return (this.#lower ??= this.text.toLowerCase());
  }
}

const GAP = 1;
const LINE = 2;
const CAPITAL = 4;
const SYMBOL = 8;
/** The patterns' eight bits stand above the marks, the number of the word's entry above them. */
const OPENS_SHIFT = 4;
const ENTRY_SHIFT = 12;
const OPENS_MASK = 0xff;

/** Marks that differ in shape only. */
const FOLDED: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
};

/** Three numbers a token. Kept from one text to the next, so that a text leaves little to collect. */
class Columns {
  starts = new Int32Array(4096);
  ends = new Int32Array(4096);
  bits = new Int32Array(4096);

  grow(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.bits = doubled(this.bits);
  }
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
  /** Tokens that were made while reading, with their places. */
  readonly #early: { readonly index: number; readonly token: Token }[] = [];
  #made: (Token | undefined)[] | undefined;

  constructor(readonly text: string) {
    this.#columns = spare ?? new Columns();
    spare = undefined;
  }

  get length(): number {
    return this.#length;
  }

  /** Hands the columns on to the next text; nothing of this one may be asked for afterwards. */
  release(): void {
    if (this.#columns.starts.length <= MOST_KEPT) spare = this.#columns;
    this.#length = 0;
  }

  /** The token at an index; undefined outside the text. */
  at(index: number): Token | undefined {
    if (index < 0 || index >= this.#length) return undefined;
    const made = (this.#made ??= this.#openMade());
    return (made[index] ??= this.#make(index));
  }

  #openMade(): (Token | undefined)[] {
    const made: (Token | undefined)[] = new Array<Token | undefined>(this.#length);
    for (const { index, token } of this.#early) made[index] = token;
    return made;
  }

  /** Bits of the patterns that can begin at an index; 0 for most tokens. */
  opens(index: number): number {
    return ((this.#columns.bits[index] ?? 0) >> OPENS_SHIFT) & OPENS_MASK;
  }

  /** Adds a word. */
  addWord(
    start: number,
    end: number,
    gap: boolean,
    line: boolean,
    capital: boolean,
    info: WordInfo | undefined,
  ): void {
    const marks = (gap ? GAP : 0) | (line ? LINE : 0) | (capital ? CAPITAL : 0);
    this.#push(
      start,
      end,
      info === undefined
        ? marks
        : marks | (info.opens << OPENS_SHIFT) | (info.number << ENTRY_SHIFT),
    );
  }

  /** Adds a sign: one mark that opens nothing. */
  addSign(start: number, end: number, gap: boolean, line: boolean): void {
    this.#push(start, end, SYMBOL | (gap ? GAP : 0) | (line ? LINE : 0));
  }

  add(token: Token, opens: number): void {
    this.#early.push({ index: this.#length, token });
    this.#push(token.start, token.end, opens << OPENS_SHIFT);
  }

  #push(start: number, end: number, bits: number): void {
    const columns = this.#columns;
    const at = this.#length++;
    if (at === columns.starts.length) columns.grow();
    columns.starts[at] = start;
    columns.ends[at] = end;
    columns.bits[at] = bits;
  }

  #make(index: number): Token {
    const { starts, ends, bits } = this.#columns;
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const mark = bits[index] ?? 0;
    const sign = (mark & SYMBOL) !== 0;
    return new Token(
      sign ? 'symbol' : 'word',
      this.text,
      start,
      end,
      (mark & GAP) !== 0,
      (mark & LINE) !== 0,
      (mark & CAPITAL) !== 0,
      sign ? undefined : entryNumbered(mark >> ENTRY_SHIFT),
      Number.NaN,
      0,
      false,
      sign ? foldedSign(this.text.slice(start, end)) : undefined,
    );
  }
}

/** One shape for each dash and apostrophe. */
export const foldedSign = (sign: string): string => FOLDED[sign] ?? sign;

export function symbolToken(
  text: string,
  lower: string | undefined,
  start: number,
  end: number,
  gap: boolean,
  lineStart: boolean,
): Token {
  return new Token(
    'symbol',
    text,
    start,
    end,
    gap,
    lineStart,
    false,
    undefined,
    Number.NaN,
    0,
    false,
    lower,
  );
}

/** Digits or a sign that is a number; `plain` without separators or decimals. */
export function numberToken(
  text: string,
  start: number,
  end: number,
  gap: boolean,
  lineStart: boolean,
  value: number,
  precision: number,
  plain: boolean,
): Token {
  return new Token(
    'number',
    text,
    start,
    end,
    gap,
    lineStart,
    false,
    undefined,
    value,
    precision,
    plain,
  );
}
