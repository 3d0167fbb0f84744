import { describe, expect, it } from 'vitest';
import { conflictsIn, namesIn } from './found-names.js';

const officesIn = (...texts: string[]): string[][] =>
  namesIn(...texts)
    .filter(({ kind }) => kind === 'office')
    .map(({ variants }) => variants.map(({ spelling }) => spelling).sort());

describe('groupOffices', () => {
  it.each([
    [
      'the field before and behind the minister',
      'The bridge was closed by Defence Minister Ellen Tarwick on Monday.',
      'The minister of defense, Ellen Tarwick, closed the bridge on Monday.',
      ['Defence Minister Ellen Tarwick', 'minister of defense, Ellen Tarwick'],
    ],
    [
      'an office behind the name',
      'The bridge was closed by Foreign Minister Ellen Tarwick on Monday.',
      'Ellen Tarwick, the Peruvian minister of foreign affairs, closed the bridge on Monday.',
      ['Ellen Tarwick, the Peruvian minister of foreign affairs', 'Foreign Minister Ellen Tarwick'],
    ],
    [
      'a field of several words',
      'The bridge was closed by Homeland Security Secretary Ellen Tarwick on Monday.',
      'The bridge was closed by the Secretary of Homeland Security Ellen Tarwick on Monday.',
      ['Homeland Security Secretary Ellen Tarwick', 'Secretary of Homeland Security Ellen Tarwick'],
    ],
  ])('groups %s without a conflict', (_, a, b, spellings) => {
    expect(officesIn(a, b)).toEqual([spellings]);
    expect(conflictsIn(a, b)).toEqual([]);
  });

  it.each([
    [
      'two names of one field',
      'The bridge was closed by Interior Minister Ellen Tarwick on Monday.',
      'The Minister of Home Affairs, Ellen Tarwick, spoke of the harvest.',
      ['Interior Minister Ellen Tarwick', 'Minister of Home Affairs, Ellen Tarwick'],
    ],
    [
      'a minister who is called a secretary',
      'The bridge was closed by Defence Minister Ellen Tarwick on Monday.',
      'Defence Secretary Ellen Tarwick spoke of the harvest.',
      ['Defence Minister Ellen Tarwick', 'Defence Secretary Ellen Tarwick'],
    ],
    [
      'two fields, with like words around them',
      'The bridge over the northern strait was closed to lorries by Justice Minister Ellen Tarwick.',
      'Health Minister Ellen Tarwick closed the bridge over the northern strait to lorries.',
      ['Health Minister Ellen Tarwick', 'Justice Minister Ellen Tarwick'],
    ],
  ])('finds a conflict between %s', (_, a, b, pair) => {
    expect(conflictsIn(a, b)).toEqual([pair]);
  });

  it.each([
    [
      'two fields among other words, one after the other',
      'The bridge was closed by Justice Minister Ellen Tarwick on Monday.',
      'Health Minister Ellen Tarwick spoke of the harvest.',
    ],
    [
      'two fields that one story names',
      'The bridge over the northern strait was closed to lorries by Justice Minister Ellen Tarwick.',
      'Health Minister Ellen Tarwick closed the bridge over the northern strait to lorries. Justice Minister Ellen Tarwick opened another.',
    ],
    [
      'a deputy and a former minister',
      'The bridge was closed by Deputy Interior Minister Ellen Tarwick on Monday.',
      'The bridge was closed by former Home Affairs Minister Ellen Tarwick on Monday.',
    ],
    [
      'the office of the next in a list',
      'The bridge was closed by Interior Minister Ellen Tarwick on Monday.',
      'They met Ellen Tarwick, Home Affairs Minister John Stone and the mayor on Monday.',
    ],
    [
      'the end of a double field',
      'The bridge was closed by Interior Minister Ellen Tarwick on Monday.',
      'The bridge was closed by Labor and Home Affairs Minister Ellen Tarwick on Monday.',
    ],
    [
      'ministers of one field',
      'The bridge was closed by Interior Minister Ellen Tarwick on Monday.',
      'The bridge was closed by Home Affairs Minister John Stone on Monday.',
    ],
    [
      'capitals',
      'The bridge was closed by Interior Minister Ellen Tarwick on Monday.',
      'The bridge was closed by interior minister Ellen Tarwick on Monday.',
    ],
  ])('does not group %s', (_, a, b) => {
    expect(officesIn(a, b)).toEqual([]);
  });
});

describe('offices of countries without their holders', () => {
  it.each([
    [
      'a field in full and in short',
      'In the valley, the Nigerien defence minister said in May that the base would close.',
      'In May the Nigerien minister of national defence closed the base.',
      ['Nigerien defence minister', 'Nigerien minister of national defence'],
    ],
    [
      'the country before and behind',
      "In the valley, Peru's interior minister said in May that the base would close.",
      'In May the minister of the interior of Peru closed the base.',
      ["Peru's interior minister", 'minister of the interior of Peru'],
    ],
    [
      'a country of several words',
      'In the valley, the U.S. secretary of state said in May that the base would close.',
      'In May the secretary of state of the United States closed the base.',
      ['U.S. secretary of state', 'secretary of state of the United States'],
    ],
    [
      'a field before the minister and the country behind',
      'In the valley, the finance minister of Peru said in May that the base would close.',
      'In May the Peruvian minister of finance closed the base.',
      ['Peruvian minister of finance', 'finance minister of Peru'],
    ],
  ])('groups %s without a conflict', (_, a, b, spellings) => {
    expect(officesIn(a, b)).toEqual([spellings]);
    expect(conflictsIn(a, b)).toEqual([]);
  });

  it.each([
    [
      'two countries',
      'In the valley, the Nigerien defence minister said in May that the base would close.',
      'In May the Peruvian minister of national defence closed the base.',
    ],
    [
      'two fields',
      'In the valley, the Nigerien defence minister said in May that the base would close.',
      'In May the Nigerien minister of finance closed the base.',
    ],
    [
      'two fields that may be two ministers',
      'In the valley, the British Treasury minister said in May that the base would close.',
      'In May the British minister of finance closed the base.',
    ],
    [
      'a former minister',
      'In the valley, the former Nigerien defence minister said in May that the base would close.',
      'In May the Nigerien minister of national defence closed the base.',
    ],
    [
      'a deputy',
      'In the valley, the Nigerien defence minister said in May that the base would close.',
      'In May the deputy minister of national defence of Niger closed the base.',
    ],
    [
      'an office with its holder',
      'In the valley, the Nigerien defence minister said in May that the base would close.',
      'In May Nigerien Minister of National Defence Oluwa Tarwick closed the base.',
    ],
    [
      'a minister of two fields',
      'In the valley, the Nigerien minister of defence said in May that the base would close.',
      'In May the Nigerien minister of national defence and the interior closed the base.',
    ],
    [
      'the same words in other letters',
      'In the valley, the Nigerien defence minister said in May that the base would close.',
      'In May the Nigerien Defense Minister closed the base.',
    ],
  ])('tells %s apart', (_, a, b) => {
    expect(officesIn(a, b)).toEqual([]);
  });
});
