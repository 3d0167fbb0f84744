import type { Anchor, Evidence, Fact, Origins } from './fact.js';
import type { Difference, SharedPassage } from './passage.js';
import type { Place, Span } from './place.js';
import type { Quantity } from './quantity.js';
import type { Source, Story, StorySentence } from './source.js';

/** A parsed facts file. */
export interface FactsDocument {
  readonly path: string;
  readonly raw: string;
  /** Facts whose shape is sound enough to be checked. */
  readonly facts: readonly Fact[];
  /** JSON pointer of each of `facts` ("/facts/3"). */
  readonly pointers: readonly string[];
  /** What breaks the schema. */
  readonly schemaErrors: readonly {
    readonly message: string;
    readonly place: Place;
    readonly pointer: string;
  }[];
  /** The place of the value at a JSON pointer ("/facts/3/value"); of its parent where absent. */
  placeAt(pointer: string): Place;
}

/** A passage shared by stories, with the story of each witness. */
export interface StoryPassage extends SharedPassage {
  /** Parallel to `witnesses`; the witnesses' offsets count in the source document's text. */
  readonly stories: readonly Story[];
}

/** Sentences of different stories that say the same thing. */
export interface SentenceGroup {
  readonly similarity: number;
  readonly sentences: readonly StorySentence[];
}

/** One mention of a quantity, in its sentence. */
export interface Mention {
  readonly quantity: Quantity;
  readonly sentence: StorySentence;
}

/** One disputed quantity, or one contradiction, across stories. */
export interface Conflict {
  readonly kind: string;
  readonly about: string;
  readonly certainty: 'certain' | 'likely';
  /** True where stories of later days can know more, so that their figure can be an update. */
  readonly update?: boolean;
  readonly reason: string;
  /** Groups of mentions that agree; two or more groups, the most different pair first. */
  readonly groups: readonly (readonly Mention[])[];
}

/** How a sentence quotes a statement. */
export interface QuotedWording {
  readonly sentence: StorySentence;
  /** Offsets of the quotation in the sentence's `plain`. */
  readonly quoted: Span;
  /** Its words for comparison. */
  readonly words: readonly string[];
}

/** One statement and the wordings in which stories quote it: two or more, of different stories. */
export type QuotedStatement = readonly QuotedWording[];

/** One name and its spellings. */
export interface NameGroup {
  readonly name: string;
  readonly kind: 'person' | 'office' | 'organisation' | 'place';
  readonly variants: readonly NameVariant[];
  /** Pairs of full spellings of which at most one is right. */
  readonly conflicting?: readonly (readonly [string, string])[];
}

export interface NameVariant {
  readonly spelling: string;
  /** Offsets in the sentence's `plain`. */
  readonly mentions: readonly (Span & { readonly sentence: StorySentence })[];
}

/** One evidence of a fact, anchored. */
export interface AnchoredEvidence {
  readonly evidence: Evidence;
  /** JSON pointer of the evidence in the facts file. */
  readonly pointer: string;
  readonly source?: Source;
  readonly story?: Story;
  /** Offsets in the source document's text. */
  readonly anchor?: Anchor;
  /** A finding says that it does not say what it is evidence for. */
  readonly isRefuted?: true;
}

/** A fact whose quotations were looked for. */
export interface AnchoredFact {
  readonly fact: Fact;
  readonly pointer: string;
  readonly evidence: readonly AnchoredEvidence[];
  readonly disputed: readonly {
    readonly value: string;
    readonly pointer: string;
    readonly evidence: readonly AnchoredEvidence[];
  }[];
}

/** A facts file, if there is one, and its facts. */
export interface AnchoredFacts {
  readonly factsDocument?: FactsDocument;
  readonly facts: readonly AnchoredFact[];
}

export interface AnalysedFact extends AnchoredFact {
  readonly origins: Origins;
}

/** A conflict, and what the facts say of it. */
export interface ConflictStatus {
  readonly conflict: Conflict;
  /** Facts that state one of its values and quote a sentence that carries it. */
  readonly touches: readonly AnalysedFact[];
  /** The fact that records every value, under `value` or `disputed`. */
  readonly disclosedBy?: AnalysedFact;
}

/** The ways in which a changed word changes what a passage says; `limit`: "at least", "at most". */
type AlteredKind = Exclude<Difference['kind'], 'wording'> | 'limit' | 'opposite';

/** One change inside a shared passage, with every witness that has it. */
export interface Alteration {
  readonly passage: StoryPassage;
  readonly kind: AlteredKind;
  /** All of one wording against one wording of the first witness. */
  readonly differences: readonly [Difference, ...Difference[]];
}

/** A change that one of two sentences makes in the words of the other. */
export interface ChangedSentence {
  /** Of two stories. */
  readonly sentences: readonly [StorySentence, StorySentence];
  readonly kind: 'negation' | 'opposite';
  /** Words that both have. */
  readonly words: number;
  /** Of the second from the first. */
  readonly difference: Difference;
}

/** Everything the rules see. */
export interface Analysis extends AnchoredFacts {
  readonly sources: readonly Source[];
  readonly facts: readonly AnalysedFact[];
  readonly passages: readonly StoryPassage[];
  /** What witnesses changed inside the passages. */
  readonly alterations: readonly Alteration[];
  readonly groups: readonly SentenceGroup[];
  readonly conflicts: readonly ConflictStatus[];
  /** What limits on work left out, one line each. */
  readonly skipped: readonly string[];
  readonly names: readonly NameGroup[];
  readonly statements: readonly QuotedStatement[];
  /** Whether what sentences say in other words is looked for: not where they are too many. */
  readonly seeksRetellings: boolean;
  readonly totals: Totals;
}

/** How much the stories hold, furniture included. */
export interface Totals {
  readonly sentences: number;
  readonly quantities: number;
}
