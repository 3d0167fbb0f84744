import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLinkedData } from '../../src/parse/linked-data.js';
import { parseSource } from '../../src/parse/source.js';

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: ' The dam\n held ',
  datePublished: '2031-03-12T10:00:00Z',
  publisher: { '@type': 'Organization', name: 'Valley Post' },
};
const READ = {
  title: 'The dam held',
  published: '2031-03-12T10:00:00Z',
  publisher: 'Valley Post',
};

describe('linked data', () => {
  test.each<[string, unknown, object]>([
    ['of an article', ARTICLE, READ],
    ['of several types', { ...ARTICLE, '@type': ['WebPage', 'ReportageNewsArticle'] }, READ],
    ['in a list', [{ '@type': 'WebSite', headline: 'Home' }, ARTICLE], READ],
    ['in a graph', { '@graph': [{ '@type': 'Person', name: 'Ada' }, ARTICLE] }, READ],
    ['of the first article', [ARTICLE, { ...ARTICLE, headline: 'Other' }], READ],
    ['with publishers in a list', { ...ARTICLE, publisher: [ARTICLE.publisher] }, READ],
    ['with the publisher by name', { ...ARTICLE, publisher: 'Valley Post' }, READ],
    ['without any of it', { '@type': 'Article', headline: 7, publisher: {} }, {}],
    ['of something else', { ...ARTICLE, '@type': 'VideoObject' }, {}],
    ['of nothing', null, {}],
  ])('%s', (_, data, meta) => {
    expect(readLinkedData(JSON.stringify(data))).toEqual(meta);
  });

  test('of any form are read or left out', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readLinkedData(text);
        readLinkedData('['.repeat(100_000) + text);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the linked data of a page', () => {
  const script = (data: object, type = 'application/ld+json'): string =>
    `<script type="${type}">${JSON.stringify(data)}</script>`;
  const metaOf = (head: string) => {
    const text = `<html><head>${head}</head><body><p>The dam held.</p></body></html>`;
    const { meta, text: words } = parseSource({ path: 'a.html', text });
    expect(words.trim()).toBe('The dam held.');
    return [meta.title, meta.publisher, meta.published?.earliest];
  };

  test('say title, publisher and day', () => {
    expect(metaOf(`<title>The dam | Valley Post</title>${script(ARTICLE)}`)).toEqual([
      'The dam held',
      'Valley Post',
      '2031-03-12',
    ]);
  });

  test('count less than what tags say plainly, and the first more than the second', () => {
    const tags =
      '<meta property="og:title" content="A dam"><meta property="og:site_name" content="Post"><meta property="article:published_time" content="2031-03-11">';
    expect(metaOf(script(ARTICLE) + tags)).toEqual(['A dam', 'Post', '2031-03-11']);
    const second = { ...ARTICLE, headline: 'Other', publisher: 'Other' };
    expect(metaOf(script(ARTICLE) + script(second)).slice(0, 2)).toEqual([
      'The dam held',
      'Valley Post',
    ]);
  });

  test('are no other script, and need not be sound', () => {
    expect(metaOf(script(ARTICLE, 'text/javascript'))).toEqual([undefined, undefined, undefined]);
    expect(metaOf('<script type="application/ld+json">{"@type": <b</script>')).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
