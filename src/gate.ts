import type { Baseline } from './baseline.js';
import type { FailOn, VerdictScope } from './model/config.js';
import { SEVERITIES, type Finding } from './model/finding.js';
import type { Report } from './model/report.js';

export type Verdict = 'passed' | 'failed' | 'incomplete';

/** The exit codes of the program and of the action. */
export const EXIT_CODES: Readonly<Record<Verdict, number>> = {
  passed: 0,
  failed: 1,
  incomplete: 2,
};

/**
 * Decides failure; nothing else does. A report with problems is incomplete whatever it found;
 * else it fails when a finding that is not waived reaches `failOn`.
 *
 * @param counts which findings count; by default all of them
 */
export function verdictOf(
  report: Report,
  failOn: FailOn,
  counts: (finding: Finding) => boolean = () => true,
): Verdict {
  if (report.problems.length > 0) return 'incomplete';
  if (failOn === 'never') return 'passed';
  const fails = report.findings.some(
    (finding) =>
      !finding.waived &&
      SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn) &&
      counts(finding),
  );
  return fails ? 'failed' : 'passed';
}

/**
 * Which findings a verdict looks at, for {@link verdictOf}: with the scope `new` and a base those
 * that the base does not have, else all.
 */
export function inScope(
  scope: VerdictScope,
  baseline: Baseline | undefined,
): ((finding: Finding) => boolean) | undefined {
  if (scope === 'all' || !baseline) return undefined;
  const fresh = new Set(baseline.new.map(({ fingerprint }) => fingerprint));
  return ({ fingerprint }) => fresh.has(fingerprint);
}
