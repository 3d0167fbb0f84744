import { takeZeros } from './memory';

/** The class of a character whose table has none yet; tells the class of the character at a place. */
declare function classify(at: i32): i32;
/** 1 where the character at a place is a capital or has no case, 2 where it is a small letter. */
declare function caseOf(at: i32): i32;

/** Classes of characters: see segment/characters.ts. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const MARK = 4;
export const NUMERAL = 5;
export const IGNORABLE = 6;
export const APOSTROPHE = 7;
export const SYMBOL = 8;

/** A byte for each UTF-16 unit: its class, 0 where that was not asked for yet. */
let classes: usize = 0;
/** The same of its case. */
let cases: usize = 0;

/** Different UTF-16 units. */
const UNITS = 0x10000;

/** So many bytes and units are read and written at once, the last of them behind the text. */
const SPARE: usize = 16;

/** The text at hand as UTF-16 units, and its bytes. */
let codes: usize = 0;
let bytes: usize = 0;
let unitRoom: i32 = 0;
let byteRoom: i32 = 0;
let length: i32 = 0;
/** Where the part of the text ends that is read. */
let end: i32 = 0;

/** Makes room for what is known of characters, which {@link decode} does not ask for. */
export function openCharacters(): void {
  classes = takeZeros(UNITS);
  cases = takeZeros(UNITS);
}

export function codesAt(): usize {
  return codes;
}

/** Makes room for a text of so many units and bytes; the former room is not used again. */
export function makeRoom(units: i32, size: i32): void {
  if (units > unitRoom) {
    unitRoom = units + (units >> 1);
    codes = takeZeros((<usize>unitRoom + SPARE) << 1);
  }
  if (size > byteRoom) {
    byteRoom = size + (size >> 1);
    bytes = takeZeros(<usize>byteRoom + SPARE);
  }
}

export function bytesAt(): usize {
  return bytes;
}

/** Says that the text's units were written where they stand. */
export function setLength(units: i32): void {
  length = units;
}

export function endOfText(): i32 {
  return length;
}

export function setEnd(at: i32): void {
  end = at;
}

/** The place of a unit in memory. */
export function addressOf(at: i32): usize {
  return codes + ((<usize>at) << 1);
}

export function codeAt(at: i32): i32 {
  return <i32>load<u16>(codes + ((<usize>at) << 1));
}

function putCode(at: i32, code: i32): void {
  store<u16>(codes + ((<usize>at) << 1), <u16>code);
}

export function classHere(at: i32): i32 {
  const code = codeAt(at);
  const known = <i32>load<u8>(classes + <usize>code);
  if (known !== 0) return known;
  const kind = classify(at);
  if (code < 0xd800 || code > 0xdfff) store<u8>(classes + <usize>code, <u8>kind);
  return kind;
}

/** Whether a small letter stands here. */
export function isLower(at: i32): bool {
  const code = codeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  let kind = <i32>load<u8>(cases + <usize>code);
  if (kind === 0) {
    kind = caseOf(at);
    store<u8>(cases + <usize>code, <u8>kind);
  }
  return kind === 2;
}

export function isLetter(at: i32): bool {
  return at < end && classHere(at) === LETTER;
}

export function isDigit(at: i32): bool {
  return at < end && classHere(at) === DIGIT;
}

