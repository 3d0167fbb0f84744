import { lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, parse, relative, resolve } from 'node:path';
import type { Baseline } from '../baseline.js';
import { InputError } from '../model/input-error.js';
import type { Report } from '../model/report.js';
import { ALL_RULES } from '../rules/table.js';
import type { Inputs } from './inputs.js';

/** Paths of the files written, by output name. */
export type Written = Readonly<Record<string, string>>;

/**
 * Writes the report files that the inputs name.
 *
 * @throws InputError where one cannot be written
 */
export async function writeFiles(
  inputs: Inputs,
  report: Report,
  baseline: Baseline | undefined,
  workspace: string,
): Promise<Written> {
  const written: Record<string, string> = {};
  if (inputs.sarifFile !== undefined) {
    const { renderSarif } = await import('../report/sarif.js');
    const text = renderSarif(report, { rules: ALL_RULES, ...(baseline ? { baseline } : {}) });
    written['sarif-file'] = writeInside(workspace, inputs.sarifFile, text);
  }
  if (inputs.htmlFile !== undefined) {
    const { renderHtml } = await import('../report/html/page.js');
    written['html-file'] = writeInside(workspace, inputs.htmlFile, renderHtml(report));
  }
  if (inputs.jsonFile !== undefined) {
    const { renderJson } = await import('../report/json.js');
    written['json-file'] = writeInside(workspace, inputs.jsonFile, renderJson(report));
  }
  return written;
}

function writeInside(workspace: string, path: string, text: string): string {
  const file = resolve(workspace, path);
  const inside = relative(workspace, file);
  if (!isInside(workspace, file) || !isInside(realpathSync(workspace), landing(file))) {
    throw new InputError(`cannot write ${path}: it lies outside the workspace`);
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new InputError(
      `cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return inside;
}

function isInside(folder: string, file: string): boolean {
  const inside = relative(folder, file);
  return inside !== '' && !inside.startsWith('..') && resolve(folder, inside) === file;
}

/** Where a path leads once links are followed: those of the part of it that is there. */
function landing(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // A link to nothing would be written through, so it counts as leading anywhere.
    if (lstatSync(file, { throwIfNoEntry: false })) return parse(file).root;
    return resolve(landing(dirname(file)), basename(file));
  }
}
