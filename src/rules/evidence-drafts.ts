import type { AnchoredEvidence, AnchoredFact, AnchoredFacts } from '../model/analysis.js';
import type { Evidence } from '../model/fact.js';
import type { RelatedPlace } from '../model/finding.js';
import type { Place, Span } from '../model/place.js';
import type { Source, Story, StorySentence } from '../model/source.js';
import { sourceLabel } from './source-labels.js';

/** One evidence of the facts file, with what it is evidence for. */
export interface CitedEvidence {
  readonly fact: AnchoredFact;
  /** The value that it gives: the fact's, or one recorded as disputed. */
  readonly value?: string;
  readonly isDisputed: boolean;
  readonly piece: AnchoredEvidence;
}

/** Every evidence in the order of the facts file, that of disputed values included. */
export function* citedEvidence({ facts }: AnchoredFacts): Generator<CitedEvidence> {
  for (const fact of facts) {
    const { value } = fact.fact;
    for (const piece of fact.evidence) {
      yield { fact, piece, isDisputed: false, ...(value === undefined ? {} : { value }) };
    }
    for (const { value: other, evidence } of fact.disputed) {
      for (const piece of evidence) yield { fact, piece, isDisputed: true, value: other };
    }
  }
}

/** The words that an evidence quotes. */
export function quotedWords({ quote }: Evidence): string {
  return typeof quote === 'string' ? quote : quote.exact;
}

/** Where the facts file quotes them. */
export function quotePlace(
  { factsDocument }: AnchoredFacts,
  piece: AnchoredEvidence,
): Place | undefined {
  const { quote } = piece.evidence;
  return factsDocument?.placeAt(
    `${piece.pointer}/quote${typeof quote === 'string' ? '' : '/exact'}`,
  );
}

/** A range of a source as a related place, in its own words. */
export function passageOf(source: Source, span: Span, marks: readonly Span[] = []): RelatedPlace {
  return {
    label: sourceLabel(source),
    place: source.document.placeOf(span),
    plain: source.document.text.slice(span.start, span.end),
    marks,
  };
}

/** The sentences that a range of a document's text touches, as one range. */
export function sentencesAround(story: Story, span: Span): Span {
  const touched = sentencesTouched(story, span);
  return { start: touched[0]?.start ?? span.start, end: touched.at(-1)?.end ?? span.end };
}

/** The sentences of a story that a range of the document's text touches. */
export function sentencesTouched(story: Story, { start, end }: Span): StorySentence[] {
  return story.sentences.filter((sentence) => sentence.start < end && start < sentence.end);
}

/** A range moved so that it counts from `origin`. */
export function relativeTo({ start, end }: Span, origin: number): Span {
  return { start: start - origin, end: end - origin };
}

const MAX_SHOWN = 60;

/** A text on one line and in quotation marks that it does not hold, cut where it is long. */
export function shown(text: string, most = MAX_SHOWN): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
  const words = line.length > most ? `${cut}…` : line;
  return words.includes('"') ? `“${words}”` : `"${words}"`;
}
