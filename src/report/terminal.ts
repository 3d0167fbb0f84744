import pc from 'picocolors';
import { byKey } from '../analyse/classes.js';
import type { Baseline } from '../baseline.js';
import type { Verdict } from '../gate.js';
import type { Finding, Severity } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { checkedLine, findingsLine, originsLine } from './phrases.js';
import { placedLines, placeLabel } from './placed-lines.js';
import { baselineLines } from './terminal-baseline.js';
import { visible } from './visible.js';

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly verdict: Verdict;
  /** What changed since another commit. */
  readonly baseline?: Baseline;
}

type Colors = ReturnType<typeof pc.createColors>;

const INDENT = ' '.repeat(9);

/** Lines that one text may take, where its marks find no room on one. */
const MAX_TEXT_LINES = 3;

/**
 * The report for a person at a terminal: grouped by file, both texts, differing words marked. With
 * a baseline only new findings are shown, and what else changed.
 */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const colors = pc.createColors(options.color);
  const shown = options.baseline?.new ?? report.findings.filter((finding) => !finding.waived);
  const lines: string[] = [];
  for (const [path, findings] of byKey(shown, ({ place }) => place.path)) {
    lines.push(colors.underline(visible(path)));
    for (const finding of findings) lines.push(...findingLines(finding, options.width, colors));
    lines.push('');
  }
  lines.push(
    ...problemLines(report, colors),
    ...(options.baseline ? baselineLines(options.baseline, colors) : []),
    ...closingLines(report, options.verdict, colors),
  );
  return `${lines.join('\n')}\n`;
}

function findingLines(finding: Finding, width: number, colors: Colors): string[] {
  const { line, column } = finding.place.start;
  const head = [
    `${line}:${column}`.padStart(7),
    severityColor(finding.severity, colors)(finding.severity.padEnd(8)),
    colors.dim(finding.ruleId.padEnd(21)),
    colors.bold(visible(finding.message)),
  ].join(' ');
  const texts = [finding, ...finding.related].filter(({ plain }) => plain !== undefined);
  const { lines, margin } = placedLines(
    texts.map(({ place, plain = '', marks = [] }) => ({
      place,
      plain,
      marks,
      most: MAX_TEXT_LINES,
    })),
    INDENT,
    width,
    colors,
  );
  const help = finding.help ? [`${margin}${colors.dim(visible(finding.help))}`] : [];
  return [head, ...lines, ...help];
}

function severityColor(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, notice: colors.blue }[severity];
}

function problemLines(report: Report, colors: Colors): string[] {
  if (report.problems.length === 0) return [];
  const lines = report.problems.map(
    ({ place, message }) => `${colors.red('not read')}  ${placeLabel(place)}  ${visible(message)}`,
  );
  return [...lines, ''];
}

function closingLines(report: Report, verdict: Verdict, colors: Colors): string[] {
  const verdictColor = verdict === 'passed' ? colors.green : colors.red;
  const summary = [findingsLine(report), originsLine(report), verdictColor(verdict)];
  return [
    checkedLine(report),
    ...report.counts.skipped.map((line) => visible(`skipped: ${line}`)),
    summary.filter((part) => part !== undefined).join(' · '),
  ];
}
