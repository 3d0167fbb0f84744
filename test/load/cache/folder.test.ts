import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../../src/check.js';
import { openIndex, writeIndex } from '../../../src/load/cache/folder.js';

const SOURCES = [{ path: 'a.md', text: 'The dam held for 30 years.' }];
let folder = '';
let root = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  root = join(folder, 'root');
  mkdirSync(root);
  mkdirSync(join(folder, 'outside'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The index that a check over what the cache holds adds to; undefined where it holds all. */
function fill(cache: string): Buffer | undefined {
  const index = openIndex(cache, root);
  check({ sources: SOURCES, prepared: index });
  return index.bytes();
}

describe('a cache folder', () => {
  it.each(['cache', 'a/b/cache', '../outside/cache'])('%s is made, filled and used', (cache) => {
    const bytes = fill(cache) ?? Buffer.alloc(0);
    expect(existsSync(join(root, cache))).toBe(false);
    expect(writeIndex(bytes, cache, root)).toBeUndefined();
    expect(readdirSync(join(root, cache))).toEqual(['twosource-index']);
    expect(fill(cache)).toBeUndefined();
  });

  it('that holds something else is written over, whole', () => {
    mkdirSync(join(root, 'cache'));
    writeFileSync(join(root, 'cache/twosource-index'), 'something else');
    const bytes = fill('cache') ?? Buffer.alloc(0);
    expect(writeIndex(bytes, 'cache', root)).toBeUndefined();
    expect(readFileSync(join(root, 'cache/twosource-index')).equals(bytes)).toBe(true);
  });

  it.each([
    ['is a file', (path: string) => writeFileSync(path, '')],
    [
      'holds a folder of the name',
      (path: string) => mkdirSync(join(path, 'twosource-index/x'), { recursive: true }),
    ],
  ])('that %s is said not to be written', (_, make) => {
    make(join(root, 'cache'));
    const bytes = fill('cache');
    expect(bytes).toBeDefined();
    expect(writeIndex(bytes ?? Buffer.alloc(0), 'cache', root)).toMatch(
      /^the cache was not written: E/,
    );
  });

  it.each([
    ['leads out', '../outside', 'cache'],
    ['lies in a folder that leads out', '../outside', 'cache/below'],
    ['leads to nothing', '../outside/none', 'cache'],
  ])('of the project that %s is refused', (_, target, cache) => {
    symlinkSync(target, join(root, 'cache'));
    expect(() => openIndex(cache, root)).toThrow('leads out of');
    expect(writeIndex(Buffer.from('x'), cache, root)).toMatch(/leads out of/);
    expect(readdirSync(join(folder, 'outside'))).toEqual([]);
  });

  it('is neither read nor written through a link in it', () => {
    const bytes = fill('cache') ?? Buffer.alloc(0);
    mkdirSync(join(root, 'cache'));
    writeFileSync(join(root, 'real'), bytes);
    symlinkSync('../real', join(root, 'cache/twosource-index'));
    expect(fill('cache')).toBeDefined();
    expect(writeIndex(Buffer.from('x'), 'cache', root)).toBeUndefined();
    expect(readFileSync(join(root, 'real')).equals(bytes)).toBe(true);
  });
});
