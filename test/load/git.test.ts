import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.js';
import { loadCommit } from '../../src/load/base.js';
import { findCommit, parentsOf, resolveCommit, withCommit } from '../../src/load/git.js';
import { git, Remote } from '../action/run.js';
import { BASE } from '../action/corpus.js';

describe('files of another commit', () => {
  let remote: Remote;
  let first: string;

  beforeAll(() => {
    remote = new Remote(BASE);
    first = git(remote.path, 'rev-parse', 'HEAD').trim();
    symlinkSync('/etc/hostname', join(remote.path, 'link.md'));
    writeFileSync(join(remote.path, 'ünïcode "name"\n.md'), '\ufeffbytes\r\nkept');
    remote.commit({ 'sub/deep/a.md': 'deep\n', 'empty.md': '' });
  });

  afterAll(() => remote.remove());

  const repository = () => ({ root: remote.path });

  it('are laid out as they are, without symbolic links, and taken away again', () => {
    let folder = '';
    const seen = withCommit(
      'HEAD',
      () => true,
      repository(),
      (path) => {
        folder = path;
        const text = readFileSync(join(path, 'ünïcode "name"\n.md'), 'utf8');
        return {
          names: readdirSync(path).sort(),
          text,
          empty: readFileSync(join(path, 'empty.md')),
        };
      },
    );
    expect(seen.names).toEqual([
      'coast.md',
      'empty.md',
      'facts.json',
      'star.md',
      'sub',
      'ünïcode "name"\n.md',
    ]);
    expect(seen.text).toBe('\ufeffbytes\r\nkept');
    expect(seen.empty).toHaveLength(0);
    expect(existsSync(folder)).toBe(false);
  });

  it('are taken away also where their use fails', () => {
    let folder = '';
    const use = (path: string): never => {
      folder = path;
      throw new Error('no');
    };
    expect(() => withCommit('HEAD', () => true, repository(), use)).toThrow('no');
    expect(existsSync(folder)).toBe(false);
  });

  it('never lie outside their folder, whatever a tree names them', () => {
    const blob = git(remote.path, 'rev-parse', 'HEAD:star.md').trim();
    const folder = mkdtempSync(join(tmpdir(), 'twosource-'));
    // Git itself refuses to make such a tree, so its bytes are written by hand.
    const entry = (name: string) =>
      Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')]);
    writeFileSync(join(folder, 'tree'), Buffer.concat(['..', '.git', 'ok.md'].map(entry)));
    const tree = git(
      remote.path,
      'hash-object',
      '--literally',
      '-t',
      'tree',
      '-w',
      join(folder, 'tree'),
    ).trim();
    const names = withCommit(
      tree,
      () => true,
      repository(),
      (path) => readdirSync(path),
    );
    expect(names).toEqual(['ok.md']);
    rmSync(folder, { recursive: true });
  });

  it('are found by branch, by commit, and by parent at the cut of a shallow clone', () => {
    expect(findCommit('main', repository())).toBe(git(remote.path, 'rev-parse', 'main').trim());
    expect(findCommit('--all', repository())).toBeUndefined();
    const clone = remote.checkout('main');
    expect(findCommit('HEAD~1', { root: clone })).toBeUndefined();
    expect(parentsOf('HEAD', { root: clone })).toEqual([first]);
    expect(resolveCommit(first, { root: clone })).toBe(first);
  });

  it('say what to set where there is no such commit', () => {
    const clone = remote.checkout('main');
    const wanted = () => resolveCommit('no-such', { root: clone });
    expect(wanted).toThrow(InputError);
    expect(wanted).toThrow(
      "cannot read no-such: it is not in this clone and cannot be fetched (couldn't find remote ref no-such)",
    );
    git(clone, 'remote', 'remove', 'origin');
    expect(wanted).toThrow("cannot be fetched ('origin' does not appear to be a git repository)");
    const folder = mkdtempSync(join(tmpdir(), 'twosource-'));
    expect(() => resolveCommit('main', { root: folder })).toThrow(/no git repository/u);
    rmSync(folder, { recursive: true });
  });

  it('are chosen by the settings in hand; without a source there is no input', () => {
    const settings = {
      sources: ['*.md'],
      facts: 'facts.json',
      failOn: 'error',
      scope: 'all',
      check: {},
    } as const;
    const { commit, input } = loadCommit(first, settings, repository());
    expect(commit).toBe(first);
    expect(input?.sources.map(({ path }) => path)).toEqual(['coast.md', 'star.md']);
    expect(input?.facts?.path).toBe('facts.json');
    expect(
      loadCommit(first, { ...settings, sources: ['none/*.md'] }, repository()).input,
    ).toBeUndefined();
  });
});
