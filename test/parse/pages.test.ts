import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/parse/source.js';

const STORY = [
  'The harbour board voted on Monday to close the eastern quay of the town for fourteen months.',
  'Its chair said that the piles below it were older than anyone in the office had thought.',
  'Ferries will sail from the fish market instead, and buses will run between the two piers.',
  'The county decides in May whether it pays, and if it does not the board will borrow the rest.',
];
const TEXT = STORY.map((sentence) => `<p>${sentence}</p>`).join('\n');
const ASIDE = 'A kilo of cod now costs $18 at the market. It was $9 a year ago.';

/** The blocks of a page that are text, headings and captions included. */
function textOf(page: string): string[] {
  const document = parseSource({ path: 'a.html', text: page });
  return document.blocks
    .filter((block) => block.furniture === undefined)
    .map(({ start, end }) => document.text.slice(start, end));
}

describe('what a page says is beside its article', () => {
  test.each([
    ['a role of ARIA', `<div role="complementary"><p>${ASIDE}</p></div>`],
    ['a window', `<div role="dialog"><h2>Privacy</h2><p>${ASIDE}</p></div>`],
    ['the name of a section', `<section aria-label="Related stories"><p>${ASIDE}</p></section>`],
    ['a name for screen readers', `<div aria-label="Cookies on this site"><p>${ASIDE}</p></div>`],
    ['comments by schema.org', `<div itemprop="comment"><p>${ASIDE}</p></div>`],
    ['comments by type', `<div itemtype="https://schema.org/Comment"><p>${ASIDE}</p></div>`],
    ['comments by microformats', `<div class="p-comment h-cite"><p>${ASIDE}</p></div>`],
    ['comments of a content system', `<ol class="comment-list"><li><p>${ASIDE}</p></ol>`],
    ['comments below their number', `<div><h3>2 comments</h3><div><p>${ASIDE}</p></div></div>`],
    ['comments below a title', `<div><h3>3 thoughts on “Quay”</h3><p>${ASIDE}</p></div>`],
    ['more of them than text', `<div id="comments">${`<p>${ASIDE}</p>`.repeat(40)}</div>`],
    ['a label in an element of its own', `<div><div>Most read</div><p>${ASIDE}</p></div>`],
    ['what is not printed', `<div class="box noprint"><p>${ASIDE}</p></div>`],
    ['a form', `<form><p>${ASIDE}</p></form>`],
    ['a block hidden from screen readers', `<div aria-hidden="true"><p>${ASIDE}</p></div>`],
    ['a card that is a link', `<a href="/fish"><div><h3>Fish</h3><p>${ASIDE}</p></div></a>`],
    ['a search', `<search><p>${ASIDE}</p></search>`],
  ])('%s', (_, part) => {
    const own = STORY.map((sentence) => expect.stringContaining(sentence));
    const inside = textOf(`<h1>Quay</h1>${TEXT}${part}<p>${STORY[0]} Again.</p>`);
    expect(inside).toEqual([
      'Quay',
      ...own,
      ...inside.filter((text) => text === 'Fish' || text === 'Privacy'),
      `${STORY[0]} Again.`,
    ]);
    expect(inside).not.toContain(ASIDE);
  });

  test.each([
    ['in parts of one mark', TEXT.replaceAll('<p>', '<p aria-hidden="true">')],
    ['in parts of one label', TEXT.replaceAll(/<p>.*/g, '<div><b>Advertisement</b>$&</div>')],
    ['in a form', `<form>${TEXT}</form><p>Call 555 0100.</p>`],
    ['behind a window', `<div aria-hidden="true">${TEXT}</div><div role="dialog">We care.</div>`],
    ['in a window', `<div role="dialog">${TEXT}</div><p>Call 555 0100.</p>`],
    ['under a name like a part', `<div class="comments">${TEXT}</div><p>Call 555 0100.</p>`],
    ['under a label', `<div><p>Read more</p>${TEXT}</div><p>Call 555 0100.</p>`],
    ['in a link that does not end', `<a href="/x"><div>${TEXT}${TEXT}</div>`],
    ['in a part with the headline', `<div class="widget-area"><h1>Quay</h1>${TEXT}</div>`],
    ['on a page that hides itself', `<body style="visibility: hidden">${TEXT}</body>`],
    ['in a shadow tree', `<x-story><template shadowrootmode="open">${TEXT}</template></x-story>`],
    [
      'in entries of a page that reports live',
      `<main><article><h1>Live</h1>${TEXT.replaceAll('<p>', '<article><p>').replaceAll('</p>', '</p></article>')}</article></main>`,
    ],
  ])('an article is text %s', (_, page) => {
    expect(textOf(page)).toEqual(expect.arrayContaining(STORY));
  });

  test('a section below a heading on replies is text', () => {
    const section = `<div><h2>3 replies that count</h2><p>${ASIDE}</p></div>`;
    expect(textOf(`<h1>Quay</h1>${TEXT}${section}`)).toContain(ASIDE);
  });

  test.each([
    ['a long link that does not end', `<a href="/x"><div>${TEXT}${TEXT}</div>`],
    ['a link into the page', `<a href="#top"><div>${TEXT}</div></a>`],
    ['an article with a label above it', `<article><div>Read more</div>${TEXT}</article>`],
  ])('%s is text beside longer text', (_, part) => {
    const other = `<p>${ASIDE}</p>`.repeat(20);
    expect(textOf(`${other}${part}`)).toEqual(expect.arrayContaining(STORY));
  });

  test('a banner may hold the first heading', () => {
    const banner = `<div role="banner"><h1>Valley Post</h1><p>${ASIDE}</p></div>`;
    expect(textOf(`${banner}<h2>Quay</h2>${TEXT}`)).toEqual(['Valley Post', 'Quay', ...STORY]);
  });

  test('what stands between the text and a part behind it is no headline', () => {
    const page = `${TEXT}<p>Harbour desk and weather</p><div role="complementary"><p>${ASIDE}</p></div>`;
    expect(textOf(page)).toEqual(STORY);
  });

  test('a note, a live message and a heading on privacy are of the text', () => {
    const part = (attributes: string) => `<section ${attributes}><p>${ASIDE}</p></section>`;
    const label = 'aria-label="What the privacy law says"';
    for (const attributes of ['role="note"', 'role="status"', label]) {
      expect(textOf(TEXT + part(attributes))).toEqual([...STORY, ASIDE]);
    }
    expect(textOf(TEXT + part('aria-label="Privacy settings"'))).toEqual(STORY);
  });

  test('marked text is not all of an article that has half as much beside it', () => {
    const body = `<div class="entry-content">${TEXT}</div>`;
    const article = (rest: string) => `<article>${body}${rest}</article>`;
    expect(textOf(article(`<div><p>${ASIDE}</p></div>`))).toEqual(STORY);
    const half = STORY.slice(0, Math.ceil(STORY.length / 2) + 1);
    const rest = half.map((text) => `<p>${text} Again.</p>`).join('');
    expect(textOf(article(`<div>${rest}</div>`)).length).toBeGreaterThan(STORY.length);
  });

  test('a part and an article that holds it', () => {
    const page = `<div class="comments"><main>${TEXT}</main></div>${`<p>${ASIDE}</p>`.repeat(9)}`;
    expect(textOf(page)).toEqual(expect.arrayContaining(STORY));
  });
});

