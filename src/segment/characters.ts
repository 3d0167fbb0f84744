/**
 * Classes of characters for the scanners of this folder: one table look-up a UTF-16 unit.
 * Unicode general categories decide; they are stable for all assigned letters and digits, so the
 * result does not depend on the Node version but for characters newer than its Unicode.
 */
export type CharClass = number;

const UNKNOWN: CharClass = 0;
export const SPACE: CharClass = 1;
export const LETTER: CharClass = 2;
export const DIGIT: CharClass = 3;
/** Combining marks: part of the word they follow. */
export const MARK: CharClass = 4;
/** Vulgar fractions and other numerals that are not decimal digits. */
export const NUMERAL: CharClass = 5;
/** Soft hyphen, zero-width characters: invisible, part of the token around them. */
export const IGNORABLE: CharClass = 6;
export const APOSTROPHE: CharClass = 7;
export const SYMBOL: CharClass = 8;

const classes = new Uint8Array(65536);
// What nearly all text is written in, so that most runs compile no expression below.
fill(0, 0xbf, SYMBOL);
fill(0x09, 0x0d, SPACE);
for (const code of [0x20, 0xa0]) classes[code] = SPACE;
fill(0x30, 0x39, DIGIT);
for (const code of [0xb2, 0xb3, 0xb9, 0xbc, 0xbd, 0xbe]) classes[code] = NUMERAL;
fill(0x41, 0x5a, LETTER);
fill(0x61, 0x7a, LETTER);
for (const code of [0xaa, 0xb5, 0xba]) classes[code] = LETTER;
fill(0xc0, 0x2af, LETTER);
for (const code of [0xd7, 0xf7]) classes[code] = SYMBOL;
fill(0x2010, 0x2027, SYMBOL);
// Signs of currencies.
fill(0x20a0, 0x20c0, SYMBOL);
for (const code of [0x27, 0x2019, 0x02bc, 0xff07]) classes[code] = APOSTROPHE;
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) classes[code] = IGNORABLE;

function fill(first: number, last: number, found: CharClass): void {
  classes.fill(found, first, last + 1);
}

/** The class of the character at an offset; a surrogate pair is classed as one character. */
export function classAt(text: string, at: number): CharClass {
  const code = text.charCodeAt(at);
  const known = classes[code];
  if (known !== undefined && known !== UNKNOWN) return known;
  if (code >= 0xd800 && code <= 0xdfff) return classOf(text.codePointAt(at) ?? code);
  const found = classOf(code);
  classes[code] = found;
  return found;
}

function classOf(codePoint: number): CharClass {
  const character = String.fromCodePoint(codePoint);
  if (/^\s$/u.test(character)) return SPACE;
  if (/^\p{L}$/u.test(character)) return LETTER;
  if (/^\p{Nd}$/u.test(character)) return DIGIT;
  if (/^\p{M}$/u.test(character)) return MARK;
  if (/^\p{N}$/u.test(character)) return NUMERAL;
  return SYMBOL;
}

/** Whether a text begins with a capital letter, or with an elided article before one ("d'Aubry"). */
export function opensWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 0x80) return /^\p{Lu}/u.test(text);
  return (code >= 0x41 && code <= 0x5a) || hasElision(text, 0);
}

const SMALL_D = 0x64;
const SMALL_L = 0x6c;

/** Whether an elided article of one letter stands before a capital at an offset of a text. */
export function hasElision(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== SMALL_D && code !== SMALL_L) return false;
  const mark = text.charCodeAt(at + 1);
  return (mark === 0x27 || mark === 0x2019) && /^\p{Lu}/u.test(text.slice(at + 2, at + 4));
}

/** Length in UTF-16 units of the character at an offset: 1 or 2. */
export function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
