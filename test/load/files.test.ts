import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areLarger, expandPatterns, loadFile, loadFiles } from '../../src/load/files.js';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'twosource-'));
  for (const name of ['news', 'empty']) mkdirSync(join(root, name));
  for (const name of ['b.md', 'a.md', 'c.txt']) writeFileSync(join(root, 'news', name), name);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('expandPatterns', () => {
  it('sorts what it finds and holds each file once', () => {
    expect(expandPatterns(['news/*.md', 'news/a.md', './news/c.txt'], root)).toEqual([
      'news/a.md',
      'news/b.md',
      'news/c.txt',
    ]);
  });

  it('takes the articles in a folder and the folders below it', () => {
    const articles = ['d.html', 'e.htm', 'f.markdown', 'f.text', 'f.xhtml', 'x/h.md'];
    const names = [...articles, 'README.md', 'facts.json', '.g.md'];
    for (const name of [...names, 'node_modules/i.md', '.hidden/j.md', 'x.md/k.pdf']) {
      mkdirSync(join(root, 'news', name, '..'), { recursive: true });
      writeFileSync(join(root, 'news', name), name);
    }
    const found = ['a.md', 'b.md', 'c.txt', ...articles];
    for (const folder of ['news', './news/', join(root, 'news'), '.']) {
      expect(expandPatterns([folder], root)).toEqual(found.map((name) => `news/${name}`));
    }
    expect(expandPatterns(['.'], join(root, 'news'))).toEqual(found);
  });

  it('does not look into a folder outside', () => {
    symlinkSync(tmpdir(), join(root, 'link'));
    for (const folder of ['..', '/', 'link']) {
      expect(() => expandPatterns([folder], root)).toThrow('lies outside the folder');
    }
  });

  it('follows no link to a folder, which may lead round, and leaves a link to itself to the reader', () => {
    symlinkSync('..', join(root, 'news', 'up'));
    symlinkSync('.', join(root, 'news', 'here.md'));
    symlinkSync('loop.md', join(root, 'news', 'loop.md'));
    symlinkSync('a.md', join(root, 'news', 'link.md'));
    const found = expandPatterns(['news'], root);
    expect(found).toEqual(
      ['a', 'b', 'c', 'link', 'loop'].map((name) => `news/${name}.${name === 'c' ? 'txt' : 'md'}`),
    );
    expect(areLarger(found, root, 10)).toBe(true);
    expect(loadFiles(found, root).problems.map(({ message }) => message)).toEqual([
      'is a symbolic link to itself',
    ]);
  });

  it('takes a file whose name looks like a pattern', () => {
    writeFileSync(join(root, 'news', 'x[1].md'), 'x');
    expect(expandPatterns(['news/x[1].md'], root)).toEqual(['news/x[1].md']);
  });

  it.each([
    ['news/none.md', /no such file/],
    ['news/*.pdf', /no file matches/],
    ['empty', /empty: there is no article in this folder/],
  ])('refuses %s', (pattern, message) => {
    expect(() => expandPatterns([pattern], root)).toThrow(message);
  });

  it('never looks into .git', () => {
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git', 'x.md'), 'x');
    expect(expandPatterns(['**/*.md'], root)).not.toContain('.git/x.md');
  });
});

describe('loadFiles', () => {
  const problemOf = (path: string) => loadFiles([path], root).problems[0]?.message;

  it('keeps a byte-order mark, since offsets count it', () => {
    writeFileSync(join(root, 'bom.md'), '\ufeffx\r\n');
    expect(loadFiles(['bom.md'], root).files).toEqual([{ path: 'bom.md', text: '\ufeffx\r\n' }]);
  });

  it.each<[string, Buffer, RegExp]>([
    ['UTF-16', Buffer.from('\ufeffabc', 'utf16le'), /UTF-16/],
    ['NUL bytes', Buffer.from('a\0b'), /NUL/],
    ['bytes that are no UTF-8', Buffer.from([0x61, 0xff]), /not valid UTF-8/],
    ['a file that is too large', Buffer.alloc(33 * 1024 * 1024, 'a'), /larger than 32 MB/],
  ])('refuses %s', (_, bytes, message) => {
    writeFileSync(join(root, 'x.md'), bytes);
    expect(problemOf('x.md')).toMatch(message);
  });

  it('refuses what is no regular file inside the folder', () => {
    symlinkSync('/etc/passwd', join(root, 'outside.md'));
    symlinkSync('loop.md', join(root, 'loop.md'));
    symlinkSync('/etc', join(root, 'parent'));
    expect(problemOf('outside.md')).toMatch(/outside the folder/);
    expect(problemOf('loop.md')).toMatch(/link to itself/);
    expect(problemOf('parent/passwd')).toMatch(/outside the folder/);
    expect(problemOf('../../etc/passwd')).toMatch(/outside the folder|no such file/);
    expect(problemOf('news')).toMatch(/is a directory/);
  });

  it('reads a link to a file inside the folder', () => {
    symlinkSync('news/a.md', join(root, 'link.md'));
    expect(loadFiles(['link.md'], root).files).toEqual([{ path: 'link.md', text: 'a.md' }]);
  });
});

describe('loadFile', () => {
  it('says where and what is wrong', () => {
    expect(() => loadFile('none.json', root)).toThrow(
      expect.objectContaining({
        message: 'there is no such file',
        place: expect.objectContaining({ path: 'none.json' }),
      }),
    );
  });
});
