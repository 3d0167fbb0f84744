import { describe, expect, it } from 'vitest';
import { conflictsIn, namesIn } from './found-names.js';

const placesIn = (...texts: string[]): string[][] =>
  namesIn(...texts)
    .filter(({ kind }) => kind === 'place')
    .map(({ variants }) => variants.map(({ spelling }) => spelling).sort());

describe('groupPlaces', () => {
  it.each([
    [
      'letters for one sound',
      'The salt miners of the northern coast met in Qarvadez on Monday.',
      'The salt miners met near Karvades, on the northern coast, on Monday.',
      ['Karvades', 'Qarvadez'],
    ],
    [
      'a letter lost in a long name',
      'The salt miners of the northern coast met in San Verlandino on Monday.',
      'The salt miners met in the town of San Velandino, on the northern coast.',
      ['San Velandino', 'San Verlandino'],
    ],
    [
      'a vowel, before the country',
      'The salt miners of the northern coast met in Orbilam on Monday.',
      'The salt miners of the northern coast went to Erbilam, Peru, on Monday.',
      ['Erbilam', 'Orbilam'],
    ],
  ])('finds two spellings of one place: %s', (_, a, b, pair) => {
    expect(conflictsIn(a, b)).toEqual([pair]);
    expect(placesIn(a, b)).toEqual([pair]);
  });

  it.each([
    [
      'an umlaut and its two letters',
      'The salt miners met in Kürdau on Monday.',
      'The harvest is late in Kuerdau this spring.',
      ['Kuerdau', 'Kürdau'],
    ],
    [
      'two established names, which do not conflict',
      'The salt miners met in Calcutta on Monday.',
      'The harvest is late in Kolkata this spring.',
      ['Calcutta', 'Kolkata'],
    ],
    [
      'accents',
      'The salt miners met in Córvadez on Monday.',
      'The harvest is late in Corvadez this spring.',
      ['Corvadez', 'Córvadez'],
    ],
  ])('groups %s', (_, a, b, spellings) => {
    expect(placesIn(a, b)).toEqual([spellings]);
    expect(conflictsIn(a, b)).toEqual([]);
  });

  it.each([
    [
      'like names among other words',
      'The salt miners of the northern coast met in Qarvadez on Monday.',
      'The harvest is late in Karvades this spring.',
    ],
    [
      'like names that one story has',
      'The salt miners of the northern coast met in Qarvadez on Monday.',
      'The salt miners of the northern coast met in Karvades on Monday, not in Qarvadez.',
    ],
    [
      'a place and its people',
      'The salt miners of the northern coast met in Verlandia on Monday.',
      'The salt miners of the northern coast met in Verlandian towns on Monday.',
    ],
    [
      'short names',
      'The salt miners of the northern coast met in Tarva on Monday.',
      'The salt miners of the northern coast met in Torvo on Monday.',
    ],
    [
      'points of the compass',
      'The salt miners of the northern coast met in Western Verland on Monday.',
      'The salt miners of the northern coast met in Eastern Verland on Monday.',
    ],
    [
      'what nothing shows to be a place',
      'The salt miners of the northern coast thanked Qarvadez on Monday.',
      'The salt miners of the northern coast thanked Karvades on Monday.',
    ],
    [
      'countries',
      'The salt miners of the northern coast met in Niger on Monday.',
      'The salt miners of the northern coast met in Nigeria on Monday.',
    ],
    ['capitals', 'The miners met in MacVerland on Monday.', 'They met in Macverland on Monday.'],
  ])('does not group %s', (_, a, b) => {
    expect(placesIn(a, b)).toEqual([]);
  });
});
