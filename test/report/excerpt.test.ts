import { describe, expect, test } from 'vitest';
import { excerpt, markedWords } from '../../src/report/excerpt.js';

const shown = (text: string, marks: Parameters<typeof excerpt>[1]): string =>
  excerpt(text, marks)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('an excerpt', () => {
  test('keeps a short text whole, with its marks', () => {
    const marks = [{ start: 8, end: 12 }];
    expect(shown('The dam held.', marks)).toBe('The dam [held].');
  });

  test('joins marks that meet, in any order, inside the text', () => {
    const marks = [
      { start: 6, end: 99 },
      { start: -3, end: 3 },
      { start: 4, end: 7 },
      { start: 5, end: 5 },
    ];
    expect(shown('The dam held.', marks)).toBe('[The] [dam held.]');
  });

  test('leaves out what is far from every mark', () => {
    const text = `${'a'.repeat(200)}X${'b'.repeat(400)}Y${'c'.repeat(200)}`;
    const marks = ['X', 'Y']
      .map((word) => text.indexOf(word))
      .map((start) => ({ start, end: start + 1 }));
    const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(140));
    expect(shown(text, marks)).toBe(`…${a}[X]${b} … ${b}[Y]${c}…`);
  });

  test('keeps the beginning of a text without marks', () => {
    expect(shown('x'.repeat(300), [])).toBe(`${'x'.repeat(280)}…`);
  });

  test('cuts no character in half', () => {
    expect(shown(`${'x'.repeat(279)}😀${'x'.repeat(20)}`, [])).toBe(`${'x'.repeat(279)}…`);
  });

  test('tells a number of marks apart, and no more', () => {
    const text = 'ab '.repeat(40);
    const marks = Array.from({ length: 40 }, (_, index) => ({
      start: 3 * index,
      end: 3 * index + 2,
    }));
    expect(markedWords(text, marks)).toEqual(Array.from({ length: 24 }, () => 'ab'));
  });
});
