import type { BlockKind } from '../model/source.js';
import type { Span } from '../model/place.js';
import { TextBuilder } from './offset-map.js';
import { pageLines } from './page-lines.js';

/** A line without surrounding white space and the marks before its words. */
interface Line extends Span {
  readonly kind: BlockKind;
  /** Opens a paragraph, with a bullet or number before it. */
  readonly isItem: boolean;
}

/**
 * UTF-16 units of the longest line of wrapped text, which is mostly wrapped at 70 to 80: text with
 * longer lines has a paragraph in each, and text with shorter ones is a list.
 */
const LONGEST_WRAPPED_LINE = 100;
const SHORTEST_WRAPPED_LINE = 40;
/** A line is full where it would, with the next line's first word, be this share of the longest. */
const FULL_LINE = 0.85;
/** Share of the lines but the last that must be full … */
const LEAST_FULL = 0.8;
/** … or of those alone that end in no sentence, where paragraphs follow each other without a gap. */
const LEAST_FULL_UNFINISHED = 0.9;
const LEAST_UNFINISHED = 2;
/** Share of those that must go on with a small letter in a narrow column. */
const LEAST_SMALL = 0.5;

/**
 * Plain text: a blank line ends a paragraph. Inside such a piece the lines are one paragraph where
 * they are wrapped (short lines, all of them full but the last of each paragraph), and a paragraph
 * each where not. A word that is parted at the end of a line is put together. Page numbers and
 * running heads are left out, and a paragraph goes on behind them. The marks of quoted mail and of
 * lists are no words.
 *
 * @param start offset of the text in the file, after front matter
 */
export function readPlainText(raw: string, start: number): TextBuilder {
  const builder = new TextBuilder(raw);
  const reader = new PlainReader(raw, builder);
  const lines = [...linesOf(raw, start)];
  const left = pageLines(raw, lines);
  let piece: Line[] = [];
  let isAfterBlank = false;
  let isAfterPage = false;
  for (const [index, line] of lines.entries()) {
    const own = withoutMarks(raw, line);
    if (left.has(index)) isAfterPage = true;
    else if (own.end === own.start) isAfterBlank = true;
    else {
      if (isAfterPage ? !goesOn(raw, piece.at(-1), own) : isAfterBlank) {
        reader.add(piece);
        piece = [];
      }
      isAfterBlank = false;
      isAfterPage = false;
      piece.push(own);
    }
  }
  reader.add(piece);
  return builder;
}

/** Whether a sentence that a page leaves open goes on in a line of the next. */
function goesOn(raw: string, last: Line | undefined, next: Line): boolean {
  return last !== undefined && !endsSentence(raw, last) && startsSmall(raw, next);
}

/** Lines without surrounding white space; a blank line is empty. */
function* linesOf(raw: string, start: number): Generator<Span> {
  let from = start;
  while (from <= raw.length) {
    let end = from;
    while (end < raw.length && !isLineEnd(raw.charCodeAt(end))) end++;
    yield trimmed(raw, from, end);
    const crlf = raw.charCodeAt(end) === 13 && raw.charCodeAt(end + 1) === 10;
    from = end + (crlf ? 2 : 1);
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 12;
}

const SPACE = /\s/;

function trimmed(raw: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(raw.charAt(start))) start++;
  while (end > start && SPACE.test(raw.charAt(end - 1))) end--;
  return { start, end };
}

/** "> ", as mail marks what it quotes. */
const QUOTED = /^(?:>[ \t]?){0,8}>(?:[ \t]|$)/;
/** A bullet; a letter, hyphen or number only where a tab follows, as word processors write them. */
const ITEM = /^(?:[•◦▪‣●○■□⁃∙][ \t]{0,9}|(?:[o§*–-]|\(?\d{1,2}[.)])\t[ \t]{0,9})(?=\S)/;
const LONGEST_MARKS = 40;

function withoutMarks(raw: string, { start, end }: Span): Line {
  const head = raw.slice(start, Math.min(end, start + LONGEST_MARKS));
  const quoted = QUOTED.exec(head)?.[0].length ?? 0;
  if (quoted > 0) {
    return { start: Math.min(end, start + quoted), end, kind: 'quote', isItem: false };
  }
  const item = ITEM.exec(head)?.[0].length ?? 0;
  return { start: start + item, end, kind: 'paragraph', isItem: item > 0 };
}

/** Whether lines are wrapped: as one paragraph, as several that follow each other, or not at all. */
type Wrapping = 'one' | 'several' | 'none';

