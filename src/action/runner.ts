import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import type { Place } from '../model/place.js';
import { workflowCommand } from '../report/annotations.js';
import { visible } from '../report/visible.js';
import type { Run } from './event.js';

/**
 * What the runner reads from us. It takes commands from both output streams: lines that begin with
 * `::name::`, and `##[name]` anywhere in a line, so no untrusted text is printed but by these
 * functions.
 */

/** Prints a line for the log. */
export function log(text: string): void {
  // The space keeps `##[` from being read as a command, wherever it stands.
  process.stdout.write(`Twosource: ${visible(text).replaceAll('##[', '## [')}\n`);
}

/** Prints an annotation of the run itself, at a place where there is one. */
export function annotate(level: 'error' | 'warning', text: string, place?: Place): void {
  const at = place ? { file: place.path, line: place.start.line } : {};
  const command = workflowCommand(level, { ...at, title: 'Twosource' }, visible(text));
  process.stdout.write(`${command}\n`);
}

/** Appends to the job summary. */
export function writeSummary(run: Run, markdown: string): void {
  if (run.summaryFile) appendFileSync(run.summaryFile, `${markdown}\n`);
}

/** Writes outputs: a plain value on one line, any other between delimiters that it cannot hold. */
export function writeOutputs(run: Run, outputs: Readonly<Record<string, string | number>>): void {
  if (!run.outputFile) return;
  const lines = Object.entries(outputs).map(([name, value]) => {
    const text = String(value);
    if (/^[\w.-]*$/u.test(text)) return `${name}=${text}\n`;
    const delimiter = `end-${randomUUID()}`;
    return `${name}<<${delimiter}\n${text}\n${delimiter}\n`;
  });
  appendFileSync(run.outputFile, lines.join(''));
}
