import { beforeAll, describe, expect, it } from 'vitest';
import { writeArticles } from '../run/long-run.js';
import { BASE } from './corpus.js';
import { errors, open } from './pull.js';
import { buildAction, runAction, type ActionRun } from './run.js';

beforeAll(buildAction, 120_000);

/** A run over many articles. */
function runLong(more: Partial<ActionRun>) {
  const remote = open(BASE);
  const workspace = remote.checkout(remote.commit({}));
  writeArticles(`${workspace}/many`, 6_000_000);
  const inputs = { sources: 'many/*.txt', comment: 'false', ...more.inputs };
  return runAction({ workspace, event: 'push', ...more, inputs });
}

describe('a run that ends before its check', () => {
  it('is incomplete where it is cancelled, and says so everywhere', async () => {
    const outcome = await runLong({ cancelWhenBusy: true });
    expect(outcome.code).toBe(2);
    expect(outcome.outputs).toEqual({ verdict: 'incomplete' });
    expect(errors(outcome).map(({ data }) => data)).toEqual([
      'incomplete: ended by SIGINT; nothing is reported',
    ]);
    expect(outcome.summary).toMatch(/^### Twosource: incomplete\n[^]*ended by SIGINT/);
  });

  it('is incomplete at its deadline', async () => {
    const outcome = await runLong({ inputs: { deadline: '1' } });
    expect(outcome.code).toBe(2);
    expect(outcome.outputs).toEqual({ verdict: 'incomplete' });
    expect(errors(outcome)[0]?.data).toContain('the deadline of 1 s');
    expect(outcome.summary).toContain('allow more time');
  });

  it.each(['0', 'soon', '1.5', '86401'])('does not take "%s" for a deadline', async (deadline) => {
    const outcome = await runLong({ inputs: { deadline } });
    expect(outcome.code).toBe(2);
    expect(errors(outcome)[0]?.data).toContain(`the input deadline is "${deadline}"`);
  });
});
