import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inventArticles, plantReuse } from './generate-corpus.js';

/**
 * Time, memory and growth of `twosource reuse`, as built, on articles with planted reuse; beside it
 * other programs on the same articles, where they are installed. Whole processes, in turns.
 *
 *     node scripts/run-typescript.mjs bench/reuse.ts [--sizes 1000,3000,8000] [--rounds 5]
 *         [--articles FILE.jsonl] [--sim-text PATH] [--jscpd PATH]
 *
 * FILE holds one JSON object a line with `text`; without it the articles are invented.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,3000,8000' },
    rounds: { type: 'string', default: '5' },
    articles: { type: 'string' },
    'sim-text': { type: 'string', default: 'sim_text' },
    jscpd: { type: 'string', default: 'jscpd' },
  },
});

/** From the folder of this repository, where the script is run. */
const PROGRAM = resolve('dist/cli.cjs');

main();

interface Run {
  readonly name: string;
  readonly seconds: number;
}

function main(): void {
  const sizes = values.sizes.split(',').map(Number);
  const rounds = Number(values.rounds);
  const folder = mkdtempSync(join(tmpdir(), 'reuse-'));
  const medians: { size: number; seconds: number }[] = [];
  try {
    for (const size of sizes) {
      const prepared = prepare(folder, size);
      const runs: Run[] = [];
      for (let round = 0; round < rounds; round++) {
        runs.push(ours(prepared.file));
        runs.push(...simText(prepared.list), ...jscpd(prepared.texts));
      }
      for (const name of new Set(runs.map((run) => run.name))) {
        const own = runs.filter((run) => run.name === name);
        const seconds = median(own.map((run) => run.seconds));
        console.log(`${size} articles, ${name}: median ${seconds.toFixed(2)} s`);
        if (name === 'twosource') medians.push({ size, seconds });
      }
      const { processor, megabytes } = resources(prepared.file);
      console.log(
        `${size} articles, twosource: ${processor.toFixed(2)} s of processor, ${megabytes} MB at most`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  for (const [index, { size, seconds }] of medians.entries()) {
    const before = medians[index - 1];
    if (before === undefined) continue;
    const exponent = Math.log(seconds / before.seconds) / Math.log(size / before.size);
    console.log(`growth from ${before.size} to ${size}: exponent ${exponent.toFixed(2)}`);
  }
}

function prepare(folder: string, size: number): { file: string; list: string; texts: string } {
  const given = values.articles;
  const base =
    given === undefined
      ? inventArticles(size, size)
      : readFileSync(given, 'utf8')
          .trim()
          .split('\n')
          .slice(0, size)
          .map((line) => (JSON.parse(line) as { text: string }).text);
  const { articles } = plantReuse(base, size);
  const texts = join(folder, String(size));
  mkdirSync(texts);
  const file = join(folder, `${size}.jsonl`);
  writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'));
  const names = articles.map(({ id, text }) => {
    const name = join(texts, `${id}.txt`);
    writeFileSync(name, text);
    return name;
  });
  const list = join(folder, `${size}.list`);
  // sim_text wants the end of the last line too.
  writeFileSync(list, names.map((name) => `${name}\n`).join(''));
  return { file, list, texts };
}

function timed(command: string, args: readonly string[], input?: string) {
  const start = process.hrtime.bigint();
  const result = spawnSync(command, args, { input: input ?? '', maxBuffer: 2 ** 30 });
  return { result, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

/** The program reads nothing outside the folder that it runs in. */
function ours(file: string, nodeArguments: readonly string[] = []) {
  const start = process.hrtime.bigint();
  const result = spawnSync(
    process.execPath,
    [...nodeArguments, PROGRAM, 'reuse', basename(file), '--format', 'json'],
    { cwd: dirname(file), maxBuffer: 2 ** 30 },
  );
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (result.status !== 0) throw new Error(String(result.stderr));
  return { name: 'twosource', seconds, stderr: String(result.stderr) };
}

/** A run beside the timed ones that says at its end what it has used. */
function resources(file: string): { processor: number; megabytes: number } {
  const report = `process.once('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.stderr.write([userCPUTime + systemCPUTime, maxRSS].join(' '));
  })`;
  const { stderr } = ours(file, ['--import', `data:text/javascript,${encodeURIComponent(report)}`]);
  const [microseconds = 0, kilobytes = 0] = stderr.split(' ').map(Number);
  return { processor: microseconds / 1e6, megabytes: Math.round(kilobytes / 1024) };
}

/** Grune's similarity tester, exact runs of eight words. */
function simText(list: string): Run[] {
  const args = ['-i', '-n', '-s', '-T', '-r', '8'];
  const { result, seconds } = timed(values['sim-text'], args, readFileSync(list, 'utf8'));
  return result.error === undefined && result.status === 0 ? [{ name: 'sim_text', seconds }] : [];
}

/** A paragraph is one line here, and the shortest copy has thirty words; by default five lines. */
function jscpd(texts: string): Run[] {
  const args = ['--silent', '--format', 'txt', '--min-lines', '1', '--min-tokens', '30', texts];
  const { result, seconds } = timed(values.jscpd, args);
  return result.error === undefined && result.status === 0 ? [{ name: 'jscpd', seconds }] : [];
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
