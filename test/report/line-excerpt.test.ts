import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineExcerpt, linesAroundMarks } from '../../src/report/line-excerpt.js';

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

  it('shows marks that are far apart, and leaves out what is between them', () => {
    const marks = markedIn(TEXT, ['rose', '2,300', 'officials']);
    const piece = lineExcerpt(TEXT, marks, 75);
    expect(piece.marks.map(({ start, end }) => piece.text.slice(start, end))).toEqual([
      'rose',
      '2,300',
      'officials',
    ]);
    expect(piece.text).toContain(' … ');
    expect(piece.text.length).toBeLessThanOrEqual(75);
  });

  it('drops the last marks where not all find room', () => {
    const piece = lineExcerpt(TEXT, markedIn(TEXT, ['rose', '2,300', 'officials']), 40);
    expect(piece.marks).toHaveLength(1);
    expect(piece.text).toContain('rose');
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

describe('linesAroundMarks', () => {
  const marks = markedIn(TEXT, ['river', '2,300', 'officials']);

  it('takes one line where that shows every mark', () => {
    expect(linesAroundMarks(TEXT, marks, 80, 3)).toHaveLength(1);
    expect(linesAroundMarks(TEXT, [], 30, 3)).toHaveLength(1);
  });

  it('takes more lines, broken at spaces, to show every mark', () => {
    const lines = linesAroundMarks(TEXT, marks, 40, 3);
    expect(lines.length).toBeGreaterThan(1);
    const shown = lines.flatMap((line) =>
      line.marks.map(({ start, end }) => line.text.slice(start, end)),
    );
    expect(shown).toEqual(['river', '2,300', 'officials']);
    for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(41);
  });

  it('parts a mark that is longer than a line', () => {
    const lines = linesAroundMarks(TEXT, [{ start: 0, end: TEXT.length }], 60, 3);
    expect(lines.map(({ text }) => text).join(' ')).toBe(TEXT);
    for (const { text, marks: parts } of lines) {
      expect(parts).toEqual([{ start: 0, end: text.length }]);
    }
  });

  it('cuts a mark short that is longer than all lines', () => {
    const lines = linesAroundMarks(TEXT, [{ start: 0, end: TEXT.length }], 20, 3);
    expect(lines).toHaveLength(3);
    const [first, second, third] = lines.map(({ text }) => text);
    expect(TEXT.startsWith(`${first} ${second} ${third?.slice(0, -1)}`)).toBe(true);
    expect(third?.endsWith('…')).toBe(true);
    expect(lines[2]?.marks).toEqual([{ start: 0, end: (third?.length ?? 0) - 1 }]);
  });

  it('never gives more lines than one above the most', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ab ]{200,400}$/),
        fc.array(fc.tuple(fc.nat(399), fc.nat(399)), { maxLength: 3 }),
        fc.integer({ min: 10, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (text, ends, width, most) => {
          const inside = ends
            .flat()
            .map((at) => Math.min(at, text.length))
            .sort((a, b) => a - b);
          const spans = inside.flatMap((start, at) => {
            const end = inside[at + 1];
            return at % 2 === 0 && end !== undefined && end > start ? [{ start, end }] : [];
          });
          const lines = linesAroundMarks(text, spans, width, most);
          expect(lines.length).toBeLessThanOrEqual(most + 1);
          for (const { text: line } of lines) expect(line.length).toBeLessThanOrEqual(width + 1);
        },
      ),
    );
  });
});

function markedIn(text: string, words: readonly string[]) {
  return words.map((word) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  }));
}
