import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/parse/source.js';
import { splitStories } from '../../src/segment/stories.js';

const FIRST = [
  'The council closed the old bridge on Monday after the flood.',
  'Engineers will inspect its two piers next week. The mayor agreed.',
];
const SECOND = [
  'The ferry will run every hour until June, the company said.',
  'It carries 40 cars.',
];

function storiesOf(blocks: readonly string[], frontMatter = '') {
  return splitStories(parseSource({ path: 'a.md', text: frontMatter + blocks.join('\n\n') }));
}

describe('stories of one page', () => {
  const page = [
    ...FIRST,
    'Ferry to run every hour',
    'Norby, Norland (AFP) May 14, 2024 -',
    ...SECOND,
    'Related Links',
  ];
  const dated = '---\npublished: 2024-05-20\npublisher: Valley Post\n---\n';

  test('a dateline opens another story, and its headline belongs to it', () => {
    const stories = storiesOf(page, dated);
    expect(
      stories.map(({ story, headline, wire, published }) => ({ story, headline, wire, published })),
    ).toEqual([
      {
        story: 1,
        headline: undefined,
        wire: [],
        published: { earliest: '2024-05-20', latest: '2024-05-20', basis: 'stated' },
      },
      {
        story: 2,
        headline: 'Ferry to run every hour',
        wire: ['AFP'],
        published: { earliest: '2024-05-14', latest: '2024-05-14', basis: 'stated' },
      },
    ]);
    expect(stories.every(({ publisher }) => publisher === 'Valley Post')).toBe(true);
  });

  test('every sentence has its kind, number and story', () => {
    const rows = storiesOf(page, dated).flatMap(({ sentences }) =>
      sentences.map(({ story, index, kind, furniture }) => [story, index, kind, furniture]),
    );
    expect(rows).toEqual([
      [1, 0, 'sentence', false],
      [1, 1, 'sentence', false],
      [1, 2, 'sentence', false],
      [2, 0, 'headline', false],
      [2, 1, 'dateline', false],
      [2, 2, 'sentence', false],
      [2, 3, 'sentence', false],
      [2, 4, 'headline', true],
    ]);
  });

  test('text is the file at its place, plain the words', () => {
    const [story] = storiesOf(['The **old** bridge &amp;\nthe ferry.']);
    expect(story?.sentences[0]).toMatchObject({
      text: 'The **old** bridge &amp;\nthe ferry.',
      plain: 'The old bridge & the ferry.',
      place: { start: { line: 1, column: 1 }, end: { line: 2, column: 11 } },
    });
  });

  test('a dateline that opens a paragraph is a sentence of its own', () => {
    const [story] = storiesOf(['NORBY (Reuters) - The bridge is closed.', ...SECOND]);
    expect(story?.sentences.slice(0, 2).map(({ kind, plain }) => [kind, plain])).toEqual([
      ['dateline', 'NORBY (Reuters) -'],
      ['sentence', 'The bridge is closed.'],
    ]);
    expect(story?.dateline).toMatchObject({ city: 'NORBY', agency: 'Reuters' });
  });

  test.each([
    [
      'a dateline above all text',
      ['Bridge closed', 'NORBY (AP) — The bridge is closed.', ...SECOND],
    ],
    [
      'a dateline below a summary',
      ['The bridge is closed for a month.', 'NORBY (AP) — The council met.', ...SECOND],
    ],
    ['a dateline without agency or date', [...FIRST, 'Ferry to run', 'NORBY — The ferry runs.']],
    [
      'a date in a sentence',
      [...FIRST, 'Ferry to run', 'On May 14, 2024 - a Tuesday - the ferry ran.'],
    ],
  ])('%s opens no other story', (_, blocks) => {
    expect(storiesOf(blocks)).toHaveLength(1);
  });

  test('two datelines are two stories', () => {
    const stories = storiesOf([
      'NORBY (AP) — The bridge is closed.',
      'SUDBY (AP) — The ferry runs.',
    ]);
    expect(stories.map(({ dateline }) => dateline?.city)).toEqual(['NORBY', 'SUDBY']);
  });
});

describe('what a story says of itself', () => {
  test('a date without a year is the nearest to the date of the file, and inferred', () => {
    const frontMatter = '---\npublished: 2024-01-02\n---\n';
    const [story] = storiesOf(['NORBY, Dec. 30 (AP) — The bridge is closed.'], frontMatter);
    expect(story?.published).toEqual({
      earliest: '2023-12-30',
      latest: '2023-12-30',
      basis: 'inferred',
    });
  });

  test('agencies come from the dateline, the end of the text and the front matter', () => {
    const blocks = ['NORBY (AP) — The bridge is closed.', 'The ferry runs. (Reuters)'];
    expect(storiesOf(blocks, '---\nwire: dpa\n---\n')[0]?.wire).toEqual(['AP', 'Reuters', 'dpa']);
  });

  test('a credit far below the text is not its own', () => {
    const below = Array.from({ length: 6 }, (_, index) => `Ferry number ${index} of the town`);
    expect(storiesOf([...FIRST, ...below.slice(0, 1), 'Reuters'])[0]?.wire).toEqual(['Reuters']);
    expect(storiesOf([...FIRST, ...below, 'Reuters'])[0]?.wire).toEqual([]);
  });

  test('what the front matter credits is not added to a story with its own credit', () => {
    const blocks = [...FIRST, 'Ferry to run', 'SUDBY (AP) — The ferry runs.', ...SECOND];
    const stories = storiesOf(blocks, '---\nwire: dpa\n---\n');
    expect(stories.map(({ wire }) => wire)).toEqual([['dpa'], ['AP']]);
  });

  test('the head of a story is three lines at most', () => {
    const lines = ['Weather', 'Ferry to run every hour', 'A new boat', 'By Ada Holm'];
    const [, second] = storiesOf([...FIRST, ...lines, 'SUDBY (AP) — The ferry runs.', ...SECOND]);
    expect(second?.sentences.slice(0, 3).map(({ plain }) => plain)).toEqual(lines.slice(1));
  });

  test('without a headline in the text, the title of the file is it', () => {
    expect(storiesOf(FIRST, '---\ntitle: Bridge closed\n---\n')[0]?.headline).toBe('Bridge closed');
    expect(storiesOf(['# Closed', ...FIRST])[0]?.headline).toBe('Closed');
  });

  test('a file without text has one story without sentences', () => {
    expect(storiesOf([])).toMatchObject([{ story: 1, sentences: [], start: 0, end: 0 }]);
  });
});
