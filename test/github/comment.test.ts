import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../../src/github/client.js';
import { putComment, type CommentOutcome } from '../../src/github/comment.js';
import { isNewer, keyOf, markerLine, readMarker, type Marker } from '../../src/github/marker.js';
import { HAS_DESCRIPTION } from './openapi.js';
import { GitHubServer } from './server.js';

const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);
const BOT = 'github-actions[bot]';
const PULL = { owner: 'o', repo: 'r', number: 7 };
const marker = (more: Partial<Marker> = {}): Marker => ({
  key: 'default',
  head: NEW,
  run: 5,
  attempt: 1,
  ...more,
});

describe('the marker of a comment', () => {
  it('is read back', () => {
    expect(readMarker(`${markerLine(marker())}\ntext`)).toEqual(marker());
    expect(readMarker(`${markerLine(marker())}\r\ntext`)).toEqual(marker());
  });

  it.each([
    ['quoted in a comment', `> ${markerLine(marker())}`],
    ['on a later line', `hello\n${markerLine(marker())}`],
    ['with something behind it', `${markerLine(marker())} x`],
    ['with a head that is none', '<!-- twosource key=default head=HEAD run=1 attempt=1 -->'],
    ['of nothing', ''],
  ])('is none %s', (_, body) => {
    expect(readMarker(body)).toBeUndefined();
  });

  it('orders runs, then attempts', () => {
    expect(isNewer(marker({ run: 6 }), marker())).toBe(true);
    expect(isNewer(marker({ attempt: 2 }), marker())).toBe(true);
    expect(isNewer(marker({ run: 4, attempt: 9 }), marker())).toBe(false);
    expect(isNewer(marker(), marker())).toBe(false);
  });

  it('takes any text as a key', () => {
    expect(keyOf('a b --> c')).toBe('a-b-----c');
    expect(readMarker(markerLine(marker({ key: keyOf('-->\n<script>') })))?.key).toBe(
      '-----script-',
    );
    expect(keyOf('')).toBe('default');
  });
});

it.runIf(process.env['CI'] !== undefined)('GitHub’s description of its API is installed', () => {
  expect(HAS_DESCRIPTION, 'run node scripts/install-test-tools.mjs').toBe(true);
});
if (!HAS_DESCRIPTION)
  process.stderr.write('no .cache/openapi: the tests against GitHub’s API are skipped\n');

