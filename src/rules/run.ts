import { createHash } from 'node:crypto';
import type { AnalysedFact, Analysis, AnchoredFacts, Conflict } from '../model/analysis.js';
import type { CheckConfig, Waiver } from '../model/config.js';
import type { Draft, Finding } from '../model/finding.js';
import { compareStrings } from '../model/order.js';
import type { Rule } from './rule.js';
import { QUOTATION_RULES, RULES } from './table.js';
import { unusedWaivers, unusedWaiverRule } from './unused-waiver.js';

/** Runs the rules that refute quotations, as {@link runRules} does the others. */
export function judgeQuotations(facts: AnchoredFacts, config: CheckConfig = {}): Finding[] {
  return waive(
    QUOTATION_RULES.flatMap((rule) => findingsOf(rule, facts, config)),
    config,
  );
}

/**
 * Runs every rule that is not switched off and stamps its drafts with id, severity and
 * fingerprint. Findings are sorted by path, offset, rule and fingerprint.
 *
 * @param judged what {@link judgeQuotations} finds, which is among the findings
 */
export function runRules(
  analysis: Analysis,
  judged: readonly Finding[],
  config: CheckConfig = {},
): Finding[] {
  const seen = withoutSilenced(analysis, config);
  const others = RULES.filter((rule) => !isQuotationRule(rule)).flatMap((rule) =>
    findingsOf(rule, seen, config),
  );
  const findings = [...judged, ...waive(others, config)];
  if (config.rules?.[unusedWaiverRule.id] !== 'off') {
    findings.push(...stamp(unusedWaiverRule, unusedWaivers(findings, config), config));
  }
  return findings.sort(byPlace);
}

function isQuotationRule({ id }: Rule): boolean {
  return QUOTATION_RULES.some((rule) => rule.id === id);
}

function findingsOf<Seen>(rule: Rule<Seen>, seen: Seen, config: CheckConfig): Finding[] {
  return config.rules?.[rule.id] === 'off' ? [] : stamp(rule, [...rule.check(seen)], config);
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

function stamp(
  rule: Pick<Rule, 'id' | 'severity'>,
  drafts: readonly Draft[],
  config: CheckConfig,
): Finding[] {
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

/** Marks the findings that a waiver of the configuration accepts. */
function waive(findings: readonly Finding[], config: CheckConfig): Finding[] {
  const byFingerprint = new Map(
    activeWaivers(config).map((waiver) => [waiver.fingerprint, waiver]),
  );
  return findings.map((finding) => {
    const waiver = byFingerprint.get(finding.fingerprint);
    if (!waiver) return finding;
    const { reason, until } = waiver;
    return { ...finding, waived: until === undefined ? { reason } : { reason, until } };
  });
}

function activeWaivers({ today, waivers = [] }: CheckConfig): Waiver[] {
  return waivers.filter(({ until }) => !until || !today || today <= until);
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
