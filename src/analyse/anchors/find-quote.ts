import type { Anchor, TextQuoteSelector } from '../../model/fact.js';
import type { Span } from '../../model/place.js';
import { foldText, type FoldedText } from './folded-text.js';
import { findNearest } from './nearest.js';
import { findParts, type Occurrence } from './occurrences.js';
import { readQuote, type QuotePart } from './quote-parts.js';

/** Most places of one quotation that are listed. */
const MAX_OCCURRENCES = 1000;

/**
 * Finds a quotation in a text.
 *
 * It anchors exactly, after the one normalisation of {@link FoldedText} (quotation marks, dashes,
 * white space, line breaks, Unicode form), or it does not anchor: letters, digits, signs and their
 * order are compared as they stand, case included, and a quotation begins and ends at edges of
 * words and numbers. "[…]" and "..." stand for words left out, brackets for an editor's words (see
 * {@link readQuote}); the more literal reading wins. `prefix` and `suffix` of a selector must stand
 * right before and after.
 *
 * Offsets are UTF-16 units of `text`, ends exclusive. A missing quotation comes with the most
 * similar passage, if any is similar, and with its part that has no place. Linear in the length of
 * the text; of more than 1,000 places the first 1,000 are listed.
 */
export function findQuote(text: string, quote: string | TextQuoteSelector): Anchor {
  return anchorQuote(foldText(text), quote);
}

/** {@link findQuote} in a text that is folded already. */
export function anchorQuote(folded: FoldedText, quote: string | TextQuoteSelector): Anchor {
  const selector = typeof quote === 'string' ? { exact: quote } : quote;
  const readings = readQuote(selector.exact);
  const hasContext = contextTest(folded, selector);
  for (const parts of readings) {
    const found = findParts(folded, parts).places.filter((place) => hasContext(place));
    const first = found[0];
    if (first) return anchored(folded, first, found);
  }
  return missing(folded, readings);
}

function anchored(folded: FoldedText, first: Occurrence, found: readonly Occurrence[]): Anchor {
  const anchor = {
    ...wholeOf(folded, first),
    parts: first.map((part) => folded.toOriginal(part)),
  };
  if (found.length === 1) return { status: 'exact', ...anchor };
  const occurrences = found.slice(0, MAX_OCCURRENCES).map((place) => wholeOf(folded, place));
  return { status: 'ambiguous', ...anchor, occurrences };
}

function missing(folded: FoldedText, readings: readonly (readonly QuotePart[])[]): Anchor {
  const parts = readings.at(-1);
  if (!parts) return { status: 'missing' };
  const { leading, leadingEnd } = findParts(folded, parts);
  // Where all parts stand in order, it is the context of the quotation that does not.
  const unmatched = parts[leading]?.text ?? parts.map(({ text }) => text).join(' ... ');
  const elsewhere = findParts(folded, [{ text: unmatched, maxGap: 0 }]).places[0];
  const span = elsewhere?.[0] ?? findNearest(folded.text, unmatched, leadingEnd);
  if (!span) return { status: 'missing', unmatched };
  const { start, end } = folded.toOriginal(span);
  const text = folded.original.slice(start, end);
  return { status: 'missing', unmatched, nearest: { start, end, text } };
}

/** The range of the original from the first part to the last. */
function wholeOf(folded: FoldedText, place: Occurrence): Span {
  const start = place[0]?.start ?? 0;
  const end = place.at(-1)?.end ?? 0;
  return folded.toOriginal({ start, end });
}

/** Does a selector's prefix stand right before a place, and its suffix right after? */
function contextTest(
  { text }: FoldedText,
  { prefix, suffix }: TextQuoteSelector,
): (place: Occurrence) => boolean {
  const before = foldText(prefix ?? '').text;
  const after = foldText(suffix ?? '').text;
  return (place) =>
    endsWithAt(text, before, place[0]?.start ?? 0) &&
    startsWithAt(text, after, place.at(-1)?.end ?? 0);
}

/** A space may stand between: white space at the end of a prefix is not told from none. */
function endsWithAt(text: string, part: string, end: number): boolean {
  const edge = text[end - 1] === ' ' ? end - 1 : end;
  return part.length <= edge && text.startsWith(part, edge - part.length);
}

function startsWithAt(text: string, part: string, start: number): boolean {
  return text.startsWith(part, text[start] === ' ' ? start + 1 : start);
}
