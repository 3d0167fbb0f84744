import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileReader } from '../../src/load/file-reader.js';

const MOST = 1024 * 1024;

let outside = '';
let root = '';

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'twosource-'));
  root = join(outside, 'root');
  for (const name of ['news', '.git', 'news/.git'])
    mkdirSync(join(root, name), { recursive: true });
  for (const name of ['a.md', 'news/a.md', '.git/a.md', 'news/.git/a.md', '../a.md', '../.git']) {
    writeFileSync(join(root, name), name);
  }
});

afterEach(() => rmSync(outside, { recursive: true, force: true }));

describe('FileReader', () => {
  const read = (path: string): string => String(new FileReader(root).read(path, MOST));

  it.each([
    ['a file', 'a.md', 'a.md'],
    ['a file in a folder', 'news/a.md', 'news/a.md'],
    ['a link', 'link.md', 'a.md'],
    ['a file in a linked folder', 'linked/a.md', 'news/a.md'],
    ['a link in a linked folder', 'linked/up.md', 'a.md'],
  ])('reads %s', (_, path, text) => {
    symlinkSync('a.md', join(root, 'link.md'));
    symlinkSync('news', join(root, 'linked'));
    symlinkSync('../a.md', join(root, 'news', 'up.md'));
    expect(read(path)).toBe(text);
  });

  it.each([
    ['a file outside', '../a.md', 'lies outside'],
    ['the folder above', '..', 'lies outside'],
    ['the folder above a folder', 'news/../..', 'lies outside'],
    ['a link to a file outside', 'link.md', 'lies outside'],
    ['a file of a folder that leads outside', 'linked/a.md', 'lies outside'],
    ['a link to nothing', 'broken.md', 'no such file'],
    ['a link to itself', 'loop.md', 'link to itself'],
    ['a file in .git', '.git/a.md', 'lies in .git'],
    ['a file in a .git further below', 'news/.git/a.md', 'lies in .git'],
    ['.git', '.git', 'lies in .git'],
    ['a link into .git', 'into.md', 'lies in .git'],
    ['the folder itself', '', 'is a directory'],
    ['a folder', 'news', 'is a directory'],
    ['what is not there', 'none/a.md', 'no such file'],
    ['a file below a file', 'a.md/a.md', 'cannot be read (ENOTDIR)'],
  ])('refuses %s', (_, path, message) => {
    symlinkSync('../a.md', join(root, 'link.md'));
    symlinkSync('..', join(root, 'linked'));
    symlinkSync('none.md', join(root, 'broken.md'));
    symlinkSync('loop.md', join(root, 'loop.md'));
    symlinkSync('.git/a.md', join(root, 'into.md'));
    expect(() => read(path)).toThrow(message);
  });

  it('reads files of any length, one after another', () => {
    const reader = new FileReader(root);
    for (const length of [0, 1, 70_000, 3, 65_536, 65_535, 200_000]) {
      writeFileSync(join(root, 'x.md'), 'x'.repeat(length));
      expect(String(reader.read('x.md', MOST))).toBe('x'.repeat(length));
    }
  });

  it('reads up to the limit, and refuses what is longer', () => {
    writeFileSync(join(root, 'x.md'), Buffer.alloc(MOST, 'x'));
    expect(new FileReader(root).read('x.md', MOST)).toHaveLength(MOST);
    writeFileSync(join(root, 'x.md'), Buffer.alloc(MOST + 1, 'x'));
    expect(() => read('x.md')).toThrow('is larger than 1 MB');
  });

  it.runIf(process.platform === 'linux')('reads a file whose size the system does not tell', () => {
    const reader = new FileReader('/proc/self');
    expect(String(reader.read('status', MOST))).toMatch(/^Name:/);
    expect(reader.read('maps', MOST).length).toBeGreaterThan(0);
  });
});
