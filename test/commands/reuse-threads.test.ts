import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventArticles, plantReuse } from '../../bench/generate-corpus.js';
import { findSharedPassages } from '../../src/analyse/reuse/passages.js';

const CLI = resolve('dist/cli.cjs');

/** This Node, and those that scripts/install-test-tools.mjs has put there. */
const NODES = [
  process.execPath,
  ...['node20', 'node22', 'node24']
    .map((name) => resolve('.cache', name, 'node_modules/node/bin/node'))
    .filter((path) => existsSync(path)),
];

interface Passage {
  readonly kind: string;
  readonly witnesses: readonly {
    readonly source: string;
    readonly start: number;
    readonly end: number;
  }[];
}

describe('a search that is large enough for a second thread', () => {
  const { articles } = plantReuse(inventArticles(1200, 7), 7);
  const folder = mkdtempSync(join(tmpdir(), 'twosource-threads-'));

  beforeAll(() => {
    const lines = articles.map(({ id, text }) => JSON.stringify({ id, text }));
    expect(lines.join('\n').length).toBeGreaterThan(2_000_000);
    writeFileSync(join(folder, 'articles.jsonl'), lines.join('\n'));
    mkdirSync(join(folder, 'texts'));
    for (const { id, text } of articles) writeFileSync(join(folder, 'texts', `${id}.txt`), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const alone = findSharedPassages(articles).map(({ kind, witnesses }) => ({
    kind,
    witnesses: witnesses.map(({ id, start, end }) => ({ source: id, start, end })),
  }));

  it.each(NODES)('finds in records what one thread finds, on %s', (node) => {
    expect(found(node, 'articles.jsonl')).toEqual(alone);
  });

  it('finds in files what one thread finds', () => {
    expect(found(process.execPath, 'texts')).toEqual(alone);
  });

  function found(node: string, name: string): Passage[] {
    const output = execFileSync(node, [CLI, 'reuse', name, '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    return (JSON.parse(output) as Passage[]).map(({ kind, witnesses }) => ({
      kind,
      witnesses: witnesses.map(({ source, start, end }) => ({ source, start, end })),
    }));
  }
});
