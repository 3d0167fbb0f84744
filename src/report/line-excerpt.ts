import type { Span } from '../model/place.js';

/** Pieces of a text around its marks, for one line. */
export interface LineExcerpt {
  readonly text: string;
  readonly marks: readonly Span[];
}

const ELLIPSIS = '…';

/** UTF-16 units kept at each side of a mark where there is no room for more: about two words. */
const LEAST_CONTEXT = 12;

/**
 * Cuts a text to about `width` UTF-16 units around its marks, at spaces, with an ellipsis where
 * something is left out. As many of the first marks stay in sight as find room with a little
 * context, the first one always and whole; then all get as much context as fits.
 *
 * @param marks in order, not overlapping
 */
export function lineExcerpt(text: string, marks: readonly Span[], width: number): LineExcerpt {
  if (text.length <= width) return { text, marks };
  if (marks.length === 0) return opening(text, width);
  const shown = marksThatFit(text, marks, width);
  let least = LEAST_CONTEXT;
  let most = width;
  while (least < most) {
    const context = Math.ceil((least + most) / 2);
    if (lengthAround(text, shown, context) <= width) least = context;
    else most = context - 1;
  }
  return join(text, windowsAround(text, shown, least), marks);
}

/**
 * The same over as few lines as show every mark, broken at spaces. A mark that would take more lines
 * than there may be is cut short.
 *
 * @param width of a line, in UTF-16 units
 * @param most lines' worth of text; what is lost by breaking at spaces can make one more
 */
export function linesAroundMarks(
  text: string,
  marks: readonly Span[],
  width: number,
  most: number,
): LineExcerpt[] {
  for (let count = 1; ; count++) {
    const piece = lineExcerpt(text, marks, count * width);
    if (count < most && piece.marks.length < marks.length) continue;
    const lines = broken(piece, width);
    return lines.length > most + 1 ? cutShort(lines, most) : lines;
  }
}

/** The first of several lines, with an ellipsis for the others. */
function cutShort(lines: readonly LineExcerpt[], most: number): LineExcerpt[] {
  return lines
    .slice(0, most)
    .map(({ text, marks }, at) => ({ text: at === most - 1 ? text + ELLIPSIS : text, marks }));
}

/** Lines of at most about `width` units, each with its part of the marks. */
function broken({ text, marks }: LineExcerpt, width: number): LineExcerpt[] {
  const lines: LineExcerpt[] = [];
  for (let start = 0; start < text.length || lines.length === 0;) {
    const rest = text.length - start <= width;
    const end = rest ? text.length : wordEnd(text, start + width, start + 1);
    lines.push({
      text: text.slice(start, end),
      marks: marks.flatMap((mark) => {
        const from = Math.max(mark.start, start) - start;
        const to = Math.min(mark.end, end) - start;
        return to > from ? [{ start: from, end: to }] : [];
      }),
    });
    start = text[end] === ' ' ? end + 1 : end;
  }
  return lines;
}

/** The words that a text opens with, and an ellipsis. */
function opening(text: string, width: number): LineExcerpt {
  const end = wordEnd(text, Math.max(LEAST_CONTEXT, width - 2 * ELLIPSIS.length), 0);
  return { text: text.slice(0, end) + ELLIPSIS, marks: [] };
}

function marksThatFit(text: string, marks: readonly Span[], width: number): readonly Span[] {
  let fitting = 1;
  while (
    fitting < marks.length &&
    lengthAround(text, marks.slice(0, fitting + 1), LEAST_CONTEXT) <= width
  ) {
    fitting++;
  }
  return marks.slice(0, fitting);
}

/** The marks with whole words of context at each side; windows that meet are one. */
function windowsAround(text: string, marks: readonly Span[], context: number): Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const mark of marks) {
    const start = startOfContext(text, mark, context);
    const end = endOfContext(text, mark, context);
    const last = windows.at(-1);
    if (last && start <= last.end + NEAR) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

/** Units that windows take when shown, with an ellipsis between any two and at the ends. */
function lengthAround(text: string, marks: readonly Span[], context: number): number {
  let length = -1;
  let last = -1 - NEAR;
  for (const mark of marks) {
    const start = startOfContext(text, mark, context);
    const end = endOfContext(text, mark, context);
    if (start <= last + NEAR) length += Math.max(0, end - last);
    else length += end - start + NEAR;
    last = Math.max(last, end);
  }
  return length;
}

/** What an ellipsis stands for must be longer than the ellipsis and its spaces. */
const NEAR = ` ${ELLIPSIS} `.length;

function startOfContext(text: string, mark: Span, context: number): number {
  return mark.start <= context ? 0 : wordStart(text, mark.start - context, mark.start);
}

function endOfContext(text: string, mark: Span, context: number): number {
  const end = mark.end + context;
  return end >= text.length ? text.length : wordEnd(text, end, mark.end);
}

function join(text: string, windows: readonly Span[], marks: readonly Span[]): LineExcerpt {
  let shown = '';
  const moved: Span[] = [];
  for (const [index, { start, end }] of windows.entries()) {
    if (index > 0) shown += ` ${ELLIPSIS} `;
    else if (start > 0) shown += ELLIPSIS;
    const shift = shown.length - start;
    shown += text.slice(start, end);
    for (const mark of marks) {
      const from = Math.max(mark.start, start);
      const to = Math.min(mark.end, end);
      if (to > from) moved.push({ start: from + shift, end: to + shift });
    }
  }
  const last = windows.at(-1);
  return { text: last && last.end < text.length ? shown + ELLIPSIS : shown, marks: moved };
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
