import type { Analysis, AnchoredFacts } from '../model/analysis.js';
import type { Draft, Severity } from '../model/finding.js';

/** An example of a rule: a small corpus, and the messages that the rule gives on it. */
export interface RuleExample {
  /** What the example shows, in a few words. */
  readonly title: string;
  /** File name to content. A file named `facts.json` is the facts file. */
  readonly files: Readonly<Record<string, string>>;
  /** The messages of this rule's findings, in order; empty where the rule stays silent. */
  readonly messages: readonly string[];
}

/**
 * A rule: its documentation, its examples (which are its tests) and its check.
 *
 * @typeParam Seen what it looks at
 */
export interface Rule<Seen = Analysis> {
  readonly id: string;
  readonly severity: Severity;
  /** Other severities that a finding of the rule can have. */
  readonly otherSeverities?: readonly Severity[];
  /** What it finds, one sentence. */
  readonly summary: string;
  /** Why that is bad, a few sentences. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  readonly examples: readonly RuleExample[];
  check(seen: Seen): Iterable<Draft>;
}

/** A rule that refutes quotations: what it finds fault with supports no fact. */
export type QuotationRule = Rule<AnchoredFacts>;
