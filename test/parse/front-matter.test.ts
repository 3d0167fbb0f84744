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
    ['an agency of a list', 'wire: ["Holm, Ode & Co."]', { wire: ['Holm, Ode & Co.'] }],
    ['agencies in one line', 'wire: AFP, Reuters', { wire: ['AFP', 'Reuters'] }],
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

  test.each([
    ['a colon in a value', 'title: The dam: what we know', /stands in quotation marks$/],
    ['a tab', 'published:\n\tearliest: 2031-01-01', /write spaces for the tab$/],
    ['a key twice', 'id: a1\nid: b1', /keep one of the two lines$/],
    ['a quotation mark that is open', 'title: "a', /close the quotation mark$/],
    ['a key that stands apart', '  id: a1\n title: b', /begin each key at the left edge/],
    ['a list', '- id: a1', /must be lines of "key: value"/],
    ['an empty item', 'wire:\n  - AFP\n  -', /wire\[1\] must not be blank$/],
    ['a day with words', 'published: 13 March 2031', /; write 2031-03-13$/],
    ['a day as in America', 'published: "March 3rd, 2031"', /; write 2031-03-03$/],
    ['a day of a mail', 'published: Wed, 02 Apr 2031 09:00:00 GMT', /; write 2031-04-02$/],
    ['a time', 'published: 2031-03-13T10:00:00Z', /; write 2031-03-13$/],
    ['a day without noughts', 'published: 2031-3-1', /; write 2031-03-01$/],
    ['a day in figures', 'published: 03/13/2031', /; write 2031-03-13$/],
    ['a day that may be two', 'published: 03/04/2031', /found 03\/04\/2031$/],
    ['a day that is none', 'published: 30 February 2031', /found 30 February 2031$/],
  ])('%s, and what to do', (_, lines, expected) => {
    expect(message(yaml(lines))).toMatch(expected);
  });

  test.each([
    ['below a blank line', '\n---\nid: a1\n---\nText.'],
    ['between other marks', '+++\nid = "a1"\n+++\nText.'],
    ['between too many hyphens', '-----\nid: a1\n-----\nText.'],
    ['between dashes that an editor made', '—\nid: a1\n—\nText.'],
    ['without a space behind the colon', '---\nid:a1\n---\nText.'],
    ['in a block of code', '```yaml\nid: a1\n```\nText.'],
  ])('front matter %s', (_, text) => {
    const { problems, meta } = readFrontMatter(text);
    expect(meta).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/looks like front matter.*in the first line/);
    expect(text.slice(problems[0]?.start, problems[0]?.end)).toMatch(/^(?:[-+—]+|```yaml)$/);
  });

  test.each(['\n---\nThe bridge is closed.', '—\nTitles: three of them', '---\n\nText.'])(
    'text between rules is none: %j',
    (text) => {
      expect(readFrontMatter(text).problems).toEqual([]);
    },
  );

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
