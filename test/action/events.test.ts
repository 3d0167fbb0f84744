import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BASE, STAR } from './corpus.js';
import { errors, firstLine, open, warnings } from './pull.js';
import { buildAction, git, runAction, type ActionRun } from './run.js';

beforeAll(buildAction, 120_000);

describe('other events', () => {
  const push = async (more: Partial<ActionRun> = {}) => {
    const remote = open({ ...BASE, 'star.md': STAR.replace('2,300', '3,200') });
    const workspace = remote.checkout('main');
    return runAction({ workspace, event: 'push', ...more });
  };

  it.each(['push', 'schedule', 'workflow_dispatch', 'merge_group', ''])(
    '%s: checked and annotated in full, without a comment or a warning',
    async (event) => {
      const outcome = await push({ event });
      expect(outcome.code).toBe(1);
      expect(firstLine(outcome)).toMatch(/^### Twosource: 1 error/u);
      expect(errors(outcome).length).toBeGreaterThan(0);
      expect(warnings(outcome)).toEqual([]);
    },
  );

  it('push with a base tells what is new', async () => {
    const remote = open(BASE);
    const before = git(remote.path, 'rev-parse', 'HEAD').trim();
    remote.commit({ 'star.md': STAR.replace('2,300', '3,200') });
    const workspace = remote.checkout('main');
    const outcome = await runAction({ workspace, event: 'push', inputs: { base: before } });
    expect(firstLine(outcome)).toMatch(/new finding/u);
    expect(outcome.summary).toContain('This commit touches 1 fact');
  });

  it('a broken event file is no event', async () => {
    const outcome = await push({
      event: 'pull_request',
      payload: { pull_request: { number: 'x' } },
    });
    expect(outcome.code).toBe(1);
  });
});

describe('privileged events', () => {
  const privileged = async (event: string, change: (folder: string) => void) => {
    const remote = open(BASE);
    const { head, base } = remote.openPull({ 'star.md': STAR.replace('2,300', '3,200') });
    const workspace = remote.checkout('main');
    change(workspace);
    const payload = { pull_request: { number: 1, head: { sha: head }, base: { sha: base } } };
    return runAction({ workspace, event, payload, sha: base });
  };

  it('pull_request_target over the base’s own files is an ordinary run', async () => {
    expect((await privileged('pull_request_target', () => {})).code).toBe(0);
  });

  it.each([
    [
      'its head checked out',
      (folder: string) => {
        git(folder, 'fetch', '-q', '--depth=1', 'origin', 'refs/pull/1/head');
        git(folder, 'checkout', '-q', 'FETCH_HEAD');
      },
    ],
    [
      'its files laid over the base’s',
      (folder: string) => {
        git(folder, 'fetch', '-q', '--depth=1', 'origin', 'refs/pull/1/head');
        git(folder, 'checkout', '-q', 'FETCH_HEAD', '--', '.');
      },
    ],
    [
      'its files in a folder of their own',
      (folder: string) => writeFileSync(join(folder, 'from-the-pull.md'), 'x'),
    ],
    ['no repository at all', (folder: string) => git(folder, 'update-ref', '-d', 'HEAD')],
  ])('pull_request_target with %s is refused', async (_, change) => {
    for (const event of ['pull_request_target', 'workflow_run']) {
      const outcome = await privileged(event, change);
      expect(outcome.code).toBe(2);
      expect(errors(outcome)[0]?.data).toMatch(/run on pull_request; .*workflow_run|forks/u);
    }
  });
});
