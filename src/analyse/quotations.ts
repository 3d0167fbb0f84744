import type { Span } from '../model/place.js';

const OPENING = '“„«';

/** A quotation mark, or the end of a paragraph. */
const MARK = /["“„«”»]|\n(?=\n)/g;

/**
 * The quoted stretches of a text, quotation marks left out, in order.
 *
 * Only double marks count, since a single one is mostly an apostrophe. Straight marks open and
 * close in turn. A quotation that is still open at the end of a paragraph ends there; where the
 * next paragraph opens with a mark, it goes on in the next stretch (the convention of newspapers:
 * every paragraph of a long quotation opens, only the last one closes).
 *
 * @param text paragraphs separated by a blank line
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  const close = (end: number) => {
    if (start >= 0 && end > start) spans.push({ start, end });
    start = -1;
  };
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const opens = mark === '"' ? start < 0 : OPENING.includes(mark);
    if (opens) start = index + 1;
    else close(index);
  }
  close(text.length);
  return spans;
}

/** The part of `span` that lies in one of `quoted`: the longest one, or undefined. */
export function quotedPart(span: Span, quoted: readonly Span[]): Span | undefined {
  let longest: Span | undefined;
  for (const quote of quoted) {
    const start = Math.max(span.start, quote.start);
    const end = Math.min(span.end, quote.end);
    if (end - start > (longest ? longest.end - longest.start : 0)) longest = { start, end };
  }
  return longest;
}
