import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindOf, PathKinds } from '../../src/load/path-kinds.js';

/** More than are looked up one by one. */
const MANY = 300;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-kinds-'));
  for (let number = 0; number < MANY; number++) writeFileSync(join(folder, `${number}.txt`), '');
  mkdirSync(join(folder, 'inner'));
  symlinkSync('inner', join(folder, 'to-folder'));
  symlinkSync('1.txt', join(folder, 'to-file'));
  symlinkSync('nowhere', join(folder, 'to-nothing'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['0.txt', 'file'],
  ['inner', 'folder'],
  ['to-folder', 'folder'],
  ['to-file', 'file'],
  ['to-nothing', undefined],
  ['missing.txt', undefined],
  ['inner/missing.txt', undefined],
  ['0.txt/below', 'file'],
])('%s is the same among many and alone', (name, kind) => {
  const path = join(folder, name);
  expect(new PathKinds().of(path)).toBe(kind);
  const kinds = new PathKinds();
  const asked = Array.from({ length: MANY }, (_, number) =>
    kinds.of(join(folder, `${number}.txt`)),
  );
  expect(new Set(asked)).toEqual(new Set(['file']));
  expect(kinds.of(path)).toBe(kind);
  expect(kindOf(path)).toBe(kind);
});

test('of many paths in one folder that is not there, there is none', () => {
  const kinds = new PathKinds();
  for (let number = 0; number < MANY; number++) {
    expect(kinds.of(join(folder, 'gone', `${number}.txt`))).toBeUndefined();
  }
});
