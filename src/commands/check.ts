import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Options } from '../config.js';
import { EXIT_CODES } from '../gate.js';
import { areLarger } from '../load/files.js';
import { findSources, loadSettings, wouldBeSource } from '../load/input.js';
import { writeWhole } from '../load/replace-file.js';
import { FAIL_ON, LONGEST_DEADLINE, SCOPES } from '../model/config.js';
import { InputError } from '../model/input-error.js';
import { visible } from '../report/visible.js';
import { numberOf, oneOf, readArguments, textOf, type Arguments } from './arguments.js';
import { runCheck, type CheckJob, type CheckOutcome } from './check-task.js';
import { REPORTERS } from './reporters.js';
import { hasColor, widthOf } from './terminal.js';

/**
 * Bytes of sources from which on a check runs in a worker that can be ended in order: about a
 * second's work. A smaller check is over before a worker has started.
 */
const LONG_RUN = 1_000_000;

/**
 * Bytes of sources up to which optimized code does not pay for its making: a dozen articles. With
 * three dozen a check takes a quarter longer without it where there are cores enough.
 */
const SHORT_RUN = 50_000;

const OPTIONS = {
  facts: { type: 'string' },
  config: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  base: { type: 'string' },
  scope: { type: 'string' },
  'fail-on': { type: 'string' },
  fix: { type: 'boolean' },
  cache: { type: 'string' },
  deadline: { type: 'string' },
} as const;

/** `twosource check`: the whole check, one report, the verdict as exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, OPTIONS);
  refuseFactsFiles(given.positionals);
  const deadline = numberOf(given, 'deadline', { above: 0, atMost: LONGEST_DEADLINE });
  const job = jobOf(given, deadline);
  refuseRecords(job.sources);
  const output = outputOf(given);
  refuseOutput(output, job);
  const isHeld = deadline !== undefined || areLarger(job.sources, job.root, LONG_RUN);
  const outcome = isHeld ? await runHeld(job) : await runHere(job);
  if (outcome.fixed) {
    const { writeRepairs } = await import('./write-repairs.js');
    writeRepairs(outcome.fixed, job.root);
  }
  deliver(outcome, output);
  if (outcome.cache) await saveIndex(outcome.cache, job.root);
  return EXIT_CODES[outcome.verdict];
}

/** The file to write to; none where that is standard output, by default or as "-". */
function outputOf(given: Arguments): string | undefined {
  const output = textOf(given, 'output');
  return output === '-' ? undefined : output;
}

/** @throws InputError where a facts file is named as if it were an article */
function refuseFactsFiles(sources: readonly string[]): void {
  const facts = sources.find((path) => /\.json$/iu.test(path));
  if (facts === undefined) return;
  throw new InputError(`${facts} is no article`, undefined, `write --facts ${facts}`);
}

/** @throws InputError where a file of many texts would be read as one article */
function refuseRecords(sources: readonly string[]): void {
  const records = sources.find((path) => /\.(?:jsonl|ndjson)$/iu.test(path));
  if (records === undefined) return;
  throw new InputError(
    `${records} holds records, and a check reads articles`,
    undefined,
    'save each text as an article, or look for shared passages alone with twosource reuse',
  );
}

/** @throws InputError where the report would be written over what is checked, or be read as such */
function refuseOutput(output: string | undefined, { root, settings, sources }: CheckJob): void {
  if (output === undefined) return;
  const target = realPath(output, root);
  const inputs = [...sources, ...(settings.facts === undefined ? [] : [settings.facts])];
  if (target !== undefined && inputs.some((path) => realPath(path, root) === target)) {
    throw new InputError(
      `--output ${output} is one of the files that are checked`,
      undefined,
      'write it to another file',
    );
  }
  if (wouldBeSource(output, settings, root)) {
    throw new InputError(
      `--output ${output} lies among the articles, and the next check would read it as one`,
      undefined,
      'write it to a folder of its own',
    );
  }
}

