import { TextBuilder } from './offset-map.js';

interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * UTF-16 units of the longest line of wrapped text, which is mostly wrapped at 70 to 80: text with
 * longer lines has a paragraph in each, and text with shorter ones is a list.
 */
const LONGEST_WRAPPED_LINE = 100;
const SHORTEST_WRAPPED_LINE = 40;
/** A line is full where it would, with the next line's first word, be this share of the longest. */
const FULL_LINE = 0.85;
/** Share of the lines but the last that must be full. */
const LEAST_FULL = 0.8;

/**
 * Plain text: a blank line ends a paragraph. Inside such a piece the lines are one paragraph where
 * they are wrapped (short lines, all of them full but the last), and a paragraph each where not.
 *
 * @param start offset of the text in the file, after front matter
 */
export function readPlainText(raw: string, start: number): TextBuilder {
  const builder = new TextBuilder(raw);
  let piece: Line[] = [];
  for (const line of linesOf(raw, start)) {
    if (line.end > line.start) {
      piece.push(line);
      continue;
    }
    addPiece(builder, raw, piece);
    piece = [];
  }
  addPiece(builder, raw, piece);
  return builder;
}

/** Lines without surrounding white space; a blank line is empty. */
function* linesOf(raw: string, start: number): Generator<Line> {
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

function trimmed(raw: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(raw.charAt(start))) start++;
  while (end > start && SPACE.test(raw.charAt(end - 1))) end--;
  return { start, end };
}

function addPiece(builder: TextBuilder, raw: string, lines: readonly Line[]): void {
  const wrapped = isWrapped(raw, lines);
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (wrapped && previous !== undefined) builder.space(previous.end, line.start);
    builder.verbatim(line.start, line.end);
    if (!wrapped) builder.close('paragraph');
  }
  builder.close('paragraph');
}

function isWrapped(raw: string, lines: readonly Line[]): boolean {
  const width = lines.reduce((longest, line) => Math.max(longest, line.end - line.start), 0);
  if (lines.length < 2 || width > LONGEST_WRAPPED_LINE) return false;
  if (lines.slice(1).every((line) => startsLower(raw, line))) return true;
  if (width < SHORTEST_WRAPPED_LINE) return false;
  const full = lines.slice(0, -1).filter((line, index) => {
    const next = lines[index + 1];
    return (
      next !== undefined && line.end - line.start + 1 + firstWord(raw, next) >= width * FULL_LINE
    );
  });
  return full.length >= (lines.length - 1) * LEAST_FULL;
}

/** A paragraph does not start with a small letter, so such a line goes on with the one above. */
function startsLower(raw: string, { start }: Line): boolean {
  return /^\p{Ll}/u.test(raw.slice(start, start + 2));
}

function firstWord(raw: string, line: Line): number {
  let end = line.start;
  while (end < line.end && !SPACE.test(raw.charAt(end))) end++;
  return end - line.start;
}
