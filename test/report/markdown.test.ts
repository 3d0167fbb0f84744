import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/baseline.js';
import type { Finding } from '../../src/model/finding.js';
import type { Report, ReportFact } from '../../src/model/report.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import {
  ALTERED,
  CONTRADICTED,
  fact,
  makeReport,
  marksOf,
  SINGLE_ORIGIN,
  source,
} from './fixture.js';
import { HOSTILE } from './hostile.js';
import { expectInert, nodesOf, parse } from './inert.js';

const OURS = 'https://github.example/o/r/blob/abc';

function link({ path, start }: { path: string; start: { line: number } }): string {
  const name = encodeURIComponent(path.replace(/\p{Surrogate}/gu, '?'));
  return `${OURS}/${name}?plain=1#L${start.line}`;
}

/** A report in which every untrusted text is the given one. */
function hostileReport(text: string): Report {
  const place = { ...CONTRADICTED.place, path: text };
  const finding: Finding = {
    ...CONTRADICTED,
    message: text,
    place,
    plain: text,
    marks: [{ start: 1, end: Math.max(2, text.length - 1) }],
    related: [{ label: text, place, plain: text, marks: [{ start: 0, end: text.length }] }],
    help: text,
    data: { fact: text },
  };
  const waived = { ...finding, fingerprint: 'f', waived: { reason: text } };
  const facts = [
    fact('evacuated', {
      id: text,
      value: text,
      statement: text,
      place,
      origins: {
        count: 1,
        atMost: true,
        groups: [{ evidence: [0], reasons: [{ kind: 'publisher', text }] }],
        dependsOn: [text],
      },
    }),
  ];
  const sentences = [
    {
      source: text,
      story: 1,
      text,
      plain: text,
      place,
      index: 0,
      kind: 'sentence' as const,
      furniture: false,
      quantities: [],
    },
  ];
  const report = makeReport({
    findings: [finding, waived],
    facts,
    sources: [{ ...source('harbour', 'sources/harbour.md', sentences), path: text }],
    problems: [{ message: text, place }],
  });
  return { ...report, counts: { ...report.counts, skipped: [text], unreadable: [text] } };
}

function hostileMarkdown(text: string): string {
  const after = hostileReport(text);
  const before = makeReport({
    findings: [{ ...ALTERED, message: text }],
    facts: after.facts.map((one) => ({
      ...one,
      value: `${text}1`,
      origins: { ...one.origins, count: 3 },
    })),
    sources: [
      { ...source('harbour', 'sources/harbour.md', []), path: `${text}-before`, id: 'harbour' },
    ],
  });
  const baseline = compareReports(before, after, text);
  return renderMarkdown(after, { baseline, link, baseLink: link, verdict: 'failed' });
}

describe('untrusted text in Markdown', () => {
  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    '%s stays text',
    (_, text) => {
      expectInert(hostileMarkdown(text), OURS);
    },
  );

  it('of any kind stays text', () => {
    const pieces = fc.constantFrom(...HOSTILE.filter((text) => text.length < 100), ' ', '\n', '*');
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(any, (text) => expectInert(hostileMarkdown(text), OURS)),
      { numRuns: 150 },
    );
  });

  it('is still what it says: the parsed text holds the words', () => {
    const text = 'costs *about* $100 million & more_or_less [2,300] <people>';
    const markdown = renderMarkdown(makeReport({ findings: [{ ...ALTERED, message: text }] }));
    const headings = nodesOf(parse(markdown)).filter((node) => node.type === 'heading');
    const shown = headings.map((node) =>
      nodesOf(node)
        .map((part) => ('value' in part ? part.value : ''))
        .join(''),
    );
    expect(shown.at(-1)).toContain(text);
  });
});

