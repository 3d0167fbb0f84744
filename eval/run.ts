import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SETS } from './sets.js';
import type { EvalRow, EvalSet } from './set.js';

const { values } = parseArgs({
  options: { data: { type: 'string' }, set: { type: 'string', multiple: true } },
});
if (values.data === undefined || !existsSync(values.data)) {
  console.error('npm run eval -- --data FOLDER [--set NAME]: FOLDER holds the labelled data');
  process.exit(2);
}

const folder = values.data;
const wanted = values.set ?? [];
const sets = SETS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (sets.length === 0) {
  console.error(
    `no set is called ${wanted.join(', ')}; there are ${SETS.map((s) => s.name).join(', ')}`,
  );
  process.exit(2);
}
for (const set of sets) evaluate(set);

function evaluate(set: EvalSet): void {
  console.log(`\n## ${set.name}`);
  const missing = set.files.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) {
    console.log(`not run: ${missing.join(', ')} missing`);
    return;
  }
  const started = process.cpuUsage();
  const rows = set.run(set.files.map((file) => readFileSync(join(folder, file))));
  const { user, system } = process.cpuUsage(started);
  print(rows);
  console.log(`(${((user + system) / 1e6).toFixed(1)} s of processor time)`);
}

function print(rows: readonly EvalRow[]): void {
  const width = (pick: (row: EvalRow) => string) =>
    Math.max(...rows.map((row) => pick(row).length), 0);
  const measure = width((row) => row.measure);
  const value = width((row) => row.value);
  for (const row of rows) {
    const aim = row.aim === undefined ? '' : `  aim ${row.aim}`;
    const met = row.met === undefined ? '' : row.met ? '  met' : '  NOT MET';
    console.log(`${row.measure.padEnd(measure)}  ${row.value.padStart(value)}${aim}${met}`);
  }
}
