import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText, jsonTexts } from '../../src/report/json.js';

/** Whether a terminal could obey or hide a character: C0 but line ends, DEL, C1, direction controls. */
// eslint-disable-next-line no-control-regex
const ACTIVE = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe('jsonText', () => {
  it('says the same with nothing in it that a terminal could obey', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(0x20ff), (text, code) => {
        const value = { text: `${text}${String.fromCharCode(code)}` };
        const written = jsonText(value);
        expect(JSON.parse(written)).toEqual(value);
        expect(ACTIVE.test(written)).toBe(false);
      }),
    );
  });

  it.each([
    ['a C1 control sequence', '\u009b31m', '"\\u009b31m"\n'],
    ['a direction override', '\u202etxt', '"\\u202etxt"\n'],
    ['letters beyond ASCII as they are', 'Müller “…”', '"Müller “…”"\n'],
  ])('writes %s', (_, text, expected) => {
    expect(jsonText(text)).toBe(expected);
  });
});

describe('jsonTexts', () => {
  it('makes the document of a list in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.nat(200), (some, repeats) => {
        const values = Array.from({ length: repeats }, () => some).flat();
        expect([...jsonTexts(values)].join('')).toBe(jsonText(values));
      }),
    );
  });
});
