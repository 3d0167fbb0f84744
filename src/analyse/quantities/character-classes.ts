/** The classes of UTF-16 units. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const OTHER = 4;

/** Class of each UTF-16 unit below 0x300, so that common text needs no regular expression. */
const CLASSES = new Uint8Array(0x300);
for (let code = 0; code < 0x300; code++) {
  const c = String.fromCharCode(code);
  CLASSES[code] = /\s/.test(c)
    ? SPACE
    : /[0-9]/.test(c)
      ? DIGIT
      : /[\p{L}_²³]/u.test(c)
        ? LETTER
        : OTHER;
}

/** Space, letter (or mark), digit or other: of one UTF-16 unit, as the scan tells them apart. */
export function classOf(code: number): number {
  if (code < 0x300) return CLASSES[code] ?? OTHER;
  if (code >= 0xd800 && code <= 0xdfff) return OTHER;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000 || code === 0xfeff)
    return SPACE;
  if (code >= 0x2000 && code <= 0x200a) return SPACE;
  if (code >= 0x2010 && code <= 0x20cf) return OTHER;
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

/** Whether a UTF-16 unit is an ASCII digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
