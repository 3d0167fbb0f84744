import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capturedText } from '../../src/parse/captured-text.js';
import { parseSource } from '../../src/parse/source.js';

const blocksOf = (path: string, text: string): string[] => {
  const document = parseSource({ path, text });
  return document.blocks.map(({ start, end }) => document.text.slice(start, end));
};

describe('plain text', () => {
  const wrapped = [
    'The council met in the town hall on a cold day in March and talked of the',
    'bridge, which had been closed since the flood of the year before, and of',
    'the ferry.',
  ];
  test.each([
    ['a blank line ends a paragraph', 'One.\n\nTwo.', ['One.', 'Two.']],
    [
      'a line that starts with a small letter goes on',
      'More than 40\nwere hurt.',
      ['More than 40 were hurt.'],
    ],
    ['wrapped lines are one paragraph', wrapped.join('\n'), [wrapped.join(' ')]],
    [
      'short lines are a paragraph each',
      'The bridge\nIs closed.\nA long line that says much more than the two.',
      ['The bridge', 'Is closed.', 'A long line that says much more than the two.'],
    ],
    [
      'long lines are a paragraph each',
      `${'a b '.repeat(40)}c.\n${'d e '.repeat(40)}f.`,
      [`${'a b '.repeat(40)}c.`, `${'d e '.repeat(40)}f.`],
    ],
    [
      'lines with room for the next word are a paragraph each',
      'The bridge above the old town is closed.\nThe ferry runs every hour.\nNobody was hurt in the flood, they say.',
      [
        'The bridge above the old town is closed.',
        'The ferry runs every hour.',
        'Nobody was hurt in the flood, they say.',
      ],
    ],
    ['a page break', 'One.\f\fTwo.', ['One.', 'Two.']],
    ['CRLF and lone CR', 'One.\r\n\r\nTwo.\r\rThree.', ['One.', 'Two.', 'Three.']],
    ['Markdown means nothing', '*One* &amp; [two](x).', ['*One* &amp; [two](x).']],
  ])('%s', (_, text, expected) => {
    expect(blocksOf('a.txt', text)).toEqual(expected);
  });
});

describe('saved HTML', () => {
  const kindsOf = (text: string): string[] => {
    const document = parseSource({ path: 'a.html', text });
    return document.blocks.map(
      (block) =>
        `${block.furniture === undefined ? block.kind : 'furniture'}: ${document.text.slice(block.start, block.end)}`,
    );
  };

  test.each([
    [
      'white space',
      '<p>The\n  bridge \t is&nbsp;closed.</p>',
      ['paragraph: The bridge is\u00a0closed.'],
    ],
    [
      'headings, lists and tables',
      '<h1>One</h1><ul><li>two<li>three</ul><table><tr><td>four</table>',
      ['heading: One', 'list-item: two', 'list-item: three', 'table-cell: four'],
    ],
    [
      'captions',
      '<figure><img alt="x"><figcaption>The bridge</figcaption></figure><p>Text here.',
      ['caption: The bridge', 'paragraph: Text here.'],
    ],
    [
      'what nobody sees',
      '<p>One.</p><script>var two;</script><style>p{}</style><p hidden>three</p><div style="display: none">four</div>',
      ['paragraph: One.'],
    ],
    [
      'what stands beside the article',
      '<nav>Menu</nav><p>The bridge is closed.</p><footer>About</footer>',
      ['furniture: Menu', 'paragraph: The bridge is closed.', 'furniture: About'],
    ],
    [
      'what stands in elements beside the article',
      '<nav><ul><li>The council and the town</li></ul></nav><p>The bridge is closed.</p>',
      ['furniture: The council and the town', 'paragraph: The bridge is closed.'],
    ],
    [
      'the headline in the header of a page',
      '<header><h1>The bridge</h1><a>Log in</a></header><p>The bridge is closed.</p>',
      ['heading: The bridge', 'furniture: Log in', 'paragraph: The bridge is closed.'],
    ],
    [
      'links that stand alone',
      '<p>The bridge is <a>closed for a month</a></p><ul><li><a>Ferry fares rise 12% in July</a><li><a>Who pays?</a><li>Tolls: <a>a list</a></ul><div><a>Share</a> <a>Print</a></div><h2><a>The ferry</a></h2><p>It runs.',
      [
        'paragraph: The bridge is closed for a month',
        'furniture: Ferry fares rise 12% in July',
        'list-item: Who pays?',
        'list-item: Tolls: a list',
        'furniture: Share Print',
        'heading: The ferry',
        'paragraph: It runs.',
      ],
    ],
    [
      'numbers of notes, and no powers',
      '<p>It is 48 metres deep.<sup>1</sup> The wall<sup><a href="#n2">2</a></sup> held,<sup>[3]</sup> on 9 km<sup>2</sup> of land, on the 5<sup>th</sup>.</p>',
      ['paragraph: It is 48 metres deep. The wall held, on 9 km2 of land, on the 5th.'],
    ],
    [
      'what stands outside the article',
      '<h1>Bridge</h1><div>Weather today</div><article><p>The bridge is closed for a month.</p></article>',
      [
        'heading: Bridge',
        'furniture: Weather today',
        'paragraph: The bridge is closed for a month.',
      ],
    ],
    [
      'an article that holds little of the page',
      '<article>Teaser</article><p>The bridge is closed for a month.</p>',
      ['paragraph: Teaser', 'paragraph: The bridge is closed for a month.'],
    ],
    ['a comment that does not close', '<p>One is here.</p><!-- two', ['paragraph: One is here.']],
    ['stray end tags', '</div></p>One is here.</span>', ['paragraph: One is here.']],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(text)).toEqual(expected);
  });

  test('what a page says of itself', () => {
    const text =
      '<head><title>The bridge &amp; the town</title><meta property="article:published_time" content="2024-03-12T10:00:00Z"><meta property="og:site_name" content="Valley Post"></head><svg><title>Menu</title></svg><p>Text.';
    expect(parseSource({ path: 'sources/a.html', text }).meta).toEqual({
      id: 'a',
      wire: [],
      title: 'The bridge & the town',
      publisher: 'Valley Post',
      published: { earliest: '2024-03-12', latest: '2024-03-12', basis: 'stated' },
    });
  });

  test.each<[string, string, string | undefined]>([
    ['Open Graph', '<meta property="article:published_time" content="2031-03-12T10:00Z">', '12'],
    ['schema.org', '<meta itemprop="datePublished" content="2031-03-12">', '12'],
    ['schema.org in the text', '<p><time itemprop="datePublished" datetime=" 2031-03-12">x', '12'],
    ['Dublin Core', '<meta name="DC.date.issued" content="2031-03-12">', '12'],
    ['a plain name', '<meta name="date" content="2031-03-12">', '12'],
    [
      'the surest of several',
      '<meta name="date" content="2031-03-14"><meta property="article:published_time" content="2031-03-12"><meta itemprop="datePublished" content="2031-03-13">',
      '12',
    ],
    [
      'the next one where the surest is no day',
      '<meta property="article:published_time" content="Monday"><meta name="date" content="2031-03-14">',
      '14',
    ],
    ['a time of something else', '<p><time datetime="2031-03-12">x', undefined],
    ['a day of change', '<meta property="article:modified_time" content="2031-03-12">', undefined],
  ])('the day of publication of a page: %s', (_, text, day) => {
    const { published } = parseSource({ path: 'a.html', text: `${text}<p>The dam held.` }).meta;
    expect(published?.earliest).toBe(day === undefined ? undefined : `2031-03-${day}`);
  });

  test.each([
    ['elements that do not close', '<div>'.repeat(100_000)],
    ['end tags that close nothing', `${'<div>'.repeat(50_000)}${'</p>'.repeat(50_000)}`],
    ['open comments', '<!--'.repeat(20_000)],
    ['attributes', `<a ${'b="c" '.repeat(100_000)}>x</a>`],
  ])('%s take linear time', (_, text) => {
    expect(parseSource({ path: 'a.html', text }).format).toBe('html');
  });
});

