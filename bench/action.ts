/**
 * Time of the action on the project's own five articles, from the start of its process to its end,
 * in a pull request that changes one digit (both states are checked), without the comment.
 *
 *   node scripts/build-action.mjs && node scripts/run-typescript.mjs bench/action.ts [--runs 15]
 *
 * Prints the job summary as well with --summary. Needs a quiet machine.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    bundle: { type: 'string', default: 'dist/action.cjs' },
    summary: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'twosource-bench-'));
const workspace = join(folder, 'work');
const summary = join(folder, 'summary');
try {
  cpSync('seeds', join(workspace, 'seeds'), { recursive: true });
  git('init', '-q');
  commit();
  changeOneDigit();
  commit();
  const times = Array.from({ length: Number(values.runs) }, measure).sort((x, y) => x - y);
  const shown = (index: number) => `${(times[index] ?? 0).toFixed(2)} s`;
  console.log(`action on five articles and their base, from process start to end:`);
  console.log(
    `median ${shown(times.length >> 1)}, fastest ${shown(0)} of ${times.length} runs (aim: at most 1.5 s)`,
  );
  if (values.summary) console.log(readFileSync(summary, 'utf8'));
} finally {
  rmSync(folder, { recursive: true });
}

/** The first money amount in an article grows by ten million: a digit that facts quote. */
function changeOneDigit(): void {
  for (const name of readdirSync(join(workspace, 'seeds')).sort()) {
    const path = join(workspace, 'seeds', name);
    const text = readFileSync(path, 'utf8');
    const changed = text.replace('$110 million', '$120 million');
    if (!name.endsWith('.md') || changed === text) continue;
    writeFileSync(path, changed);
    return;
  }
  throw new Error('no article holds the amount to change');
}

/** Seconds from the start of the process to its end. */
function measure(): number {
  writeFileSync(summary, '');
  writeFileSync(join(folder, 'output'), '');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [resolve(values.bundle)], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GITHUB_EVENT_NAME: 'push',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_SHA: git('rev-parse', 'HEAD').trim(),
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: join(folder, 'output'),
      INPUT_BASE: 'HEAD~1',
    },
  });
  const seconds = (performance.now() - start) / 1000;
  if (stderr !== '' || status === 3) throw new Error(stderr);
  return seconds;
}

function commit(): void {
  git('add', '-A');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'state');
}

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: workspace, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
