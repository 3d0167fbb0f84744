import * as core from '@actions/core';
import type { Place } from '../model/place.js';
import { visible } from '../report/visible.js';
import type { Run } from './event.js';

/**
 * What the runner reads from us. It takes commands from both output streams: lines that begin with
 * `::name::`, and `##[name]` anywhere in a line, so no untrusted text is printed but by these
 * functions and as annotations.
 */

/** Prints a line for the log. */
export function log(text: string): void {
  // The space keeps `##[` from being read as a command, wherever it stands.
  core.info(`Twosource: ${visible(text).replaceAll('##[', '## [')}`);
}

/** Prints an annotation of the run itself, at a place where there is one. */
export function annotate(level: 'error' | 'warning', text: string, place?: Place): void {
  const at = place ? { file: visible(place.path), startLine: place.start.line } : {};
  const print = level === 'error' ? core.error : core.warning;
  print(visible(text), { title: 'Twosource', ...at });
}

/** Appends to the job summary, where the runner has one. */
export async function writeSummary(run: Run, markdown: string): Promise<void> {
  if (run.summaryFile) await core.summary.addRaw(markdown, true).write();
}

/** Writes outputs, where the runner takes them; elsewhere they would be printed. */
export function writeOutputs(run: Run, outputs: Readonly<Record<string, string | number>>): void {
  if (!run.outputFile) return;
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}
