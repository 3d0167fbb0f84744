import type { Span } from '../model/place.js';
import { findAttributions, isSameSource, type Attribution } from './attributions.js';
import { bodyOf, editDistance, isThing } from './names/words.js';

/** Characters of a paragraph on either side of a quotation that are read. */
const AROUND = 1000;

/** Letters in which two spellings of one speaker's name differ at most. */
const MOST_EDITS = 2;

/**
 * The people whom the paragraph of a quotation names as speakers outside of quotation marks: "Ann Lee
 * said", in the sentence of the quotation or beside it. Bodies are left out: somebody speaks for them.
 *
 * @param quoted the quoted stretches of the text, in order
 */
export function speakersAt(text: string, at: Span, quoted: readonly Span[]): Attribution[] {
  const start = Math.max(text.lastIndexOf('\n\n', at.start) + 1, at.start - AROUND);
  const next = text.indexOf('\n\n', at.end);
  const end = Math.min(next < 0 ? text.length : next, at.end + AROUND);
  let told = '';
  let from = start;
  for (const quote of quoted) {
    if (quote.end <= start || quote.start >= end) continue;
    told += text.slice(from, Math.max(from, quote.start));
    from = Math.min(end, quote.end);
  }
  told += text.slice(from, end);
  return findAttributions(told).filter(
    ({ kind, head }) => kind === 'speaker' && bodyOf(head) === undefined && !isThing(head),
  );
}

/** Whether two quotations have speakers, of whom none may be one person. */
export function areOtherSpeakers(a: readonly Attribution[], b: readonly Attribution[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((speaker) => b.some((other) => mayBeOne(speaker, other)));
}

function mayBeOne(a: Attribution, b: Attribution): boolean {
  return isSameSource(a, b) || (a.head !== b.head && isNear(a.head, b.head));
}

function isNear(a: string, b: string): boolean {
  return editDistance(a, b, MOST_EDITS) <= MOST_EDITS;
}
