import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  expect(await tell(folder)).toEqual(plain);
  const file = join(folder, 'twosource-index');
  expect(existsSync(file)).toBe(true);
  const before = readFileSync(file);
  expect(await tell(folder)).toEqual(plain);
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('refuses a cache in the checkout, which a pull request could bring', async () => {
  const remote = open(BASE);
  const workspace = remote.checkout(remote.commit({}));
  const outcome = await runAction({
    workspace,
    event: 'push',
    inputs: { comment: 'false', cache: 'kept' },
  });
  expect(outcome.stdout).toContain('lies in the checkout');
  expect(outcome.outputs['verdict']).toBe('incomplete');
});

it('warns where the cache cannot be written', async () => {
  const remote = open(BASE);
  const workspace = remote.checkout(remote.commit({}));
  const inTheWay = join(mkdtempSync(join(tmpdir(), 'kept-')), 'file');
  writeFileSync(inTheWay, '');
  const outcome = await runAction({
    workspace,
    event: 'push',
    inputs: { comment: 'false', cache: join(inTheWay, 'kept') },
  });
  expect(warnings(outcome).map(({ data }) => data)).toEqual([
    expect.stringContaining('the cache was not written'),
  ]);
  expect(outcome.outputs['verdict']).toBe('passed');
});
