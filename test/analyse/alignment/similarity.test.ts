import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from '../../../src/analyse/alignment/similarity.js';

const SENTENCE = 'The council agreed on Friday to close the old harbour bridge for repairs.';

describe('similarity', () => {
  it('is 1 for the same words, whatever their spelling, case and marks', () => {
    expect(similarity(SENTENCE, SENTENCE)).toBe(1);
    expect(
      similarity('The US defence minister resigned.', 'The U.S. Defense Minister resigned'),
    ).toBe(1);
  });

  it.each([
    ['', ''],
    ['', SENTENCE],
    ['Rain fell on the northern valleys.', 'Shares of the brewer doubled.'],
    ['The of and a.', 'He would not have been there.'],
  ])('is 0 where nothing is in common: %j, %j', (a, b) => {
    expect(similarity(a, b)).toBe(0);
  });

  it.each([
    [
      'a rewording is nearer than another sentence on the event',
      SENTENCE,
      'The old harbour bridge will be closed for repairs, the council decided on Friday.',
      'The council was elected by the harbour towns in March.',
    ],
    [
      'the same act is nearer than the same name',
      'Orla Brandvik resigned as head of the port authority on Monday.',
      'The head of the port authority, Orla Brandvik, stepped down on Monday.',
      'Orla Brandvik was born in a fishing village north of the port.',
    ],
    [
      'a synonym is nearer than a stranger',
      'Police arrested three men after the robbery.',
      'Three men were detained over the robbery.',
      'Three men were praised over the robbery.',
    ],
    [
      'two ages are two people',
      'A 36-year-old climber died after a fall on the east ridge.',
      'The victim, 36, slipped while climbing the east ridge, police said.',
      'The victim, 52, slipped while climbing the east ridge, police said.',
    ],
    [
      'a dropped negation makes a copy less near',
      'The ministry does not plan to raise the price of water this year.',
      'The ministry does not plan to raise the price of water in this year.',
      'The ministry does plan to raise the price of water this year.',
    ],
  ])('%s', (_, sentence, near, far) => {
    expect(similarity(sentence, near)).toBeGreaterThan(similarity(sentence, far));
  });

  it('is symmetric, from 0 to 1, and 1 for a text with itself', () => {
    fc.assert(
      fc.property(text(), text(), (a, b) => {
        const value = similarity(a, b);
        expect(value).toBe(similarity(b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        if (/[a-z0-9]/i.test(a)) expect(similarity(a, a)).toBe(1);
      }),
    );
  });

  it('reads any length in linear time', () => {
    const long = `${'9'.repeat(1_000_000)} ${'word '.repeat(100_000)}\ud800`;
    expect(similarity(long, long)).toBe(1);
  });
});

function text(): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    ...`${SENTENCE} U.S. American troops soldiers 36 - year old , not 1,000 May`.split(' '),
  );
  return fc.oneof(
    fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
}
