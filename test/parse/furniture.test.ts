import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/parse/source.js';

const STORY = [
  'The council closed the old bridge on Monday after the flood.',
  'Engineers will inspect its two piers next week, the mayor said.',
  'The ferry runs every hour until then.',
];

/** The reason why a line is furniture, in the middle of a story or after it. */
function reasonOf(line: string, where: 'inside' | 'after' | 'before' = 'inside') {
  const at = { before: 0, inside: 2, after: 3 }[where];
  const blocks = [...STORY.slice(0, at), line, ...STORY.slice(at)];
  const document = parseSource({ path: 'a.txt', text: blocks.join('\n\n') });
  expect(
    document.blocks.filter((_, index) => index !== at).map((block) => block.furniture),
  ).toEqual(STORY.map(() => undefined));
  return document.blocks[at]?.furniture;
}

describe('page furniture, inside a story', () => {
  test.each([
    'Advertisement',
    'Advertisement Continue reading the main story',
    'Related Articles',
    'Recommended for you',
    'Subscribe to our free newsletter',
    'Sign up for the morning briefing and never miss a story.',
    'Follow us on Facebook and Twitter.',
    'Read more: How the ferry was saved',
    'Want the news by mail? Sign up here.',
    'Ada Holm has written of the harbour, the ferry and the quay for the Valley Post since the old bridge fell. Her letter goes out on each day of the week but one. To receive it, please sign up here.',
    'READ ALSO Ferry strike ends after three days',
    'Click here to read the full report.',
    'Copyright 2024 Valley Post. All rights reserved.',
    '© 2024 Valley Post',
    'Home | News | Sport',
    'How the ferry was saved How the ferry was saved',
    '3 min read',
    'By Ada Holm and Ben Ode, Valley Post',
    '(Adds details of the vote)',
    '(Reporting by Ada Holm in Elmer; Editing by Ben Ode)',
    'Reporting by Ada Holm; Editing by Ben Ode',
    "EDITORS: adds the mayor's reply",
    'more follows',
    '(MORE)',
    'ENDS',
    '-30-',
    'FOR IMMEDIATE RELEASE',
    'This material may not be published, broadcast, rewritten or redistributed without permission.',
  ])('%s', (line) => {
    expect(reasonOf(line)).toEqual(expect.any(String));
  });
});

describe('a story, not furniture', () => {
  test.each([
    ['a short sentence', 'Nobody was hurt.'],
    ['a very short one', 'He agreed.'],
    ['a quotation', '"Read more books," she said'],
    ['a quotation without a full stop', '“Share the road”'],
    [
      'a sentence that starts like a call',
      'Subscribers of the ferry pass pay half, and following the flood nobody pays.',
    ],
    [
      'a long sentence that opens like a call',
      'Follow us, the guide said at the gate of the old lock, and the twelve visitors, some of whom had come from far away to see the dam before it was closed, did so without a word.',
    ],
    [
      'what somebody said, though it opens like a call',
      'Share your food, the bishop told the crowd of 5,000.',
    ],
    ['a report that opens like a call', 'Tagged turtles were seen off the coast, scientists said.'],
    [
      'a sentence that the label of an advertisement ran into',
      'Advertisement The council had known of the crack since May, according to the report.',
    ],
    ['a line that leads to another', 'In its letter the council gave three reasons for this:'],
    ['a sentence on reporting', 'Reporting by the Valley Post led to the closure of the bridge.'],
    ['one that ends in brackets', 'Reporting by the Post shows that prices rose (12 percent).'],
    ['a sentence on lists', 'Residents can sign up here on Monday, the council said.'],
    ['a remark in brackets', '(Adding the second pier would take until May, the mayor said.)'],
    ['a figure between dashes', 'He counted to – 30 – and left.'],
    ['a subheading', 'A town without a bridge'],
    ['a subheading that names a company', 'Facebook pays for a new ferry'],
    ['a sentence with a bar in it', 'The sign at the pier said ferry | bus, and it was wrong.'],
    ['a question', 'Who pays for it?'],
    [
      'a sentence on copyright',
      'The council holds the copyright of the old plans, and it wants to keep it.',
    ],
  ])('%s', (_, line) => {
    expect(reasonOf(line)).toBeUndefined();
  });
});

describe('what its place decides', () => {
  test('a line without a full stop after the last sentence is a teaser', () => {
    expect(reasonOf('Valley News - Weather, Sport, Markets', 'after')).toMatch(
      /after the last sentence/,
    );
    expect(reasonOf('Valley News - Weather, Sport, Markets', 'before')).toBeUndefined();
  });

  test('a short sentence after the last long one is text', () => {
    expect(reasonOf('It rained.', 'after')).toBeUndefined();
  });

  test('a line that the page repeats', () => {
    const text = [STORY[0], 'Ferry news', STORY[1], 'Ferry news', STORY[2]].join('\n\n');
    const { blocks } = parseSource({ path: 'a.txt', text });
    expect(blocks.map((block) => block.furniture !== undefined)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  test('no word that the page repeats', () => {
    const text = [STORY[0], 'Ferries', STORY[1], 'Ferries', STORY[2]].join('\n\n');
    const { blocks } = parseSource({ path: 'a.txt', text });
    expect(blocks.filter((block) => block.furniture !== undefined)).toEqual([]);
  });

  test('a time stamp above the text', () => {
    expect(reasonOf('Updated: March 12, 2024 10:30', 'before')).toBe('time stamp');
  });
});

describe('captions are text of their own kind', () => {
  test.each([
    'The closed bridge over the river, seen on Monday © Valley Post / @holm',
    'The mayor at the pier on Monday. (Photo: Ada Holm)',
    'The mayor at the pier on Monday. Photograph by Ada Holm',
    'FILE PHOTO: The bridge before the flood',
    'The mayor at the pier on Monday. Ada Holm/AFP',
    'The mayor at the pier on Monday. REUTERS/Ada M. Holm',
    'The mayor at the pier. AFP/Ada Holm/Valley Post.',
  ])('%s', (line) => {
    const text = [line, ...STORY].join('\n\n');
    const [block] = parseSource({ path: 'a.txt', text }).blocks;
    expect(block).toMatchObject({ kind: 'caption' });
    expect(block?.furniture).toBeUndefined();
  });

  test.each([
    'The mayor told AFP/Valley Post on Monday that the pier would stay closed.',
    'The mayor spoke to reporters/photographers at the pier on Monday.',
  ])('%s is none', (line) => {
    const text = [line, ...STORY].join('\n\n');
    expect(parseSource({ path: 'a.txt', text }).blocks[0]?.kind).toBe('paragraph');
  });

  test('a sentence is none', () => {
    expect(parseSource({ path: 'a.txt', text: STORY.join('\n\n') }).blocks[0]?.kind).toBe(
      'paragraph',
    );
  });
});

describe('the head of a mail', () => {
  const reasons = (head: string) => {
    const text = [head, ...STORY].join('\n\n');
    return parseSource({ path: 'a.txt', text }).blocks.map((block) => block.furniture);
  };

  test('above the text', () => {
    const head = 'From: Ada Holm <ada@valley.example>\nSubject: The bridge\nDate: Monday';
    expect(reasons(head)).toEqual([
      'head of a mail',
      'head of a mail',
      'head of a mail',
      ...STORY.map(() => undefined),
    ]);
  });

  test('one line like it is a headline', () => {
    expect(reasons('From: a town without a bridge')[0]).toBeUndefined();
  });
});