describe('articles in one page', () => {
  const teaser = `<article><h3><a href="/fish">Fish prices double</a></h3><p>${ASIDE}</p></article>`;

  test('a comment or a teaser inside the article', () => {
    expect(textOf(`<article>${TEXT}${teaser}</article>`)).not.toContain(ASIDE);
  });

  test('entries below what a live page says first', () => {
    const entry = `<article><p>${STORY[1]}</p><p>${STORY[2]}</p></article>`;
    const page = `<article><p>${STORY[0]}</p>${entry}${entry}</article>`;
    expect(textOf(page)).toEqual(expect.arrayContaining(STORY.slice(0, 3)));
  });

  test('an entry that is marked as one', () => {
    const entry = `<article itemprop="liveBlogUpdate"><p>${ASIDE}</p></article>`;
    expect(textOf(`<article>${TEXT}${entry}</article>`)).toContain(ASIDE);
  });

  test('a shorter article below its own link', () => {
    const first = `<article><h2><a href="/a">Quay</a></h2>${TEXT}</article>`;
    const second = `<article><h2><a href="/b">Fish</a></h2><p>${ASIDE} ${ASIDE}</p></article>`;
    expect(textOf(first + second)).toContain(`${ASIDE} ${ASIDE}`);
  });

  test('a teaser beside the article', () => {
    expect(textOf(`<article>${TEXT}${TEXT}</article>${teaser}${teaser}`)).not.toContain(ASIDE);
  });

  test('articles of which none is a teaser', () => {
    const second = `<article><h3>Fish prices double</h3><p>${ASIDE}</p></article>`;
    expect(textOf(`<article>${TEXT}${TEXT}</article>${second}`)).toContain(ASIDE);
  });
});

