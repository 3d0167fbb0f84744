import { describe, expect, test } from 'vitest';
import { compareStatements } from '../../../src/analyse/comparison/compare.js';

const said = (figure: string): string =>
  `The ${figure} at the old harbour was described by the council as a sign that trade with the islands is growing again.`;

describe('number words in one place of two wordings of a sentence', () => {
  test.each([
    ['two-storey warehouse', 'three-storey warehouse'],
    ['one of the piers', 'four of the piers'],
    ['second crane', '4th crane'],
    ['seventh crane', 'ninth crane'],
    ['ship that called twice', 'ship that called three times'],
    ['ship that called once', 'ship that called twice'],
    ['doubled berth', 'tripled berth'],
    ['trio of ships', 'quartet of ships'],
    ['rule that a vessel may call', 'rule that three vessels may call'],
  ])('%s, %s', (a, b) => {
    for (const comparison of [
      compareStatements(said(a), said(b)),
      compareStatements(said(b), said(a)),
    ]) {
      expect(comparison.relation).toBe('conflict');
    }
  });

  test.each([
    ['second crane', '2nd crane'],
    ['two-storey warehouse', '2-storey warehouse'],
    ['ship that called twice', 'ship that called two times'],
    ['one of the piers', 'a pier'],
    ['one of the piers', 'one pier'],
    ['first crane', 'new crane'],
    ['once busy pier', 'formerly busy pier'],
    ['double berth', 'second berth'],
    ['rule that a vessel may call', 'rule that one vessel may call'],
    ['rule that a vessel may call', 'rule that any vessel may call'],
  ])('none: %s, %s', (a, b) => {
    expect(compareStatements(said(a), said(b)).relation).not.toBe('conflict');
  });

  test('statements too short to be one report say nothing of one thing', () => {
    expect(
      compareStatements('A two-term mayor speaks', 'A four-term mayor speaks').relation,
    ).not.toBe('conflict');
  });

  test('the reason names both', () => {
    expect(compareStatements(said('doubled berth'), said('tripled berth')).reason).toBe(
      '"doubled" and "tripled" are two figures for one place',
    );
  });
});
