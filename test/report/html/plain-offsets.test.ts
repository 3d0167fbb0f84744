import { describe, expect, it } from 'vitest';
import { plainOffsets } from '../../../src/report/html/plain-offsets.js';

describe('from a sentence in its file to the sentence as it is read', () => {
  it.each([
    ['the dam', 'the dam', 'dam', 'dam'],
    ['the *31-metre* dam', 'the 31-metre dam', '31-metre', '31-metre'],
    ['mud &amp; water rose', 'mud & water rose', 'water', 'water'],
    ['a line\nbreak, 2,300 people', 'a line break, 2,300 people', '2,300', '2,300'],
    ['<b>no</b> <i>later</i> than', 'no later than', 'later', 'later'],
    ['\\(2,300\\)', '(2,300)', '2,300', '2,300'],
  ])('in %j the words of %j are found', (text, plain, needle, expected) => {
    const toPlain = plainOffsets(text, plain);
    const start = text.indexOf(needle);
    expect(plain.slice(toPlain(start), toPlain(start + needle.length))).toBe(expected);
  });

  it('clamps offsets outside the sentence', () => {
    for (const [text, plain] of [
      ['abc', 'abc'],
      ['a*b*c', 'abc'],
    ] as const) {
      const toPlain = plainOffsets(text, plain);
      expect([toPlain(-3), toPlain(99)]).toEqual([0, 3]);
    }
  });

  it('takes a sentence whole that is nothing like its file', () => {
    const toPlain = plainOffsets('x'.repeat(5000), 'y'.repeat(5000));
    expect([toPlain(0), toPlain(2500), toPlain(5000)]).toEqual([0, 0, 5000]);
  });
});
