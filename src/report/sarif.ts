import type { Baseline } from '../baseline.js';
import { bySeverity, type Finding, type Severity } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Report } from '../model/report.js';
import { encodedPath } from './encoded-path.js';
import { shorten } from './excerpt.js';
import { jsonText } from './json.js';
import { visible } from './visible.js';

/** What SARIF says of a rule; a rule of the table fits. */
interface RuleDescription {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
}

export interface SarifOptions {
  /** With it each result is marked new or unchanged. */
  readonly baseline?: Baseline;
  /** Descriptions of the rules; a rule without one is listed by its id. */
  readonly rules?: readonly RuleDescription[];
  /** Version of the program. */
  readonly version?: string;
}

/** Code scanning refuses a run with more results, and shows 5,000 of them. */
const MAX_RESULTS = 25_000;

/** Code scanning shows 100 locations of a result. */
const MAX_RELATED = 100;

const MAX_TEXT = 1000;

const LEVEL = { error: 'error', warning: 'warning', notice: 'note' } as const;

/**
 * Renders a report as SARIF 2.1.0 (OASIS standard of March 2020) for code scanning.
 *
 * What a change fixed is left out although SARIF could carry it (`baselineState: absent`): code
 * scanning opens an alert for every result of a file and closes those that are missing.
 */
export function renderSarif(report: Report, options: SarifOptions = {}): string {
  const findings = [...report.findings].sort(bySeverity);
  const shown = findings.slice(0, MAX_RESULTS);
  const rules = describeRules(shown, options.rules ?? []);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const fresh = options.baseline && new Set(options.baseline.new.map((found) => found.fingerprint));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Twosource',
            ...(options.version ? { semanticVersion: options.version } : {}),
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The repository.' } } },
        invocations: [
          {
            executionSuccessful: report.problems.length === 0,
            toolExecutionNotifications: notifications(report, findings.length - shown.length),
          },
        ],
        results: shown.map((finding) => result(finding, indexes, fresh)),
      },
    ],
  };
  return jsonText(log);
}

function describeRules(findings: readonly Finding[], known: readonly RuleDescription[]) {
  const described = new Set(known.map((rule) => rule.id));
  const others = [...new Set(findings.map((finding) => finding.ruleId))].filter(
    (id) => !described.has(id),
  );
  return [
    ...known.map(({ id, severity, summary, why, fix }) => ({
      id,
      shortDescription: { text: summary },
      fullDescription: { text: why },
      help: { text: fix },
      defaultConfiguration: { level: LEVEL[severity] },
      properties: { 'problem.severity': problemSeverity(severity) },
    })),
    ...others.map((id) => ({ id })),
  ];
}

/** Code scanning's own word for a level. */
function problemSeverity(severity: Severity): string {
  return severity === 'notice' ? 'recommendation' : severity;
}

function result(
  finding: Finding,
  indexes: ReadonlyMap<string, number>,
  fresh: ReadonlySet<string> | undefined,
) {
  const { ruleId, severity, message, place, plain, related, help, fingerprint, waived } = finding;
  const text = [message, plain && `“${shorten(plain, MAX_TEXT)}”`, help && `To do: ${help}`];
  return {
    ruleId,
    ruleIndex: indexes.get(ruleId) ?? -1,
    level: LEVEL[severity],
    message: { text: messageText(text.filter(Boolean).join('\n')) },
    locations: [{ physicalLocation: physicalLocation(place) }],
    relatedLocations: related.slice(0, MAX_RELATED).map((other, index) => ({
      id: index + 1,
      message: {
        text: messageText(
          shorten(other.plain ? `${other.label}: “${other.plain}”` : other.label, MAX_TEXT),
        ),
      },
      physicalLocation: physicalLocation(other.place),
    })),
    // The first is the one that code scanning tracks an alert by.
    partialFingerprints: {
      primaryLocationLineHash: `${fingerprint}:1`,
      'twosource/v1': fingerprint,
    },
    ...(fresh ? { baselineState: fresh.has(fingerprint) ? 'new' : 'unchanged' } : {}),
    ...(waived
      ? { suppressions: [{ kind: 'external', justification: messageText(waived.reason) }] }
      : {}),
  };
}

function physicalLocation({ path, start, end }: Place) {
  return {
    artifactLocation: {
      uri: encodedPath(path),
      uriBaseId: '%SRCROOT%',
    },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset: start.offset,
      charLength: end.offset - start.offset,
    },
  };
}

/**
 * Text of a message (SARIF 3.11): brackets would be a link and braces a placeholder, so they are
 * escaped as the standard says.
 */
function messageText(text: string): string {
  const lines = text.split('\n').map(visible).join('\n');
  const escaped = lines.replace(/[\\[\]]/gu, '\\$&').replace(/[{}]/gu, '$&$&');
  return escaped === '' ? ' ' : escaped;
}

function notifications(report: Report, left: number) {
  return [
    ...report.problems.map(({ message, place }) => note(message, place)),
    ...report.counts.skipped.map((text) => note(text)),
    ...(left > 0 ? [note(`${left} findings, none worse than those given, are left out`)] : []),
  ];
}

function note(text: string, place?: Place) {
  return {
    level: 'warning',
    message: { text: messageText(text) },
    ...(place ? { locations: [{ physicalLocation: physicalLocation(place) }] } : {}),
  };
}
