/**
 * Classes of characters for the scanners of this folder: one table look-up a UTF-16 unit.
 * Unicode general categories decide; they are stable for all assigned letters and digits, so the
 * result does not depend on the Node version but for characters newer than its Unicode.
 */
export const enum CharClass {
  Unknown,
  Space,
  Letter,
  Digit,
  /** Combining marks: part of the word they follow. */
  Mark,
  /** Vulgar fractions and other numerals that are not decimal digits. */
  Numeral,
  /** Soft hyphen, zero-width characters: invisible, part of the token around them. */
  Ignorable,
  Apostrophe,
  Symbol,
}

const classes = new Uint8Array(65536);
for (const code of [0x27, 0x2019, 0x02bc, 0xff07]) classes[code] = CharClass.Apostrophe;
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) {
  classes[code] = CharClass.Ignorable;
}

/** The class of the character at an offset; a surrogate pair is classed as one character. */
export function classAt(text: string, at: number): CharClass {
  const code = text.charCodeAt(at);
  const known = classes[code];
  if (known !== undefined && known !== CharClass.Unknown) return known;
  if (code >= 0xd800 && code <= 0xdfff) return classOf(text.codePointAt(at) ?? code);
  const found = classOf(code);
  classes[code] = found;
  return found;
}

function classOf(codePoint: number): CharClass {
  const character = String.fromCodePoint(codePoint);
  if (/^\s$/u.test(character)) return CharClass.Space;
  if (/^\p{L}$/u.test(character)) return CharClass.Letter;
  if (/^\p{Nd}$/u.test(character)) return CharClass.Digit;
  if (/^\p{M}$/u.test(character)) return CharClass.Mark;
  if (/^\p{N}$/u.test(character)) return CharClass.Numeral;
  return CharClass.Symbol;
}

/** Length in UTF-16 units of the character at an offset: 1 or 2. */
export function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
