import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check.js';

const REST = 'opened the new bridge over the river in Elmer on Monday.';

/** What is told of sentences, each of a paper of its own. */
function told(...sentences: string[]): string[] {
  const sources = sentences.map((text, at) => ({ path: `${at}.txt`, text: `${text}\n` }));
  return check({ sources }).findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** Two pairs of stories that exchange two titles: in one sentence each, and in two. */
function swapped(one: string, other: string): [string, string][] {
  const joined = (a: string, b: string) => `${a} Ann Leeson and ${b} Bo Raymond ${REST}`;
  const apart = (a: string, b: string) =>
    `${a} Ann Leeson opened the new bridge over the river in Elmer. ${b} Bo Raymond called the storm fund for farmers overdue.`;
  const later = (a: string, b: string) =>
    `The new bridge over the river in Elmer is open at last, ${a} Ann Leeson said. Farmers had waited for the storm fund too long, ${b} Bo Raymond added.`;
  return [
    [joined(one, other), joined(other, one)],
    [apart(one, other), later(other, one)],
  ];
}

describe('titles of two people that are exchanged', () => {
  test.each<[string, string, string, string]>([
    [
      'before the names',
      `Mayor Ann Lee and Governor Bo Ray ${REST}`,
      `Governor Ann Lee and Mayor Bo Ray ${REST}`,
      'Governor Ann Lee and Mayor Ann Lee',
    ],
    [
      'in a sentence of another order',
      `Mayor Ann Lee and Governor Bo Ray ${REST}`,
      'The new bridge over the river in Elmer was opened on Monday by Mayor Bo Ray and Governor Ann Lee.',
      'Governor Ann Lee and Mayor Ann Lee',
    ],
    [
      'behind the names',
      `Ann Lee, the mayor of the town, and Bo Ray, the governor of the valley, ${REST}`,
      `Ann Lee, the governor of the valley, and Bo Ray, the mayor of the town, ${REST}`,
      'Ann Lee, the governor and Ann Lee, the mayor',
    ],
    [
      'behind the names, one without its place',
      `Ann Lee, the mayor of Elmer, and Bo Ray, the governor, ${REST}`,
      `Ann Lee, the governor, and Bo Ray, the mayor, ${REST}`,
      'Ann Lee, the governor and Ann Lee, the mayor of Elmer',
    ],
    [
      'before one name and behind the other',
      `Mayor Ann Lee and Bo Ray, the governor, ${REST}`,
      'The new bridge over the river in Elmer was opened on Monday by Governor Ann Lee and Bo Ray, the mayor.',
      'Governor Ann Lee and Mayor Ann Lee',
    ],
    [
      'short and in full',
      `Gen. Ann Lee and Sen. Bo Ray ${REST}`,
      `Senator Ann Lee and General Bo Ray ${REST}`,
      'Gen. Ann Lee and Senator Ann Lee',
    ],
    [
      'of surnames alone',
      `Mayor Lee and Governor Ray ${REST}`,
      `Governor Ann Lee and Mayor Bo Ray ${REST}`,
      'Governor Ann Lee and Mayor Lee',
    ],
    [
      'of offices',
      `Foreign Minister Ann Lee and Defence Minister Bo Ray ${REST}`,
      `Defence Minister Ann Lee and Foreign Minister Bo Ray ${REST}`,
      'Defence Minister Ann Lee and Foreign Minister Ann Lee',
    ],
    [
      'in a longer list',
      `Mayor Ann Lee, Governor Bo Ray and Bishop Cy Fox ${REST}`,
      `Governor Ann Lee, Mayor Bo Ray and Bishop Cy Fox ${REST}`,
      'Governor Ann Lee and Mayor Ann Lee',
    ],
  ])('%s', (_title, a, b, names) => {
    const message = `entity-conflict: ${names}: sources exchange the titles of Lee and Ray`;
    expect(told(a, b)).toEqual([message]);
    expect(told(b, a)).toEqual([message]);
  });

  test.each<[string, string, string]>([
    [
      'two of each story',
      'Mayor Ann Lee opened the new bridge over the river in Elmer. Governor Bo Ray called the storm fund for farmers overdue.',
      'The new bridge over the river in Elmer is open at last, Governor Ann Lee said. Farmers had waited for the storm fund too long, Mayor Bo Ray added.',
    ],
    [
      'one of the first',
      'On Monday Mayor Ann Lee and Governor Bo Ray met in Elmer to talk about the harbour strike, the fund and the ferry.',
      'The harbour strike and the ferry were the matter when Governor Ann Lee came to Elmer. Mayor Bo Ray wants the fund for the harbour strike and the ferry.',
    ],
  ])('in sentences that say other things, %s', (_title, a, b) => {
    const message =
      'entity-conflict: Governor Ann Lee and Mayor Ann Lee: sources exchange the titles of Lee and Ray';
    expect(told(a, b)).toEqual([message]);
    expect(told(b, a)).toEqual([message]);
  });

  test.each([
    ['President', 'Vice President'],
    ['Mayor', 'Deputy Mayor'],
    ['Governor', 'Former Governor'],
    ['Minister', 'Prime Minister'],
    ['Police Chief', 'Fire Chief'],
    ['Assistant Police Chief', 'Chief'],
  ])('of a %s and a %s', (one, other) => {
    for (const texts of swapped(one, other)) {
      const message = /: sources exchange the titles of Leeson and Raymond$/u;
      expect(told(...texts)).toEqual([expect.stringMatching(message)]);
    }
  });

  test.each<[string, string, string]>([
    [
      'one sentence',
      'Mayor Ann Leeson and Governor Bo Raymond Jr. promised aid for the flooded streets of Elmer on Sunday after the dam broke.',
      'Governor Ann Leeson and Mayor Bo Raymond Jr. promised aid for the flooded streets of Elmer on Sunday after the dam broke.',
    ],
    [
      'sentences that say other things',
      'Mayor Ann Leeson opened the new bridge over the river in Elmer. Governor Bo Raymond Jr. called the storm fund for farmers overdue.',
      'The new bridge over the river in Elmer is open at last, Governor Ann Leeson said. Farmers had waited for the storm fund too long, Mayor Bo Raymond Jr. added.',
    ],
  ])('once for a name with a suffix, in %s', (_title, a, b) => {
    const message =
      'entity-conflict: Governor Ann Leeson and Mayor Ann Leeson: sources exchange the titles of Leeson and Raymond';
    expect(told(a, b)).toEqual([message]);
    expect(told(b, a)).toEqual([message]);
  });

  test('marks both people in both sentences', () => {
    const sentences = [
      `Mayor Ann Lee and Governor Bo Ray ${REST}`,
      `Governor Ann Lee and Mayor Bo Ray ${REST}`,
    ];
    const sources = sentences.map((text, at) => ({ path: `${at}.txt`, text: `${text}\n` }));
    const shown = check({ sources }).findings.flatMap(({ plain = '', marks = [], related }) =>
      [{ plain, marks }, ...related].map((place) =>
        (place.marks ?? []).map(({ start, end }) => place.plain?.slice(start, end)),
      ),
    );
    expect(shown).toEqual([
      ['Governor Ann Lee', 'Mayor Bo Ray'],
      ['Mayor Ann Lee', 'Governor Bo Ray'],
    ]);
  });
});

describe('titles of which one is within the other, and another', () => {
  test.each([
    ['Lieutenant Governor', 'Governor'],
    ['Lt. Gov.', 'Governor'],
    ['Chief Justice', 'Justice'],
    ['Vice President', 'President'],
    ['Deputy Minister', 'Minister'],
    ['Attorney General', 'General'],
    ['Attorney General', 'Solicitor General'],
    ['Assistant Attorney General', 'Attorney General'],
    ['Major General', 'General'],
    ['Press Secretary', 'Secretary'],
  ])('%s and %s', (one, other) => {
    for (const texts of swapped(one, other)) expect(told(...texts)).toHaveLength(1);
  });
});

test.each([
  ['behind the names', 'Ann Leeson, the governor,', 'Bo Raymond, the mayor of Elmer,'],
  ['behind one name', 'Ann Leeson, the governor,', 'Mayor Bo Raymond'],
])('titles exchanged in other sentences, %s', (_title, one, other) => {
  const first =
    'Mayor Ann Leeson opened the new bridge over the river in Elmer. Governor Bo Raymond called the storm fund for farmers overdue.';
  const second = `The new bridge over the river in Elmer is open at last, ${one} said. Farmers had waited for the storm fund too long, ${other} added.`;
  expect(told(first, second)).toHaveLength(1);
  expect(told(second, first)).toHaveLength(1);
});

test('in any of many stories with the two', () => {
  const before = Array.from(
    { length: 45 },
    (_, at) =>
      `Mayor Ann Leeson met pupils of school ${at + 1}. Governor Bo Raymond ran ${at} miles.`,
  );
  const exchange = swapped('Mayor', 'Governor')[1] ?? [];
  expect(told(...before, ...exchange).filter((line) => line.includes('exchange'))).toHaveLength(1);
});

describe('no exchange', () => {
  test.each<[string, string, string]>([
    [
      'people in another order',
      `Mayor Ann Lee, Governor Bo Ray and Bishop Cy Fox ${REST}`,
      `Bishop Cy Fox, Governor Bo Ray and Mayor Ann Lee ${REST}`,
    ],
    [
      'titles between commas',
      `Ann Lee, mayor, Bo Ray, governor, and Cy Fox, bishop, ${REST}`,
      `Cy Fox, bishop, Bo Ray, governor, and Ann Lee, mayor, ${REST}`,
    ],
    [
      'a title behind a comma that is that of the next',
      `Ann Lee, General Bo Ray and Mayor Cy Fox ${REST}`,
      `Bo Ray, Mayor Cy Fox and General Ann Lee ${REST}`,
    ],
    [
      'another title of one person',
      `President Ann Lee and Prime Minister Bo Ray ${REST}`,
      `Prime Minister Bo Ray and Commander Ann Lee ${REST}`,
    ],
    [
      'titles with and without their place',
      `Ann Lee, the mayor of Elmer, and Bo Ray, the mayor, ${REST}`,
      `Ann Lee, the mayor, and Bo Ray, the mayor of Elmer, ${REST}`,
    ],
    [
      'other people of the surnames',
      `Mayor Ann Lee and Governor Bo Ray ${REST}`,
      `Governor Di Lee and Mayor Al Ray ${REST}`,
    ],
    [
      'two people of one surname',
      `Mayor Ann Lee, Governor Bo Lee and Bishop Cy Fox ${REST}`,
      `Governor Bo Lee, Bishop Cy Fox and Mayor Ann Lee ${REST}`,
    ],
    [
      'one person whom a story calls both',
      'Premier Ann Lee spoke in Elmer on the harbour strike. President Bo Ray paid for the ferry to the islands. President Ann Lee, as she was then, had built the harbour.',
      'In Elmer the harbour strike worries President Ann Lee. The ferry to the islands was paid for by Premier Bo Ray.',
    ],
    [
      'a title beside a form of address',
      'Mr. Bo Ray and Senator Ann Lee met in Elmer for talks on the harbour strike and the ferry fares.',
      'The harbour strike and the ferry fares in Elmer were the matter of Senator Bo Ray. Mr. Ann Lee met him for talks on the harbour strike.',
    ],
    [
      'one title against another in other sentences',
      'Mayor Ann Lee opened the new bridge over the river in Elmer. Governor Bo Ray called the storm fund for farmers overdue.',
      'The new bridge over the river in Elmer is open at last, Senator Ann Lee said. Farmers had waited for the storm fund too long, Governor Bo Ray added.',
    ],
    [
      'a former title',
      'Former Mayor Ann Lee opened the new bridge over the river in Elmer. Governor Bo Ray called the storm fund for farmers overdue.',
      'The new bridge over the river in Elmer is open at last, Governor Ann Lee said. Farmers had waited for the storm fund too long, Mayor Bo Ray added.',
    ],
    [
      'the titles of others behind names',
      'Mayor Ann Leeson opened the new bridge over the river in Elmer. Governor Bo Raymond called the storm fund for farmers overdue.',
      'The new bridge over the river in Elmer was opened by Ann Leeson, the governor said. Farmers had waited for the storm fund too long, Bo Raymond, the mayor’s brother, added.',
    ],
    [
      'titles of others behind names, in one sentence',
      `Mayor Ann Leeson and Governor Bo Raymond ${REST}`,
      'The new bridge over the river in Elmer was opened on Monday by Ann Leeson, the governor’s sister, and Bo Raymond, the mayor’s brother.',
    ],
    [
      'what two reports say of two days',
      `Mayor Ann Lee and Governor Bo Ray ${REST}`,
      'Years before, Mayor Bo Ray had quarrelled with Governor Ann Lee over the schools of the valley.',
    ],
  ])('%s', (_title, a, b) => {
    expect(told(a, b)).toEqual([]);
    expect(told(b, a)).toEqual([]);
  });

  test.each([
    ['Police Chief', 'Chief'],
    ['President', 'Mr. President'],
    ['Chairman', 'Chairwoman'],
    ['House Speaker', 'Speaker'],
    ['Premier', 'Prime Minister'],
    ['Foreign Minister', 'Minister'],
    ['Mr.', 'Senator'],
    ['Lt. Gov.', 'Lieutenant Governor'],
    ['Maj. Gen.', 'Major General'],
    ['Defense Secretary', 'Secretary'],
    ['District Attorney', 'Attorney'],
  ])('titles that go together, %s and %s', (one, other) => {
    for (const texts of swapped(one, other)) expect(told(...texts)).toEqual([]);
  });

  test('where a third story calls one of them both', () => {
    const texts = [
      'Mayor Ann Lee opened the new bridge over the river in Elmer. Governor Bo Ray called the storm fund for farmers overdue.',
      'The new bridge over the river in Elmer is open at last, Governor Ann Lee said. Farmers had waited for the storm fund too long, Mayor Bo Ray added.',
    ];
    const both = 'The vote made Mayor Ann Lee of the old town Governor Ann Lee of the valley.';
    expect(told(...texts)).toHaveLength(1);
    expect(told(...texts, both)).toEqual([]);
  });
});
