import type { FailOn } from './model/config.js';
import { SEVERITIES, type Finding } from './model/finding.js';
import type { Report } from './model/report.js';

export type Verdict = 'passed' | 'failed' | 'incomplete';

/**
 * Decides failure; nothing else does. A report with problems is incomplete whatever it found;
 * else it fails when a finding that is not waived reaches `failOn`.
 *
 * @param inScope which findings count; by default all of them
 */
export function verdictOf(
  report: Report,
  failOn: FailOn,
  inScope: (finding: Finding) => boolean = () => true,
): Verdict {
  if (report.problems.length > 0) return 'incomplete';
  if (failOn === 'never') return 'passed';
  const fails = report.findings.some(
    (finding) =>
      !finding.waived &&
      SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn) &&
      inScope(finding),
  );
  return fails ? 'failed' : 'passed';
}
