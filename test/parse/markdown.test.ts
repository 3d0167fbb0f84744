import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/parse/source.js';

const parse = (text: string) => parseSource({ path: 'a.md', text });

/** Blocks as "kind: text", furniture left out. */
function blocksOf(text: string): string[] {
  const document = parse(text);
  return document.blocks.map(
    ({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`,
  );
}

describe('blocks', () => {
  test.each([
    [
      'a soft line break is a space',
      'The bridge\nis closed.',
      ['paragraph: The bridge is closed.'],
    ],
    ['a hard line break stays', 'The bridge  \nis closed.', ['paragraph: The bridge\nis closed.']],
    [
      'a year that opens a sentence is no list',
      '1986. What a year it was.',
      ['paragraph: 1986. What a year it was.'],
    ],
    [
      'a single numbered paragraph keeps its number',
      '1. What a year it was.',
      ['paragraph: 1. What a year it was.'],
    ],
    ['the numbers of a list are no words', '1. one\n2. two', ['list-item: one', 'list-item: two']],
    ['bullets are no words', '- one\n- two', ['list-item: one', 'list-item: two']],
    ['a heading', '# The bridge #\n\nText.', ['heading: The bridge', 'paragraph: Text.']],
    ['an underlined heading', 'The bridge\n===', ['heading: The bridge']],
    ['a quotation with a lazy line', '> one\ntwo', ['quote: one two']],
    ['a list in a quotation', '> - one\n> - two', ['list-item: one', 'list-item: two']],
    [
      'cells of a table',
      '| a | b |\n|---|---|\n| c | d |',
      ['table-cell: a', 'table-cell: b', 'table-cell: c', 'table-cell: d'],
    ],
    [
      'the alternative text of a picture',
      '![A bridge &amp; a river](b.png "t")',
      ['caption: A bridge & a river'],
    ],
    [
      'a picture in a paragraph',
      'One ![A bridge](b.png) two.',
      ['paragraph: One  two.', 'caption: A bridge'],
    ],
    ['fenced code', '```js\nlet x;\n```', ['code: let x;']],
    [
      'an indented paragraph is prose',
      '    The bridge is closed.',
      ['paragraph: The bridge is closed.'],
    ],
    [
      'a footnote is text, its mark is none',
      'Closed.[^1]\n\n[^1]: By the council.',
      ['paragraph: Closed.', 'paragraph: By the council.'],
    ],
    [
      'link targets are no words',
      '[The bridge](https://e.x "t") is [closed][r].\n\n[r]: https://e.x',
      ['paragraph: The bridge is closed.'],
    ],
    ['comments are no words', 'One<!-- two --> three.\n\n<!-- four -->', ['paragraph: One three.']],
    [
      'HTML in Markdown',
      '<div>\nThe <b>bridge</b> &amp; town\n</div>',
      ['paragraph: The bridge & town'],
    ],
    ['an HTML line break', 'The bridge<br>is closed.', ['paragraph: The bridge\nis closed.']],
    ['deleted text is still shown', 'It is ~~open~~ closed.', ['paragraph: It is open closed.']],
    [
      'a lone asterisk and underscores inside words',
      '5 * 3 is @town_news',
      ['paragraph: 5 * 3 is @town_news'],
    ],
    ['a bar without a table', 'Home | News', ['paragraph: Home | News']],
  ])('%s', (_, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });

  test('blocks are separated by a blank line', () => {
    expect(parse('# One\n\n- two\n- three\n').text).toBe('One\n\ntwo\n\nthree');
  });
});

describe('places', () => {
  const cut = (text: string, words: string): string => {
    const document = parse(text);
    const start = document.text.indexOf(words);
    const place = document.placeOf({ start, end: start + words.length });
    return document.raw.slice(place.start.offset, place.end.offset);
  };

  test.each([
    ['an escape', 'a \\(b\\) c', '(b)', '\\(b\\)'],
    ['a reference', 'AT&amp;T Corp', 'T&T', 'T&amp;T'],
    ['a line break in a quotation', '> one\n> two', 'one two', 'one\n> two'],
    ['emphasis inside', 'a *b* c', 'a b c', 'a *b* c'],
    ['a link text', 'a [b c](https://e.x) d', 'b c', 'b c'],
    ['after a byte-order mark', '\ufeffone two', 'two', 'two'],
    ['after front matter', '---\nid: a\n---\none two', 'one', 'one'],
    ['a kept number', '1986. What a year', '1986. What', '1986. What'],
    ['an alternative text', '![a &amp; b](c)', '& b', '&amp; b'],
  ])('%s', (_, text, words, expected) => {
    expect(cut(text, words)).toBe(expected);
  });

  test('lines and columns count from one', () => {
    const document = parse('one\r\n\r\ntwo *three*');
    const start = document.text.indexOf('three');
    expect(document.placeOf({ start, end: start + 5 })).toEqual({
      path: 'a.md',
      start: { line: 3, column: 6, offset: 12 },
      end: { line: 3, column: 11, offset: 17 },
    });
  });
});

describe('hostile Markdown', () => {
  test.each([
    ['nested quotations', `${'>'.repeat(50_000)} x`, /nests more than/],
    ['nested lists', `${'- '.repeat(20_000)}x`, /nests more than/],
    ['open brackets', '['.repeat(50_000), /too many Markdown marks/],
    ['open comments', 'a <!--'.repeat(20_000), /too many Markdown marks/],
    [
      'runs of backticks',
      Array.from({ length: 600 }, (_, n) => '`'.repeat(n)).join(' '),
      /too many Markdown marks/,
    ],
    ['a table of many columns', `${'|a'.repeat(20_000)}\n${'|-'.repeat(20_000)}`, /too wide/],
  ])('%s are read as plain text, and it is said', (_, text, message) => {
    const document = parse(text);
    expect(document.problems.map((problem) => problem.message)).toEqual([
      expect.stringMatching(message),
    ]);
    expect(document.text).toContain(text.slice(-1));
  });

  test.each([
    ['spaces before a letter', `${' '.repeat(100_000)}x`],
    ['a long article', 'The council met in the town hall on a cold day.\n\n'.repeat(2000)],
    ['a table of many rows', `|a|b|\n|-|-|\n${'|[c](d)|e|\n'.repeat(500)}`],
    ['a list of many links', '- [a](https://e.x/b)\n'.repeat(2000)],
  ])('%s are no trap', (_, text) => {
    expect(parse(text).problems).toEqual([]);
  });
});
