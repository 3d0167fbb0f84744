import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem, tokenize } from '../../src/segment/tokens.js';

const norms = (text: string): string[] => tokenize(text).map(({ norm }) => norm);
const texts = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('where tokens begin and end', () => {
  test.each([
    ['a number keeps its thousands separators', 'about 1,000 troops', ['about', '1,000', 'troops']],
    [
      'thousands separators stand before three digits',
      '1,00 1,0000',
      ['1', ',', '00', '1', ',', '0000'],
    ],
    ['lakhs are counted as in India', 'Rs 1,00,000', ['Rs', '1,00,000']],
    ['years in a list are two numbers', 'in 2010,2011', ['in', '2010', ',', '2011']],
    ['a decimal point is part of the number', '1.5 .50', ['1.5', '.50']],
    ['a full stop after a number is not', 'in 2023.', ['in', '2023', '.']],
    ['a currency sign stands apart', '$1.2bn', ['$', '1.2', 'bn']],
    ['a unit without a space stands apart', '920km', ['920', 'km']],
    [
      'a hyphen joins nothing',
      'five-day U.S.-aligned',
      ['five', '-', 'day', 'U.S.', '-', 'aligned'],
    ],
    [
      'letters with stops are one word',
      'at 10 a.m. e.g. this',
      ['at', '10', 'a.m.', 'e.g.', 'this'],
    ],
    ['an initial is not', 'J. Smith and J.Smith', ['J', '.', 'Smith', 'and', 'J', '.', 'Smith']],
    ['an apostrophe inside a word', 'Niger’s don’t O’Neill', ['Niger’s', 'don’t', 'O’Neill']],
    ['an apostrophe after it', 'states’ ', ['states', '’']],
    ['two hyphens are one dash', 'a -- b', ['a', '--', 'b']],
    ['an ellipsis is one symbol', 'so... no', ['so', '...', 'no']],
    [
      'a name of several words is one token',
      'the United States of America',
      ['the', 'United States of America'],
    ],
    ['a line break inside it does not matter', 'United\nStates', ['United\nStates']],
    ['a paragraph between the words does', 'United\n\nStates', ['United', 'States']],
    ['a soft hyphen is invisible', 'ne\u00adgoti\u00adate', ['ne\u00adgoti\u00adate']],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
});

describe('the one normal form for matching', () => {
  test.each([
    [
      'a country, its abbreviations and its people',
      'US U.S. USA United States American Americans American’s',
      'united states',
    ],
    ['a country in capitals', 'UNITED STATES AMERICAN', 'united states'],
    ['British and Britons', 'UK U.K. Britain British Briton', 'united kingdom'],
    ['one adjective of Niger', 'Niger Nigerien Nigeriens Niger’s', 'niger'],
    ['an organisation and its initials', 'UN U.N. United Nations', 'united nations'],
    ['British and American spelling', 'defence Defense', 'defense'],
    ['verbs in -ise and -ize', 'organised organized', 'organized'],
    ['doubled consonants', 'cancelled canceled', 'canceled'],
    ['closed and hyphenated compounds', 'counter-terrorism counterterrorism', 'counterterrorism'],
    ['two ways to write percent', 'percent per cent %', 'percent'],
    ['accents', 'Zoë Zoe', 'zoe'],
    ['a scale word and its short form', 'billion bn', 'billion'],
    ['composed and decomposed letters', 'caf\u00e9 cafe\u0301', 'cafe'],
    ['full-width letters', 'ｔｏｗｎ town', 'town'],
  ])('%s', (_, text, expected) => {
    expect([...new Set(norms(text))]).toEqual([expected]);
  });

  test.each([
    ['the pronoun is no country', 'told us', 'told', 'us'],
    ['a verb is no country', 'polish china', 'polish', 'china'],
    ['Niger is not Nigeria', 'Nigerien Nigerian', 'niger', 'nigeria'],
    ['the two Koreas', 'North Korea South Korea', 'north korea', 'south korea'],
    ['the two Congos', 'DR Congo', 'dr congo'],
    ['Latin America is not the United States', 'Latin American', 'latin america'],
    ['no is a negation', 'said no.', 'said', 'no', '.'],
    ['no before a number of things is one too', 'No 10 people', 'no', '10', 'people'],
    ['No. before a number is a number', 'No. 5', 'number', '.', '5'],
    ['a verb before a full stop', 'she sat.', 'she', 'sat', '.'],
    ['months before a day', 'Sept. 15, Mar 3', 'september', '.', '15', ',', 'march', '3'],
    ['titles before a name', 'Gen. Dr Li', 'general', '.', 'doctor', 'li'],
    ['thousands separators go', '1,000 2,500,000', '1000', '2500000'],
    ['a missing zero comes', '.50', '0.50'],
    ['digits of other scripts', '١٢٣ ４５', '123', '45'],
    ['typographic marks', '“a” – ‘b’ …', '"', 'a', '"', '-', "'", 'b', "'", '...'],
    ['two negations stay apart from their verbs', "isn't is not", "isn't", 'is', 'not'],
  ])('%s', (_, text, ...expected) => {
    expect(norms(text)).toEqual(expected);
  });
});

describe('on any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const likely = fc.string({
    unit: fc.constantFrom(
      'U',
      '.',
      'S',
      ' ',
      '1',
      ',',
      '000',
      "'",
      's',
      '-',
      'é',
      '\u0301',
      '😀',
      '\ud800',
      'United',
      '\n',
      '\u200b',
      '½',
      '१',
    ),
    maxLength: 40,
  });

  test('tokens are slices in order that leave out only white space and invisible characters', () => {
    fc.assert(
      fc.property(fc.oneof(text, likely), (value) => {
        let at = 0;
        for (const token of tokenize(value)) {
          expect(value.slice(at, token.start)).toMatch(/^[\s\u00ad\u200b-\u200d\u2060\ufeff]*$/);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(value.slice(token.start, token.end));
          at = token.end;
        }
        expect(value.slice(at)).toMatch(/^[\s\u00ad\u200b-\u200d\u2060\ufeff]*$/);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a million digits', '1'.repeat(1_000_000)],
    ['pairs of digits and commas', '1,'.repeat(100_000)],
    ['letters with stops', 'a.'.repeat(500_000)],
    ['apostrophes', "a'".repeat(500_000)],
    ['alternating combining marks', 'a' + '\u0301\u0316'.repeat(40_000)],
    ['unpaired surrogates', '\ud800'.repeat(100_000)],
    ['the first word of a name', 'United '.repeat(100_000)],
  ])('%s take linear time', (_, value) => {
    expect(tokenize(value).length).toBeGreaterThan(0);
  });
});

test('stems join inflected forms and leave names of several words', () => {
  expect(stem('troops')).toBe(stem('troop'));
  expect(stem('negotiations')).toBe(stem('negotiation'));
  expect(stem('united states')).toBe('united states');
});
