import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CLI = resolve('dist/cli.cjs');
const SHARED =
  'The harbour board closed both locks on Tuesday after divers found cracks in the lower gate.';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-cli-'));
  cpSync('seeds', join(folder, 'seeds'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  const files: Record<string, string | Uint8Array> = {
    'broken.json': '{"facts": [\n  {"id": "a",}\n]}',
    'deep.json': '['.repeat(1e6),
    'twice/a.md': '---\nid: same\n---\n\nThe dam held.\n',
    'twice/b.md': '---\nid: same\n---\n\nThe dam broke.\n',
    'yaml.md': '---\nid: [a\n---\n\nThe dam held.\n',
    'latin.md': Uint8Array.from([0x54, 0xe9, 0x0a]),
    'good.md': 'The dam held.\n',
    'wire/a.txt': `First line.\n${SHARED}`,
    'wire/below/b.html': `<p>${SHARED}</p>`,
    'wire/below/notes.pdf': 'no article',
    'records.jsonl': `\ufeff{"id": "one", "text": "${SHARED}", "year": 2024}\n\n{"id": "two", "text": "So: ${SHARED}"}`,
    'records/broken.jsonl': '{"id": "one", "text": "x"}\n{"id": "two", "text": ',
    'records/escape.jsonl': '{"id":"one","text":"x"}\n{"id":"two","text":"\\q"}\n',
    'records/number.jsonl': '{"id": "one", "text": "x"}\n\n{"id": 2, "text": "y"}\n',
    'records/latin.jsonl': Uint8Array.from([0x7b, 0x7d, 0xe9, 0x0a]),
    'records/deep.jsonl': '['.repeat(1e6),
    'blank.txt': ' \n',
    'alone/facts.json': '{"facts": []}',
    'config/unknown-rule.json': '{"rules": {"no-such-rule": "off"}}',
    'config/unknown-key.json': '{"fail_on": "error"}',
    'config/broken.json': '{"rules": ',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
}

describe('bad input gets one clear line and exit code 2', () => {
  it.each<[string, string[], RegExp]>([
    [
      'a report over an article',
      ['check', 'good.md', '--output', 'good.md'],
      /^twosource: --output good\.md is one of the files that are checked; write it to another file\n$/,
    ],
    ['a cache without a name', ['check', 'good.md', '--cache', ''], /--cache needs a value\n$/],
    ['an empty path', ['check', ''], /unexpected argument without any text\n$/],
    [
      'a facts file as an article',
      ['check', 'broken.json'],
      /broken\.json is no article; write --f/,
    ],
    [
      'records as articles',
      ['check', 'good.md', 'records.jsonl'],
      /records\.jsonl holds records, and a check reads articles; save .* twosource reuse\n$/,
    ],
    ['nothing but what is no text', ['check', 'latin.md'], /latin\.md:1:1: is not valid UTF-8/],
    ['a folder without articles', ['check', 'empty'], /empty: there is no article in this folder/],
    [
      'an article outside the folder',
      ['check', resolve('seeds/000_74876b7e1825ad18.md')],
      /:1:1: lies outside the folder that twosource runs in; run it in a folder that holds every f/,
    ],
    [
      'a facts file outside the folder',
      ['check', 'good.md', '--facts', resolve('seeds/facts.json')],
      /facts\.json:1:1: lies outside the folder that twosource runs in; run it/,
    ],
    [
      'a base where there is no repository',
      ['check', 'good.md', '--base', 'nope'],
      /cannot read nope: .* is no git repository/,
    ],
    [
      'a report below a file',
      ['check', 'good.md', '--output', 'good.md/report.html'],
      /cannot write good\.md\/report\.html: a part of its path is no folder\n$/,
    ],
    [
      'a report beside the facts file',
      ['check', '--output', 'seeds/report.html'],
      /--output seeds\/report\.html lies among the articles, .*; write it to a folder of its own\n/,
    ],
    [
      'a report in a folder that is checked',
      ['check', 'wire', 'good.md', '--output', 'wire/below/new/report.md'],
      /--output wire\/below\/new\/report\.md lies among the articles/,
    ],
    ['an unknown command', ['chekc'], /unknown command "chekc"; use one of check/],
    [
      'an unknown command to explain',
      ['help', 'chekc'],
      /unknown command "chekc"; use one of check/,
    ],
    ['an option before the command', ['--format'], /unknown option --format; use one of check/],
    [
      'an unknown option',
      ['check', '--fromat', 'json'],
      /unknown option --fromat; use --facts, --c/,
    ],
    ['an option named like what all objects have', ['check', '--constructor=1'], /unknown option/],
    ['an unknown letter', ['check', '-xyz'], /unknown option -x; use --facts/],
    [
      'an unknown format',
      ['check', '--format', 'pdf'],
      /unexpected --format pdf, expected terminal, json, markdown, sarif, html or annotations\n/,
    ],
    ['an option without value', ['check', '--format'], /--format needs a value\n/],
    [
      'an option in the place of a value',
      ['check', '--base', '--fix'],
      /--base needs a value, found --fix; write --base=--fix if that is its value/,
    ],
    ['a value for a flag', ['check', '--fix=yes'], /--fix takes no value, found "yes"/],
    [
      'a time below zero',
      ['check', '--deadline', '-1'],
      /unexpected --deadline -1, expected a num/,
    ],
    ['a time that is no number', ['check', '--deadline=soon'], /unexpected --deadline soon, expec/],
    [
      'a severity that is none',
      ['check', '--fail-on', 'x'],
      /x, expected error, warning or never\n/,
    ],
    [
      'new findings without a base',
      ['check', 'good.md', '--scope', 'new'],
      /--scope new needs a --base; name the commit to compare with\n/,
    ],
    ['one rule too many', ['rules', 'altered-wire', 'x'], /unexpected argument "x"\n/],
    ['facts without an action', ['facts'], /unexpected "facts", expected "facts add"; twosource f/],
    [
      'facts with another action',
      ['facts', 'drop'],
      /unexpected "facts drop", expected "facts add"/,
    ],
    ['a missing file', ['check', 'none.md'], /none\.md: there is no such file/],
    ['a pattern that matches nothing', ['check', 'none/*.md'], /no file matches this pattern/],
    ['a missing facts file', ['check', '--facts', 'none.json'], /none\.json:1:1: there is no such/],
    ['a directory for a facts file', ['check', '--facts', 'seeds'], /seeds:1:1: is a directory/],
    [
      'JSON that does not parse',
      ['check', '--facts', 'broken.json', 'good.md'],
      /broken\.json:2:13/,
    ],
    [
      'JSON nested a million deep',
      ['check', '--facts', 'deep.json', 'good.md'],
      /nested more than/,
    ],
    ['two sources with one id', ['check', 'twice/*.md'], /two sources have the id "same"/],
    ['a missing configuration', ['check', '--config', 'none.json'], /none\.json:1:1: there is no/],
    ['a broken configuration', ['check', '--config', 'config/broken.json'], /broken\.json:1:11/],
    ['an unknown rule', ['check', '--config', 'config/unknown-rule.json'], /no-such-rule/],
    ['an unknown key', ['check', '--config', 'config/unknown-key.json'], /fail_on/],
    ['align with one file', ['align', 'good.md'], /align takes two files/],
    ['an empty quotation', ['quote', 'good.md', ' '], /the quotation is empty/],
    ['reuse of nothing', ['reuse'], /reuse takes one or more files/],
    ['reuse of a folder without articles', ['reuse', 'empty'], /empty: there is no article in/],
    ['reuse of a missing collection', ['reuse', 'no.jsonl'], /no\.jsonl:1:1: there is no such/],
    ['reuse of an empty text', ['reuse', 'blank.txt'], /blank\.txt:1:1: holds no text/],
    [
      'a record that is no JSON',
      ['reuse', 'records/broken.jsonl'],
      /broken\.jsonl:2:1: the line is not valid JSON/,
    ],
    [
      'a record with an escape that JSON has not',
      ['reuse', 'records/escape.jsonl'],
      /escape\.jsonl:2:1: the line is not valid JSON/,
    ],
    [
      'a record whose id is a number',
      ['reuse', 'records/number.jsonl'],
      /number\.jsonl:3:1: the line is no object with the strings "id" and "text"/,
    ],
    [
      'a record in another encoding',
      ['reuse', 'records/latin.jsonl'],
      /latin\.jsonl:1:1: .* UTF-8/,
    ],
    [
      'a record nested a million deep',
      ['reuse', 'records/deep.jsonl'],
      /deep\.jsonl:1:1: the line/,
    ],
    ['an unknown rule to show', ['rules', 'no-such-rule'], /unknown rule "no-such-rule"/],
  ])('%s', (_, args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('an empty folder', () => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'check'], {
      cwd: join(folder, 'empty'),
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/there is nothing to check/);
    expect(status).toBe(2);
  });

  it.each([
    ['broken front matter', 'yaml.md', /yaml\.md:3/],
    ['bytes that are no text', 'latin.md', /latin\.md:1:1.*not valid UTF-8/],
  ])('%s makes the run incomplete, and the rest is still checked', (_, file, message) => {
    const { status, stdout } = run('check', 'good.md', file);
    expect(stdout).toMatch(message);
    expect(stdout).toMatch(/incomplete/);
    expect(status).toBe(2);
  });
});

describe('standard output', () => {
  it.runIf(existsSync('/dev/full'))('that cannot be written is no success', () => {
    for (const args of [['check'], ['rules'], ['help']]) {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      expect(stderr).toMatch(/^twosource: cannot write to standard output: ENOSPC.*\n$/);
      expect(status).toBe(2);
    }
  });

  it('may be closed by a reader that has enough', () => {
    const command = `"${process.execPath}" "${CLI}" check --format json | head -c 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
  });

  it.each([
    [0, ['rules']],
    [2, ['check', 'none.md']],
  ])('may be closed before it is written to, with exit code %d', async (code, args) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    const status = await new Promise((done) => {
      child.on('close', done);
    });
    expect(stderr).toBe(code === 0 ? '' : run(...args).stderr);
    expect(status).toBe(code);
  });
});

describe('what the program says of itself', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

  it.each([['--version'], ['-v']])('%s is the version of the package', (option) => {
    expect(run(option)).toMatchObject({ stdout: `${version}\n`, stderr: '', status: 0 });
  });

  it.each([
    ['check', /^twosource check \[SOURCE…\][^]*\n {4}--deadline SECONDS [^\n]*\n$/],
    ['align', /^twosource align FILE FILE [^\n]*\n {4}--format FORMAT [^\n]*\n {4}--all [^\n]*\n$/],
    ['facts', /^twosource facts add [^]*--prefix TEXT, --suffix TEXT [^]*--config FILE\n$/],
    ['rules', /^twosource rules \[ID\] [^\n]*\n {4}--format FORMAT [^\n]*\n$/],
  ])('help %s explains it, and so do --help and -h', (command, text) => {
    const { stdout, stderr, status } = run('help', command);
    expect(stdout).toMatch(text);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(run(command, 'x', '--help').stdout).toBe(stdout);
    expect(run(command, '-h').stdout).toBe(stdout);
  });

  it('help lists every command', () => {
    const { stdout, status } = run('help');
    for (const name of ['check', 'align', 'reuse', 'quantities', 'quote', 'facts add', 'rules']) {
      expect(stdout).toContain(`  twosource ${name} `);
    }
    expect(status).toBe(0);
    expect(run()).toMatchObject({ stdout, status: 2 });
  });
});

describe('the commands', () => {
  it('check passes on the articles and writes one JSON document', () => {
    const { status, stdout, stderr } = run('check', '--format', 'json');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { sources: 5, stories: 6 } });
  });

  it('check writes to standard output where --output is a dash', () => {
    const { stdout, stderr } = run('check', '--output', '-');
    expect({ stdout, stderr }).toEqual({ stdout: run('check').stdout, stderr: '' });
    expect(existsSync(join(folder, '-'))).toBe(false);
  });

  it('check takes folders', () => {
    expect(run('check', 'wire', '--format', 'json').stdout).toBe(
      run('check', 'wire/a.txt', 'wire/below/b.html', '--format', 'json').stdout,
    );
  });

  it('check writes the report where --output says', () => {
    const { status, stdout } = run('check', '--format', 'json', '--output', 'report.json');
    expect(stdout).toBe('');
    expect(status).toBe(0);
    const written = readFileSync(join(folder, 'report.json'), 'utf8');
    expect(written).toBe(run('check', '--format', 'json').stdout);
  });

  it.each([
    ['where no check reads', ['seeds/facts.json', 'seeds/report/index.html']],
    ['in a hidden folder', ['seeds/facts.json', 'seeds/.report/index.html']],
    ['of a format that is no article', ['seeds/facts.json', 'seeds/report.sarif']],
  ])('check makes the folder of a report %s', (_, [facts = '', output = '']) => {
    const { stderr, status } = run('check', '--facts', facts, '--output', output);
    expect(stderr).toContain(`${output}: 0 errors`);
    expect(status).toBe(0);
    expect(run('check').stdout).toBe(readFileSync(join(folder, output), 'utf8'));
  });

  it('align, quantities and reuse read the articles', () => {
    const [a, b] = ['seeds/000_74876b7e1825ad18.md', 'seeds/004_cb672ca4605c82e5.md'];
    const aligned = run('align', a, b).stdout;
    expect(aligned).toMatch(/sentences aligned with/);
    for (const path of [a, b]) {
      const [, rest = ''] = aligned.split(`\nonly in ${path}\n`);
      expect(rest.startsWith(`  ${path}:`)).toBe(true);
    }
    expect(run('quantities', b).stdout).toMatch(/\$110 million/);
    expect(run('reuse', a, b).stdout).toMatch(/17 words, verbatim, 2 witnesses/);
  });

  it('align says where it cannot compare all sentences', () => {
    const text = (count: number): string =>
      Array.from({ length: count }, (_, at) => `Ferry ${at} sank near pier ${at}.\n`).join('\n');
    writeFileSync(join(folder, 'long.txt'), text(501));
    writeFileSync(join(folder, 'short.txt'), text(499));
    expect(run('align', 'long.txt', 'long.txt').stderr).toMatch(/^twosource: of so many sentences/);
    expect(run('align', 'long.txt', 'short.txt').stderr).toBe('');
  });

  it('align gives the sentences of one article alone in json where they are asked for', () => {
    const files = ['seeds/000_74876b7e1825ad18.md', 'seeds/004_cb672ca4605c82e5.md'];
    const pairs = JSON.parse(run('align', ...files, '--format', 'json').stdout);
    expect(pairs.length).toBeGreaterThan(0);
    for (const pair of pairs) expect(Object.keys(pair)).toEqual(['similarity', 'a', 'b']);
    const all = JSON.parse(run('align', ...files, '--format', 'json', '--all').stdout);
    expect(all.slice(0, pairs.length)).toEqual(pairs);
    const sides = all.slice(pairs.length).map((entry: object) => Object.keys(entry).join());
    expect(sides.join('')).toMatch(/^a+b+$/);
    const shown = run('align', ...files).stdout.split('\n');
    for (const { a, b } of all.slice(pairs.length)) {
      const { place, plain } = a ?? b;
      const at = `  ${place.path}:${place.start.line}:${place.start.column}  `;
      const found = shown.some((line) => line.startsWith(at + plain.slice(0, 10)));
      expect(found).toBe(true);
    }
    expect(shown.filter((line) => line.startsWith('  seeds/'))).toHaveLength(sides.length);
  });

  it('reuse takes folders, and collections with a record a line', () => {
    const found = run('reuse', 'wire', 'records.jsonl', '--format', 'json');
    expect(found.stderr).toBe('');
    const [passage, ...others] = JSON.parse(found.stdout);
    expect(others).toEqual([]);
    const shown = { start: 4, end: 94, plain: SHARED.slice(0, -1) };
    expect(passage.witnesses).toMatchObject([
      { source: 'a', place: { path: 'wire/a.txt', start: { line: 2, column: 1 } } },
      {
        source: 'b',
        story: 1,
        place: { path: 'wire/below/b.html', start: { line: 1, column: 4 } },
      },
      { source: 'one', place: { path: 'records.jsonl', start: { line: 1 } } },
      { source: 'two', place: { path: 'records.jsonl', start: { line: 3 } }, ...shown },
    ]);
    expect(run('reuse', 'wire/below', 'wire').stdout).toMatch(
      /wire\/a\.txt:2:1 +The harbour[\s\S]*1 shared passage in 2 articles/,
    );
  });

  it('quote finds a quotation, and shows the nearest passage of one that is not there', () => {
    const file = 'seeds/004_cb672ca4605c82e5.md';
    expect(run('quote', file, 'located about 920km from the capital').status).toBe(0);
    const { status, stdout } = run('quote', file, 'located about 290km from the capital');
    expect(stdout).toMatch(/\[290\]km[\s\S]*\[920\]km/);
    expect(status).toBe(1);
  });

  it('rules lists the rules, and explains one', () => {
    expect(run('rules').stdout).toMatch(/^quote-not-found +error/m);
    expect(run('rules', 'altered-wire').stdout).toMatch(/What to do:/);
  });
});

describe('check --cache', () => {
  it('takes no folder from a configuration', () => {
    writeFileSync(
      join(folder, 'config/cache.json'),
      '{"cache": "kept", "sources": ["../good.md"]}',
    );
    expect(run('check', '--config', 'config/cache.json')).toMatchObject({ status: 2 });
  });

  it('ends where no folder can be made', () => {
    const { stderr, status } = run('check', 'good.md', '--cache', '/proc/nope');
    expect(stderr).toContain('the cache was not written');
    expect(status).toBe(0);
  });

  it('says the same with an empty cache, a full one and a broken one', () => {
    const plain = run('check', '--format', 'json').stdout;
    const cached = () => run('check', '--format', 'json', '--cache', 'kept');
    expect(cached()).toMatchObject({ stdout: plain, stderr: '', status: 0 });
    const file = join(folder, 'kept/twosource-index');
    const first = readFileSync(file);
    expect(cached()).toMatchObject({ stdout: plain, stderr: '', status: 0 });
    writeFileSync(file, first.subarray(0, 1000));
    expect(cached()).toMatchObject({ stdout: plain, stderr: '', status: 0 });
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  it('says where it cannot be written, and passes all the same', () => {
    const { stderr, status } = run('check', 'good.md', '--cache', 'good.md/below');
    expect(stderr).toMatch(/^twosource: the cache was not written: E\w+.*\n$/);
    expect(status).toBe(0);
  });

  it('is written whole by runs beside each other', async () => {
    const runs = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, [CLI, 'check', '--cache', 'together'], { cwd: folder });
      return new Promise((done) => {
        child.on('close', done);
      });
    });
    expect(await Promise.all(runs)).toEqual([0, 0, 0, 0]);
    expect(readdirSync(join(folder, 'together'))).toEqual(['twosource-index']);
    const before = readFileSync(join(folder, 'together/twosource-index'));
    expect(run('check', '--cache', 'together').status).toBe(0);
    expect(readFileSync(join(folder, 'together/twosource-index')).equals(before)).toBe(true);
  });
});

describe('--help', () => {
  it.each(['check', 'align', 'reuse', 'quantities', 'quote', 'facts', 'rules'])(
    'tells how to use %s, and no other command',
    (command) => {
      for (const option of ['--help', '-h']) {
        const { status, stdout } = run(command, option);
        expect(status).toBe(0);
        expect(stdout).toMatch(new RegExp(`^twosource ${command} `));
        expect(stdout.match(/^twosource /gm)).toHaveLength(1);
        expect(run('--help').stdout).toContain(stdout.trimEnd().split('\n').at(-1));
      }
    },
  );
});
