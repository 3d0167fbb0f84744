import * as characters from '../../segment/characters.js';
import { classAt } from '../../segment/characters.js';

/**
 * The table of character classes. The build of the program computes it and puts in what it comes to,
 * so each export is plain JSON.
 */

/** The classes of UTF-16 units. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const OTHER = 4;

/** Class of each UTF-16 unit of the Latin blocks, so that common text needs no regular expression. */
export const LATIN_CLASSES: readonly number[] = Array.from({ length: 0x2b0 }, (_, code) =>
  latinClass(code),
);

function latinClass(code: number): number {
  // "km²" and "m³" are words, and so is what holds an underscore.
  if (code === 0x5f || code === 0xb2 || code === 0xb3) return LETTER;
  const kind = classAt(String.fromCharCode(code), 0);
  if (kind === characters.SPACE) return SPACE;
  if (kind === characters.DIGIT) return DIGIT;
  return kind === characters.LETTER ? LETTER : OTHER;
}
