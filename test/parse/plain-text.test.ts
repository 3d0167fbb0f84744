import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/parse/source.js';

const blocksOf = (text: string): string[] => {
  const document = parseSource({ path: 'a.txt', text });
  return document.blocks.map(({ start, end }) => document.text.slice(start, end));
};

const FIRST = [
  'The council met in the town hall on a cold day in March and talked of the',
  'bridge, which had been closed.',
];
const SECOND = [
  'A ferry runs instead. It takes twelve cars, and on some days in summer the',
  'queue reaches back to the market, where people sell bread to those who',
  'wait.',
];
const joined = (lines: readonly string[]) => lines.join(' ');

describe('wrapped paragraphs without a blank line between them', () => {
  test('end where a line that could be longer ends a sentence', () => {
    expect(blocksOf([...FIRST, ...SECOND].join('\n'))).toEqual([joined(FIRST), joined(SECOND)]);
  });

  test('are none where lines break off', () => {
    const lines = [
      'The bridge and the ferry of the town of Elmer and',
      'Bread',
      'The market of it',
    ];
    expect(blocksOf(lines.join('\n'))).toEqual(lines);
  });

  test('are none where most of the lines that go on have room', () => {
    const lines = [
      'The bridge and the ferry of the town of Elmer and',
      'of the',
      'market',
      'The end',
    ];
    expect(blocksOf(lines.join('\n'))).toEqual(lines);
  });

  test('are none in a list of names', () => {
    const lines = ['Ada Holm of the Valley Post', 'Ben Ode from Norby Radio 1', 'It is over.'];
    expect(blocksOf(lines.join('\n'))).toEqual(lines);
  });

  test('in a narrow column', () => {
    const text =
      'The council met in the town\nhall on a cold day in March.\nIt closed.\nIt talked of the old bridge\nand of the ferry that runs.';
    expect(blocksOf(text)).toEqual([
      'The council met in the town hall on a cold day in March. It closed.',
      'It talked of the old bridge and of the ferry that runs.',
    ]);
  });
});

describe('a word that a line parts', () => {
  const wrap = (before: string, after: string) =>
    `The council met in the town hall on a cold day in March and ${before}\n${after} and all the rest of it.`;

  test.each([
    ['is put together', 'the har-', 'bour', 'the harbour'],
    ['keeps the hyphen of two words', 'a town-', 'hall', 'a town-hall'],
    ['keeps the hyphen of a number', 'the twenty-', 'five', 'the twenty-five'],
    ['keeps a hyphen behind a figure', 'a 14-', 'month', 'a 14- month'],
  ])('%s', (_, before, after, expected) => {
    const [block] = blocksOf(wrap(before, after));
    expect(block).toContain(`and ${expected} and`);
  });

  test('is one that the text has elsewhere, though its parts are words too', () => {
    const text = `${wrap('the sea-', 'son')}\n\nA sea, a son and a season.`;
    expect(blocksOf(text)[0]).toContain('the season and');
  });

  test('its place in the file holds the hyphen', () => {
    const text = wrap('the har-', 'bour');
    const document = parseSource({ path: 'a.txt', text });
    const start = document.text.indexOf('harbour');
    const place = document.placeOf({ start, end: start + 'harbour'.length });
    expect(text.slice(place.start.offset, place.end.offset)).toBe('har-\nbour');
  });
});

describe('what a printed text has on each page', () => {
  const halves = [
    'The council met in the town hall on a cold day in March and talked of the old',
    'bridge, which had been closed since the flood of the year before.',
  ];

  test.each([
    ['numbers with the number of pages', ['Page 1 of 3', 'Page 2 of 3']],
    ['numbers between hyphens', ['- 7 -', '- 8 -']],
  ])('%s', (_, [first, second]) => {
    const text = `${halves[0]}\n\n${first}\n\n${halves[1]}\n\nThe ferry runs.\n\n${second}\n`;
    expect(blocksOf(text)).toEqual([joined(halves), 'The ferry runs.']);
  });

  test('numbers alone, where three rise', () => {
    const text = (numbers: readonly number[]) =>
      numbers
        .map(
          (number) =>
            `The ferry to Elmer and Keld runs on day ${number} of each month, when the tide is high.\n\n${number}\n\n`,
        )
        .join('');
    expect(blocksOf(text([3, 4, 5]))).toHaveLength(3);
    expect(blocksOf(text([3, 4, 6]))).toHaveLength(6);
    expect(blocksOf(text([3, 4]))).toHaveLength(4);
  });

  test('years alone are none', () => {
    expect(blocksOf('2014\n\nOne is here.\n\n2015\n\nTwo.\n\n2016\n\nThree.')).toHaveLength(6);
  });

  test('running heads', () => {
    const page = (text: string) => `Valley Post      12 March\n\n${text}\n`;
    const text = [page(halves[0] ?? ''), page(halves[1] ?? ''), page('It runs.')].join('\f');
    expect(blocksOf(text)).toEqual([joined(halves), 'It runs.']);
  });

  test('figures of a list are no page numbers', () => {
    const text = ['Monday', '11', 'Tuesday', '12', 'Wednesday', '13', 'Lots:', '3/4', '4/4'];
    expect(blocksOf(text.join('\n\n'))).toEqual(text);
  });

  test('running heads of very many pages', () => {
    const pages = 100_000;
    expect(blocksOf('Valley Post\n\f'.repeat(pages) + joined(FIRST))).toEqual([joined(FIRST)]);
  });

  test('a paragraph does not go on in one that begins', () => {
    const text = `${halves[0]}\n\n- 1 -\n\nA ferry runs.\n\n- 2 -\n`;
    expect(blocksOf(text)).toEqual([halves[0], 'A ferry runs.']);
  });
});

describe('marks before the words', () => {
  test('of quoted mail', () => {
    const quoted = FIRST.map((line) => `> ${line}`).join('\n');
    expect(blocksOf(`${quoted}\n>\n>> It is closed.`)).toEqual([joined(FIRST), 'It is closed.']);
  });

  test.each([
    ['a bullet', '• It is closed.\n•\tIt is old.'],
    ['letters and numbers before a tab', 'o\tIt is closed.\n2)\tIt is old.'],
  ])('%s', (_, text) => {
    expect(blocksOf(text)).toEqual(['It is closed.', 'It is old.']);
  });

  test.each(['>50 people came.', '1) It is closed.', 'o clock it was.', '- It is closed.'])(
    'none: %s',
    (text) => {
      expect(blocksOf(text)).toEqual([text]);
    },
  );

  test('an item opens a paragraph among wrapped lines', () => {
    const items = [`• ${FIRST[0]}`, FIRST[1] ?? '', `• ${SECOND[0]}`, SECOND[1] ?? '', 'wait.'];
    expect(blocksOf(items.join('\n'))).toEqual([joined(FIRST), joined(SECOND)]);
  });
});

test.each(['___', '* * *', '– – –', '###', '* * * # # #'])(
  'a line of marks is no text: %s',
  (line) => {
    expect(blocksOf(`One is here.\n\n${line}\n\nTwo.`)).toEqual(['One is here.', 'Two.']);
  },
);
