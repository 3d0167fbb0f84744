import type { Severity } from './finding.js';
import type { Place } from './place.js';

/** The severity from which on a finding fails a check; with `never` none does. */
export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What the verdict looks at: every finding, or, with a base, only the new ones. */
export const SCOPES = ['all', 'new'] as const;
export type VerdictScope = (typeof SCOPES)[number];

/** Seconds that a check may be given at most: a day, longer than any job of a runner may take. */
export const LONGEST_DEADLINE = 86_400;

/** A finding that is known and accepted. */
export interface Waiver {
  /** 16 hexadecimal digits. */
  readonly fingerprint: string;
  readonly reason: string;
  /** The last ISO day on which the waiver holds. */
  readonly until?: string;
  /** Where the configuration states it. */
  readonly place?: Place;
}

/** The part of the configuration that the core sees. */
export interface CheckConfig {
  /** Severity of a rule, or 'off'. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly waivers?: readonly Waiver[];
  /** ISO day on which waivers are judged; the core knows no clock. Without it none expires. */
  readonly today?: string;
}
