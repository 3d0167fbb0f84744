import type { Span } from '../model/place.js';

/** A piece of a text around its marks, for one line. */
export interface LineExcerpt {
  readonly text: string;
  readonly marks: readonly Span[];
}

/**
 * Cuts a text to about `width` UTF-16 units around its first mark, at spaces, with an ellipsis
 * where something is left out. Marks outside the piece are dropped.
 */
export function lineExcerpt(text: string, marks: readonly Span[], width: number): LineExcerpt {
  if (text.length <= width) return { text, marks };
  const first = marks[0] ?? { start: 0, end: 0 };
  const around = Math.max(0, width - (first.end - first.start));
  const latest = Math.max(0, text.length - width);
  let start = Math.min(Math.max(0, first.start - Math.floor(around / 2)), latest);
  let end = Math.min(text.length, start + width);
  if (start > 0) start = wordStart(text, start, first.start);
  if (end < text.length) end = wordEnd(text, end, first.end);
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + after,
    marks: marks.flatMap((mark) => {
      const from = Math.max(mark.start, start);
      const to = Math.min(mark.end, end);
      return to > from ? [{ start: from + shift, end: to + shift }] : [];
    }),
  };
}

/** The first word that starts at or after `from`, but not past `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space + 1 > limit ? Math.min(from, limit) : space + 1;
}

/** The last word end at or before `from`, but not before `limit`. */
function wordEnd(text: string, from: number, limit: number): number {
  const space = text.lastIndexOf(' ', from);
  return space < limit ? Math.max(from, limit) : space;
}
