const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;

/** What an escaped character stands for, by the code of the character. */
const ESCAPED = new Map([
  [QUOTE, QUOTE],
  [BACKSLASH, BACKSLASH],
  [0x2f, 0x2f],
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
]);

/**
 * Reads what stands between the quotation marks of a JSON string in UTF-8, without making a string
 * of it: the collection of a search is read once, and strings that live long are moved again and
 * again.
 *
 * @param into takes the UTF-16 units; as long as the bytes or longer
 * @returns the number of units; -1 where the bytes are no such text
 */
export function readJsonText(
  bytes: Uint8Array,
  start: number,
  end: number,
  into: Uint16Array,
): number {
  let at = start;
  let count = 0;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 || byte === QUOTE) return -1;
    if (byte < 0x80 && byte !== BACKSLASH) {
      into[count++] = byte;
      at++;
      continue;
    }
    const length =
      byte === BACKSLASH ? escapeLength(bytes, at, end) : sequenceLength(bytes, at, end);
    if (length === 0) return -1;
    const point = byte === BACKSLASH ? escapedUnit(bytes, at) : codePoint(bytes, at, length);
    if (point > 0xffff) {
      into[count++] = 0xd7c0 + (point >> 10);
      into[count++] = 0xdc00 + (point & 0x3ff);
    } else into[count++] = point;
    at += length;
  }
  return count;
}

/** Bytes of the escape here; 0 if it is none. */
function escapeLength(bytes: Uint8Array, at: number, end: number): number {
  const letter = at + 1 < end ? (bytes[at + 1] ?? 0) : 0;
  if (letter !== LETTER_U) return ESCAPED.has(letter) ? 2 : 0;
  if (at + 6 > end) return 0;
  for (let digit = at + 2; digit < at + 6; digit++) {
    if (hexValue(bytes[digit] ?? 0) < 0) return 0;
  }
  return 6;
}

function escapedUnit(bytes: Uint8Array, at: number): number {
  const letter = bytes[at + 1] ?? 0;
  if (letter !== LETTER_U) return ESCAPED.get(letter) ?? 0;
  let unit = 0;
  for (let digit = at + 2; digit < at + 6; digit++) {
    unit = 16 * unit + hexValue(bytes[digit] ?? 0);
  }
  return unit;
}

function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Bytes of the UTF-8 sequence here, by its first; 0 if it is none (RFC 3629, section 4). */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (at + length > end) return 0;
  for (let next = at + 1; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  if (length < 3) return length;
  // Longer than need be, half of a pair, or beyond Unicode.
  const point = codePoint(bytes, at, length);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  if (point < (length === 3 ? 0x800 : 0x10000) || isSurrogate || point > 0x10ffff) return 0;
  return length;
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (0x7f >> length);
  for (let next = at + 1; next < at + length; next++) {
    point = (point << 6) | ((bytes[next] ?? 0) & 0x3f);
  }
  return point;
}
