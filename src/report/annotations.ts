import { SEVERITIES, type Finding, type Severity } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Report } from '../model/report.js';
import { shorten } from './excerpt.js';
import { visible } from './visible.js';

export interface AnnotationOptions {
  /** The findings to annotate; default: all that are not waived. */
  readonly findings?: readonly Finding[];
  /** Most annotations of one level. Default: {@link PER_LEVEL}. */
  readonly perLevel?: number;
  /** Where the findings that got no annotation can be read, as the end of a sentence. */
  readonly more?: string;
}

/**
 * GitHub shows 10 errors, 10 warnings and 10 notices a step; one of each level is left to the run
 * itself: its verdict, a warning that the comment failed, the notice that there is more.
 */
const PER_LEVEL = 9;

/** GitHub cuts a message at 4,096 UTF-16 units; a title, in its interface, far earlier. */
const MAX_MESSAGE = 4000;
const MAX_TITLE = 200;

/** What an annotation shows of a finding. */
type Annotated = Omit<Finding, 'fingerprint' | 'data'>;

/**
 * Renders findings as workflow commands, one a line: files that could not be checked, then the worst
 * first, each at its own place and, where room is left, at its place in the other file. What got no
 * annotation is counted.
 */
export function renderAnnotations(report: Report, options: AnnotationOptions = {}): string {
  const findings = options.findings ?? report.findings.filter((finding) => !finding.waived);
  const limit = options.perLevel ?? PER_LEVEL;
  const lines: string[] = [];
  const left: string[] = [];
  for (const level of SEVERITIES) {
    const ofLevel = [
      ...(level === 'error' ? report.problems.map(unchecked) : []),
      ...findings.filter((finding) => finding.severity === level),
    ];
    const shown = ofLevel.slice(0, limit);
    lines.push(...shown.map((finding) => command(finding, finding.place)));
    const second = shown.flatMap((finding) => {
      const place = otherFile(finding);
      return place ? [command(finding, place)] : [];
    });
    lines.push(...second.slice(0, limit - shown.length));
    const rest = ofLevel.length - shown.length;
    if (rest > 0) left.push(`${rest} more ${level}${rest === 1 ? '' : 's'}`);
  }
  if (left.length > 0) {
    const more = options.more ?? 'see the report';
    lines.push(workflowCommand('notice', { title: 'Twosource' }, `${left.join(', ')}: ${more}`));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** A file that could not be checked, as an error at its place. */
function unchecked({ message, place }: Report['problems'][number]): Annotated {
  return { ruleId: 'not-checked', severity: 'error', message, place, related: [] };
}

/** The first place of a finding that lies in another file than its own: facts against article. */
function otherFile({ place, related }: Annotated): Place | undefined {
  return related.find((other) => other.place.path !== place.path)?.place;
}

function command(finding: Annotated, place: Place): string {
  const { start, end } = place;
  const title = shorten(visible(`${finding.ruleId}: ${finding.message}`), MAX_TITLE);
  // GitHub drops columns that span lines; its last column is inclusive.
  const columns =
    start.line === end.line
      ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) }
      : {};
  // A path with control characters is no path that GitHub could find; a terminal would obey it.
  const file = /\p{Cc}/u.test(place.path) ? visible(place.path) : place.path;
  const properties = { file, line: start.line, endLine: end.line, ...columns, title };
  return workflowCommand(finding.severity, properties, messageOf(finding, place));
}

/** One workflow command; neither a property nor the message can end it or start another. */
function workflowCommand(
  level: Severity,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${level} ${list.join(',')}::${escapeData(message)}`;
}

/** All lines of a finding but for the place that the annotation stands at. */
function messageOf({ message, place, plain, related, help }: Annotated, at: Place): string {
  const places = [{ label: '', place, plain }, ...related];
  const lines = places
    .filter((other) => other.place !== at || other.plain)
    .map(({ label, place: { path, start }, plain: text }) => {
      const where = `${label === '' ? '' : `${visible(label)}, `}${visible(path)}:${start.line}`;
      return text ? `${where}: “${visible(shorten(text, 500))}”` : where;
    });
  if (help) lines.push(`To do: ${visible(help)}`);
  return shorten([visible(message), ...lines].join('\n'), MAX_MESSAGE);
}

/** As the runner undoes it: a per cent sign and line ends. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
