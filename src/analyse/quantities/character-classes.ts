import * as characters from '../../segment/characters.js';
import { classAt } from '../../segment/characters.js';

/** The classes of UTF-16 units. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const OTHER = 4;

/** Class of each UTF-16 unit of the Latin blocks, so that common text needs no regular expression. */
const CLASSES = new Uint8Array(0x2b0);
for (let code = 0; code < CLASSES.length; code++) CLASSES[code] = latinClass(code);

function latinClass(code: number): number {
  // "km²" and "m³" are words, and so is what holds an underscore.
  if (code === 0x5f || code === 0xb2 || code === 0xb3) return LETTER;
  const kind = classAt(String.fromCharCode(code), 0);
  if (kind === characters.SPACE) return SPACE;
  if (kind === characters.DIGIT) return DIGIT;
  return kind === characters.LETTER ? LETTER : OTHER;
}

/** Space, letter (or mark), digit or other: of one UTF-16 unit, as the scan tells them apart. */
export function classOf(code: number): number {
  if (code < CLASSES.length) return CLASSES[code] ?? OTHER;
  if (code >= 0xd800 && code <= 0xdfff) return OTHER;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000 || code === 0xfeff)
    return SPACE;
  if (code >= 0x2000 && code <= 0x200a) return SPACE;
  if (code >= 0x2010 && code <= 0x20cf) return OTHER;
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

/** Whether a UTF-16 unit is an ASCII digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
