import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { article, BASE, STAR } from './corpus.js';
import { pull } from './pull.js';
import { buildAction, HAS_NODE_24, NODE_24, type Outcome } from './run.js';

beforeAll(buildAction, 120_000);

describe('the bundle', () => {
  it.runIf(process.env['CI'] !== undefined)('has Node 24 to run on', () => {
    expect(HAS_NODE_24, 'run node scripts/install-test-tools.mjs').toBe(true);
  });

  it.runIf(HAS_NODE_24)('gives the same on Node 24, but for ids of commits', async () => {
    const changes = { 'star.md': STAR.replace('2,300', '3,200'), 'more.md': article('X', 'One.') };
    const normal = ({ summary, stdout, outputs, code }: Outcome) =>
      JSON.stringify([summary, stdout, outputs, code]).replace(
        /[0-9a-f]{40}|`[0-9a-f]{7}`/gu,
        'ID',
      );
    const here = await pull(BASE, changes);
    const there = await pull(BASE, changes, { node: NODE_24 });
    expect(there.stderr).toBe('');
    expect(normal(there)).toBe(normal(here));
  });

  it('is the same to the byte when built again', () => {
    const first = readFileSync('.cache/action/action.cjs', 'utf8');
    const { status } = spawnSync(process.execPath, [
      'scripts/build-action.mjs',
      '--outdir',
      '.cache/action-again',
    ]);
    expect(status).toBe(0);
    expect(readFileSync('.cache/action-again/action.cjs', 'utf8') === first).toBe(true);
    expect(first).not.toContain(process.cwd());
  });

  it('comes with the licence of each package in it', () => {
    const licences = readFileSync('.cache/action/action.LICENSES.txt', 'utf8');
    for (const name of ['@octokit/request', 'htmlparser2', 'yaml', 'diff', 'unified']) {
      expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, 'mu'));
    }
    expect(licences).not.toMatch(/\((?:GPL|AGPL|see below)/u);
  });
});

describe('action.yml', () => {
  const action = parseYaml(readFileSync('action.yml', 'utf8'));
  const sources = ['src/action/inputs.ts', 'src/action/files.ts', 'src/action.ts'].map((file) =>
    readFileSync(file, 'utf8'),
  );

  it('runs the bundle on Node 24 and gives no input a default', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.cjs' });
    for (const input of Object.values(action.inputs))
      expect(Object.keys(Object(input))).toEqual(['description']);
  });

  it('names every input that is read, and no other', () => {
    const read = [...(sources[0] ?? '').matchAll(/(?:text|choice|flag)\('([a-z-]+)'/gu)].map(
      ([, name]) => name,
    );
    expect(new Set(Object.keys(action.inputs))).toEqual(new Set(read));
  });

  it('names every output that is written, and no other', async () => {
    const { outputs } = await pull(
      BASE,
      {},
      { inputs: { 'sarif-file': 'a', 'html-file': 'b', 'json-file': 'c' } },
    );
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort());
  });
});
