import { createHash } from 'node:crypto';
import type { AnalysedFact, Analysis, Conflict } from '../model/analysis.js';
import type { CheckConfig, Waiver } from '../model/config.js';
import type { Draft, Finding } from '../model/finding.js';
import { compareStrings } from '../model/order.js';
import type { Rule } from './rule.js';
import { RULES } from './table.js';
import { unusedWaivers, unusedWaiverRule } from './unused-waiver.js';

/**
 * Runs every rule that is not switched off and stamps its drafts with id, severity and
 * fingerprint. Findings are sorted by path, offset, rule and fingerprint.
 */
export function runRules(analysis: Analysis, config: CheckConfig = {}): Finding[] {
  const findings: Finding[] = [];
  const seen = withoutSilenced(analysis, config);
  for (const rule of RULES) {
    if (config.rules?.[rule.id] === 'off') continue;
    findings.push(...stamp(rule, [...rule.check(seen)], config));
  }
  const waived = applyWaivers(findings, activeWaivers(config));
  if (config.rules?.[unusedWaiverRule.id] !== 'off') {
    waived.push(...stamp(unusedWaiverRule, unusedWaivers(waived, config), config));
  }
  return waived.sort(byPlace);
}

/**
 * What the rules see: a rule leaves to a sharper one what that one tells, and tells it itself where
 * the sharper one is switched off.
 */
function withoutSilenced(analysis: Analysis, { rules }: CheckConfig): Analysis {
  const isOff = (id: string): boolean => rules?.[id] === 'off';
  return {
    ...analysis,
    alterations: isOff('altered-wire') ? [] : analysis.alterations,
    names: isOff('name-variant') ? [] : analysis.names,
    conflicts: analysis.conflicts.filter(
      ({ conflict, touches, disclosedBy }) =>
        disclosedBy !== undefined || !isOff(tellerOf(conflict, touches)),
    ),
  };
}

/** The rule that tells a conflict which no fact discloses. */
function tellerOf({ kind }: Conflict, touches: readonly AnalysedFact[]): string {
  if (touches.length > 0) return 'undisclosed-conflict';
  return kind === 'entity' ? 'entity-conflict' : 'numeric-conflict';
}

function stamp(rule: Rule, drafts: readonly Draft[], config: CheckConfig): Finding[] {
  const configured = config.rules?.[rule.id];
  const seen = new Map<string, number>();
  return [...drafts].sort(byPlace).map((draft): Finding => {
    const { identity, severity: drafted, ...shown } = draft;
    const key = JSON.stringify([rule.id, ...identity]);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const severity =
      configured !== undefined && configured !== 'off' ? configured : (drafted ?? rule.severity);
    return { ruleId: rule.id, severity, ...shown, fingerprint: fingerprint(key, occurrence) };
  });
}

/**
 * 16 hexadecimal digits of SHA-256 over the rule, what identifies the finding, and its occurrence
 * among findings of one identity: no line number, so that it survives edits elsewhere.
 */
function fingerprint(key: string, occurrence: number): string {
  return createHash('sha256').update(`${key}#${occurrence}`).digest('hex').slice(0, 16);
}

function activeWaivers(config: CheckConfig): Waiver[] {
  const { today, waivers = [] } = config;
  return waivers.filter(({ until }) => !until || !today || today <= until);
}

function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): Finding[] {
  const byFingerprint = new Map(waivers.map((waiver) => [waiver.fingerprint, waiver]));
  return findings.map((finding) => {
    const waiver = byFingerprint.get(finding.fingerprint);
    if (!waiver) return finding;
    const { reason, until } = waiver;
    return { ...finding, waived: until === undefined ? { reason } : { reason, until } };
  });
}

function byPlace(a: Draft | Finding, b: Draft | Finding): number {
  return (
    compareStrings(a.place.path, b.place.path) ||
    a.place.start.offset - b.place.start.offset ||
    ('ruleId' in a && 'ruleId' in b
      ? compareStrings(a.ruleId, b.ruleId) || compareStrings(a.fingerprint, b.fingerprint)
      : compareStrings(a.message, b.message))
  );
}
