import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const GOOD = readFileSync('docs/workflows/pull-request.yml', 'utf8');

/** What the lint prints against a workflow; nothing where it passes. */
function lint(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  const file = join(folder, 'a.yml');
  writeFileSync(file, text);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/lint-workflows.mjs', file], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(status).toBe(stderr === '' ? 0 : 1);
  return stderr;
}

describe('the lint of workflows', () => {
  it('has nothing against a workflow that keeps the rules', () => {
    expect(lint(GOOD)).toBe('');
  });

  it.each([
    ['an unknown key', GOOD.replace('runs-on:', 'run-on:'), /run-on/u],
    ['an expression that is none', GOOD.replace('github.token', 'github.token.('), /\(/u],
    ['a tag instead of a commit', GOOD.replace(/checkout@\w+/u, 'checkout@v5'), /not pinned/u],
    [
      'permissions for all jobs',
      GOOD.replace('permissions: {}', 'permissions: read-all'),
      /at the top/u,
    ],
    [
      'credentials left behind',
      GOOD.replace('persist-credentials: false', 'fetch-depth: 0'),
      /persist/u,
    ],
    ['no time limit', GOOD.replace('timeout-minutes: 10', ''), /timeout/u],
    ['a privileged event', GOOD.replace('  pull_request:', '  pull_request_target:'), /not used/u],
    ['one group for all', GOOD.replace(/group: .*/u, 'group: all'), /one group/u],
    [
      'an expression in a script',
      `${GOOD}      - run: echo \${{ github.event.pull_request.title }}\n`,
      /in a script/u,
    ],
  ])('finds %s', (_, text, message) => {
    expect(text).not.toBe(GOOD);
    expect(lint(text)).toMatch(message);
  });
});