describe.runIf(HAS_DESCRIPTION)('the comment under a pull request', () => {
  let server: GitHubServer;

  beforeEach(async () => {
    server = new GitHubServer();
    await server.start();
    server.pulls = [{ number: 7, head: NEW, base: OLD }];
  });

  afterEach(async () => {
    await server.stop();
    expect(server.violations).toEqual([]);
  });

  function client(more: Partial<ConstructorParameters<typeof Client>[0]> = {}): Client {
    return new Client({
      token: 'token-for-tests',
      baseUrl: server.url,
      deadline: Date.now() + 20_000,
      signal: new AbortController().signal,
      pause: 1,
      ...more,
    });
  }

  function put(
    more: Partial<Marker> = {},
    content = 'text',
    api = client(),
  ): Promise<CommentOutcome> {
    return putComment(api, PULL, BOT, marker(more), content);
  }

  const body = (more: Partial<Marker> = {}, content = 'text') =>
    `${markerLine(marker(more))}\n${content}`;
  const bodies = () => server.comments.map((comment) => comment.body);

  it('is created once, with one write', async () => {
    expect(await put()).toBe('written');
    expect(bodies()).toEqual([body()]);
    expect(server.writes).toHaveLength(1);
    expect(server.calls.length).toBeLessThanOrEqual(4);
  });

  it('is left alone where nothing changed, by one call', async () => {
    server.addComment(body({ run: 1 }));
    expect(await put()).toBe('unchanged');
    expect(server.calls).toHaveLength(1);
  });

  it('is left alone where GitHub only changed the line ends', async () => {
    server.addComment(body({ run: 1 }, 'a\nb').replaceAll('\n', '\r\n'));
    expect(await put({}, 'a\nb\n')).toBe('unchanged');
  });

  it('is brought up to date for a new head', async () => {
    server.addComment('hello', 'someone');
    server.addComment(body({ head: OLD, run: 4 }));
    expect(await put()).toBe('written');
    expect(bodies()).toEqual(['hello', body()]);
    expect(server.writes).toHaveLength(1);
  });

  it('of somebody else with our marker is not touched', async () => {
    const forged = server.addComment(body({ run: 99 }), 'mallory');
    expect(await put()).toBe('written');
    expect(server.comments).toHaveLength(2);
    expect(forged.body).toBe(body({ run: 99 }));
  });

  it('of another check of ours is not touched', async () => {
    server.addComment(body({ key: 'docs' }));
    expect(await put()).toBe('written');
    expect(server.comments).toHaveLength(2);
  });

  it('is not overwritten by a run on an older head', async () => {
    server.addComment(body());
    expect(await put({ head: OLD, run: 9 }, 'old')).toBe('outdated');
    expect(bodies()).toEqual([body()]);
  });

  it('is not overwritten by an older run on the same head', async () => {
    server.addComment(body({ run: 6 }, 'newer'));
    expect(await put({ run: 5 }, 'older')).toBe('outdated');
    expect(bodies()).toEqual([body({ run: 6 }, 'newer')]);
  });

  it('says the head’s word even where an older head’s run has a higher number', async () => {
    server.addComment(body({ head: OLD, run: 9 }, 'old'));
    expect(await put({ run: 5 })).toBe('written');
    expect(bodies()).toEqual([body()]);
  });

  it('is found behind hundreds of others', async () => {
    for (let index = 0; index < 250; index++) server.addComment(`comment ${index}`, 'someone');
    server.addComment(body({ head: OLD, run: 1 }));
    expect(await put()).toBe('written');
    expect(server.comments).toHaveLength(251);
    expect(server.writes).toHaveLength(1);
  });

  it('is not written where there are more comments than can be read', async () => {
    for (let index = 0; index < 1001; index++) server.addComment('x', 'someone');
    await expect(put()).rejects.toThrow('more than 1000 comments');
    expect(server.writes).toEqual([]);
    expect(server.calls.length).toBeLessThanOrEqual(20);
  });

  it('copies of it are deleted, the oldest is kept', async () => {
    const first = server.addComment(body({ head: OLD, run: 1 }));
    server.addComment(body({ head: OLD, run: 2 }));
    server.addComment(body({ head: OLD, run: 3 }));
    expect(await put()).toBe('written');
    expect(server.comments).toEqual([{ ...first, body: body() }]);
  });

  it('is one only where the token writes under another name', async () => {
    server.login = 'our-app[bot]';
    server.addComment(body({ head: OLD, run: 1 }));
    expect(await put()).toBe('written');
    expect(bodies()).toEqual([body()]);
  });

  it('deleted between list and update is written anew', async () => {
    server.addComment(body({ head: OLD, run: 1 }));
    server.failures.push({
      call: /^PATCH/,
      status: 404,
      times: 1,
      before: () => server.comments.pop(),
    });
    expect(await put()).toBe('written');
    expect(bodies()).toEqual([body()]);
  });

  it('of 65,536 characters that ends in an emoji is taken; one more is refused', async () => {
    const room = 65_536 - body({}, '').length;
    expect(await put({}, `${'x'.repeat(room - 2)}👍`)).toBe('written');
    expect(server.comments[0]?.body).toHaveLength(65_536);
    await expect(put({}, `${'y'.repeat(room)}z`)).rejects.toThrow('422');
  });

  describe('when GitHub fails', () => {
    it.each([403, 404, 422])('with %i, it is tried once', async (status) => {
      server.failures.push({ call: /^POST/, status, times: 9 });
      await expect(put()).rejects.toMatchObject({ status });
      expect(server.writes).toHaveLength(1);
      expect(server.comments).toEqual([]);
    });

    it.each([
      ['429 with retry-after', 429, { 'retry-after': '0' }],
      ['429 without', 429, {}],
      ['403 of a secondary limit', 403, { 'retry-after': '0' }],
      ['403 of a used-up limit', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }],
    ])('with %s, it is tried again', async (_, status, headers) => {
      server.failures.push({ call: /^POST/, status, headers, times: 2 });
      expect(await put()).toBe('written');
      expect(server.comments).toHaveLength(1);
    });

    it('with a limit that ends after the deadline, it gives up at once', async () => {
      server.failures.push({
        call: /^GET/,
        status: 429,
        headers: { 'retry-after': '3600' },
        times: 9,
      });
      await expect(put()).rejects.toMatchObject({ status: 429 });
      expect(server.calls).toHaveLength(1);
    });

    it.each([502, 0])(
      'with %i after a POST that was carried out, there is one comment',
      async (status) => {
        server.failures.push({ call: /^POST/, status, times: 1, afterwards: true });
        expect(await put()).toBe('written');
        expect(bodies()).toEqual([body()]);
        expect(server.writes).toHaveLength(1);
      },
    );

    it.each([500, 502, 503, 0])('with %i before a POST, there is one comment', async (status) => {
      server.failures.push({ call: /^POST/, status, times: 1 });
      expect(await put()).toBe('written');
      expect(bodies()).toEqual([body()]);
    });

    it.each([502, 0])('with %i at a GET or PATCH, it is tried again', async (status) => {
      server.addComment(body({ head: OLD, run: 1 }));
      server.failures.push(
        { call: /^GET/, status, times: 1 },
        { call: /^PATCH/, status, times: 1 },
      );
      expect(await put()).toBe('written');
      expect(bodies()).toEqual([body()]);
    });

    it('for good, the error says so', async () => {
      server.failures.push({ call: /./, status: 503, times: 99 });
      await expect(put()).rejects.toMatchObject({ name: 'ApiError', status: 503 });
      expect(server.calls).toHaveLength(4);
    });

    it('by not answering, the deadline ends it', async () => {
      server.latency = () => 20_000;
      const start = Date.now();
      await expect(put({}, 'x', client({ deadline: start + 300 }))).rejects.toThrow('no answer');
      expect(Date.now() - start).toBeLessThan(15_000);
    });

    it('a cancelled run ends its call at once', async () => {
      server.latency = () => 20_000;
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 100);
      const start = Date.now();
      await expect(put({}, 'x', client({ signal: abort.signal }))).rejects.toThrow('no answer');
      expect(Date.now() - start).toBeLessThan(15_000);
    });
  });

  it('survives 100 races of two runs as one comment of the newest head', async () => {
    let seed = 1;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    server.latency = () => random() * 6;
    for (let race = 0; race < 100; race++) {
      server.comments.length = 0;
      const existing = race % 3;
      for (let index = 0; index < existing; index++)
        server.addComment(body({ head: OLD, run: index }, 'before'));
      const older = put({ head: OLD, run: 8 }, 'old head');
      const newer = put({ head: NEW, run: 9 }, 'new head');
      await Promise.allSettled(race % 2 === 0 ? [older, newer] : [newer, older]);
      expect([race, ...bodies()]).toEqual([race, body({ head: NEW, run: 9 }, 'new head')]);
    }
  });

  it('survives 100 races of two runs on one head as one comment', async () => {
    let seed = 2;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    server.latency = () => random() * 6;
    for (let race = 0; race < 100; race++) {
      server.comments.length = 0;
      if (race % 2 === 1) server.addComment(body({ head: OLD, run: 1 }, 'before'));
      await Promise.allSettled([put({ run: 8 }, 'same'), put({ run: 9 }, 'same')]);
      expect(server.comments).toHaveLength(1);
      expect(server.comments[0]?.body).toContain('same');
    }
  });
});
