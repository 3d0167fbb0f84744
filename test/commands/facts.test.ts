import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const CLI = resolve('dist/cli.cjs');
const BEFORE =
  '{\n  "facts": [\n    {"id": "dam", "statement": "It held.", "evidence": [{"source": "star", "quote": "held 30 years", "stance": "supports"}]}\n  ]\n}\n';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  writeFileSync(join(folder, 'facts.json'), BEFORE);
  writeFileSync(
    join(folder, 'star.md'),
    'The dam held 30 years. Water forced 2,300 people from their homes. The mayor said so. Later the mayor said so again.\n',
  );
  writeFileSync(join(folder, 'coast:west.md'), 'It forced out 2,600 people.\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function add(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'facts', 'add', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, facts: readFileSync(join(folder, 'facts.json'), 'utf8') };
}

const MORE = ['--value', '2,300 people', '--min-origins', '1', '--note', 'n'];
const EVIDENCE = [
  '--quote',
  'star:forced 2,300 people',
  '--against',
  'coast:west: It forced out 2,600',
];
const NAMED = ['--id', 'homes', '--statement', '2,300 people left.'];

describe('facts add', () => {
  it('writes a fact whose quotations anchor, and shows it', () => {
    const outcome = add(...NAMED, ...MORE, ...EVIDENCE);
    const written =
      '{"id": "homes", "statement": "2,300 people left.", "value": "2,300 people", "minOrigins": 1, "evidence": [{"source": "star", "quote": "forced 2,300 people", "stance": "supports"}, {"source": "coast:west", "quote": "It forced out 2,600", "stance": "contradicts"}], "note": "n"}';
    expect(outcome.stderr).toBe('');
    expect(outcome.facts).toBe(BEFORE.replace(']}\n  ]', `]},\n    ${written}\n  ]`));
    expect(outcome.stdout).toContain(`facts.json:4:5  homes\n${written}\n`);
    expect(outcome.status).toBe(0);
  });

  it.each([
    [['--prefix', 'Later the'], { exact: 'mayor said so', prefix: 'Later the' }],
    [['--suffix', '. Later'], { exact: 'mayor said so', suffix: '. Later' }],
    [
      ['--prefix', 'the', '--suffix', 'again'],
      { exact: 'mayor said so', prefix: 'the', suffix: 'again' },
    ],
  ])('chooses one of several places by %j', (context, selector) => {
    const evidence = ['--quote', 'star:mayor said so', '--quote', 'star:forced 2,300 people'];
    const { stderr, status, facts } = add(...NAMED, ...evidence, ...context);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const [, { evidence: written }] = JSON.parse(facts).facts;
    expect(written.map(({ quote }: { quote: unknown }) => quote)).toEqual([
      selector,
      'forced 2,300 people',
    ]);
  });

  it('refuses a context that stands at none of the places', () => {
    const outcome = add(...NAMED, '--quote', 'star:mayor said so', '--prefix', 'Never the');
    expect(outcome.stderr).toMatch(/^error: .*elsewhere[^]*correct the "prefix" or "suffix"/);
    expect(outcome).toMatchObject({ facts: BEFORE, status: 1 });
  });

  it('takes a value that begins with a dash', () => {
    const { stderr } = add(...NAMED, '--value', '-5 degrees', '--quote', 'star:held 30 years');
    expect(stderr).toMatch(/^error: homes is -5 degrees/);
  });

  it('asks for what is missing before it reads any file', () => {
    writeFileSync(join(folder, 'latin.md'), Uint8Array.from([0x54, 0xe9]));
    expect(add().stderr).toMatch(/--id is missing/);
    expect(add(...NAMED).stderr).toMatch(/--quote is missing/);
  });

  it('refuses a file with two lists of facts', () => {
    const text = '{"facts": [],\n "facts": []}';
    writeFileSync(join(folder, 'facts.json'), text);
    const outcome = add(...NAMED, '--quote', 'star:held 30 years');
    expect(outcome.stderr).toMatch(
      /facts\.json:2:2: the key "facts" stands twice; keep one of them/,
    );
    expect(outcome).toMatchObject({ facts: text, status: 2 });
  });

  it('starts a file that is not there', () => {
    const { status } = add(...NAMED, '--facts', 'more.json', '--quote', 'star:forced 2,300 people');
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'more.json'), 'utf8')).facts).toHaveLength(1);
  });

  it('starts facts.json in a folder that has only articles', () => {
    rmSync(join(folder, 'facts.json'));
    const outcome = spawnSync(
      process.execPath,
      [CLI, 'facts', 'add', ...NAMED, '--quote', 'star:forced 2,300 people'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(outcome.stderr).toBe('');
    expect(outcome.stdout).toMatch(/homes\n\{\n {2}"id": "homes",\n/);
    expect(JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')).facts).toHaveLength(1);
  });

  it('refuses what does not stand though the configuration turns the rule off', () => {
    writeFileSync(join(folder, 'twosource.config.json'), '{"rules": {"quote-not-found": "off"}}');
    const outcome = add(
      ...NAMED,
      '--facts',
      'facts.json',
      '--quote',
      'star:which never stood there',
    );
    expect(outcome).toMatchObject({ facts: BEFORE, status: 1 });
  });

  it('refuses two sources with one id', () => {
    writeFileSync(
      join(folder, 'twin.md'),
      '---\nid: star\n---\n\nWater forced 2,300 people out.\n',
    );
    const outcome = add(...NAMED, '--quote', 'star:forced 2,300 people');
    expect(outcome.stderr).toMatch(
      /twin\.md:\d+:1: two sources have the id "star": star\.md and twin\.md; give one of them/,
    );
    expect(outcome).toMatchObject({ facts: BEFORE, status: 2 });
  });

  it('refuses a quotation that does not anchor, and shows the nearest passage', () => {
    const outcome = add(...NAMED, '--quote', 'star:forced 3,200 people from their homes');
    expect(outcome.stderr).toMatch(/^error: homes quotes "3,200", star says "2,300"\n/);
    expect(outcome.stderr).toMatch(/star\.md:1:\d+ {2}forced \[2,300\] people from their homes\n/);
    expect(outcome.stderr.endsWith('nothing was written\n')).toBe(true);
    expect(outcome).toMatchObject({ facts: BEFORE, status: 1, stdout: '' });
  });

  it.each([
    [
      'a quotation that stands twice',
      ['--quote', 'star:mayor said so'],
      /: .* stands at 2 places of star\n[^]*quote more words, or give with --prefix or --suffix those/,
    ],
    [
      'a value that a quotation does not carry',
      ['--value', '2,600 people', '--quote', 'star:forced 2,300 people'],
      /error: .*2,600[^]*\n {2}quote the words that give the value, or correct the value\n/,
    ],
  ])('refuses %s', (_, args, message) => {
    const outcome = add(...NAMED, ...args);
    expect(outcome.stderr).toMatch(message);
    expect(outcome).toMatchObject({ facts: BEFORE, status: 1 });
  });

  it.each([
    ['no id', ['--statement', 'x', '--quote', 'star:held'], /--id is missing/],
    ['no statement', ['--id', 'x', '--quote', 'star:held'], /--statement is missing/],
    ['no quotation', NAMED, /--quote is missing/],
    ['an unknown source', [...NAMED, '--quote', 'sun:held'], /no source has the id "sun"; .*star/],
    ['no source', [...NAMED, '--quote', 'held'], /"held" names no source/],
    ['no words', [...NAMED, '--quote', 'star: '], /quote/],
    [
      'an id that is there',
      ['--id', 'dam', '--statement', 'x', '--quote', 'star:held'],
      /two facts/,
    ],
    ['an id that is none', ['--id', '-', '--statement', 'x', '--quote', 'star:held'], /id/],
    ['an unknown option', ['--ide', 'x'], /unknown option --ide; use .*--id,/],
    ['a loose argument', [...NAMED, 'held', '--quote', 'star:held'], /unexpected argument "held"/],
    [
      'a prefix that chooses nothing',
      [...NAMED, '--quote', 'star:held', '--prefix', 'dam'],
      /no quotation stands at more than one place, expected one with --prefix or --suffix; leave/,
    ],
    [
      'a suffix for two quotations',
      [...NAMED, '--quote', 'star:mayor said', '--against', 'star:said so', '--suffix', 'again'],
      /2 quotations stand at more than one place, expected one .*; quote more words of the others/,
    ],
  ])('refuses %s with one line', (_, args, message) => {
    const outcome = add(...args);
    expect(outcome.stderr).toMatch(message);
    expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(outcome).toMatchObject({ facts: BEFORE, status: 2, stdout: '' });
  });

  it('refuses a file that is no list of facts, and other actions', () => {
    writeFileSync(join(folder, 'facts.json'), '{"fact": []}');
    expect(add(...NAMED, '--quote', 'star:held').stderr).toMatch(/holds no list of facts/);
    const other = spawnSync(process.execPath, [CLI, 'facts', 'drop'], { cwd: folder });
    expect(other.status).toBe(2);
    expect(existsSync(join(folder, 'facts.json'))).toBe(true);
  });
});
