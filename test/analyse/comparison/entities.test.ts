import { describe, expect, test } from 'vitest';
import { areConfusable } from '../../../src/analyse/comparison/confused-countries.js';
import { article, entityConflictsOf, valuesOf } from './articles.js';

const DAY = '2031-03-13';

describe('a name for another in one sentence', () => {
  test('two countries', () => {
    const text = (country: string): string =>
      `Under the agreement, ${country} has committed to protect the convoy on its way to the border, the two ministries said.`;
    const [conflict, ...others] = entityConflictsOf(
      article('first', DAY, text('Austria')),
      article('second', DAY, text('Australia')),
    );
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      kind: 'entity',
      certainty: 'certain',
      about: 'sources name different countries',
    });
    expect(conflict && valuesOf(conflict)).toEqual([['second: Australia'], ['first: Austria']]);
  });

  test.each([
    ['one country under two names', 'the United States', 'the U.S.'],
    ['a country and its people', 'Austria', 'the Austrian side'],
    ['a title and the same person', 'President Vale', 'Mr. Vale'],
    ['a short form of a word', 'the Democrats', 'the Dems'],
    ['an umlaut in its two letters', 'Lübeck', 'Luebeck'],
  ])('none: %s', (_title, a, b) => {
    const text = (name: string): string =>
      `Under the agreement, ${name} has committed to protect the convoy on its way to the border, the two ministries said.`;
    expect(
      entityConflictsOf(article('first', DAY, text(a)), article('second', DAY, text(b))),
    ).toEqual([]);
  });
});

test('no name for another where the sentence is of the other throughout', () => {
  const notice = (country: string): string =>
    `Add ${country} to your list of subjects, and you will be told of the latest ${country} news as soon as our desk has it.`;
  expect(
    entityConflictsOf(
      article('first', DAY, notice('Austria')),
      article('second', DAY, notice('Australia')),
    ),
  ).toEqual([]);
});

test('no name for another in the address of a page', () => {
  const note = (address: string): string =>
    `The following column on the flood in Elmer first appeared on ${address}.example.`;
  expect(
    entityConflictsOf(
      article('a', '2031-03-13', note('TideTable')),
      article('b', '2031-03-13', note('Quayside')),
    ),
  ).toEqual([]);
});

describe('countries of like names across stories', () => {
  const about = (country: string): string =>
    `The government of ${country} met on Friday to discuss the new agreement.`;
  const ministry = (country: string): string =>
    `The agreement on the withdrawal of troops was signed by ${country}'s Ministry of National Defense on Friday.`;
  const confirmed =
    "Niger's Ministry of National Defense confirmed on Friday that the withdrawal of troops follows an agreement.";

  test('a story that is about one and names the other in its place', () => {
    const [conflict] = entityConflictsOf(
      article('odd', DAY, about('Niger'), ministry('Nigeria')),
      article('second', DAY, about('Niger'), confirmed),
      article('third', DAY, about('Niger'), 'Talks in Niger went on for five days.'),
    );
    expect(conflict && valuesOf(conflict)).toEqual([['second: Niger'], ['odd: Nigeria']]);
  });

  test('none in a list, which may have either or both', () => {
    const listed = (country: string): string =>
      `The agreement on the withdrawal of troops was signed by ${country}'s Ministry of National Defense, Mali, Chad and Togo on Friday.`;
    expect(
      entityConflictsOf(
        article('odd', DAY, about('Niger'), listed('Nigeria')),
        article('second', DAY, about('Niger'), confirmed),
        article('third', DAY, about('Niger'), 'Talks in Niger went on for five days.'),
      ),
    ).toEqual([]);
  });

  test('none where most stories name both', () => {
    expect(
      entityConflictsOf(
        article('odd', DAY, about('Niger'), ministry('Nigeria')),
        article('second', DAY, about('Niger'), confirmed, about('Nigeria')),
        article('third', DAY, about('Niger'), about('Nigeria')),
      ),
    ).toEqual([]);
  });

  test.each([
    ['niger', 'nigeria', true],
    ['austria', 'australia', true],
    ['slovakia', 'slovenia', true],
    ['iran', 'iraq', true],
    ['france', 'germany', false],
    ['mali', 'malta', false],
    ['united kingdom', 'united states', false],
    ['niger', 'niger', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(areConfusable(a, b)).toBe(expected);
    expect(areConfusable(b, a)).toBe(expected);
  });
});
