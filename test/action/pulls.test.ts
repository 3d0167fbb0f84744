import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BASE, COAST, EVACUATED, factsFile, SCHOOLS, STAR } from './corpus.js';
import { errors, firstLine, open, pull, warnings } from './pull.js';
import { buildAction, git, runAction } from './run.js';

beforeAll(buildAction, 120_000);

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
