import { afterEach } from 'vitest';
import { expectInert } from '../report/inert.js';
import { Remote, runAction, type ActionRun, type Files, type Outcome } from './run.js';

const remotes: Remote[] = [];

/** A repository that is taken away after the test. */
export function open(files: Files): Remote {
  const remote = new Remote(files);
  remotes.push(remote);
  return remote;
}

afterEach(() => {
  for (const remote of remotes.splice(0)) remote.remove();
});

/** The outcome of a pull request that makes these changes. */
export async function pull(
  before: Files,
  changes: Files,
  more: Partial<ActionRun> = {},
  later?: Files,
): Promise<Outcome & { head: string }> {
  const remote = open(before);
  const { head, base, merge } = remote.openPull(changes, later);
  const outcome = await runAction({
    workspace: remote.checkout(merge),
    event: 'pull_request',
    payload: { pull_request: { number: 1, head: { sha: head }, base: { sha: base } } },
    ...more,
    inputs: { comment: 'false', ...more.inputs },
  });
  expectInert(outcome.summary, 'https://github.example/o/r/blob');
  return { ...outcome, head };
}

export const firstLine = ({ summary }: Outcome) => summary.split('\n')[0];
/** Errors at a place; the run's own last word, which has none, apart. */
export const errors = ({ commands }: Outcome) =>
  commands.filter(({ name, data }) => name === 'error' && !data.endsWith(': see the job summary'));
export const warnings = ({ commands }: Outcome) =>
  commands.filter(({ name }) => name === 'warning');