describe('the captured text and its hash', () => {
  test.each([
    ['line endings do not matter', 'One.\r\n\r\nTwo.\r', 'One.\n\nTwo.'],
    ['blank lines around it do not matter', '\n \t\n  One.\n\n \n', '  One.'],
    ['a byte-order mark does not matter', '\ufeffOne.', 'One.'],
    ['spaces inside do', 'One  two. ', 'One  two. '],
  ])('%s', (_, body, expected) => {
    expect(capturedText(body)).toBe(expected);
  });

  test('is the hash of the text after the front matter', () => {
    const hash = createHash('sha256').update('Zoë is here.', 'utf8').digest('hex');
    for (const text of [
      'Zoë is here.',
      '---\nid: a1\n---\n\nZoë is here.\n',
      '\ufeffZoë is here.\r\n',
    ]) {
      expect(parseSource({ path: 'a.md', text }).sha256).toBe(hash);
    }
    expect(parseSource({ path: 'a.md', text: 'Zoe is here.' }).sha256).not.toBe(hash);
  });

  test.each(readdirSync('seeds').filter((name) => name.endsWith('.md')))(
    'seeds/%s is as it was captured, a paragraph a block, in the same characters',
    (name) => {
      const document = parseSource({
        path: `seeds/${name}`,
        text: readFileSync(`seeds/${name}`, 'utf8'),
      });
      expect(document.problems).toEqual([]);
      expect(document.meta.sha256).toBe(document.sha256);
      const body = capturedText(document.raw.slice(document.raw.indexOf('\n---\n') + 5));
      expect(document.blocks.map(({ start, end }) => document.text.slice(start, end))).toEqual(
        body.split('\n\n'),
      );
    },
  );
});

describe('bad input', () => {
  const messages = (path: string, text: string): string[] =>
    parseSource({ path, text }).problems.map(({ message }) => message);

  test.each([
    ['an empty file', 'a.md', '', /holds no text/],
    ['a file of white space', 'a.txt', ' \n\n', /holds no text/],
    ['a page without words', 'a.html', '<div><img></div>', /holds no text/],
    ['NUL', 'a.md', 'a\0b', /UTF-16/],
  ])('%s is said to be bad', (_, path, text, message) => {
    expect(messages(path, text)).toEqual([expect.stringMatching(message)]);
  });

  test('nothing throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('a.md', 'b.txt', 'c.html', 'd'),
        (text, path) => {
          expect(parseSource({ path, text }).raw).toBe(text);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the id is the name of the file without its ending', () => {
    expect(parseSource({ path: 'x/y.z.md', text: 'a' }).meta.id).toBe('y.z');
    expect(parseSource({ path: 'x/README', text: 'a' }).meta.id).toBe('README');
  });
});