/** Where a path leads; undefined where nothing is there. */
function realPath(path: string, root: string): string | undefined {
  const file = resolve(root, path);
  return existsSync(file) ? realpathSync(file) : undefined;
}

function jobOf(given: Arguments, deadline: number | undefined): CheckJob {
  const format = oneOf(given, 'format', Object.keys(REPORTERS)) ?? 'terminal';
  const root = process.cwd();
  const settings = loadSettings(optionsOf(given), textOf(given, 'config'), root);
  const base = textOf(given, 'base');
  if (base === undefined && textOf(given, 'scope') === 'new') {
    throw new InputError(
      '--scope new needs a --base',
      undefined,
      'name the commit to compare with',
    );
  }
  const toFile = outputOf(given) !== undefined;
  return {
    root,
    settings,
    sources: findSources(settings, root),
    ...(base === undefined ? {} : { base }),
    fix: given.values['fix'] === true,
    ...(deadline === undefined ? {} : { deadline }),
    format,
    display: {
      color: !toFile && hasColor(process.stdout),
      width: toFile ? 120 : widthOf(process.stdout),
    },
  };
}

/** In this thread; a short check without optimized code. */
async function runHere(job: CheckJob): Promise<CheckOutcome> {
  if (areLarger(job.sources, job.root, SHORT_RUN)) return runCheck(job);
  const { unoptimized } = await import('../run/unoptimized.js');
  return unoptimized(() => runCheck(job));
}

/** In a worker, with its progress on the terminal. Where it is ended, what it kept is saved. */
async function runHeld(job: CheckJob): Promise<CheckOutcome> {
  const [{ hold, Interrupted }, { ProgressLine }] = await Promise.all([
    import('../run/hold.js'),
    import('../run/progress-line.js'),
  ]);
  // What starts the program, which does a worker's task where it finds itself in one.
  const launcher = new URL('../cli.cjs', import.meta.url);
  const line = new ProgressLine(process.stderr);
  const { cache: folder } = job.settings;
  let index: Uint8Array | undefined;
  try {
    return await hold<CheckOutcome>(launcher, job, {
      deadline: job.deadline,
      onProgress: (progress) => line.show(progress),
      onKept: (bytes) => (index = bytes),
    });
  } catch (error) {
    if (!(error instanceof Interrupted) || !index || folder === undefined) throw error;
    if (!(await saveIndex({ folder, index }, job.root))) throw error;
    const kept = 'what was read of the sources is kept in the cache';
    const help = error.help === undefined ? kept : `${error.help}; ${kept}`;
    throw new Interrupted(error.message, error.isCancelled, help);
  } finally {
    line.clear();
  }
}

/**
 * For the next check; where it cannot be written, that one takes longer, and nothing else.
 *
 * @returns whether it was written
 */
async function saveIndex(
  { folder, index }: NonNullable<CheckOutcome['cache']>,
  root: string,
): Promise<boolean> {
  const { writeIndex } = await import('../load/cache/folder.js');
  const why = writeIndex(index, folder, root);
  if (why !== undefined) process.stderr.write(`twosource: ${visible(why)}\n`);
  return why === undefined;
}

function optionsOf(given: Arguments): Options {
  const facts = textOf(given, 'facts');
  const failOn = oneOf(given, 'fail-on', FAIL_ON);
  const scope = oneOf(given, 'scope', SCOPES);
  const cache = textOf(given, 'cache');
  return {
    ...(facts === undefined ? {} : { facts }),
    ...(given.positionals.length > 0 ? { sources: given.positionals } : {}),
    ...(failOn === undefined ? {} : { failOn }),
    ...(scope === undefined ? {} : { scope }),
    ...(cache === undefined ? {} : { cache }),
  };
}

/** To the file that `--output` names, or to standard output. */
function deliver({ text, findings, verdict }: CheckOutcome, output: string | undefined): void {
  if (output === undefined) {
    process.stdout.write(text);
    return;
  }
  writeWhole(output, process.cwd(), text);
  process.stderr.write(visible(`${output}: ${findings} · ${verdict}`) + '\n');
}
