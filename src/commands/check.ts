import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { emptyReport } from '../assemble.js';
import { check } from '../check.js';
import type { Baseline } from '../baseline.js';
import type { Options, Settings } from '../config.js';
import { inScope, verdictOf, type Verdict } from '../gate.js';
import { loadInput, loadSettings } from '../load/input.js';
import { InputError } from '../model/input-error.js';
import type { Report } from '../model/report.js';
import { findingsLine } from '../report/phrases.js';
import { visible } from '../report/visible.js';
import { oneOf, readArguments, textOf, type Arguments } from './arguments.js';
import { REPORTERS, type ReporterOptions } from './reporters.js';
import { hasColor, widthOf } from './terminal.js';

const EXIT: Readonly<Record<Verdict, number>> = { passed: 0, failed: 1, incomplete: 2 };

const OPTIONS = {
  facts: { type: 'string' },
  config: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  base: { type: 'string' },
  scope: { type: 'string' },
  'fail-on': { type: 'string' },
} as const;

/** `twosource check`: the whole check, one report, the verdict as exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, OPTIONS);
  const format = oneOf(given, 'format', Object.keys(REPORTERS)) ?? 'terminal';
  const root = process.cwd();
  const settings = loadSettings(optionsOf(given), textOf(given, 'config'), root);
  const report = check(loadInput(settings, root));
  const baseline = await baselineOf(report, textOf(given, 'base'), settings, root);
  const verdict = verdictOf(report, settings.failOn, inScope(settings.scope, baseline));
  const render = await REPORTERS[format]?.();
  if (!render) throw new Error(`no reporter for ${format}`);
  const options = { ...reporterOptions(verdict, given), ...(baseline ? { baseline } : {}) };
  deliver(render(report, options), given, report, verdict);
  return EXIT[verdict];
}

/** What changed since `--base`; the modules for it are loaded only then. */
async function baselineOf(
  report: Report,
  ref: string | undefined,
  settings: Settings,
  root: string,
): Promise<Baseline | undefined> {
  if (ref === undefined) return undefined;
  const [{ loadCommit }, { compareReports }] = await Promise.all([
    import('../load/base.js'),
    import('../baseline.js'),
  ]);
  const { input } = loadCommit(ref, settings, { root });
  return compareReports(input ? check(input) : emptyReport(), report, ref);
}

function optionsOf(given: Arguments): Options {
  const facts = textOf(given, 'facts');
  const failOn = oneOf(given, 'fail-on', ['error', 'warning', 'never'] as const);
  const scope = oneOf(given, 'scope', ['all', 'new'] as const);
  return {
    ...(facts === undefined ? {} : { facts }),
    ...(given.positionals.length > 0 ? { sources: given.positionals } : {}),
    ...(failOn === undefined ? {} : { failOn }),
    ...(scope === undefined ? {} : { scope }),
  };
}

function reporterOptions(verdict: Verdict, given: Arguments): ReporterOptions {
  const toFile = textOf(given, 'output') !== undefined;
  return {
    verdict,
    color: !toFile && hasColor(process.stdout),
    width: toFile ? 120 : widthOf(process.stdout),
  };
}

/** To the file that `--output` names, or to standard output. */
function deliver(text: string, given: Arguments, report: Report, verdict: Verdict): void {
  const output = textOf(given, 'output');
  if (output === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(resolve(process.cwd(), output), text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`cannot write ${output}: ${reason}`);
  }
  process.stderr.write(visible(`${output}: ${findingsLine(report)} · ${verdict}`) + '\n');
}
