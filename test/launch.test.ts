import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** An installation of its own, without a code cache. */
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-launch-'));
  writeFileSync(join(folder, 'a.md'), 'The dam, which is 37 metres high, broke on Tuesday.\n');
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  mkdirSync(join(folder, 'dist/chunks'), { recursive: true });
  cpSync('dist/cli.cjs', join(folder, 'dist/cli.cjs'));
  for (const name of readdirSync('dist/chunks').filter((file) => file.endsWith('.cjs'))) {
    cpSync(join('dist/chunks', name), join(folder, 'dist/chunks', name));
  }
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.cjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function caches(): string[] {
  const files = readdirSync(join(folder, 'dist/chunks')).filter((file) => !file.endsWith('.cjs'));
  return files.map((file) => join(folder, 'dist/chunks', file));
}

const PASSED = { status: 0, stderr: '', stdout: expect.stringContaining('passed') as unknown };

describe('the code cache', () => {
  it('is left behind by a check, and changes nothing', () => {
    const first = run('check', 'a.md');
    expect(first).toEqual(PASSED);
    expect(caches()).toHaveLength(1);
    const left = readFileSync(caches()[0] ?? '');
    expect(left.length).toBeGreaterThan(100_000);
    expect(run('check', 'a.md')).toEqual(first);
    expect(readFileSync(caches()[0] ?? '').equals(left)).toBe(true);
  });

  it('is one that V8 takes, whatever flags the check sets', () => {
    run('check', 'a.md');
    const cache = caches()[0] ?? '';
    const bundle = cache.slice(0, cache.indexOf('.cjs') + '.cjs'.length);
    const script = `
      const { readFileSync } = require('node:fs');
      const [bundle, cache] = ${JSON.stringify([bundle, cache])};
      const options = { filename: bundle, cachedData: readFileSync(cache) };
      console.log(new (require('node:vm').Script)(readFileSync(bundle, 'latin1'), options).cachedDataRejected);
    `;
    const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(stdout).toBe('false\n');
  });

  it('is not left behind by another command, of which a check would gain nothing', () => {
    expect(run('rules').status).toBe(0);
    expect(caches()).toEqual([]);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['of no use', () => Buffer.from('no code cache at all, but some text of a certain length')],
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['of another version of V8', (bytes) => Buffer.concat([bytes.fill(0, 4, 8)])],
  ])('is passed over where it is %s', (_, damage) => {
    run('check', 'a.md');
    const cache = caches()[0] ?? '';
    writeFileSync(cache, damage(readFileSync(cache)));
    expect(run('check', 'a.md')).toEqual(PASSED);
  });

  it('is passed over by a run with other flags of V8', () => {
    run('check', 'a.md');
    const args = ['--no-opt', 'dist/cli.cjs', 'check', 'a.md'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('is done without where it cannot be written', () => {
    run('check', 'a.md');
    const cache = caches()[0] ?? '';
    rmSync(cache);
    mkdirSync(cache);
    expect(run('check', 'a.md')).toEqual(PASSED);
    expect(caches()).toEqual([cache]);
  });
});
