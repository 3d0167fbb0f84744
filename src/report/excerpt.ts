import type { Span } from '../model/place.js';

/** A piece of a shown text: marked where it differs from the other text. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Units of unmarked text kept on each side of a mark, and of a mark kept at each of its ends. */
const CONTEXT = 140;
const MARK = 100;

/** Marks beyond these are not told apart from the text around them. */
const MAX_MARKS = 24;

/**
 * Cuts a text into pieces, marked and unmarked, and leaves out (as "…") what is far from every
 * mark; a text without marks keeps its beginning. Marks may overlap and stand in any order; parts
 * outside the text are ignored.
 */
export function excerpt(text: string, marks: readonly Span[] = []): Piece[] {
  const spans = mergeMarks(marks, text.length);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    const before = text.slice(at, start);
    pieces.push({
      text: at === 0 ? tail(before, CONTEXT) : middle(before, CONTEXT),
      marked: false,
    });
    pieces.push({ text: middle(text.slice(start, end), MARK), marked: true });
    at = end;
  }
  pieces.push({
    text: shorten(text.slice(at), spans.length > 0 ? CONTEXT : 2 * CONTEXT),
    marked: false,
  });
  return pieces.filter((piece) => piece.text !== '');
}

/** The marked words alone, in order. */
export function markedWords(text: string, marks: readonly Span[] = []): string[] {
  return excerpt(text, marks)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);
}

/** Inside the text, in order, without overlaps, and without white space at either end. */
function mergeMarks(marks: readonly Span[], length: number): Span[] {
  const merged: { start: number; end: number }[] = [];
  const sorted = marks
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const mark of sorted) {
    const last = merged.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else if (merged.length < MAX_MARKS) merged.push(mark);
  }
  return merged;
}

/** At most about `size` units of a text, with "…" where it is cut. */
export function shorten(text: string, size: number): string {
  return text.length <= size + 1 ? text : `${whole(text.slice(0, size))}…`;
}

function tail(text: string, size: number): string {
  return text.length <= size + 1 ? text : `…${whole(text.slice(-size))}`;
}

function middle(text: string, size: number): string {
  if (text.length <= 2 * size + 1) return text;
  return `${whole(text.slice(0, size))} … ${whole(text.slice(-size))}`;
}

/** Without the half of a surrogate pair that a cut left at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
