import type { FactChange } from '../../baseline.js';
import type { EvidenceReport } from '../../model/fact.js';
import type { Finding } from '../../model/finding.js';
import type { ReportFact } from '../../model/report.js';
import { counted } from '../phrases.js';
import { codeSpan, escapeText } from './escape.js';
import { line, placeLink } from './finding.js';
import type { Link } from './options.js';

export const FACTS_HEAD = '| Fact | Value | Origins | State |\n|---|---|---|---|\n';

/** What the table's column means; `atMost` where it says so of a fact. */
export function originsLegend(changes: readonly FactChange[]): string {
  const isAtMost = changes.some(({ before, after }) =>
    [before, after].some((fact) => fact?.origins.atMost === true),
  );
  const atMost = isAtMost
    ? ' At most: for a source without a publisher it is not known whether it is one of its own.'
    : '';
  return `Origins are sources that do not copy each other: texts that do count as one.${atMost}`;
}

/** Facts most in need of a reader first: errors, then lost origins, then the rest by place. */
export function byUrgency(
  changes: readonly FactChange[],
  findings: readonly Finding[],
): FactChange[] {
  const failing = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ data }) => data['fact']),
  );
  const rank = (change: FactChange) =>
    failing.has(change.id) ? 0 : lostOrigins(change) ? 1 : change.kind === 'affected' ? 2 : 3;
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

/** Whether a fact stands on fewer origins than in the base. */
export function lostOrigins({ before, after }: FactChange): boolean {
  return before !== undefined && after !== undefined && after.origins.count < before.origins.count;
}

/** One row of the table of facts. */
export function factRow(change: FactChange, link: Link): string {
  const { before, after, id } = change;
  const place = after ? ` (${placeLink(after.place, link)})` : '';
  const cells = [
    `${codeSpan(id)}${place}`,
    beforeAfter(before && shownValue(before), after && shownValue(after)),
    beforeAfter(before && shownOrigins(before), after && shownOrigins(after)),
    notes(change).join('; '),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

function shownValue(fact: ReportFact): string {
  return fact.value === undefined ? '' : line(fact.value);
}

function shownOrigins({ origins }: ReportFact): string {
  return `${origins.atMost ? 'at most ' : ''}${origins.count}`;
}

function beforeAfter(before: string | undefined, after: string | undefined): string {
  if (before === undefined || before === after) return after ?? '';
  if (after === undefined) return before;
  return `${before || 'none'} → **${after || 'none'}**`;
}

function notes(change: FactChange): string[] {
  const { before, after } = change;
  if (!after) return ['removed'];
  const found: string[] = [];
  if (change.kind === 'added') found.push('new');
  if (change.kind === 'edited') found.push('edited');
  if (after.verdict !== 'supported') found.push(after.verdict);
  const { count, groups } = after.origins;
  if (count < after.minOrigins) found.push(`needs ${counted(after.minOrigins, 'origin')}`);
  if (before && count !== before.origins.count) {
    const reason = groups.flatMap((group) => group.reasons)[0];
    if (count < before.origins.count && reason) found.push(escapeText(reason.text));
  }
  const of = counted(after.evidence.length, 'quotation');
  const missing = after.evidence.filter(isLost).length;
  if (missing > 0) found.push(`${missing} of ${of} not found`);
  const refuted = after.evidence.filter((evidence) => evidence.refuted).length;
  if (refuted > 0) found.push(`${refuted} of ${of} ${refuted === 1 ? 'does' : 'do'} not hold`);
  return found;
}

function isLost({ status }: EvidenceReport): boolean {
  return status === 'missing' || status === 'unknown-source';
}
