import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFile } from '../../src/load/replace-file.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('writes a new file, and nothing beside it', () => {
  replaceFile(join(folder, 'a'), 'one');
  expect(readdirSync(folder)).toEqual(['a']);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('one');
});

it('puts another file in the place of one, which keeps its permissions', () => {
  const file = join(folder, 'a');
  writeFileSync(file, 'one');
  chmodSync(file, 0o640);
  const { ino } = statSync(file);
  replaceFile(file, 'two');
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(statSync(file).ino).not.toBe(ino);
});

it('writes through a link, which stays', () => {
  writeFileSync(join(folder, 'real'), 'one');
  symlinkSync('real', join(folder, 'link'));
  replaceFile(join(folder, 'link'), 'two');
  expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('two');
  expect(readdirSync(folder)).toEqual(['link', 'real']);
});

it('leaves nothing where it fails', () => {
  expect(() => replaceFile(join(folder, 'none/a'), 'one')).toThrow('ENOENT');
  mkdirSync(join(folder, 'b'));
  expect(() => replaceFile(join(folder, 'b'), 'one')).toThrow('EISDIR');
  expect(readdirSync(folder)).toEqual(['b']);
});
