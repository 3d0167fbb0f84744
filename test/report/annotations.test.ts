import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { renderAnnotations } from '../../src/report/annotations.js';
import { visible } from '../../src/report/visible.js';
import { commandsIn } from '../action/runner-commands.js';
import { ALTERED, CONTRADICTED, makeReport, SINGLE_ORIGIN } from './fixture.js';
import { HOSTILE } from './hostile.js';

const report = makeReport();

function copies(finding: Finding, count: number): Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    ...finding,
    fingerprint: index.toString(16).padStart(16, '0'),
  }));
}

describe('annotations', () => {
  it('stand at the place of the finding and, for a fact, in the article too', () => {
    const commands = commandsIn(renderAnnotations(report));
    expect(
      commands.map(({ name, properties }) => `${name} ${properties['file']}:${properties['line']}`),
    ).toEqual([
      'error facts.json:11',
      'error sources/harbour.md:1',
      'warning sources/star.md:1',
      'warning sources/coast.md:1',
      'notice facts.json:4',
    ]);
  });

  it('give columns, the last one inclusive', () => {
    const [first] = commandsIn(renderAnnotations(report));
    expect(first?.properties).toMatchObject({
      line: '11',
      endLine: '11',
      col: '16',
      endColumn: '21',
    });
  });

  it('give no columns where the place spans lines: GitHub would drop them', () => {
    const { place } = ALTERED;
    const end = { ...place.end, line: place.end.line + 1 };
    const text = renderAnnotations(
      makeReport({ findings: [{ ...ALTERED, place: { ...place, end } }] }),
    );
    expect(commandsIn(text)[0]?.properties).not.toHaveProperty('col');
  });

  it('say first which files could not be checked', () => {
    const problem = { message: 'is UTF-16; save it as UTF-8', place: ALTERED.place };
    const [first] = commandsIn(renderAnnotations({ ...report, problems: [problem] }));
    expect(first).toMatchObject({ name: 'error', properties: { file: 'sources/star.md' } });
    expect(first?.data).toContain('is UTF-16');
  });

  it('leave waived findings out', () => {
    expect(renderAnnotations(report)).not.toContain('name-variant');
  });

  it('keep to GitHub’s limits, give each finding one place before any gets two, and count the rest', () => {
    const findings = [
      ...copies(SINGLE_ORIGIN, 30),
      ...copies(ALTERED, 12),
      ...copies(CONTRADICTED, 8),
    ];
    const commands = commandsIn(
      renderAnnotations(makeReport({ findings }), { more: 'see the summary' }),
    );
    const byLevel = (level: string) => commands.filter(({ name }) => name === level);
    expect(byLevel('error').map(({ properties }) => properties['file'])).toEqual([
      ...Array.from({ length: 8 }, () => 'facts.json'),
      'sources/harbour.md',
    ]);
    expect(byLevel('warning')).toHaveLength(9);
    expect(byLevel('notice')).toHaveLength(10);
    expect(commands.at(-1)?.data).toBe('3 more warnings, 21 more notices: see the summary');
  });

  it('cut a message at GitHub’s limit without halving a character', () => {
    const plain = '👩'.repeat(3000);
    const related = Array.from({ length: 20 }, () => ({
      label: plain,
      place: ALTERED.place,
      plain,
    }));
    const [first] = commandsIn(
      renderAnnotations(makeReport({ findings: [{ ...ALTERED, plain, related }] })),
    );
    expect(first?.data.length).toBeLessThanOrEqual(4096);
    expect(first?.data).not.toMatch(/\p{Surrogate}/u);
  });
});

function hostile(text: string): Finding {
  const place = { ...ALTERED.place, path: text };
  return {
    ...ALTERED,
    ruleId: 'altered-wire',
    message: text,
    plain: text,
    help: text,
    place,
    related: [{ label: text, place: { ...place, path: `${text}2` }, plain: text }],
  };
}

describe('untrusted text in annotations', () => {
  function expectOnlyOurs(text: string): void {
    const commands = commandsIn(renderAnnotations(makeReport({ findings: [hostile(text)] })));
    expect(commands).toHaveLength(2);
    for (const { name, properties, syntax } of commands) {
      expect([name, syntax]).toEqual(['warning', '::']);
      expect(Object.keys(properties).sort()).toEqual([
        'col',
        'endColumn',
        'endLine',
        'file',
        'line',
        'title',
      ]);
    }
    expect(commands[0]?.properties['line']).toBe('1');
  }

  it.each(
    HOSTILE.filter((text) => text !== '').map((text) => [JSON.stringify(text).slice(0, 60), text]),
  )('%s gives no command of its own', (_, text) => {
    expectOnlyOurs(text);
    const [first] = commandsIn(renderAnnotations(makeReport({ findings: [hostile(text)] })));
    const shown = /\p{Cc}/u.test(text) ? visible(text) : text;
    expect(first?.properties['file']).toBe(shown);
  });

  it('gives no command of its own in 100,000 random strings', () => {
    const random = fc.sample(
      fc.array(
        fc.constantFrom(
          '::',
          '##[',
          'error',
          'add-mask',
          ']',
          '\n',
          '\r',
          '%0A',
          '%',
          ',',
          '=',
          ':',
          ' ',
          '\u3000',
          '\u2028',
          'x',
        ),
        {
          minLength: 1,
          maxLength: 14,
        },
      ),
      { numRuns: 100_000, seed: 7 },
    );
    const findings = random.map((pieces) => hostile(pieces.join('')));
    const output = renderAnnotations(makeReport({ findings }), { perLevel: findings.length });
    const lines = output.split('\n').slice(0, -1);
    expect(lines).toHaveLength(findings.length);
    const commands = commandsIn(output);
    expect(commands).toHaveLength(findings.length);
    const odd = commands.filter(
      ({ name, syntax, properties }) =>
        name !== 'warning' ||
        syntax !== '::' ||
        properties['line'] !== '1' ||
        properties['endLine'] !== '1',
    );
    expect(odd).toEqual([]);
  }, 180_000);
});

describe('visible', () => {
  it.each([
    ['a\u202eb', 'a[U+202E]b'],
    ['2\u200b300', '2[U+200B]300'],
    ['a\nb\r\nc\td', 'a b c d'],
    ['\u001b[31m', '[U+001B][31m'],
    ['\ud800x', '\ufffdx'],
    ['pass\u200dword', 'pass[U+200D]word'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['می‌خواهم', 'می‌خواهم'],
    ['Zürich – “ok”', 'Zürich – “ok”'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});
