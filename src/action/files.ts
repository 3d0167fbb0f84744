import { relative, resolve } from 'node:path';
import type { Baseline } from '../baseline.js';
import { isInside, leadsOut } from '../load/landing.js';
import { writeWhole } from '../load/replace-file.js';
import { InputError } from '../model/input-error.js';
import type { Report } from '../model/report.js';
import { ALL_RULES } from '../rules/table.js';
import type { Inputs } from './inputs.js';

/** A report file that the inputs name. */
export interface RenderedFile {
  /** The output that tells its path. */
  readonly output: 'sarif-file' | 'html-file' | 'json-file';
  readonly path: string;
  readonly text: string;
}

/** The report files that the inputs name. */
export async function renderFiles(
  inputs: Inputs,
  report: Report,
  baseline: Baseline | undefined,
): Promise<RenderedFile[]> {
  const files: RenderedFile[] = [];
  if (inputs.sarifFile !== undefined) {
    const { renderSarif } = await import('../report/sarif.js');
    const text = renderSarif(report, { rules: ALL_RULES, ...(baseline ? { baseline } : {}) });
    files.push({ output: 'sarif-file', path: inputs.sarifFile, text });
  }
  if (inputs.htmlFile !== undefined) {
    const { renderHtml } = await import('../report/html/page.js');
    files.push({ output: 'html-file', path: inputs.htmlFile, text: renderHtml(report) });
  }
  if (inputs.jsonFile !== undefined) {
    const { renderJson } = await import('../report/json.js');
    files.push({ output: 'json-file', path: inputs.jsonFile, text: renderJson(report) });
  }
  return files;
}

/**
 * Writes report files.
 *
 * @returns the paths written, by output
 * @throws InputError where one cannot be written
 */
export function writeFiles(
  files: readonly RenderedFile[],
  workspace: string,
): Record<string, string> {
  const written: Record<string, string> = {};
  for (const { output, path, text } of files) written[output] = writeInside(workspace, path, text);
  return written;
}

function writeInside(workspace: string, path: string, text: string): string {
  const file = resolve(workspace, path);
  if (!isInside(workspace, file) || leadsOut(workspace, file)) {
    throw new InputError(
      `cannot write ${path}: it lies outside the workspace`,
      undefined,
      'name a file in the workspace',
    );
  }
  writeWhole(path, workspace, text);
  return relative(workspace, file);
}
