import { expect, it } from 'vitest';
import { check } from '../../../src/check.js';

/** Letters that make another name of each number. */
const lettersOf = (number: number): string =>
  Array.from(number.toString(36))
    .map((digit) => 'abcdefghijklmnopqrstuvwxyz'.at(parseInt(digit, 36) % 26))
    .join('');

const often = (name: string, count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `Engineer ${name} drew plan ${lettersOf(at)} in the ${lettersOf(at)}ath week.`,
  ).join(' ');

const holders = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Gen. Bo ${'TVWRKSMNLD'.charAt(at)}arwick`).join(', ');

const met = (people: string): string =>
  `${people} met on the northern bridge of the old harbour town this week.\n`;

const skippedIn = (...texts: string[]): readonly string[] =>
  check({ sources: texts.map((text, at) => ({ path: `s${at}.txt`, text })) }).counts.skipped;

it.each([
  ['of few mentions', often('Ellen Tarwick', 12), []],
  [
    'of many mentions',
    often('Ellen Tarwick', 13),
    ['names: names of which only the first 12 mentions were compared with those of another: 1'],
  ],
])('a name %s beside one like it', (_, text, skipped) => {
  expect(skippedIn(text, 'The hall was closed. Dancer Ellen Tarvick bowed.')).toEqual(skipped);
});

it('a name of many mentions without one like it', () => {
  expect(skippedIn(often('Ellen Tarwick', 13), 'Dancer Ida Brenn bowed.')).toEqual([]);
});

it.each([
  [21, []],
  [23, ['names: names compared only with the first of many like names, for their number: 2']],
])('%i names like one another', (count, skipped) => {
  const names = Array.from({ length: count }, (_, at) => `Jo${lettersOf(at + 60)} Tarwick`);
  expect(skippedIn(names.map((name) => `Dancer ${name} bowed.`).join(' '))).toEqual(skipped);
});

it.each([
  [8, []],
  [
    9,
    [
      'names: sentences of more than 8 people with titles, which were not compared for exchanged titles: 2',
    ],
  ],
])('%i people with titles in a sentence', (count, skipped) => {
  expect(skippedIn(met(holders(count)), met(holders(count)))).toEqual(skipped);
});