describe('the comment', () => {
  const report = makeReport();

  it('has the verdict and the counts in its first line', () => {
    const first = (options: Parameters<typeof renderMarkdown>[1], of = report) =>
      renderMarkdown(of, options).split('\n')[0];
    expect(first({ verdict: 'failed' })).toBe(
      '### Twosource: 1 error, 1 warning, 1 notice — not ready',
    );
    const baseline = compareReports(makeReport({ findings: [SINGLE_ORIGIN] }), report, 'abc1234');
    expect(first({ verdict: 'failed', baseline })).toBe(
      '### Twosource: 2 new findings, 1 unchanged — not ready',
    );
    const clean = makeReport({ findings: [] });
    expect(first({ verdict: 'passed', baseline: compareReports(report, clean, 'x') }, clean)).toBe(
      '### Twosource: nothing new, 3 fixed — ready',
    );
  });

  it('shows both texts of a finding with the differing words bold, and says them', () => {
    const markdown = renderMarkdown(report, { link });
    const strong = nodesOf(parse(markdown))
      .filter((node) => node.type === 'strong')
      .map((node) =>
        'children' in node && node.children[0]?.type === 'text' ? node.children[0].value : '',
      );
    expect(strong).toEqual(['31 m', '31-metre', '37 metres', '2,300', '3,200']);
    expect(markdown).toContain('Differing words: “2,300”, “3,200”.');
  });

  it('says all the differing words where one text holds the other', () => {
    const marks = marksOf('not guilty', 'not guilty');
    const other = { plain: 'guilty', marks: marksOf('guilty', 'guilty') };
    const place = { label: 'Post', place: ALTERED.place, ...other };
    const finding = { ...ALTERED, plain: 'not guilty', marks, related: [place] };
    const markdown = renderMarkdown(makeReport({ findings: [finding] }));
    expect(markdown).toContain('Differing words: “not guilty”, “guilty”.');
  });

  it('says the differing words once, and those that others hold not at all', () => {
    const words = ['12,000 people', '12,000', 'some 21,000', 'Some 21,000'];
    const [first = '', ...others] = words;
    const related = others.map((plain) => ({
      label: 'Post',
      place: ALTERED.place,
      plain,
      marks: marksOf(plain, plain),
    }));
    const finding = { ...ALTERED, plain: first, marks: marksOf(first, first), related };
    const markdown = renderMarkdown(makeReport({ findings: [finding] }));
    expect(markdown).toContain('Differing words: “12,000 people”, “some 21,000”.');
  });

  it('shows the fact that a message opens with as a name', () => {
    const message = (words: string) => {
      const finding = { ...SINGLE_ORIGIN, message: words, data: { fact: 'sum' } };
      return /single-origin`: (.*)$/mu.exec(
        renderMarkdown(makeReport({ findings: [finding] })),
      )?.[1];
    };
    expect(message('sum stands on 1 origin')).toBe('`sum` stands on 1 origin');
    expect(message('summary stands alone')).toBe('summary stands alone');
  });

  it('says what origins are, and why their number may be lower', () => {
    const shown = (atMost: boolean) => {
      const origins = { count: 2, atMost, groups: [], dependsOn: [] };
      const facts = [fact('evacuated', { origins })];
      return renderMarkdown(makeReport({ facts }));
    };
    expect(shown(true)).toMatch(/\nOrigins are sources.* At most: .*\n/u);
    expect(shown(false)).toMatch(/\nOrigins are sources that do not copy each other.*one\.\n/u);
    expect(renderMarkdown(makeReport({ findings: [] }))).not.toContain('Origins are');
  });

  it.each([
    ['between letters', 'nobody', 'bod'],
    ['punctuation inside a word', 'a$5b', '$5'],
    ['a whole quotation', '“No,” he said', '“No,”'],
    ['next to brackets', '(about 5)', 'about 5'],
    ['a lone symbol', 'x%y', '%'],
    ['asterisks', 'a *b* c', '*b*'],
  ])('marks words as bold wherever they stand: %s', (_, plain, word) => {
    const finding = { ...ALTERED, plain, marks: marksOf(plain, word), related: [] };
    const markdown = renderMarkdown(makeReport({ findings: [finding] }));
    const strong = nodesOf(parse(markdown)).find((node) => node.type === 'strong');
    expect(
      strong &&
        nodesOf(strong)
          .map((node) => ('value' in node ? node.value : ''))
          .join(''),
    ).toBe(word);
  });

  it('says what a fact lost', () => {
    const fewer = fact('evacuated', {
      origins: {
        count: 1,
        atMost: false,
        groups: [
          { evidence: [0, 1], reasons: [{ kind: 'shared-passage', text: 'one agency report' }] },
        ],
        dependsOn: [],
      },
    });
    const before = makeReport({ facts: [fact('evacuated')], findings: [] });
    const after = makeReport({ facts: [fewer], findings: [] });
    const markdown = renderMarkdown(after, { baseline: compareReports(before, after, 'x') });
    expect(markdown).toContain('2 → **1**');
    expect(markdown).toContain('one agency report');
  });

  it('counts what a fact needs and lacks', () => {
    const { evidence } = fact('evacuated');
    const lost = evidence.map((piece) => ({ ...piece, status: 'missing' as const }));
    const row = (minOrigins: number, pieces: ReportFact['evidence']): string | undefined => {
      const origins = { count: 0, atMost: false, groups: [], dependsOn: [] };
      const facts = [fact('evacuated', { minOrigins, origins, evidence: pieces })];
      const markdown = renderMarkdown(makeReport({ facts }), { link });
      return /^\| `evacuated`.*\| (.*) \|$/mu.exec(markdown)?.[1];
    };
    expect(row(1, lost)).toBe('needs 1 origin; 1 of 1 quotation not found');
    expect(row(2, [...lost, ...evidence])).toBe('needs 2 origins; 1 of 2 quotations not found');
    const refuted = evidence.map((piece) => ({ ...piece, refuted: true as const }));
    expect(row(1, [...refuted, ...evidence])).toBe(
      'needs 1 origin; 1 of 2 quotations does not hold',
    );
    const ambiguous = evidence.map((piece) => ({ ...piece, status: 'ambiguous' as const }));
    expect(row(1, ambiguous)).toBe('needs 1 origin');
  });

  it('links each place to its line', () => {
    const urls = nodesOf(parse(renderMarkdown(report, { link }))).flatMap((node) =>
      node.type === 'link' ? [node.url] : [],
    );
    expect(urls).toContain(`${OURS}/sources%2Fvalley.md?plain=1#L1`);
    expect(urls).toContain(`${OURS}/facts.json?plain=1#L11`);
  });

  it('says what was not checked', () => {
    const { counts } = report;
    const missed = { ...report, counts: { ...counts, skipped: ['the last 3 sentences'] } };
    expect(renderMarkdown(missed)).toContain('Not checked: see below.');
    expect(renderMarkdown(missed)).toContain('- Not checked: the last 3 sentences');
    expect(renderMarkdown(report)).toContain('Not checked: nothing.');
  });
});

describe('a report that does not fit', () => {
  const many = Array.from({ length: 3000 }, (_, index): Finding => ({
    ...(index % 3 === 0 ? CONTRADICTED : index % 3 === 1 ? ALTERED : SINGLE_ORIGIN),
    fingerprint: index.toString(16).padStart(16, '0'),
  }));

  it('leaves out whole findings, the least important first, and says how many', () => {
    const markdown = renderMarkdown(makeReport({ findings: many }), { more: 'see the summary' });
    expect(markdown.length).toBeLessThanOrEqual(65_000);
    expect(markdown.length).toBeGreaterThan(40_000);
    const shown = markdown.match(/^#### \d+ · /gmu)?.length ?? 0;
    const [, left] = /^(\d+) more findings.*: see the summary\.$/mu.exec(markdown) ?? [];
    expect(shown + Number(left)).toBe(3000);
    expect(markdown).not.toMatch(/^#### \d+ · (?:warning|notice)/mu);
    expectInert(renderMarkdown(makeReport({ findings: many }), { link }), OURS);
  });

  it('never exceeds the length it is given, whatever the text', () => {
    const long = fc.oneof(
      fc.string({ unit: 'binary', minLength: 0, maxLength: 5000 }),
      fc.constantFrom(
        '@'.repeat(9000),
        '#1'.repeat(9000),
        '👩‍👩‍👧'.repeat(3000),
        '\u202e'.repeat(9000),
      ),
    );
    fc.assert(
      fc.property(long, fc.integer({ min: 4000, max: 70_000 }), (text, maxLength) => {
        const report = hostileReport(text);
        const findings = many.map((finding) => ({ ...finding, message: text, plain: text }));
        const baseline = compareReports(makeReport(), { ...report, findings }, text);
        const markdown = renderMarkdown({ ...report, findings }, { baseline, maxLength });
        expect(markdown.length).toBeLessThanOrEqual(maxLength);
      }),
      { numRuns: 40 },
    );
  });
});