describe('the text of the article, where the page marks it', () => {
  const page = (mark: string) =>
    `<article><p>What sums it up.</p><div ${mark}>${TEXT}</div><p>${ASIDE}</p></article><p>Below.</p>`;

  test.each(['itemprop="articleBody"', 'class="e-content"', 'class="entry-content clear"'])(
    '%s',
    (mark) => {
      expect(textOf(page(mark))).toEqual(['What sums it up.', ...STORY]);
    },
  );

  test('a mark on a small part of it is no such mark', () => {
    const text = `<article><p itemprop="articleBody">${ASIDE}</p>${TEXT}</article>`;
    expect(textOf(text)).toEqual([ASIDE, ...STORY]);
    const half = `<article><div class="e-content">${TEXT}</div><div>${TEXT}${TEXT}</div></article>`;
    expect(textOf(half)).toEqual([...STORY, ...STORY, ...STORY]);
  });
});

describe('the words of a page', () => {
  test.each([
    [
      'what screen readers alone say',
      'A <a>report<span class="sr-only">, new tab</span></a>.',
      'A report.',
    ],
    [
      'what is cut away',
      'A report<span style="position:absolute;clip:rect(0 0 0 0)">, new tab</span>.',
      'A report.',
    ],
    ['what has no back', '<b style="color: red; backface-visibility:hidden">Seen.</b>', 'Seen.'],
    ['what is struck out', 'It has <del>213</del> <ins>212</ins> piles.', 'It has 212 piles.'],
    [
      'notes in brackets',
      'It is old<sup>[<i>citation needed</i>]</sup> and long.',
      'It is old and long.',
    ],
    [
      'notes in brackets written as references',
      'It is old<sup><a href="#n"><span>&#91;</span>2<span>&#93;</span></a></sup> and long.',
      'It is old and long.',
    ],
    ['a link to a note', 'It is old.<a href="#n1">1</a> It is long.', 'It is old. It is long.'],
    ['a number that leads elsewhere', 'In <a href="#y">19</a> years.', 'In 19 years.'],
    [
      'a figure in a link',
      'In&nbsp;<a href="#t">12</a> of <b><a href="#t">13</a></b> towns.',
      'In\u00a012 of 13 towns.',
    ],
    [
      'one behind a sign',
      'For $<a href="#t">12</a> (<a href="#t">13</a> now).',
      'For $12 (13 now).',
    ],
    ['powers', 'It takes 9 km<sup>2</sup> of land.', 'It takes 9 km2 of land.'],
  ])('%s', (_, words, expected) => {
    expect(textOf(`<p>${words}</p>`)).toEqual([expected]);
  });

  test('two line breaks end a paragraph', () => {
    const page = `<div>${STORY[0]}<br>Still.<br /> <br>${STORY[1]}<br>&nbsp;<br>${STORY[2]}</div>`;
    expect(textOf(page)).toEqual([`${STORY[0]}\nStill.`, STORY[1], STORY[2]]);
  });

  test('end tags that are left out', () => {
    const page = `<p hidden>Unseen.<p>${STORY[0]}<ul><li hidden>Unseen.<li>Seen here.</ul>`;
    expect(textOf(page)).toEqual([STORY[0], 'Seen here.']);
  });

  test.each(['<body>', '<div>', '<p>'])('the head has no end tag before %s', (next) => {
    expect(textOf(`<html><head><title>Quay</title>${next}${TEXT}`)).toEqual(STORY);
  });

  test('a menu of a table, and a table of names', () => {
    const menu = '<td><a href="/a">Front page</a><br><a href="/b">Sports</a></td>';
    const page = `<table><tr>${menu}<td><a href="/c">Elmer</a></td></tr></table>${TEXT}`;
    expect(textOf(page)).toEqual(['Elmer', ...STORY]);
  });

  test('the name of the site in the header is no headline', () => {
    const page = `<header><h1><a href="/">Valley Post</a></h1></header><h2>Quay</h2>${TEXT}`;
    expect(textOf(page)).toEqual(['Quay', ...STORY]);
  });
});

describe('a sentence shown once more', () => {
  const own = 'older than anyone in the office had thought';
  test.each([
    ['as a quotation', `<blockquote><p>“${own}”</p></blockquote>`],
    ['in an element of that name', `<div class="pullquote"><p>Older${own.slice(5)}.</p></div>`],
  ])('%s', (_, quote) => {
    expect(textOf(`<p>${STORY[0]}</p>${quote}${TEXT}`)).toEqual([STORY[0], ...STORY]);
  });

  test('a quotation that stands nowhere else is text', () => {
    expect(textOf(`${TEXT}<blockquote><p>“Nobody had thought so.”</p></blockquote>`)).toHaveLength(
      5,
    );
  });

  test('a quotation that stands twice is text once at least', () => {
    const quote = '<blockquote><p>“Nobody had thought so.”</p></blockquote>';
    expect(textOf(TEXT + quote + quote)).toHaveLength(6);
  });
});
