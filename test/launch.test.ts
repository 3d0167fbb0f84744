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
import { basename, join } from 'node:path';
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

describe('a check without options', () => {
  it.each<[string, readonly string[]]>([
    ['a file', ['a.md']],
    ['a folder', ['.']],
    ['no file', ['b.md']],
    ['facts beside the articles', []],
  ])('says of %s what one with options says', (_, args) => {
    writeFileSync(join(folder, 'facts.json'), '{"facts": [{"id": "dam"}]}');
    const plain = run('check', ...args);
    expect(plain).toEqual(run('check', '--format', 'terminal', ...args));
    expect(plain.stdout + plain.stderr).not.toBe('');
    expect(programs()).toEqual(['check', 'program']);
  });

  it('reads every format of articles', () => {
    const text = 'The <b>dam</b>, which is [37](b.md) metres *high*, broke on Tuesday.\n';
    writeFileSync(
      join(folder, 'b.md'),
      `---\nwire: [AFP, "AP"]\nid: &b b\n---\n\n# Dam\n\n${text}`,
    );
    writeFileSync(join(folder, 'c.html'), `<html><body><p>${text}</p></body></html>`);
    writeFileSync(join(folder, 'd.txt'), text);
    const files = ['a.md', 'b.md', 'c.html', '[d-z].txt'];
    const plain = run('check', ...files);
    expect(plain).toEqual(run('check', '--format', 'terminal', ...files));
    expect(plain.stdout).toContain('4 sources');
  });

  it('is held in a worker where it is long', () => {
    const paragraph = `${'The dam broke on Tuesday, and many saw it. '.repeat(200)}\n\n`;
    writeFileSync(join(folder, 'long.md'), paragraph.repeat(130));
    const { status, stdout } = run('check', 'long.md');
    expect(status).toBe(0);
    expect(stdout).toContain('passed');
  });
});

/** Which bundles left a code cache behind. */
function programs(): string[] {
  return caches()
    .map((file) => basename(file).split('-', 1)[0] ?? '')
    .sort();
}

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
