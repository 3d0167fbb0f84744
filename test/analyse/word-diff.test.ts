import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDifferences } from '../../src/analyse/word-diff.js';

function words(a: string, b: string) {
  const marks = markDifferences(a, b);
  return {
    a: marks.a.map(({ start, end }) => a.slice(start, end)),
    b: marks.b.map(({ start, end }) => b.slice(start, end)),
  };
}

describe('markDifferences', () => {
  it.each([
    ['one number', 'forced 2,300 people out', 'forced 3,200 people out', ['2,300'], ['3,200']],
    ['a dropped negation', 'it does not hold', 'it does hold', ['not'], []],
    ['an added word', 'the dam', 'the old dam', [], ['old']],
    ['two changes', 'a red house in May', 'a blue house in June', ['red', 'May'], ['blue', 'June']],
    ['typography only', '“No” – it’s', '"No" - it\'s', [], []],
    ['white space only', 'the\ndam', 'the  dam', [], []],
    ['case', 'The dam', 'the dam', ['The'], ['the']],
  ])('marks %s', (_, a, b, inA, inB) => {
    expect(words(a, b)).toEqual({ a: inA, b: inB });
  });

  it('marks long texts with nothing in common as a whole', () => {
    const a = Array.from({ length: 600 }, (_, i) => `a${i}`).join(' ');
    const b = Array.from({ length: 600 }, (_, i) => `b${i}`).join(' ');
    expect(markDifferences(a, b)).toEqual({
      a: [{ start: 0, end: a.length }],
      b: [{ start: 0, end: b.length }],
    });
  });

  it('marks nothing between a text and itself, and stays inside any two texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(markDifferences(a, a)).toEqual({ a: [], b: [] });
        const marks = markDifferences(a, b);
        for (const { start, end } of marks.a) {
          expect(0 <= start && start < end && end <= a.length).toBe(true);
        }
        for (const { start, end } of marks.b) {
          expect(0 <= start && start < end && end <= b.length).toBe(true);
        }
      }),
    );
  });
});
