import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/analyse/alignment/lexicon.js';
import { Likelihood } from '../../../src/analyse/alignment/likelihood.js';
import { prepare } from '../../../src/analyse/alignment/prepare.js';

function likelihoodIn(texts: readonly string[]): Likelihood {
  const lexicon = new Lexicon();
  return new Likelihood(texts.map((text) => prepare(text, lexicon)));
}

const COAST = [
  'The prime minister of Lorvia resigned on Thursday after her party lost a vote on the budget.',
  'Opposition leader Jens Tolmark said that he was ready to form a government with the Greens.',
  'King Aldric will meet the heads of all parties on Monday.',
  'Ms. Brandvik, 54, had led the country since 2027.',
  'Thousands of people had marched through the capital against the cuts to hospitals.',
];
const VALLEY = [
  'Orla Brandvik stepped down as prime minister of Lorvia on Thursday, hours after parliament rejected the budget of her party.',
  'Ms. Brandvik spoke for two minutes outside the palace and took no questions.',
  'The heads of the parties are to be received by the king on Monday.',
  'Jens Tolmark, who leads the opposition, declared himself ready to govern with the Greens.',
  'Lorvia has had four governments in six years.',
];
const likelihood = likelihoodIn([...COAST, ...VALLEY]);
const of = (a: number, b: number): number => likelihood.compare(a, COAST.length + b).likelihood;

describe('Likelihood', () => {
  it('is high of what two articles say in other words, and low of all else', () => {
    const likely = COAST.flatMap((_, a) =>
      VALLEY.flatMap((__, b) => (of(a, b) >= 0.5 ? [[a, b]] : [])),
    );
    expect(likely).toEqual([
      [0, 0],
      [1, 3],
      [2, 2],
    ]);
  });

  it('is next to nothing of sentences that share a name alone', () => {
    expect(of(3, 1)).toBeLessThan(0.01);
  });

  it('is lower where all sentences have the words in common', () => {
    const others = Array.from(
      { length: 20 },
      (_, at) => `The king meets the heads of ${at} parties.`,
    );
    const beside = likelihoodIn([...COAST, ...VALLEY, ...others]);
    expect(beside.compare(2, COAST.length + 2).likelihood).toBeLessThan(of(2, 2));
    expect(beside.compare(1, COAST.length + 3).likelihood).toBeGreaterThanOrEqual(of(1, 3));
  });

  it('is symmetric, from 0 to 1, and highest of a sentence and itself', () => {
    const sentence = fc.oneof(
      fc.constantFrom(...COAST, ...VALLEY),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const both = likelihoodIn([a, b, a]);
        const found = both.compare(0, 1).likelihood;
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(both.compare(1, 0).likelihood).toBeCloseTo(found, 12);
        expect(both.compare(0, 2).likelihood).toBeGreaterThanOrEqual(found - 1e-12);
      }),
    );
  });
});
