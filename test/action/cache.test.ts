import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { article, BASE, STAR } from './corpus.js';
import { open, warnings } from './pull.js';
import { buildAction, runAction } from './run.js';

beforeAll(buildAction, 120_000);

it('tells the same of a pull request without a cache, with an empty one and with a full one', async () => {
  const remote = open(BASE);
  const changes = { 'star.md': STAR.replace('2,300', '3,200'), 'more.md': article('X', 'One.') };
  const { head, base, merge } = remote.openPull(changes);
  const workspace = remote.checkout(merge);
  const tell = async (cache: string) => {
    const { summary, stdout, outputs, code } = await runAction({
      workspace,
      event: 'pull_request',
      payload: { pull_request: { number: 1, head: { sha: head }, base: { sha: base } } },
      inputs: { comment: 'false', cache },
    });
    return { summary, stdout, outputs, code };
  };
  const plain = await tell('');
  expect(plain.summary).toContain('3,200');
  expect(await tell('kept')).toEqual(plain);
  const file = `${workspace}/kept/twosource-index`;
  expect(existsSync(file)).toBe(true);
  const before = readFileSync(file);
  expect(await tell('kept')).toEqual(plain);
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('warns where the cache cannot be written', async () => {
  const remote = open(BASE);
  const workspace = remote.checkout(remote.commit({}));
  const outcome = await runAction({
    workspace,
    event: 'push',
    inputs: { comment: 'false', cache: 'star.md/kept' },
  });
  expect(warnings(outcome).map(({ data }) => data)).toEqual([
    expect.stringContaining('the cache was not written'),
  ]);
  expect(outcome.outputs['verdict']).toBe('passed');
});
