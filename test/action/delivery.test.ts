import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMarker } from '../../src/github/marker.js';
import { HAS_DESCRIPTION } from '../github/openapi.js';
import { GitHubServer, type Failure } from '../github/server.js';
import { expectInert } from '../report/inert.js';
import { article, BASE, EVACUATED, factsFile, STAR } from './corpus.js';
import { buildAction, Remote, runAction, type ActionRun, type Files, type Outcome } from './run.js';

const WRONG: Files = { 'star.md': STAR.replace('2,300', '3,200') };

describe.runIf(HAS_DESCRIPTION)('the action and GitHub', () => {
  let server: GitHubServer;
  const remotes: Remote[] = [];

  beforeAll(buildAction, 120_000);

  beforeEach(async () => {
    server = new GitHubServer();
    await server.start();
  });

  afterEach(async () => {
    await server.stop();
    for (const remote of remotes.splice(0)) remote.remove();
    expect(server.violations).toEqual([]);
  });

  interface Opened {
    readonly head: string;
    readonly base: string;
    readonly remote: Remote;
    readonly run: (more?: Partial<ActionRun>) => Promise<Outcome>;
  }

  /** A pull request on the server, and a way to run the action on it. */
  function open(changes: Files = WRONG, before: Files = BASE): Opened {
    const remote = new Remote(before);
    remotes.push(remote);
    const { head, base, merge } = remote.openPull(changes);
    server.pulls = [{ number: 1, head, base, headLabel: 'someone:branch' }];
    const workspace = remote.checkout(merge);
    const run = (more: Partial<ActionRun> = {}) =>
      runAction({
        workspace,
        event: 'pull_request',
        payload: { pull_request: { number: 1, head: { sha: head }, base: { sha: base } } },
        apiUrl: server.url,
        ...more,
        inputs: { 'github-token': 'token-for-tests', ...more.inputs },
      });
    return { head, base, remote, run };
  }

  const warnings = ({ commands }: Outcome) => commands.filter(({ name }) => name === 'warning');

  it('keeps one comment, which says what the summary says', async () => {
    const { head, run } = open();
    const outcome = await run();
    expect(outcome.code).toBe(1);
    expect(server.comments).toHaveLength(1);
    const [first = '', ...rest] = (server.comments[0]?.body ?? '').split('\n');
    expect(readMarker(first)).toEqual({ key: 'default', head, run: 5, attempt: 1 });
    expect(rest.join('\n').trim()).toBe(outcome.summary.trim());
    expectInert(rest.join('\n'), 'https://github.example/o/r/blob');
    expect(warnings(outcome)).toEqual([]);

    const again = await run({ runId: 6 });
    expect(again.stdout).toContain('comment unchanged');
    expect(server.writes).toHaveLength(1);
  });

  it('writes the comment last: what it says stands whatever becomes of the comment', async () => {
    const { stdout } = await open().run();
    const lines = stdout.trim().split('\n');
    expect(lines.at(-1)).toBe('Twosource: comment written');
    expect(lines.at(-2)).toMatch(/^Twosource: 1 error, .*: failed$/u);
  });

  it('leaves the comment out where it is not wanted', async () => {
    const outcome = await open().run({ inputs: { comment: 'false' } });
    expect(server.calls).toEqual([]);
    expect(warnings(outcome)).toEqual([]);
  });

  it('says in one warning that there is no token', async () => {
    const outcome = await open().run({ inputs: { 'github-token': '' } });
    expect(outcome.code).toBe(1);
    expect(server.calls).toEqual([]);
    expect(warnings(outcome).map(({ data }) => data)).toEqual([
      expect.stringContaining('there is no token'),
    ]);
  });

  it('comments on bad input, too', async () => {
    const outcome = await open({ 'facts.json': '{"facts": [' }).run();
    expect(outcome.code).toBe(2);
    expect(server.comments[0]?.body).toContain('### Twosource: incomplete');
    expect(server.comments[0]?.body).toContain('facts.json:1');
  });

  describe('when the API fails', () => {
    const failure = (call: RegExp, status: number, more: Partial<Failure> = {}): Failure => ({
      call,
      status,
      times: 99,
      ...more,
    });

    it.each<[string, Failure]>([
      ['403 on the comment: a fork’s token', failure(/^POST/, 403)],
      ['404 on the comment: a private fork’s token', failure(/^POST/, 404)],
      ['403 on everything', failure(/./, 403)],
      ['422', failure(/^POST/, 422)],
      ['429 until after the deadline', failure(/./, 429, { headers: { 'retry-after': '3600' } })],
      [
        'a limit used up',
        failure(/./, 403, {
          headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' },
        }),
      ],
      ['401', failure(/./, 401)],
    ])('%s: all is as it was but for one warning', async (_, switched) => {
      const { run } = open();
      const well = await run({ inputs: { 'json-file': 'r.json' } });
      server.comments.length = 0;
      server.failures.push(switched);
      const ill = await run({ inputs: { 'json-file': 'r.json' } });
      expect(ill.code).toBe(well.code);
      expect(ill.summary).toBe(well.summary);
      expect(ill.outputs).toEqual(well.outputs);
      expect(warnings(well)).toEqual([]);
      expect(warnings(ill)).toHaveLength(1);
      expect(warnings(ill)[0]?.data).toContain('The verdict and the job summary are complete');
      const others = ({ commands }: Outcome) => commands.filter(({ name }) => name !== 'warning');
      expect(others(ill)).toEqual(others(well));
      expect(server.comments).toEqual([]);
    });

    it('a server that is not there costs one warning', async () => {
      const outcome = await open().run({ apiUrl: 'http://127.0.0.1:1' });
      expect(outcome.code).toBe(1);
      expect(warnings(outcome)).toHaveLength(1);
    });

    it('a 502 behind a comment that was written costs nothing', async () => {
      const { run } = open();
      server.failures.push(failure(/^POST/, 502, { times: 1, afterwards: true }));
      const outcome = await run();
      expect(server.comments).toHaveLength(1);
      expect(warnings(outcome)).toEqual([]);
    });

    it('a cancelled run has its summary and outputs, and ends at once', async () => {
      const { run } = open();
      server.latency = () => 4000;
      const outcome = await run({ cancelAfter: 300 });
      expect(outcome.code).toBe(130);
      expect(outcome.outputs['verdict']).toBe('failed');
      expect(outcome.summary).toContain('not ready');
      expect(outcome.milliseconds).toBeLessThan(6000);
    });
  });

  it('costs at most 20 calls and one write for 100 changed files', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `report-${index}.md`);
    const files = Object.fromEntries(
      names.map((name, index) => [
        name,
        article(`Paper ${index}`, `Bridge ${index} was closed on Monday.`),
      ]),
    );
    server.files = names.map((filename) => ({
      filename,
      patch: '@@ -0,0 +1,6 @@\n+a\n+b\n+c\n+d\n+e\n+f',
    }));
    for (let index = 0; index < 250; index++) server.addComment('hello', 'someone');
    const { run } = open(files);
    const outcome = await run({ inputs: { 'review-comments': 'true' } });
    expect(outcome.outputs['sources']).toBe('102');
    expect(server.calls.length).toBeLessThanOrEqual(20);
    expect(server.writes.filter((call) => call.includes('/issues/'))).toHaveLength(1);
  });

  describe('review comments', () => {
    const added = factsFile({
      ...EVACUATED,
      quotes: { star: 'forced 9,300 people', coast: 'counted 9,300 people' },
    });
    const patch = `@@ -1,${added.split('\n').length} +1,${added.split('\n').length} @@\n${added.replace(/^/gmu, '+')}`;

    it('are made on lines of the diff, once', async () => {
      const { run } = open({ 'facts.json': added });
      server.files = [{ filename: 'facts.json', patch }];
      await run({ inputs: { 'review-comments': 'true' } });
      expect(server.reviewComments.length).toBeGreaterThanOrEqual(2);
      expect(new Set(server.reviewComments.map(({ path }) => path))).toEqual(
        new Set(['facts.json']),
      );
      const count = server.reviewComments.length;
      await run({ inputs: { 'review-comments': 'true' }, runId: 6 });
      expect(server.reviewComments).toHaveLength(count);
    });

    it('that GitHub refuses lose only themselves', async () => {
      const { run } = open({ 'facts.json': added });
      server.files = [{ filename: 'facts.json', patch }];
      const line = added.split('\n').findIndex((text) => text.includes('9,300 people')) + 1;
      server.refusedLines.add(line);
      const outcome = await run({ inputs: { 'review-comments': 'true' } });
      expect(server.reviewComments.length).toBeGreaterThanOrEqual(1);
      expect(server.reviewComments.every((comment) => comment.line !== line)).toBe(true);
      expect(warnings(outcome)).toEqual([]);
    });

    it('are not made in a file without a patch', async () => {
      const { run } = open({ 'facts.json': added });
      server.files = [{ filename: 'facts.json' }];
      await run({ inputs: { 'review-comments': 'true' } });
      expect(server.reviewComments).toEqual([]);
    });
  });

  describe('behind a workflow_run of a fork’s pull request', () => {
    function payloadOf(opened: Opened, more: Record<string, unknown> = {}) {
      return {
        workflow_run: {
          id: 77,
          run_attempt: 2,
          event: 'pull_request',
          head_sha: opened.head,
          head_branch: 'branch',
          head_repository: { owner: { login: 'someone' } },
          pull_requests: [],
          ...more,
        },
      };
    }

    const second = (opened: Opened, payload: unknown = payloadOf(opened), inputs = {}) =>
      opened.run({
        event: 'workflow_run',
        payload,
        workspace: opened.remote.checkout('main'),
        inputs,
      });

    it('reads the head through git, comments, and leaves the workspace as it was', async () => {
      const opened = open();
      const outcome = await second(opened);
      expect(outcome.code).toBe(1);
      expect(server.comments).toHaveLength(1);
      const body = server.comments[0]?.body ?? '';
      expect(readMarker(body)).toEqual({ key: 'default', head: opened.head, run: 77, attempt: 2 });
      expect(body).toContain('**3,200** people');
      expect(outcome.commands.map(({ data }) => data)).toEqual(['failed: see the job summary']);
    });

    it('says the same as the run on the pull request itself', async () => {
      const opened = open();
      const first = await opened.run({ inputs: { comment: 'false' } });
      expect((await second(opened)).summary).toBe(first.summary);
    });

    it('takes no setting from the pull request', async () => {
      const waive = { 'twosource.config.json': '{"rules": {"quote-not-found": "off"}}' };
      expect((await second(open({ ...WRONG, ...waive }))).code).toBe(1);
    });

    it.each([
      [
        'has moved on',
        () =>
          (server.pulls = [
            { number: 1, head: 'f'.repeat(40), base: 'e'.repeat(40), headLabel: 'someone:branch' },
          ]),
      ],
      ['is closed', () => (server.pulls = [])],
    ])('does nothing where the pull request %s', async (_, change) => {
      const opened = open();
      change();
      const outcome = await second(opened);
      expect(outcome.code).toBe(0);
      expect(outcome.outputs).toEqual({ verdict: 'skipped' });
      expect(server.writes).toEqual([]);
    });

    it('of another event is an ordinary run', async () => {
      const opened = open();
      const outcome = await second(opened, payloadOf(opened, { event: 'push' }));
      expect(outcome.outputs['verdict']).toBe('passed');
      expect(server.calls).toEqual([]);
    });

    it('says what was not checked where the pull request cannot be looked up', async () => {
      const opened = open();
      server.failures.push({ call: /^GET/, status: 403, times: 9 });
      const outcome = await second(opened);
      expect(outcome.outputs).toEqual({ verdict: 'skipped' });
      expect(warnings(outcome)).toHaveLength(1);
    });
  });

  it('never prints the token', async () => {
    const { run } = open();
    const trace = await run({ inputs: { 'github-token': 'token-for-tests' } });
    expect(trace.stdout + trace.stderr + trace.summary).not.toContain('token-for-tests');
  });
});
