import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { expectInert } from '../report/inert.js';
import { article, BASE, COAST, EVACUATED, factsFile, SCHOOLS, STAR } from './corpus.js';
import {
  buildAction,
  git,
  HAS_NODE_24,
  NODE_24,
  Remote,
  runAction,
  type ActionRun,
  type Files,
  type Outcome,
} from './run.js';

beforeAll(buildAction);

const remotes: Remote[] = [];

function open(files: Files): Remote {
  const remote = new Remote(files);
  remotes.push(remote);
  return remote;
}

afterEach(() => {
  for (const remote of remotes.splice(0)) remote.remove();
});

/** The outcome of a pull request that makes these changes. */
async function pull(
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

const firstLine = ({ summary }: Outcome) => summary.split('\n')[0];
/** Errors at a place; the run's own last word, which has none, apart. */
const errors = ({ commands }: Outcome) =>
  commands.filter(({ name, data }) => name === 'error' && !data.endsWith(': see the job summary'));
const warnings = ({ commands }: Outcome) => commands.filter(({ name }) => name === 'warning');

describe('a pull request', () => {
  it('that changes nothing is ready', async () => {
    const outcome = await pull(BASE, { 'README.md': 'hello\n' });
    expect(outcome.code).toBe(0);
    expect(firstLine(outcome)).toBe('### Twosource: nothing new — ready');
    expect(outcome.outputs).toMatchObject({
      verdict: 'passed',
      errors: '0',
      new: '0',
      sources: '2',
    });
    expect(outcome.commands).toEqual([]);
  });

  it('that adds a fact shows it as new', async () => {
    const outcome = await pull(BASE, { 'facts.json': factsFile(EVACUATED, SCHOOLS) });
    expect(outcome.summary).toContain('touches 1 fact,');
    expect(outcome.summary).toMatch(/^\| `schools` \(.*\) \| until Friday \| 1 \| new/mu);
    expect(outcome.outputs['facts']).toBe('2');
  });

  it('that changes one digit of an article shows the digit, the fact and both lines', async () => {
    const outcome = await pull(BASE, { 'star.md': STAR.replace('2,300', '3,200') });
    expect(outcome.code).toBe(1);
    expect(firstLine(outcome)).toMatch(/^### Twosource: \d new findings?.* — not ready$/u);
    expect(outcome.summary).toContain('takes `evacuated` from 2 origins to **1**');
    expect(outcome.summary).toContain('2 → **1**');
    expect(outcome.summary).toContain('now: “Water forced **3,200** people');
    expect(outcome.summary).toContain('before: “Water forced **2,300** people');
    expect(outcome.summary).toContain(
      `https://github.example/o/r/blob/${outcome.head}/star.md?plain=1#L6`,
    );
    const places = errors(outcome).map(({ properties }) => properties['file']);
    expect(places).toEqual(['facts.json', 'star.md']);
  });

  it('that removes a source shows which fact it leaves', async () => {
    const outcome = await pull(BASE, { 'coast.md': null });
    expect(outcome.code).toBe(1);
    expect(outcome.summary).toContain('- `coast.md`: removed');
    expect(outcome.summary).toContain('2 → **1**');
  });

  it('that renames a source and keeps its id changes nothing else', async () => {
    const named = STAR.replace('---\n', '---\nid: star\n');
    const outcome = await pull(
      { ...BASE, 'star.md': named },
      { 'star.md': null, 'morning-star.md': named },
    );
    expect(outcome.code).toBe(0);
    expect(outcome.summary).toContain('`star.md` → `morning-star.md`: renamed');
    expect(outcome.outputs).toMatchObject({ new: '0', fixed: '0' });
  });

  it('that mends an error shows it as fixed, linked in the base', async () => {
    const broken = { ...BASE, 'star.md': STAR.replace('2,300', '3,200') };
    const outcome = await pull(broken, { 'star.md': STAR });
    expect(outcome.code).toBe(0);
    expect(firstLine(outcome)).toMatch(/nothing new, \d fixed — ready/u);
    expect(outcome.summary).toMatch(/Fixed findings \(\d\)/u);
  });

  it('is not blamed for what its base has: annotated is only what is new', async () => {
    const broken = { ...BASE, 'star.md': STAR.replace('2,300', '3,200') };
    const outcome = await pull(broken, { 'notes.txt': 'x' });
    expect(outcome.code).toBe(1);
    expect(firstLine(outcome)).toMatch(/^### Twosource: .*unchanged — not ready$/u);
    expect(errors(outcome)).toEqual([]);
    expect(outcome.commands.map(({ data }) => data)).toContain('failed: see the job summary');
    const lenient = await pull(broken, { 'notes.txt': 'x' }, { inputs: { scope: 'new' } });
    expect(lenient.code).toBe(0);
  });

  it('is compared with the base that it is merged into, not with what others changed there', async () => {
    const later = { 'coast.md': COAST.replace('boats and blankets', 'boats') };
    const outcome = await pull(BASE, { 'README.md': 'x' }, {}, later);
    expect(outcome.summary).toContain('touches no fact and no source');
  });

  it('that brings the first sources has everything new', async () => {
    const outcome = await pull({ 'README.md': 'x\n' }, { ...BASE });
    expect(outcome.code).toBe(0);
    expect(outcome.summary).toContain('| `evacuated` (');
    expect(outcome.summary).toContain('- `star.md`: added');
    expect(outcome.outputs['new']).not.toBeUndefined();
    expect(outcome.outputs['unchanged']).toBe('0');
  });

  it('whose base is not there is checked all the same, with one warning that says what to set', async () => {
    const remote = open(BASE);
    const { head, merge } = remote.openPull({ 'star.md': STAR.replace('2,300', '3,200') });
    const workspace = remote.checkout(merge);
    git(workspace, 'remote', 'set-url', 'origin', 'file:///nowhere');
    const payload = { pull_request: { number: 1, head: { sha: head }, base: { sha: head } } };
    const inputs = { comment: 'false' };
    const outcome = await runAction({ workspace, event: 'pull_request', payload, inputs });
    expect(outcome.code).toBe(1);
    expect(firstLine(outcome)).toMatch(/^### Twosource: 1 error.* — not ready$/u);
    expect(warnings(outcome).map(({ data }) => data)).toEqual([
      expect.stringMatching(/cannot be fetched .*fetch-depth: 0/u),
    ]);
  });

  it('with a base that was named but is not there is incomplete', async () => {
    const outcome = await pull(BASE, {}, { inputs: { base: 'no-such-branch' } });
    expect(outcome.code).toBe(2);
    expect(outcome.outputs).toEqual({ verdict: 'incomplete' });
    expect(errors(outcome)[0]?.data).toContain('cannot read no-such-branch');
  });

  it.each(['--upload-pack=touch /tmp/x', '-x', 'a:b', 'ext::sh -c id'])(
    'never hands %j to git as anything but a name',
    async (base) => {
      const outcome = await pull(BASE, {}, { inputs: { base } });
      expect(outcome.code).toBe(2);
    },
  );

  it('writes SARIF, HTML and JSON files where asked to, and names them', async () => {
    const remote = open(BASE);
    const { head, base, merge } = remote.openPull({ 'star.md': STAR.replace('2,300', '3,200') });
    const workspace = remote.checkout(merge);
    const { outputs } = await runAction({
      workspace,
      event: 'pull_request',
      payload: { pull_request: { number: 1, head: { sha: head }, base: { sha: base } } },
      inputs: {
        comment: 'false',
        'sarif-file': 'out/a.sarif',
        'html-file': 'out/a.html',
        'json-file': 'a b.json',
      },
    });
    expect(outputs).toMatchObject({
      'sarif-file': 'out/a.sarif',
      'html-file': 'out/a.html',
      'json-file': 'a b.json',
    });
    const sarif = JSON.parse(readFileSync(join(workspace, 'out/a.sarif'), 'utf8'));
    expect(sarif.runs[0].results[0].baselineState).toBe('new');
    expect(JSON.parse(readFileSync(join(workspace, 'a b.json'), 'utf8')).version).toBe(1);
    expect(readFileSync(join(workspace, 'out/a.html'), 'utf8')).toMatch(/^<!doctype html>/iu);
  });

  it('writes no file outside the workspace', async () => {
    const outcome = await pull(BASE, {}, { inputs: { 'json-file': '../outside.json' } });
    expect(outcome.code).toBe(2);
    expect(errors(outcome)[0]?.data).toContain('outside the workspace');
  });
});

describe('bad input', () => {
  it('in facts.json is incomplete, annotated at its line', async () => {
    const outcome = await pull(BASE, { 'facts.json': '{\n  "facts": [,]\n}\n' });
    expect(outcome.code).toBe(2);
    expect(outcome.outputs['verdict']).toBe('incomplete');
    expect(firstLine(outcome)).toBe('### Twosource: incomplete');
    expect(errors(outcome)[0]?.properties).toMatchObject({ file: 'facts.json', line: '2' });
  });

  it('in an input names what it may be', async () => {
    const outcome = await pull(BASE, {}, { inputs: { 'fail-on': 'erorr' } });
    expect(outcome.code).toBe(2);
    expect(errors(outcome)[0]?.data).toBe(
      'the input fail-on is "erorr"; use one of error, warning, never',
    );
  });

  it('without anything to check is incomplete, never clean', async () => {
    const outcome = await pull({ 'README.md': 'x' }, { 'README.md': 'y' });
    expect(outcome.code).toBe(2);
  });

  it('that cannot be read makes the run incomplete', async () => {
    const outcome = await pull(BASE, { 'odd.md': 'a\0b' });
    expect(outcome.code).toBe(2);
    expect(firstLine(outcome)).toMatch(/— incomplete$/u);
    expect(outcome.summary).toContain('NUL');
    expect(errors(outcome)[0]?.properties['file']).toBe('odd.md');
  });
});

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

describe('the bundle', () => {
  it.runIf(process.env['CI'] !== undefined)('has Node 24 to run on', () => {
    expect(HAS_NODE_24, 'run node scripts/install-test-tools.mjs').toBe(true);
  });

  it.runIf(HAS_NODE_24)('gives the same on Node 24, but for ids of commits', async () => {
    const changes = { 'star.md': STAR.replace('2,300', '3,200'), 'more.md': article('X', 'One.') };
    const normal = ({ summary, stdout, outputs, code }: Outcome) =>
      JSON.stringify([summary, stdout, outputs, code]).replace(
        /[0-9a-f]{40}|`[0-9a-f]{7}`/gu,
        'ID',
      );
    const here = await pull(BASE, changes);
    const there = await pull(BASE, changes, { node: NODE_24 });
    expect(there.stderr).toBe('');
    expect(normal(there)).toBe(normal(here));
  });

  it('is the same to the byte when built again', () => {
    const first = readFileSync('.cache/action/action.cjs', 'utf8');
    const { status } = spawnSync(process.execPath, [
      'scripts/build-action.mjs',
      '--outdir',
      '.cache/action-again',
    ]);
    expect(status).toBe(0);
    expect(readFileSync('.cache/action-again/action.cjs', 'utf8') === first).toBe(true);
    expect(first).not.toContain(process.cwd());
  });

  it('comes with the licence of each package in it', () => {
    const licences = readFileSync('.cache/action/action.LICENSES.txt', 'utf8');
    for (const name of ['@octokit/request', 'htmlparser2', 'yaml', 'diff', 'stemmer']) {
      expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, 'mu'));
    }
    expect(licences).not.toMatch(/\((?:GPL|AGPL|see below)/u);
  });
});

describe('action.yml', () => {
  const action = parseYaml(readFileSync('action.yml', 'utf8'));
  const sources = ['src/action/inputs.ts', 'src/action/files.ts', 'src/action.ts'].map((file) =>
    readFileSync(file, 'utf8'),
  );

  it('runs the bundle on Node 24 and gives no input a default', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.cjs' });
    for (const input of Object.values(action.inputs))
      expect(Object.keys(Object(input))).toEqual(['description']);
  });

  it('names every input that is read, and no other', () => {
    const read = [...(sources[0] ?? '').matchAll(/(?:text|choice|flag)\('([a-z-]+)'/gu)].map(
      ([, name]) => name,
    );
    expect(new Set(Object.keys(action.inputs))).toEqual(new Set(read));
  });

  it('names every output that is written, and no other', async () => {
    const { outputs } = await pull(
      BASE,
      {},
      { inputs: { 'sarif-file': 'a', 'html-file': 'b', 'json-file': 'c' } },
    );
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort());
  });
});
