import type { CheckConfig } from '../model/config.js';
import type { Draft, Finding } from '../model/finding.js';
import type { Rule } from './rule.js';

/** Documents the rule; the runner calls {@link unusedWaivers} after all other rules. */
export const unusedWaiverRule: Rule = {
  id: 'unused-waiver',
  severity: 'warning',
  summary: 'A waiver in the configuration matches no finding, or has ended.',
  why: 'A waiver that matches nothing hides that the finding was mended, or that it changed and is reported again under another fingerprint. One that has ended no longer waives.',
  fix: 'Remove the waiver, or renew its date with a reason.',
  examples: [],
  check: () => [],
};

/** One draft for each waiver that has ended or matches none of the findings. */
export function unusedWaivers(findings: readonly Finding[], config: CheckConfig): Draft[] {
  const matched = new Set(findings.filter((f) => f.waived).map((f) => f.fingerprint));
  const present = new Set(findings.map((f) => f.fingerprint));
  const drafts: Draft[] = [];
  for (const { fingerprint, place, until } of config.waivers ?? []) {
    if (matched.has(fingerprint) || !place) continue;
    const ended = present.has(fingerprint);
    drafts.push({
      message: ended
        ? `the waiver of ${fingerprint} ended on ${until}`
        : `the waiver of ${fingerprint} matches no finding`,
      place,
      related: [],
      help: ended ? 'mend the finding, or renew the date' : 'remove the waiver',
      identity: [fingerprint],
      data: { fingerprint },
    });
  }
  return drafts;
}
