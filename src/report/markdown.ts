import type { Baseline, FactChange } from '../baseline.js';
import type { Verdict } from '../gate.js';
import { bySeverity, SEVERITIES, type Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { byUrgency, FACTS_HEAD, factRow, lostOrigins, originsLegend } from './markdown/facts.js';
import { codeSpan } from './markdown/escape.js';
import { findingBlock, findingLine, line, placeLink } from './markdown/finding.js';
import { MAX_COMMENT, type MarkdownOptions } from './markdown/options.js';
import { Room } from './markdown/room.js';
import { sourceBlock } from './markdown/sources.js';
import { counted } from './phrases.js';

export type { MarkdownOptions } from './markdown/options.js';

const SUBJECT = 'This change';

const WORDS: Readonly<Record<Verdict, string>> = {
  passed: 'ready',
  failed: 'not ready',
  incomplete: 'incomplete',
};

/**
 * Renders a report as GitHub Markdown: for a comment, a job summary or a file. All text that is
 * not ours is escaped. What does not fit `maxLength` is left out in whole findings, the least
 * important first, and counted.
 */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const { baseline, link, baseLink, more = 'see the whole report' } = options;
  const findings = worstFirst(
    baseline?.new ?? report.findings.filter((finding) => !finding.waived),
  );
  const room = new Room(options.maxLength ?? MAX_COMMENT, more);
  room.write(`### Twosource: ${title(report, options, findings)}\n\n`);
  room.write(`${lostOriginsOf(options)}${checked(report, options)}\n`);
  room.list({
    name: 'problems',
    share: 0.2,
    items: notChecked(report, link),
    render: (text) => text,
    open: '\n**Not checked**\n\n',
  });
  const facts = byUrgency(touchedFacts(report, findings, baseline), findings);
  room.list({
    name: 'facts',
    share: 0.4,
    items: facts,
    render: (change) => factRow(change, link),
    open: `\n${FACTS_HEAD}`,
  });
  if (facts.length > 0) room.write(`\n${originsLegend(facts)}\n`);
  let number = 0;
  room.list({
    name: 'findings, none worse than those above,',
    share: 0.8,
    items: findings,
    render: (finding) => `${findingBlock(finding, ++number, link)}\n`,
    open: '\n',
  });
  if (baseline) {
    room.folded({
      name: 'changed sources',
      share: 0.6,
      items: baseline.sources,
      render: (change) => sourceBlock(change, link, baseLink),
    });
    foldFindings(room, 'fixed findings', baseline.fixed, baseLink);
    foldFindings(room, 'unchanged findings', baseline.unchanged, link);
  }
  const waived = report.findings.filter((finding) => finding.waived);
  foldFindings(room, 'waived findings', waived, link);
  return room.text;
}

function foldFindings(
  room: Room,
  name: string,
  findings: readonly Finding[],
  link: MarkdownOptions['link'],
): void {
  const items = worstFirst(findings);
  room.folded({ name, share: 1, items, render: (finding) => findingLine(finding, link) });
}

/** "2 new findings, 1 fixed — not ready" */
function title(report: Report, options: MarkdownOptions, findings: readonly Finding[]): string {
  const { baseline, verdict } = options;
  const parts: string[] = [];
  if (!baseline) {
    const severities = SEVERITIES.filter((severity) => report.counts.findings[severity] > 0);
    parts.push(
      ...severities.map((severity) => counted(report.counts.findings[severity], severity)),
      ...(severities.length === 0 ? ['no findings'] : []),
    );
  } else {
    const { fixed, unchanged } = baseline;
    parts.push(findings.length === 0 ? 'nothing new' : counted(findings.length, 'new finding'));
    if (fixed.length > 0) parts.push(`${fixed.length} fixed`);
    // Without this a failed verdict beside "nothing new" would be a riddle.
    if (verdict === 'failed' && unchanged.length > 0) parts.push(`${unchanged.length} unchanged`);
  }
  return `${parts.join(', ')}${verdict ? ` — ${WORDS[verdict]}` : ''}`;
}

/** What was compared and counted, one paragraph. */
function checked(report: Report, { baseline, subject = SUBJECT }: MarkdownOptions): string {
  const { counts } = report;
  const touched = baseline
    ? [
        ...(baseline.facts.length > 0 ? [counted(baseline.facts.length, 'fact')] : []),
        ...(baseline.sources.length > 0 ? [counted(baseline.sources.length, 'source')] : []),
      ]
    : [];
  const changes = baseline
    ? `${subject} touches ${touched.join(' and ') || 'no fact and no source'}, compared with ${codeSpan(baseline.base)}. `
    : '';
  const numbers = [
    `${counted(counts.sources, 'source')} (${counted(counts.stories, 'story')})`,
    counted(counts.facts, 'fact'),
    counted(counts.quotations, 'quotation'),
    counted(counts.quantities, 'quantity'),
  ];
  const missed = counts.skipped.length + report.problems.length;
  return `${changes}Checked: ${numbers.join(', ')}. Waived: ${counts.waived}. Not checked: ${missed === 0 ? 'nothing' : 'see below'}.`;
}

/** Facts whose loss of origins is said in words; the table shows all. */
const MAX_LOSSES = 3;

/** "This pull request takes `cost` from 2 origins to 1." */
function lostOriginsOf({ baseline, subject = SUBJECT }: MarkdownOptions): string {
  const lost = (baseline?.facts ?? []).filter(lostOrigins).slice(0, MAX_LOSSES);
  return lost
    .map(({ id, before, after }) => {
      const [from, to] = [before?.origins.count ?? 0, after?.origins.count ?? 0];
      return `${subject} takes ${codeSpan(id)} from ${counted(from, 'origin')} to **${to}**. `;
    })
    .join('');
}

function notChecked(report: Report, link: MarkdownOptions['link']): string[] {
  return [
    ...report.problems.map(
      ({ message, place }) => `- ${placeLink(place, link)}: ${line(message)}\n`,
    ),
    ...report.counts.skipped.map((text) => `- Not checked: ${line(text)}\n`),
  ];
}

/** The facts that the change touches; without a base, those that have a finding. */
function touchedFacts(
  report: Report,
  findings: readonly Finding[],
  baseline: Baseline | undefined,
): readonly FactChange[] {
  if (baseline) return baseline.facts;
  const named = new Set(findings.map(({ data }) => data['fact']));
  return report.facts
    .filter(({ id }) => named.has(id))
    .map((after) => ({ id: after.id, kind: 'affected', after }));
}

/** Errors, then warnings, then notices; the report's order inside each. */
function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(bySeverity);
}