/** Puts pieces of lines, which blank lines set apart, into paragraphs. */
class PlainReader {
  readonly #raw: string;
  readonly #builder: TextBuilder;
  /** The words of the file, in lower case; collected where a line parts one. */
  #words: ReadonlySet<string> | undefined;

  constructor(raw: string, builder: TextBuilder) {
    this.#raw = raw;
    this.#builder = builder;
  }

  add(lines: readonly Line[]): void {
    const width = widthOf(lines);
    const wrapping = wrappingOf(this.#raw, lines, width);
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next === undefined || !isJoined(this.#raw, line, next, wrapping, width)) {
        this.#builder.verbatim(line.start, line.end);
        this.#builder.close(line.kind);
      } else if (endsInParted(this.#raw, line) && startsSmall(this.#raw, next)) {
        this.#builder.verbatim(line.start, this.#isCompound(line, next) ? line.end : line.end - 1);
      } else {
        this.#builder.verbatim(line.start, line.end);
        this.#builder.space(line.end, next.start);
      }
    }
  }

  /**
   * Whether a hyphen at the end of a line is the word's own: both parts are words of the file, or a
   * number goes on ("twenty-five").
   */
  #isCompound(line: Span, next: Span): boolean {
    this.#words ??= new Set(this.#raw.toLowerCase().match(WORDS));
    const before = /[^\s-]+-$/.exec(this.#raw.slice(Math.max(line.start, line.end - 40), line.end));
    const after = /^[\p{L}\p{N}]+/u.exec(this.#raw.slice(next.start, next.start + 40));
    const parts = [before?.[0].slice(0, -1) ?? '', after?.[0] ?? ''];
    const [first = '', second = ''] = parts.map((part) => part.toLowerCase());
    if (TENS.test(first)) return true;
    if (this.#words.has(first + second)) return false;
    return this.#words.has(first) && this.#words.has(second);
  }
}

const TENS = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty$/;

/** Words that no hyphen stands at: those beside one may be parts. */
const WORDS = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]+(?![\p{L}\p{N}]|-)/gu;

function widthOf(lines: readonly Span[]): number {
  return lines.reduce((longest, line) => Math.max(longest, line.end - line.start), 0);
}

function wrappingOf(raw: string, lines: readonly Line[], width: number): Wrapping {
  if (lines.length < 2 || width > LONGEST_WRAPPED_LINE) return 'none';
  if (lines.slice(1).every((line) => startsSmall(raw, line))) return 'one';
  const open = lines.slice(0, -1);
  const isFullAt = (line: Line, index: number) => isFull(raw, line, lines[index + 1], width);
  if (width >= SHORTEST_WRAPPED_LINE && open.filter(isFullAt).length >= open.length * LEAST_FULL) {
    return 'one';
  }
  const unfinished = open
    .map((line, index) => ({ line, next: lines[index + 1], isFull: isFullAt(line, index) }))
    .filter(({ line }) => !endsSentence(raw, line));
  const full = unfinished.filter((line) => line.isFull);
  const small = unfinished.filter(({ next }) => next !== undefined && startsSmall(raw, next));
  const isWrapped =
    unfinished.length >= LEAST_UNFINISHED &&
    full.length >= unfinished.length * LEAST_FULL_UNFINISHED &&
    small.length >= unfinished.length * LEAST_SMALL;
  return isWrapped ? 'several' : 'none';
}

function isJoined(raw: string, line: Line, next: Line, wrapping: Wrapping, width: number): boolean {
  if (wrapping === 'none' || next.isItem) return false;
  return wrapping === 'one' || !endsSentence(raw, line) || isFull(raw, line, next, width);
}

/** Whether the next line's first word would not have fitted. */
function isFull(raw: string, line: Span, next: Span | undefined, width: number): boolean {
  return (
    next !== undefined && line.end - line.start + 1 + firstWord(raw, next) >= width * FULL_LINE
  );
}

const SENTENCE_END = /[.!?…:]["'”’»)\]]{0,3}$/;

function endsSentence(raw: string, { start, end }: Span): boolean {
  return SENTENCE_END.test(raw.slice(Math.max(start, end - 6), end));
}

/** Whether a line ends in a part of a word and its hyphen. */
function endsInParted(raw: string, { start, end }: Span): boolean {
  return /\p{Ll}-$/u.test(raw.slice(Math.max(start, end - 3), end));
}

/** A paragraph does not start with a small letter, so such a line goes on with the one above. */
function startsSmall(raw: string, { start }: Span): boolean {
  return /^\p{Ll}/u.test(raw.slice(start, start + 2));
}

function firstWord(raw: string, line: Span): number {
  let end = line.start;
  while (end < line.end && !SPACE.test(raw.charAt(end))) end++;
  return end - line.start;
}
