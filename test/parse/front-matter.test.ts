import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/parse/front-matter.js';

const yaml = (lines: string): string => `---\n${lines}\n---\nText.\n`;

describe('what is read', () => {
  test('every key', () => {
    const text = yaml(
      [
        'id: valley-0312',
        'title: "Bridge: closed"',
        'publisher: Valley Post',
        'published: {earliest: 2024-03-12, latest: 2024-03-13, basis: inferred}',
        'url: https://example.org/bridge',
        'wire: [AFP, Reuters]',
        `sha256: ${'AB'.repeat(32)}`,
        'rights: Valley Post',
      ].join('\n'),
    );
    expect(readFrontMatter(text)).toEqual({
      meta: {
        id: 'valley-0312',
        title: 'Bridge: closed',
        publisher: 'Valley Post',
        published: { earliest: '2024-03-12', latest: '2024-03-13', basis: 'inferred' },
        url: 'https://example.org/bridge',
        wire: ['AFP', 'Reuters'],
        sha256: 'ab'.repeat(32),
        rights: 'Valley Post',
      },
      bodyStart: text.indexOf('Text.'),
      problems: [],
    });
  });

  test.each([
    [
      'a day stays text and is stated',
      'published: 2024-02-29',
      { published: { earliest: '2024-02-29', latest: '2024-02-29', basis: 'stated' } },
    ],
    ['a number stays text', 'id: 007', { id: '007' }],
    ['one agency', 'wire: AFP', { wire: ['AFP'] }],
    ['a comment', '# nothing', {}],
  ])('%s', (_, lines, meta) => {
    const read = readFrontMatter(yaml(lines));
    expect(read.problems).toEqual([]);
    expect(read.meta).toEqual(meta);
  });

  test.each([
    ['CRLF', '---\r\nid: a\r\n---\r\nText.', 'a'],
    ['a lone CR', '---\rid: a\r---\rText.', 'a'],
    ['a byte-order mark', '\ufeff---\nid: a1\n---\nText.', 'a1'],
    ['an HTML comment', '<!--\n---\nid: a1\n---\n-->\nText.', 'a1'],
  ])('%s', (_, text, id) => {
    const read = readFrontMatter(text);
    expect(read.problems).toEqual([]);
    expect(read.meta.id).toBe(id);
    expect(text.slice(read.bodyStart)).toBe('Text.');
  });

  test.each([
    ['no front matter', 'Text.'],
    ['prose between two rules', '---\nThe bridge is closed.\n---\nText.'],
    ['a rule and nothing else', '---\nThe bridge is closed.'],
    ['code in place of YAML', '---js\nid: a\n---\nText.'],
  ])('%s is text', (_, text) => {
    expect(readFrontMatter(text)).toEqual({ meta: {}, bodyStart: 0, problems: [] });
  });
});

describe('what is refused, with its place', () => {
  const message = (text: string): string | undefined => readFrontMatter(text).problems[0]?.message;

  test.each([
    ['an unknown key', 'publsher: x', /unknown key "publsher": did you mean "publisher"/],
    ['a bad day', 'published: yesterday', /YYYY-MM-DD, found yesterday/],
    ['a day that its month has not', 'published: 2031-04-31', /YYYY-MM-DD, found 2031-04-31/],
    ['a leap day of another year', 'published: 2031-02-29', /YYYY-MM-DD, found 2031-02-29/],
    [
      'a month',
      'published: 2031-04',
      /found 2031-04; where the day is not known, write \{earliest/,
    ],
    ['no month', 'published: April', /found April$/],
    [
      'a bad basis',
      'published: {earliest: 2024-01-01, latest: 2024-01-02, basis: guess}',
      /"stated" or "inferred"/,
    ],
    [
      'days in the wrong order',
      'published: {earliest: 2024-01-02, latest: 2024-01-01, basis: stated}',
      /after published.latest/,
    ],
    ['an empty value', 'title:', /not be blank/],
    ['a short hash', 'sha256: abc', /64 hexadecimal digits/],
    ['broken YAML', 'title: "a', /not valid YAML/],
    ['a key twice', 'id: a1\nid: b1', /not valid YAML/],
    ['a merge key', '<<: {id: a1}', /unknown key "<<"/],
    ['a prototype', '__proto__: {id: a1}', /unknown key "__proto__"/],
    ['deep brackets', '['.repeat(5000), /nests too deep/],
    ['deep lists', '- '.repeat(5000), /nests too deep/],
    ['aliases', 'id: &a a1\ntitle: *a', /title must not be blank/],
  ])('%s', (_, lines, expected) => {
    expect(message(yaml(lines))).toMatch(expected);
  });

  test('front matter that does not end', () => {
    expect(message('---\nid: a\nText.')).toMatch(/no closing "---" line/);
    expect(message(`---\nid: a\n${'x\n'.repeat(20_000)}---\n`)).toMatch(/first 16384 characters/);
  });

  test('the place is that of the value', () => {
    const text = yaml('title: a\npublished: soon');
    const [problem] = readFrontMatter(text).problems;
    expect(text.slice(problem?.start, problem?.end).trim()).toBe('soon');
  });
});
