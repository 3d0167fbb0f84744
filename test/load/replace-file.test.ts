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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile, writeWhole } from '../../src/load/replace-file.js';

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
  // Some that the usual umask takes from a new file.
  chmodSync(file, 0o666);
  const { ino } = statSync(file);
  replaceFile(file, 'two');
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(statSync(file).mode & 0o777).toBe(0o666);
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

describe('writeWhole', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'work/below'), { recursive: true });
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other/a'), 'kept');
  });

  const write = (path: string) => writeWhole(path, join(folder, 'work'), 'two');

  it('writes where the user says, in the folder and out of it', () => {
    write('below/a');
    write('../other/b');
    write('new/and/deep/a');
    expect(readFileSync(join(folder, 'work/below/a'), 'utf8')).toBe('two');
    expect(readFileSync(join(folder, 'other/b'), 'utf8')).toBe('two');
    expect(readFileSync(join(folder, 'work/new/and/deep/a'), 'utf8')).toBe('two');
  });

  it.each([
    ['a link to a file', '../other/a', 'link'],
    ['a link to a folder', '../other', 'link/a'],
    ['a link to nothing', '../other/none', 'link'],
  ])('does not follow %s out of the folder', (_, target, path) => {
    symlinkSync(target, join(folder, 'work/link'));
    expect(() => write(path)).toThrow(`cannot write ${path}: a link leads out of the folder`);
    expect(readdirSync(join(folder, 'other'))).toEqual(['a']);
    expect(readFileSync(join(folder, 'other/a'), 'utf8')).toBe('kept');
  });

  it.each([
    ['below', 'cannot write below: it is a folder'],
    ['../other/a/b', 'cannot write ../other/a/b: a part of its path is no folder'],
  ])('says why it cannot write %s', (path, message) => {
    expect(() => write(path)).toThrow(message);
  });
});
