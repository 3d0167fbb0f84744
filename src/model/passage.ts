import type { Place, Span } from './place.js';

/** One place that carries a shared passage, of documents given by the caller. */
export interface Witness extends Span {
  readonly id: string;
}

/** One difference between a witness and the first witness of its passage. */
export interface Difference {
  /** Index of the witness (never 0). */
  readonly witness: number;
  /** The words of the first witness ('' where the other adds). */
  readonly from: Span & { readonly text: string };
  /** The words of this witness ('' where it leaves out). */
  readonly to: Span & { readonly text: string };
  readonly kind: 'number' | 'negation' | 'name' | 'hedge' | 'wording';
}

/** Text carried by two or more documents. Offsets count in the documents' texts. */
export interface SharedPassage {
  readonly kind: 'verbatim' | 'edited';
  /** Words of the first witness. */
  readonly words: number;
  /** Two or more, in the order of the documents. */
  readonly witnesses: readonly Witness[];
  readonly differences: readonly Difference[];
  /** Why the passage is boilerplate or a common phrase, not reuse; absent for reuse. */
  readonly boilerplate?: string;
}

/** Two sentences that say the same thing. */
export interface AlignedPair {
  /** Index of the sentence in the first list. */
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly similarity: number;
}

/** A piece of text in a source, as the report shows it. */
export interface Passage {
  readonly source: string;
  readonly story: number;
  readonly text: string;
  readonly plain: string;
  readonly place: Place;
}
