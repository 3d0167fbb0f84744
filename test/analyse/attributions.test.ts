import { describe, expect, it } from 'vitest';
import { findAttributions, isSameSource, namedDocuments } from '../../src/analyse/attributions.js';

function names(sentence: string): string[] {
  return findAttributions(sentence).map(({ name }) => name);
}

describe('a sentence names its source', () => {
  it.each([
    ['The wall held, Ann Lee said.', ['Ann Lee']],
    ['“The wall held,” said Mayor Ann Lee, who was there.', ['Mayor Ann Lee']],
    ['According to the Harbour Trust, the wall held.', ['Harbour Trust']],
    ['Lee told reporters that the wall held.', ['Lee']],
    ['The wall held, the Ministry of Ports announced.', ['Ministry of Ports']],
    ['In a joint statement, both towns confirmed it.', ['joint statement']],
    ['The wall held, both said in a joint statement on Monday.', ['joint statement']],
    ['The wall held, according to a Harbour Trust survey.', ['Harbour Trust survey']],
  ])('%s', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected);
  });
});

describe('a sentence names nobody', () => {
  it.each([
    'The wall held, officials said.',
    'The wall held, senior Norland officials told reporters.',
    'The wall held, he said.',
    'Residents said the wall held.',
    'The wall held, the mayor said.',
    'The wall held, the United States said.',
    'The wall held, the ministry announced.',
    'The wall held.',
    'The report was late.',
    'The wall held, according to the report.',
  ])('%s', (sentence) => {
    expect(names(sentence)).toEqual([]);
  });
});

it('“the statement” is the only statement that the story names', () => {
  const known = namedDocuments(['Both towns confirmed it in a joint statement.', 'Rain fell.']);
  expect(known.map(({ name }) => name)).toEqual(['joint statement']);
  const found = findAttributions('The wall held, the statement said.', known);
  expect(found.map(({ name }) => name)).toEqual(['joint statement']);
});

it('“the statement” is nobody where the story names two', () => {
  const known = namedDocuments([
    'Both towns confirmed it in a joint statement.',
    'The crew wrote so in a Harbour Trust statement.',
  ]);
  expect(known).toHaveLength(2);
  expect(findAttributions('The wall held, the statement said.', known)).toEqual([]);
});

it.each([
  'The wall held, according to the Harbour Trust Study.',
  'The wall held, both said in JOINT STATEMENTS on Monday.',
  'In the Harbour Trust’s annual surveys, the wall held.',
  'The wall held, according to the Elmer Communiqués.',
])('a story names a document in any form: %s', (sentence) => {
  const found = findAttributions(sentence).filter(({ kind }) => kind === 'document');
  expect(found).toHaveLength(1);
  expect(namedDocuments([sentence])).toEqual(found);
});

describe('two names of one source', () => {
  const of = (name: string) => {
    const [found] = findAttributions(`The wall held, ${name} said.`);
    if (!found) throw new Error(`${name} names nobody`);
    return found;
  };

  it.each<[boolean, string, string]>([
    [true, 'Lee', 'Mayor Ann Lee'],
    [true, 'Prime Minister Lee', 'Mr Lee'],
    [true, 'Ann Lee', 'Ann Mary Lee'],
    [false, 'Ann Lee', 'Bob Lee'],
    [false, 'Ann Lee', 'Ann Marsh'],
    [false, 'the Ministry of Ports', 'the Ministry of Trade'],
    [false, 'the Harbour Trust', 'the Bay Trust'],
  ])('%s: %s and %s', (same, a, b) => {
    expect(isSameSource(of(a), of(b))).toBe(same);
    expect(isSameSource(of(b), of(a))).toBe(same);
  });
});
