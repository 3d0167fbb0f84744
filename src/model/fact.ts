import type { Place, Span } from './place.js';

export type Stance = 'supports' | 'contradicts';

/** W3C Web Annotation TextQuoteSelector. */
export interface TextQuoteSelector {
  readonly type?: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface Evidence {
  /** Source id. */
  readonly source: string;
  /** 1-based number of the story in the source, where the curator states it. */
  readonly story?: number;
  readonly quote: string | TextQuoteSelector;
  readonly stance: Stance;
  /** Evidence with the same non-empty name has one origin, the curator declares. */
  readonly origin?: string;
}

export interface DisputedValue {
  readonly value: string;
  readonly evidence: readonly Evidence[];
  readonly note?: string;
}

export interface Fact {
  readonly id: string;
  readonly statement: string;
  /** As a person writes it; read by the grammar that reads articles. */
  readonly value?: string;
  readonly evidence: readonly Evidence[];
  readonly attributedTo?: string;
  readonly minOrigins?: number;
  readonly disputed?: readonly DisputedValue[];
  readonly note?: string;
}

/**
 * How many independent origins a fact needs: as it states; else one where it reports a named
 * document or speaker, and two otherwise (the two-source rule).
 */
export function minOriginsOf({ minOrigins, attributedTo }: Fact): number {
  return minOrigins ?? (attributedTo === undefined ? 2 : 1);
}

/** Where an anchored quotation stands, or the nearest passage where it does not. */
export interface Anchor {
  readonly status: 'exact' | 'ambiguous' | 'missing';
  /** Offsets in the text searched, `end` exclusive; the first occurrence where ambiguous. */
  readonly start?: number;
  readonly end?: number;
  /** All occurrences, where there is more than one. */
  readonly occurrences?: readonly Span[];
  /** The parts around elisions, in order; one part where nothing is left out. */
  readonly parts?: readonly Span[];
  /** Where missing: the part of the quotation that has no place (the whole where nothing is left out). */
  readonly unmatched?: string;
  /** Where missing: the most similar passage. */
  readonly nearest?: Span & { readonly text: string };
}

export type OriginReason =
  'shared-passage' | 'attribution' | 'wire-credit' | 'publisher' | 'same-story' | 'declared';

/** The independent origins of a fact. */
export interface Origins {
  readonly count: number;
  /** True where an unknown publisher could lower the count: the count is an upper bound. */
  readonly atMost: boolean;
  readonly groups: readonly OriginGroup[];
  /** Sources whose withdrawal alone takes the fact below its minimum. */
  readonly dependsOn: readonly string[];
}

export interface OriginGroup {
  /** 0-based indexes into the fact's supporting evidence. */
  readonly evidence: readonly number[];
  readonly reasons: readonly { readonly kind: OriginReason; readonly text: string }[];
}

/** Evidence as the report shows it. */
export interface EvidenceReport {
  readonly source: string;
  readonly story?: number;
  readonly stance: Stance;
  readonly quote: string;
  readonly status: Anchor['status'] | 'unknown-source';
  /** Present where a finding says that it does not say what it is evidence for. */
  readonly refuted?: true;
  /** In the facts file. */
  readonly factPlace: Place;
  /** In the source; absent where the quotation is missing. */
  readonly place?: Place;
  readonly text?: string;
  readonly plain?: string;
}
