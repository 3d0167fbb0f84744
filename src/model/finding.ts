import type { Place, Span } from './place.js';

/** GitHub's three levels, the worst first. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A place that a finding shows beside its own, with the text there. */
export interface RelatedPlace {
  /** What this place is: "in the facts file", a publisher or source id, "nearest passage". */
  readonly label: string;
  readonly place: Place;
  /** The words there as a reader sees them. */
  readonly plain?: string;
  /** The words of `plain` that differ from the other text: spans, for marking. */
  readonly marks?: readonly Span[];
}

/** What a finding shows, as its rule says it. */
interface ShownFinding {
  /** One line: the numbers first, plain words. */
  readonly message: string;
  readonly place: Place;
  /** The words at `place`, with the differing ones marked. */
  readonly plain?: string;
  readonly marks?: readonly Span[];
  readonly related: readonly RelatedPlace[];
  /** What to do about it, one line. */
  readonly help?: string;
  /** The same for programs, by names that each rule chooses. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a rule yields; the runner stamps id, severity and fingerprint. */
export interface Draft extends ShownFinding {
  /** Overrides the rule's severity; only to the severities that the rule documents. */
  readonly severity?: Severity;
  /** What identifies the finding across edits: the fact's id, what is measured, the differing values. */
  readonly identity: readonly string[];
}

export interface Finding extends ShownFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** 16 hexadecimal digits; made of the rule, `identity` and its occurrence, never of places. */
  readonly fingerprint: string;
  /** Present where the configuration waives the finding. */
  readonly waived?: { readonly reason: string; readonly until?: string };
}

/** Orders findings by severity, the worst first; for a stable sort. */
export function bySeverity(
  a: { readonly severity: Severity },
  b: { readonly severity: Severity },
): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}
