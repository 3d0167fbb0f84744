import type { Span } from '../model/place.js';
import type { Block, BlockKind, OffsetMap } from '../model/source.js';

/** Blocks are separated by a blank line in the parsed text. */
const BLOCK_SEPARATOR = '\n\n';

/** Lines of hyphens and the like part a text, where they are short. */
const WORD_CHARACTER = /[^\s\-–—_*#=~.•·+|<>\\/]/;

const LONGEST_RULE = 100;

/** Pieces in the order of the text: parallel arrays, since there are many. */
class Pieces {
  /** Where each piece starts in the text. */
  readonly textStarts: number[] = [];
  /** Its range in the file. */
  readonly fileStarts: number[] = [];
  readonly fileEnds: number[] = [];
  /** Whether its characters are the file's, one for one. */
  readonly verbatim: boolean[] = [];

  get count(): number {
    return this.textStarts.length;
  }

  push(textStart: number, fileStart: number, fileEnd: number, verbatim: boolean): void {
    this.textStarts.push(textStart);
    this.fileStarts.push(fileStart);
    this.fileEnds.push(fileEnd);
    this.verbatim.push(verbatim);
  }

  truncate(count: number): void {
    this.textStarts.length = count;
    this.fileStarts.length = count;
    this.fileEnds.length = count;
    this.verbatim.length = count;
  }
}

/**
 * Builds the text that a reader sees out of pieces of a file, and remembers where each piece came
 * from. A piece is either verbatim (its characters are the file's, one for one) or replaced (an
 * entity, an escape, a line break: some characters of text for a range of the file).
 */
export class TextBuilder {
  readonly #raw: string;
  readonly #parts: string[] = [];
  readonly #pieces = new Pieces();
  readonly #blocks: Block[] = [];
  #length = 0;
  /** Where the open block starts: length of the text, number of parts and of pieces. */
  #open = { length: 0, parts: 0, pieces: 0 };
  #endsInSpace = true;

  /** @param raw the file that all ranges count in */
  constructor(raw: string) {
    this.#raw = raw;
  }

  /** Adds a range of the file as it is. */
  verbatim(start: number, end: number): void {
    if (end <= start) return;
    const { fileEnds, verbatim, count } = this.#pieces;
    const last = count - 1;
    if (last >= this.#open.pieces && verbatim[last] === true && fileEnds[last] === start) {
      fileEnds[last] = end;
    } else {
      this.#pieces.push(this.#length, start, end, true);
    }
    this.#append(this.#raw.slice(start, end));
  }

  /** Adds text that stands for a range of the file. */
  replaced(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#pieces.push(this.#length, start, end, false);
    this.#append(text);
  }

  /** Adds one space for white space of the file, unless the block starts or has one here. */
  space(start: number, end: number): void {
    if (this.#endsInSpace) return;
    if (end === start + 1 && this.#raw.charAt(start) === ' ') this.verbatim(start, end);
    else this.replaced(' ', start, end);
  }

  /** Ends the open block; one without a word or figure is dropped (false). */
  close(kind: BlockKind, furniture?: string): boolean {
    const text = this.#parts.slice(this.#open.parts).join('');
    const hasWords = WORD_CHARACTER.test(text) || (text.length > LONGEST_RULE && /\S/.test(text));
    if (hasWords) {
      const start = this.#open.length + text.length - text.trimStart().length;
      const end = this.#open.length + text.trimEnd().length;
      this.#blocks.push({ start, end, kind, ...(furniture === undefined ? {} : { furniture }) });
      const fileEnd = this.#pieces.fileEnds.at(-1) ?? 0;
      this.replaced(BLOCK_SEPARATOR, fileEnd, fileEnd);
      this.#open = {
        length: this.#length,
        parts: this.#parts.length,
        pieces: this.#pieces.count,
      };
    } else {
      this.#length = this.#open.length;
      this.#parts.length = this.#open.parts;
      this.#pieces.truncate(this.#open.pieces);
    }
    this.#endsInSpace = true;
    return hasWords;
  }

  /** The text of the open block so far. */
  openText(): string {
    return this.#parts.slice(this.#open.parts).join('');
  }

  /** How long it is, in UTF-16 units. */
  get openLength(): number {
    return this.#length - this.#open.length;
  }

  /** Whether white space, or nothing of the open block, stands at the end of it. */
  get endsInSpace(): boolean {
    return this.#endsInSpace;
  }

  /** Marks closed blocks that are no furniture yet as furniture, by their numbers. */
  markFurniture(numbers: Iterable<number>, reason: string): void {
    for (const number of numbers) {
      const block = this.#blocks[number];
      if (block) this.#blocks[number] = { furniture: reason, ...block };
    }
  }

  /** Number of closed blocks, and of characters of text in them. */
  get size(): { blocks: number; characters: number } {
    return { blocks: this.#blocks.length, characters: this.#open.length };
  }

  /** The whole text, its blocks and the map; nothing may be added afterwards. */
  finish(): { text: string; blocks: readonly Block[]; map: OffsetMap } {
    const last = this.#blocks.at(-1);
    const text = this.#parts.join('').slice(0, last?.end ?? 0);
    return { text, blocks: this.#blocks, map: new PieceMap(text.length, this.#pieces) };
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#endsInSpace = /\s$/.test(text.slice(-1));
  }
}

/**
 * An offset map as numbers, four a piece: where it starts in the text, where it starts and ends in
 * the file, and 1 where its characters are the file's. Undefined for a map of another making.
 */
export function numbersOf(map: OffsetMap): number[] | undefined {
  return map instanceof PieceMap ? map.numbers() : undefined;
}

/**
 * The offset map that {@link numbersOf} gave the numbers of.
 *
 * @param length of the text
 */
export function mapOfNumbers(length: number, numbers: readonly number[]): OffsetMap {
  const pieces = new Pieces();
  for (let at = 0; at + 3 < numbers.length; at += 4) {
    const [text = 0, start = 0, end = 0, verbatim] = numbers.slice(at, at + 4);
    pieces.push(text, start, end, verbatim === 1);
  }
  return new PieceMap(length, pieces);
}

/** Looks up pieces by binary search. */
class PieceMap implements OffsetMap {
  readonly #length: number;
  readonly #pieces: Pieces;

  constructor(length: number, pieces: Pieces) {
    this.#length = length;
    this.#pieces = pieces;
  }

  toFile(span: Span): Span {
    const start = Math.min(Math.max(0, span.start), this.#length);
    const end = Math.min(Math.max(start, span.end), this.#length);
    if (this.#length === 0) return { start: 0, end: 0 };
    const fileStart = start === this.#length ? this.#endInFile(start) : this.#startInFile(start);
    return { start: fileStart, end: end > start ? this.#endInFile(end) : fileStart };
  }

  numbers(): number[] {
    const { textStarts, fileStarts, fileEnds, verbatim } = this.#pieces;
    return textStarts.flatMap((text, at) => [
      text,
      fileStarts[at] ?? 0,
      fileEnds[at] ?? 0,
      verbatim[at] === true ? 1 : 0,
    ]);
  }

  /** Where the character at an offset of the text starts in the file. */
  #startInFile(offset: number): number {
    const piece = this.#pieceAt(offset);
    const start = this.#pieces.fileStarts[piece] ?? 0;
    const within = offset - (this.#pieces.textStarts[piece] ?? 0);
    return this.#pieces.verbatim[piece] === true ? start + within : start;
  }

  /** Where the character before an offset of the text ends in the file. */
  #endInFile(offset: number): number {
    const piece = this.#pieceAt(offset - 1);
    if (this.#pieces.verbatim[piece] !== true) return this.#pieces.fileEnds[piece] ?? 0;
    const within = offset - (this.#pieces.textStarts[piece] ?? 0);
    return (this.#pieces.fileStarts[piece] ?? 0) + within;
  }

  #pieceAt(offset: number): number {
    const { textStarts } = this.#pieces;
    let low = 0;
    let high = textStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((textStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