/** Whether the character here is of two units. */
export function isPair(at: i32): bool {
  return at + 1 < length && codeAt(at) >> 10 === 0x36 && codeAt(at + 1) >> 10 === 0x37;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
/** Stands for what no encoding can say. */
const REPLACEMENT = 0xfffd;

/**
 * Reads bytes of UTF-8 as UTF-16 units, without making a string of them: the collection of a search
 * is read once, and strings that live long are moved again and again.
 *
 * @param isJson whether they stand between the quotation marks of a JSON string, with its escapes
 * @returns the number of units; -1 where the bytes are no such text
 */
export function decode(size: i32, isJson: bool): i32 {
  let at = 0;
  let count = 0;
  while (at < size) {
    const plain = min(widen(at, count, isJson), size - at);
    at += plain;
    count += plain;
    if (plain === BLOCK) continue;
    if (at >= size) break;
    const byte = byteOf(at);
    if (isJson && (byte < 0x20 || byte === QUOTE)) return -1;
    if (byte < 0x80 && !(isJson && byte === BACKSLASH)) {
      putCode(count++, byte);
      at++;
      continue;
    }
    const isEscape = byte < 0x80;
    const span = isEscape ? escapeLength(at, size) : sequenceLength(at, size);
    if (span === 0) return -1;
    const point = isEscape ? escapedUnit(at) : codePoint(at, span);
    if (!isJson && point === REPLACEMENT) return -1;
    if (point > 0xffff) {
      putCode(count++, 0xd7c0 + (point >> 10));
      putCode(count++, 0xdc00 + (point & 0x3ff));
    } else putCode(count++, point);
    at += span;
  }
  length = count;
  return count;
}

/** Bytes that are looked at together. */
const BLOCK = 16;

/** Writes a block of bytes as units, and tells how many of them stand for themselves: ASCII, no escape. */
function widen(from: i32, to: i32, isJson: bool): i32 {
  const block = v128.load(bytes + <usize>from);
  const target = codes + ((<usize>to) << 1);
  v128.store(target, i16x8.extend_low_i8x16_u(block));
  v128.store(target + BLOCK, i16x8.extend_high_i8x16_u(block));
  let other = i8x16.bitmask(block);
  if (isJson) {
    // As signed numbers, what is not ASCII is less than a blank too.
    const special = v128.or(
      i8x16.lt_s(block, i8x16.splat(0x20)),
      v128.or(i8x16.eq(block, i8x16.splat(<i8>QUOTE)), i8x16.eq(block, i8x16.splat(<i8>BACKSLASH))),
    );
    other = i8x16.bitmask(special);
  }
  return min(BLOCK, ctz(other));
}

function byteOf(at: i32): i32 {
  return <i32>load<u8>(bytes + <usize>at);
}

/** Bytes of the escape here; 0 if it is none. */
function escapeLength(at: i32, size: i32): i32 {
  const letter = at + 1 < size ? byteOf(at + 1) : 0;
  if (letter !== LETTER_U) return escaped(letter) > 0 ? 2 : 0;
  if (at + 6 > size) return 0;
  for (let digit = at + 2; digit < at + 6; digit++) {
    if (hexValue(byteOf(digit)) < 0) return 0;
  }
  return 6;
}

function escapedUnit(at: i32): i32 {
  const letter = byteOf(at + 1);
  if (letter !== LETTER_U) return escaped(letter);
  let unit = 0;
  for (let digit = at + 2; digit < at + 6; digit++) unit = 16 * unit + hexValue(byteOf(digit));
  return unit;
}

/** What an escaped character stands for; 0 if it may not be escaped (RFC 8259, section 7). */
function escaped(letter: i32): i32 {
  switch (letter) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f:
      return letter;
    case 0x62:
      return 0x08;
    case 0x66:
      return 0x0c;
    case 0x6e:
      return 0x0a;
    case 0x72:
      return 0x0d;
    case 0x74:
      return 0x09;
    default:
      return 0;
  }
}

function hexValue(code: i32): i32 {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Bytes of the UTF-8 sequence here, by its first; 0 if it is none (RFC 3629, section 4). */
function sequenceLength(at: i32, size: i32): i32 {
  const lead = byteOf(at);
  const span = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (at + span > size) return 0;
  for (let next = at + 1; next < at + span; next++) {
    if ((byteOf(next) & 0xc0) !== 0x80) return 0;
  }
  if (span < 3) return span;
  // Longer than need be, half of a pair, or beyond Unicode.
  const point = codePoint(at, span);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  if (point < (span === 3 ? 0x800 : 0x10000) || isSurrogate || point > 0x10ffff) return 0;
  return span;
}

function codePoint(at: i32, span: i32): i32 {
  let point = byteOf(at) & (0x7f >> span);
  for (let next = at + 1; next < at + span; next++) point = (point << 6) | (byteOf(next) & 0x3f);
  return point;
}
