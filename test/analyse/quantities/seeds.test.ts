import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, show } from './show.js';

/**
 * Every number, date and duration phrase of the five seed articles, listed by hand: the
 * phrase and what it means, in the order of the article. The second story
 * of article 000 has its own day.
 */
interface Row {
  /** The article's number, "b" for its second story. */
  readonly article: string;
  readonly published: string;
  readonly phrases: readonly (readonly [phrase: string, meaning: string])[];
}

const ARTICLES: readonly Row[] = [
  {
    article: '000',
    published: '2024-05-19',
    phrases: [
      ['no later than Sept. 15', 'date (-∞, 2024-09-15] day at-most'],
      ['five days', 'duration [5, 5] day exact negotiation'],
      ['two', 'count [2, 2] exact military'],
      ['more than a decade', 'duration (1, ∞) decade more-than'],
      ['more than 1,000', 'count (1000, ∞) more-than troop'],
      ['July 2023', 'date [2023-07-01, 2023-07-31] month exact'],
      ['several', 'count [3, 9] about nation'],
      ['the past few years', 'duration [3, 6] year about'],
      ['March 2024', 'date [2024-03-01, 2024-03-31] month exact'],
      ['Earlier this month', 'date [2024-05-01, 2024-05-19] month exact'],
      ['weeks and months to come', 'date [2024-05-19, 2024-08-19] month about'],
    ],
  },
  {
    article: '000b',
    published: '2024-05-14',
    phrases: [
      ['March', 'date [2024-03-01, 2024-03-31] month exact'],
      ['Tuesday', 'date [2024-05-14, 2024-05-14] day exact'],
      ['mid-March', 'date [2024-03-11, 2024-03-20] month exact'],
      ['two', 'count [2, 2] exact side'],
      ['April', 'date [2024-04-01, 2024-04-30] month exact'],
      ['more than 1,000', 'count (1000, ∞) more-than personnel'],
      ['July', 'date [2023-07-01, 2023-07-31] month exact coup'],
      ['last year', 'date [2023-01-01, 2023-12-31] year exact coup'],
      ['before the end of 2023', 'date (-∞, 2023-12-31] year less-than'],
      ['April', 'date [2024-04-01, 2024-04-30] month exact'],
      ['May', 'date [2024-05-01, 2024-05-31] month exact'],
      ['almost $500 million', 'money [450000000, 500000000) dollar almost agreement'],
      ['three years', 'duration [3, 3] year exact'],
    ],
  },
  {
    article: '001',
    published: '2024-05-19',
    phrases: [
      ['no later” than September 15', 'date (-∞, 2024-09-15] day at-most'],
      ['Sunday', 'date [2024-05-19, 2024-05-19] day exact statement'],
      ['within the next four months or so', 'duration (-∞, 4.4] month about'],
      ['last month', 'date [2024-04-01, 2024-04-30] month exact'],
      ['close to 1,000', 'count [900, 1000) almost personnel'],
      ['last year', 'date [2023-01-01, 2023-12-31] year exact'],
      ['Sunday', 'date [2024-05-19, 2024-05-19] day exact statement'],
      ['by September 15 “at the latest', 'date (-∞, 2024-09-15] day at-most'],
      ['last year', 'date [2023-01-01, 2023-12-31] year exact coup'],
      ['five-day', 'duration [5, 5] day exact meeting'],
      ['A few months later', 'duration [3, 6] month about'],
      ['October', 'date [2023-10-01, 2023-10-31] month exact'],
      ['2022', 'date [2022-01-01, 2022-12-31] year exact'],
      ['about two-thirds', 'number [0.6, 0.733333333333] about nigerien'],
    ],
  },
  {
    article: '002',
    published: '2024-05-20',
    phrases: [
      ['Monday, May 20th', 'date [2024-05-20, 2024-05-20] day exact'],
      ['by September 15th', 'date (-∞, 2024-09-15] day at-most'],
      ['Approximately 1,000', 'count [900, 1100] about personnel'],
      ['last year', 'date [2023-01-01, 2023-12-31] year exact coup'],
      ['the past decade', 'duration [1, 1] decade exact'],
      ['several', 'count [3, 9] about nation'],
      ['2022', 'date [2022-01-01, 2022-12-31] year exact survey'],
      ['about two-thirds', 'number [0.6, 0.733333333333] about nigerien'],
      ['coming months', 'date [2024-05-20, 2024-08-20] month about'],
    ],
  },
  {
    article: '003',
    published: '2024-05-19',
    phrases: [
      ['no later than mid-September', 'date (-∞, 2024-09-20] month at-most'],
      ['Sunday', 'date [2024-05-19, 2024-05-19] day exact statement'],
      ['no later than September 15, 2024', 'date (-∞, 2024-09-15] day at-most'],
      ['March', 'date [2024-03-01, 2024-03-31] month exact'],
      ['last July', 'date [2023-07-01, 2023-07-31] month exact coup'],
      ['over a decade', 'duration (1, ∞) decade more-than'],
      ['1,000', 'count [1000, 1000] exact soldier'],
      ['December', 'date [2023-12-01, 2023-12-31] month exact'],
      ['ten months ago', 'date [2023-07-04, 2023-08-04] month exact'],
      ['$100-million', 'money [100000000, 100000000] dollar exact base'],
      ['2016', 'date [2016-01-01, 2016-12-31] year exact'],
      ['Last week', 'date [2024-05-06, 2024-05-19] week exact'],
      ['Sunday', 'date [2024-05-19, 2024-05-19] day exact'],
    ],
  },
  {
    article: '004',
    published: '2024-05-19',
    phrases: [
      ['by September 15, 2024', 'date (-∞, 2024-09-15] day at-most'],
      ['Sunday', 'date [2024-05-19, 2024-05-19] day exact'],
      ['two', 'count [2, 2] exact country'],
      ['May 15 to 19', 'date [2024-05-15, 2024-05-19] day exact'],
      ['$110 million', 'money [110000000, 110000000] dollar exact base'],
      ['May 15 to 19, 2024', 'date [2024-05-15, 2024-05-19] day exact'],
      ['two', 'count [2, 2] exact party'],
      ['not later than September 15, 2024', 'date (-∞, 2024-09-15] day at-most'],
      ['about 920km', 'length [828, 1012] kilometre about'],
      ['April 19, 2024', 'date [2024-04-19, 2024-04-19] day exact'],
      ['approximately 1,000', 'count [900, 1100] about troop'],
      ['since July 2023', 'date [2023-07-01, ∞) month at-least rule'],
    ],
  },
];

const FOLDER = new URL('../../../seeds/', import.meta.url);

/** The article's text without its front matter; the parts before and behind the second dateline. */
function textOf(article: string): string {
  const number = article.slice(0, 3);
  const name = readdirSync(FOLDER).find((file) => file.includes(number) && file.endsWith('.md'));
  if (name === undefined) throw new Error(`no seed article ${number}`);
  const body = readFileSync(new URL(name, FOLDER), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  const parts = body.split(/^(?=Niger PM blames)/m);
  const part = article.endsWith('b') ? parts[1] : parts[0];
  if (part === undefined) throw new Error(`no story ${article}`);
  return part;
}

describe('every number, date and duration phrase of the five articles', () => {
  it.each(ARTICLES)('article $article', ({ article, published, phrases }) => {
    const text = textOf(article);
    const found = read(text, published).map((q) => [q.text, show(q)]);
    expect(found).toEqual(phrases.map(([phrase, meaning]) => [phrase, meaning]));
  });
});
