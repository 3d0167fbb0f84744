import { isDigit } from './character-classes.js';
import { digitGlyph } from './lexicon/number-signs.js';
import { numberToken, type Token } from './tokens.js';

/** Longer runs of digits are no figure that anybody counts. */
const MAX_DIGITS = 30;

/** Read, and not computed: `10 ** -4` is 0.0001 in some versions of V8 only. */
const DECIMALS = Array.from({ length: MAX_DIGITS + 1 }, (_, count) => Number(`1e-${count}`));

/** The size of the last of so many digits behind the point. */
export function lastDecimal(count: number): number {
  return DECIMALS[Math.min(count, MAX_DIGITS)] ?? 0;
}

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** A group of exactly three digits at `from`. */
function isGroup(text: string, from: number): boolean {
  return (
    isDigit(text.charCodeAt(from)) &&
    isDigit(text.charCodeAt(from + 1)) &&
    isDigit(text.charCodeAt(from + 2)) &&
    !isDigit(text.charCodeAt(from + 3))
  );
}

/** Spaces that join groups of digits ("40 000"): the plain one and the narrow and no-break ones. */
const GROUP_SPACE = /[ \u00a0\u2009\u202f]/;

/** Digits with their separators, decimals and a glued vulgar fraction. */
export function readDigits(text: string, start: number, gap: boolean, lineStart: boolean): Token {
  let end = digitsEnd(text, start);
  let integer = text.slice(start, Math.min(end, start + MAX_DIGITS + 1));
  let plain = true;
  if (end - start <= 3 && end > start) {
    const separator = text[end];
    if (separator !== undefined && (separator === ',' || GROUP_SPACE.test(separator))) {
      // No group after a zero, and with spaces none before or after another number.
      const spaced = separator !== ',';
      let to = end;
      while (text[to] === separator && isGroup(text, to + 1)) to += 4;
      const alone =
        !spaced ||
        (text[start] !== '0' && text[to] !== separator) ||
        !isDigit(text.charCodeAt(to + 1));
      if (to > end && alone && to - start <= MAX_DIGITS) {
        end = to;
        integer = text.slice(start, end).replaceAll(separator, '');
        plain = false;
      }
    }
  }
  let fraction = '';
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    const to = digitsEnd(text, end + 1);
    if (text[to] === '.' && isDigit(text.charCodeAt(to + 1)))
      return dotted(text, start, to, gap, lineStart);
    fraction = text.slice(end + 1, Math.min(to, end + 1 + MAX_DIGITS));
    end = to;
    plain = false;
  }
  let value =
    integer.length > MAX_DIGITS
      ? Number.NaN
      : Number(`${integer === '' ? '0' : integer}.${fraction}`);
  let precision = lastDecimal(fraction.length);
  const glyph = end < text.length && fraction === '' ? digitGlyph(text[end] ?? '') : undefined;
  if (glyph !== undefined) {
    value += glyph;
    precision = glyph;
    end++;
    plain = false;
  }
  return numberToken(text, start, end, gap, lineStart, value, precision, plain);
}

/** "3.2.1", "192.168.1.2", "19.05.2024": digits with two or more points, no number. */
function dotted(
  text: string,
  start: number,
  from: number,
  gap: boolean,
  lineStart: boolean,
): Token {
  let end = from;
  while (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  return numberToken(text, start, end, gap, lineStart, Number.NaN, 0, false);
}
