import type { EvidenceReport, Origins } from './fact.js';
import type { Finding, Severity } from './finding.js';
import type { Difference, Passage, SharedPassage } from './passage.js';
import type { Place } from './place.js';
import type { Quantity } from './quantity.js';
import type { InputProblem, PublicationDate, SentenceKind } from './source.js';
import type { SourceFormat } from './source-format.js';

/** A quantity in the report: offsets count from the start of its sentence's `plain`. */
export interface ReportQuantity extends Quantity {
  readonly place: Place;
}

export interface ReportSentence extends ReportSentenceRef {
  readonly kind: SentenceKind;
  readonly furniture: boolean;
  readonly quantities: readonly ReportQuantity[];
}

export interface ReportStory {
  readonly story: number;
  readonly headline?: string;
  readonly dateline?: string;
  readonly published?: PublicationDate;
  readonly publisher?: string;
  readonly wire: readonly string[];
  readonly place: Place;
  readonly sentences: readonly ReportSentence[];
}

export interface ReportSource {
  readonly id: string;
  readonly path: string;
  readonly format: SourceFormat;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: PublicationDate;
  readonly url?: string;
  readonly wire: readonly string[];
  readonly sha256: string;
  readonly stories: readonly ReportStory[];
}

/** Sentences of two or more stories that say the same thing, also in other words. */
export interface ReportAlignment {
  /** Mean strength with which its sentences were aligned, 0 to 1. */
  readonly similarity: number;
  readonly sentences: readonly ReportSentenceRef[];
}

/** A sentence named from elsewhere in the report. */
export interface ReportSentenceRef extends Passage {
  /** 0-based number of the sentence in its story. */
  readonly index: number;
}

export interface ReportDifference {
  /** Indexes of the two witnesses. */
  readonly witnesses: readonly [number, number];
  readonly kind: Difference['kind'];
  /** The differing words of each; '' where one leaves them out. */
  readonly from: string;
  readonly to: string;
  readonly fromPlace: Place;
  readonly toPlace: Place;
}

export interface ReportSharedPassage {
  readonly kind: SharedPassage['kind'];
  /** Words of the first witness. */
  readonly words: number;
  readonly witnesses: readonly Passage[];
  readonly differences: readonly ReportDifference[];
  /** What the witnesses go back to, where dates, credits or attribution say it. */
  readonly origin: {
    readonly known: boolean;
    readonly text: string;
    /** Index of the earliest witness, where dates say it. */
    readonly earliest?: number;
  };
  readonly boilerplate?: string;
}

/** One value of a disputed quantity, in one place. */
export interface ReportConflictValue extends Passage {
  /** The written quantity ("more than 1,000"), normalised for grouping. */
  readonly value: string;
  readonly low?: number | string;
  readonly high?: number | string;
  readonly unit: string;
  /** 0-based group: values that agree have the same number. */
  readonly group: number;
  /** The sentence around it. */
  readonly sentence: Passage;
}

/** One disputed quantity with all its values. */
export interface ReportConflict {
  /** A quantity's kind, or the kind of contradiction. */
  readonly kind: string;
  /** What is disputed, in words: "troops", "cost of the base". */
  readonly about: string;
  readonly certainty: 'certain' | 'likely';
  /** Said where stories of later days can know more: their figure can be an update. */
  readonly update: boolean;
  readonly reason: string;
  /** The most different pair first. */
  readonly values: readonly ReportConflictValue[];
  /** Id of the fact that discloses the conflict, or null. */
  readonly disclosedBy: string | null;
}

/** One person, office or organisation and its spellings. */
export interface ReportName {
  readonly name: string;
  readonly kind: 'person' | 'office' | 'organisation' | 'place';
  readonly variants: readonly Passage[];
}

export interface ReportFact {
  readonly id: string;
  readonly statement: string;
  readonly value?: string;
  readonly place: Place;
  readonly verdict: 'supported' | 'disputed' | 'contradicted' | 'unsupported';
  readonly attributedTo?: string;
  readonly minOrigins: number;
  readonly origins: Origins;
  readonly evidence: readonly EvidenceReport[];
  readonly disputed: readonly {
    readonly value: string;
    readonly evidence: readonly EvidenceReport[];
  }[];
}

/** What was checked, and what was not. */
export interface ReportCounts {
  readonly sources: number;
  readonly stories: number;
  readonly sentences: number;
  readonly quantities: number;
  readonly facts: number;
  readonly quotations: number;
  readonly alignments: number;
  readonly sharedPassages: number;
  readonly conflicts: number;
  /** What was cut off by a limit or not run, one line each. */
  readonly skipped: readonly string[];
  /** Files that could not be read, one line each: `problems` in words. */
  readonly unreadable: readonly string[];
  readonly waived: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** The whole result of a check; `schemas/report.schema.json` describes it. */
export interface Report {
  readonly version: 1;
  readonly sources: readonly ReportSource[];
  readonly alignments: readonly ReportAlignment[];
  readonly sharedPassages: readonly ReportSharedPassage[];
  readonly conflicts: readonly ReportConflict[];
  readonly names: readonly ReportName[];
  readonly facts: readonly ReportFact[];
  readonly findings: readonly Finding[];
  /** What could not be read or is not as it should be; a report with problems is incomplete. */
  readonly problems: readonly InputProblem[];
  readonly counts: ReportCounts;
}
