import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineExcerpt } from '../../src/report/line-excerpt.js';

const TEXT =
  'The river rose by two metres within an hour and forced 2,300 people out, officials said.';

describe('lineExcerpt', () => {
  it('leaves a text that fits as it is', () => {
    expect(lineExcerpt('short', [{ start: 0, end: 5 }], 40).text).toBe('short');
  });

  it('keeps the first mark in sight and says where it cut', () => {
    const at = TEXT.indexOf('2,300');
    const piece = lineExcerpt(TEXT, [{ start: at, end: at + 5 }], 40);
    expect(piece.text.startsWith('…')).toBe(true);
    expect(piece.text.endsWith('…')).toBe(true);
    expect(piece.marks.map(({ start, end }) => piece.text.slice(start, end))).toEqual(['2,300']);
  });

  it('starts at the beginning where nothing is marked', () => {
    expect(lineExcerpt(TEXT, [], 30).text).toBe('The river rose by two metres…');
  });

  it('never loses or shifts the first mark', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 300 }),
        fc.nat(299),
        fc.nat(20),
        fc.integer({ min: 40, max: 120 }),
        (text, from, length, width) => {
          const start = Math.min(from, text.length - 1);
          const end = Math.min(text.length, start + 1 + length);
          const piece = lineExcerpt(text, [{ start, end }], width);
          const [mark] = piece.marks;
          expect(mark && piece.text.slice(mark.start, mark.end)).toBe(text.slice(start, end));
        },
      ),
    );
  });
});
