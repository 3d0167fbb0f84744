import { classAt, DIGIT, LETTER, SPACE } from '../../segment/characters.js';
import { phrasesFrom } from '../../segment/normal-form.js';
import { formOf, type Phrase } from '../../segment/phrases.js';

/** White space allowed inside a name of several words. */
const LONGEST_GAP = 3;

const POINT = 46;
const BLANK = 32;

/** A form that may open a longer name, or be an abbreviation. */
export interface Opener {
  readonly isShort: boolean;
  /** Names that begin with it. */
  readonly phrases: readonly Phrase[];
}

/** Every bit of {@link openingsOf}. */
const ANYTHING = -1;
const LETTERS = /^[A-Za-z]{2}/;
/** What two letters in the text cannot be, such as a hyphen. */
const SIGN = /^[\0-@[-`{-\x7f]/;

/**
 * The two letters with which each name goes on behind its first form, as a set of bits.
 *
 * @param bitOf the bit of two character codes
 */
export function openingsOf(
  { phrases }: Opener,
  bitOf: (letter: number, next: number) => number,
): number {
  let bits = 0;
  for (const { rest } of phrases) {
    const [piece = ''] = rest;
    if (SIGN.test(piece)) continue;
    if (!LETTERS.test(piece)) return ANYTHING;
    bits |= 1 << bitOf(piece.charCodeAt(0), piece.charCodeAt(1));
  }
  return bits;
}

/** What a form may open; undefined where it stands for itself. */
export function openerOf(form: string): Opener | undefined {
  const known = formOf(form);
  const isShort = known.short !== undefined;
  const phrases = phrasesFrom(form, known) ?? [];
  return isShort || phrases.length > 0 ? { isShort, phrases } : undefined;
}

/**
 * Where a name or short form may end whose first form ends at `at`; 0 where there is none for sure.
 *
 * @param codes the UTF-16 units of the text, read up to `end`
 */
export function endOfName(
  { isShort, phrases }: Opener,
  codes: Uint16Array,
  at: number,
  end: number,
): number {
  if (isShort && at < end) {
    if (codes[at] === POINT) return at;
    if (codes[at] === BLANK && at + 1 < end && classOf(codes, at + 1) === DIGIT) return at;
  }
  let last = 0;
  for (const { rest } of phrases) last = Math.max(last, endOfRest(rest, codes, at, end));
  return last;
}

/** Where the rest of a name ends; 0 where it does not stand here. */
function endOfRest(rest: readonly string[], codes: Uint16Array, from: number, end: number): number {
  let at = from;
  for (const piece of rest) {
    const limit = Math.min(at + LONGEST_GAP, end);
    while (at < limit && classOf(codes, at) === SPACE) at++;
    if (!standsAt(piece, codes, at, end)) return 0;
    at += piece.length;
  }
  return at;
}

/** Whether a piece of a name stands here, in any case. */
function standsAt(piece: string, codes: Uint16Array, at: number, end: number): boolean {
  if (at + piece.length > end) return false;
  for (let index = 0; index < piece.length; index++) {
    const code = codes[at + index] ?? 0;
    const own = piece.charCodeAt(index);
    // The case of others is left to the tokenizer.
    if (code === own || code >= 128 || own >= 128) continue;
    if ((code | 32) !== (own | 32) || classOf(codes, at + index) !== LETTER) return false;
  }
  return true;
}

function classOf(codes: Uint16Array, at: number): number {
  return classAt(String.fromCharCode(codes[at] ?? 0, codes[at + 1] ?? 0), 0);
}
