import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderFiles, writeFiles } from '../../src/action/files.js';
import { readInputs } from '../../src/action/inputs.js';
import { makeReport } from '../report/fixture.js';

let folder = '';
let workspace = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  mkdirSync(join(folder, 'outside'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function write(file: string) {
  const inputs = { ...readInputs(), jsonFile: file };
  return writeFiles(await renderFiles(inputs, makeReport(), undefined), workspace);
}

describe('writeFiles', () => {
  it('makes the folders that are missing', async () => {
    expect(await write('a/b/report.json')).toEqual({ 'json-file': 'a/b/report.json' });
    expect(existsSync(join(workspace, 'a/b/report.json'))).toBe(true);
  });

  it('follows a link that stays in the workspace', async () => {
    mkdirSync(join(workspace, 'real'));
    symlinkSync('real', join(workspace, 'link'));
    await write('link/report.json');
    expect(readdirSync(join(workspace, 'real'))).toEqual(['report.json']);
  });

  it('says why it cannot write below a file', async () => {
    await write('report.json');
    await expect(write('report.json/more.json')).rejects.toThrow('cannot write report.json/more');
  });

  it.each([
    ['a linked folder', 'link', '../outside', 'link/report.json'],
    ['a folder below a linked folder', 'link', '../outside', 'link/new/report.json'],
    ['a linked file that is not there yet', 'link.json', '../outside/x.json', 'link.json'],
  ])('writes nothing outside through %s', async (_, link, target, file) => {
    symlinkSync(target, join(workspace, link));
    await expect(write(file)).rejects.toThrow('it lies outside the workspace');
    expect(readdirSync(join(folder, 'outside'))).toEqual([]);
  });
});
