import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const CLI = resolve('dist/cli.cjs');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  writeFileSync(
    join(folder, 'star.md'),
    'The dam lies about 920 km from Orrin. It broke on Tuesday, “after a week of rain”. It held 30 years.\n',
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A facts file in a formatting of its own, with a quotation as JSON. */
function factsFile(quote: string): string {
  return `\ufeff{ "facts" :[\r\n\t{"id":"a", "statement": "x",\r\n "evidence":[ {"stance":"supports","quote": ${quote} , "source":"star"}]}  ]}`;
}

function fix(facts: string, ...args: string[]) {
  writeFileSync(join(folder, 'facts.json'), facts);
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '--fix', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, facts: readFileSync(join(folder, 'facts.json'), 'utf8') };
}

describe('check --fix', () => {
  it('gives a quotation the typography of its source, and changes no other byte', () => {
    const outcome = fix(factsFile('"about 920km from \\u004frrin"'));
    expect(outcome.facts).toBe(factsFile('"about 920 km from Orrin"'));
    expect(outcome.stderr).toBe(
      'repaired facts.json:3:45\n  - about 920km from Orrin\n  + about 920 km from Orrin\n1 quotation repaired in facts.json\n',
    );
    expect(outcome.stdout).toContain('0 errors');
    expect(outcome.status).toBe(0);
  });

  it.each([
    ['a quotation that anchors', '"It broke on Tuesday, \\"after a week"'],
    ['another figure', '"about 290km from Orrin"'],
    ['another word', '"The dam lies around 920 km from Orrin"'],
    ['a letter in another case', '"the dam lies about 920km from Orrin"'],
    ['a comma less', '"It broke on Tuesday \\"after a week of rain\\""'],
    ['words that are nowhere', '"Nobody spoke of pumps or boats"'],
  ])('leaves %s as it is', (_, quote) => {
    const outcome = fix(factsFile(quote));
    expect(outcome.facts).toBe(factsFile(quote));
    expect(outcome.stderr).toBe(
      'nothing to repair: no quotation in facts.json differs from its source only in typography\n',
    );
  });

  it('says nothing of repairs where none are asked for', () => {
    writeFileSync(join(folder, 'facts.json'), factsFile('"about 920km from Orrin"'));
    const { stderr } = spawnSync(process.execPath, [CLI, 'check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
  });

  it('reports the facts as they are then', () => {
    const { stdout } = fix(factsFile('"about 920km from Orrin"'), '--format', 'json');
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain(
      'quote-not-found',
    );
  });

  it('leaves what the configuration waives', () => {
    const text = factsFile('"about 920km from Orrin"');
    writeFileSync(join(folder, 'facts.json'), text);
    const plain = spawnSync(process.execPath, [CLI, 'check', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const [{ ruleId, fingerprint }] = JSON.parse(plain.stdout).findings;
    expect(ruleId).toBe('quote-not-found');
    const waivers = [{ fingerprint, reason: 'as printed' }];
    writeFileSync(join(folder, 'twosource.config.json'), JSON.stringify({ waivers }));
    expect(fix(text).facts).toBe(text);
  });

  it('needs a facts file', () => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'check', '--fix', 'star.md'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/there is no facts file to fix/);
    expect(status).toBe(2);
  });
});
