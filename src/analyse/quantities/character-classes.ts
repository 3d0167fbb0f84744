import { DIGIT, LATIN_CLASSES, LETTER, OTHER, SPACE } from './character-class-tables.js';

export { DIGIT, LETTER, OTHER, SPACE };

const CLASSES = Uint8Array.from(LATIN_CLASSES);

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
