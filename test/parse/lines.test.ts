import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../src/parse/lines.js';

describe('LineIndex', () => {
  test.each([
    ['the start of a file', 'ab\ncd', 0, 1, 1],
    ['a line feed ends its own line', 'ab\ncd', 2, 1, 3],
    ['after a line feed', 'ab\ncd', 3, 2, 1],
    ['CRLF is one line ending', 'ab\r\ncd', 4, 2, 1],
    ['the line feed of CRLF is still on its line', 'ab\r\ncd', 3, 1, 4],
    ['a lone carriage return ends a line', 'ab\rcd', 3, 2, 1],
    ['a byte-order mark is a column', '\ufeffab', 1, 1, 2],
    ['an emoji is two columns', '😀b', 2, 1, 3],
    ['the end of a file that ends in a line feed', 'ab\n', 3, 2, 1],
    ['the empty file', '', 0, 1, 1],
  ])('%s', (_, text, offset, line, column) => {
    expect(new LineIndex(text).pointAt(offset)).toEqual({ line, column, offset });
  });

  test('clamps offsets outside the text', () => {
    const index = new LineIndex('ab');
    expect(index.pointAt(-1).offset).toBe(0);
    expect(index.pointAt(9)).toEqual({ line: 1, column: 3, offset: 2 });
  });

  test('agrees with splitting the text before the offset', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀') });
    fc.assert(
      fc.property(text, fc.nat(20), (value, seed) => {
        const offset = Math.min(seed, value.length);
        // A carriage return just before the offset may be half of a CRLF.
        fc.pre(!(value[offset - 1] === '\r' && value[offset] === '\n'));
        const lines = value.slice(0, offset).split(/\r\n|\r|\n/);
        const point = new LineIndex(value).pointAt(offset);
        expect(point.line).toBe(lines.length);
        expect(point.column).toBe((lines.at(-1)?.length ?? 0) + 1);
      }),
    );
  });
});
