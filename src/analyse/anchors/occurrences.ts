import type { Span } from '../../model/place.js';
import type { FoldedText } from './folded-text.js';
import type { QuotePart } from './quote-parts.js';
import { standsAlone } from './word-edges.js';

/** One place of a quotation: the spans of its parts in the folded text. */
export type Occurrence = readonly Span[];

/** A span of one part, and the best way to reach it from the first part. */
interface Link extends Span {
  /** Start of the first part. */
  readonly origin: number;
  readonly previous?: Link;
}

/** The places of a quotation; where there is none, how far its parts stand in order. */
export interface PartsFound {
  readonly places: readonly Occurrence[];
  /** How many parts stand in order from the first one on. */
  readonly leading: number;
  /** Where the last of these first ends. */
  readonly leadingEnd: number;
}

/**
 * The places where the parts of a quotation stand in order, each part between edges of words, no
 * two places within one another: of several ways to reach an end, the one that starts latest.
 *
 * Linear in the text for each part.
 */
export function findParts(folded: FoldedText, parts: readonly QuotePart[]): PartsFound {
  let links: Link[] = [];
  let leadingEnd = 0;
  for (const [index, { text, maxGap }] of parts.entries()) {
    const spans = spansOf(folded, text);
    links =
      index === 0
        ? spans.map((span) => ({ ...span, origin: span.start }))
        : extend(links, spans, maxGap);
    if (!links[0]) return { places: [], leading: index, leadingEnd };
    leadingEnd = links[0].end;
  }
  return { places: shortest(links).map(spansOfChain), leading: parts.length, leadingEnd };
}

/** Joins each span to the latest chain that ends before it, within the gap allowed. */
function extend(links: readonly Link[], spans: readonly Span[], maxGap: number): Link[] {
  const extended: Link[] = [];
  let next = 0;
  let latest: Link | undefined;
  for (const span of spans) {
    for (let link = links[next]; link && link.end <= span.start; link = links[++next])
      latest = link;
    if (latest && span.start - latest.end <= maxGap) {
      extended.push({ ...span, origin: latest.origin, previous: latest });
    }
  }
  return extended;
}

/** Of the chains with one origin the first, which ends earliest. */
function shortest(links: readonly Link[]): Link[] {
  return links.filter((link, index) => link.origin !== links[index - 1]?.origin);
}

function spansOfChain(last: Link): Span[] {
  const spans: Span[] = [];
  for (let link: Link | undefined = last; link; link = link.previous) {
    spans.push({ start: link.start, end: link.end });
  }
  return spans.toReversed();
}

function spansOf(folded: FoldedText, pattern: string): Span[] {
  const spans: Span[] = [];
  for (const start of startsOf(folded.text, pattern)) {
    const end = start + pattern.length;
    if (standsAlone(folded, start, end)) spans.push({ start, end });
  }
  return spans;
}

/**
 * All starts of a pattern, overlapping ones included, in linear time on any input (Knuth, Morris
 * and Pratt, "Fast Pattern Matching in Strings", 1977): `indexOf` takes the product of both lengths
 * on periodic text.
 */
function* startsOf(text: string, pattern: string): Generator<number> {
  const first = text.indexOf(pattern.slice(0, 1));
  if (first === -1 || pattern === '') return;
  const borders = bordersOf(pattern);
  let matched = 0;
  for (let at = first; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && pattern.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (pattern.charCodeAt(matched) === unit) matched++;
    if (matched === pattern.length) {
      yield at - matched + 1;
      matched = borders[matched - 1] ?? 0;
    }
  }
}

/** For each prefix, the length of its longest proper prefix that is also its suffix. */
function bordersOf(pattern: string): Int32Array {
  const borders = new Int32Array(pattern.length);
  let length = 0;
  for (let at = 1; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at);
    while (length > 0 && pattern.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0;
    if (pattern.charCodeAt(length) === unit) length++;
    borders[at] = length;
  }
  return borders;
}
