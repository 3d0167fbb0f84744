import { describe, expect, it } from 'vitest';
import {
  APOSTROPHE,
  classAt,
  DIGIT,
  IGNORABLE,
  LETTER,
  MARK,
  NUMERAL,
  SPACE,
  SYMBOL,
} from '../../src/segment/characters.js';

const APOSTROPHES = "'’ʼ＇";
const IGNORABLES = '\u00ad\u200b\u200c\u200d\u2060\ufeff';

/** The class as Unicode's categories give it. */
function expected(character: string): number {
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (IGNORABLES.includes(character)) return IGNORABLE;
  if (/\s/u.test(character)) return SPACE;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{M}/u.test(character)) return MARK;
  return /\p{N}/u.test(character) ? NUMERAL : SYMBOL;
}

describe('classAt', () => {
  it('follows the general categories of Unicode, also where a table stands in for them', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCharCode(code);
      if (classAt(character, 0) !== expected(character)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('classes a surrogate pair as one character', () => {
    expect(classAt('𝟗', 0)).toBe(DIGIT);
    expect(classAt('𝐀', 0)).toBe(LETTER);
  });
});
