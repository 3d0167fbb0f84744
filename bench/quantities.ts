import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import { extractQuantities } from '../src/analyse/quantities/extract.js';

/**
 * Throughput of extractQuantities and of chrono-node (which reads dates only) on the same texts,
 * interleaved in one process, by processor time; prints the median of each and their ratio.
 *
 *     node scripts/run-typescript.mjs bench/quantities.ts FILE.jsonl.gz [ROUNDS]
 *
 * FILE holds one JSON object a line with `text` and `date`.
 */
interface Article {
  readonly text: string;
  readonly date?: string;
}

const [, , file, rounds = '7'] = process.argv;
if (file === undefined) {
  console.error(
    'usage: node scripts/run-typescript.mjs bench/quantities.ts FILE.jsonl.gz [ROUNDS]',
  );
  process.exit(2);
}
const articles = gunzipSync(readFileSync(file))
  .toString('utf8')
  .trim()
  .split('\n')
  .slice(0, 150)
  .map((line) => JSON.parse(line) as Article);
const megabytes = articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6;

/** Processor time, which other programs of the machine disturb less than the clock. */
function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const ours = (): void => {
  for (const { text, date } of articles) {
    extractQuantities(text, date === undefined ? {} : { published: date.slice(0, 10) });
  }
};
const theirs = (): void => {
  for (const { text, date } of articles) {
    chrono.parse(text, date === undefined ? undefined : new Date(`${date.slice(0, 10)}T12:00:00Z`));
  }
};

// Three rounds for the compiler, of both.
for (let round = 0; round < 3; round++) {
  ours();
  theirs();
}
const times = { ours: [] as number[], theirs: [] as number[] };
for (let round = 0; round < Number(rounds); round++) {
  // By turns each goes first: who follows collects what the other left.
  if (round % 2 === 0) {
    times.ours.push(seconds(ours));
    times.theirs.push(seconds(theirs));
  } else {
    times.theirs.push(seconds(theirs));
    times.ours.push(seconds(ours));
  }
}
const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
const [a, b] = [megabytes / median(times.ours), megabytes / median(times.theirs)];
console.log(
  `extractQuantities ${a.toFixed(2)} MB/s, chrono-node ${b.toFixed(2)} MB/s, ratio ${(a / b).toFixed(2)}`,
);
