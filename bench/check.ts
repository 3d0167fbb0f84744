// Whole-process time of the main job: start-up, the five articles, and against a bundle that only
// parses them; then how the check grows with the number of articles. The runs are interleaved in one
// go, and the ratio of medians is what counts.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { check } from '../src/check.js';
import { corpusFiles, makeArticles } from './html-corpus.js';

const RUNS = 15;
const ARTICLES = readdirSync('seeds').flatMap((name) =>
  name.endsWith('.md') ? [`seeds/${name}`] : [],
);

const parseOnly = resolve('.cache/parse-only.mjs');
await build({
  entryPoints: ['bench/parse-only.ts'],
  outfile: parseOnly,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minifySyntax: true,
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  logLevel: 'warning',
});

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'node, nothing': ['-e', '0'],
  'twosource --help': ['dist/cli.cjs', '--help'],
  'only parse the five articles': [parseOnly],
  'twosource check, five articles': ['dist/cli.cjs', 'check', ...ARTICLES],
};

const times = new Map<string, number[]>(Object.keys(COMMANDS).map((name) => [name, []]));
for (let run = -1; run < RUNS; run++) {
  for (const [name, args] of Object.entries(COMMANDS)) {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
    if (run >= 0) times.get(name)?.push(performance.now() - started);
  }
}

for (const [name, all] of times) console.log(`${name.padEnd(32)} ${median(all).toFixed(0)} ms`);
const ratio =
  median(times.get('twosource check, five articles') ?? []) /
  median(times.get('only parse the five articles') ?? []);
console.log(`check : only parse = ${ratio.toFixed(2)} (aim at most 1.5)`);

// Growth: the whole check of invented articles on one event, by processor time.
const SIZES = [25, 50, 100, 200];
const seconds = SIZES.map((size) => {
  const { sources, facts } = corpusFiles(makeArticles(size));
  const started = process.cpuUsage();
  check({ sources: [...sources], facts });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
});
for (const [index, size] of SIZES.entries()) {
  console.log(
    `check, ${String(size).padStart(3)} articles`.padEnd(32),
    `${seconds[index]?.toFixed(2)} s`,
  );
}
const exponent =
  Math.log((seconds.at(-1) ?? 0) / (seconds[1] ?? 1)) /
  Math.log((SIZES.at(-1) ?? 0) / (SIZES[1] ?? 1));
console.log(`growth exponent from ${SIZES[1]} to ${SIZES.at(-1)} articles: ${exponent.toFixed(2)}`);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
