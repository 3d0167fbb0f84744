import { LetterExpression } from '../parse/letter-expression.js';
import { formOf, type Form, type Phrase, type ShortForm } from './phrases.js';
import { americanSpelling } from './spelling.js';

/**
 * The normal form of one token, for matching only, never for quoting: NFKC, lower case, accents
 * folded, possessive 's dropped, typographic marks folded, one spelling, one name for a country and
 * its people.
 */

/** Letters that Unicode does not decompose into a base and a mark. */
const FOLDED = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ħ', 'h'],
]);

const SYMBOLS = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['‟', '"'],
  ['«', '"'],
  ['»', '"'],
  ['＂', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['‚', "'"],
  ['‛', "'"],
  ['‹', "'"],
  ['›', "'"],
  ['`', "'"],
  ['´', "'"],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['−', '-'],
  ['…', '...'],
  ['%', 'percent'],
]);

const NON_ASCII = /[\u0080-\uffff]/;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Normalisation is quadratic in the length of a run of marks, so runs are cut before it. */
const MARK_RUN = new LetterExpression(String.raw`(\p{M}{30})\p{M}+`, 'g');
const COMBINING = /[\u0300-\u036f]/g;
const UNDECOMPOSED = /[ßæœøłđðþıħ]/g;
const POSSESSIVE = /'s?$/;

/** Results that are remembered, and UTF-16 units of the longest text of which one is. */
const MEMO_LIMIT = 50_000;
const LONGEST_MEMO = 40;

/** A function of strings that remembers its results; forgets all when it holds too many. */
export function memoised<T>(compute: (text: string) => T): (text: string) => T {
  const memo = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_MEMO) return compute(text);
    const known = memo.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(text, result);
    return result;
  };
}

/** Lower case, NFKC, no accents, straight apostrophes, no invisible characters. */
export function fold(text: string): string {
  if (!NON_ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(INVISIBLE, '')
    .replace(MARK_RUN.for(text), '$1')
    .normalize('NFKD')
    .replace(COMBINING, '')
    .toLowerCase()
    .replace(COMBINING, '')
    .normalize('NFKC')
    .replace(/[’ʼ]/g, "'")
    .replace(UNDECOMPOSED, (letter) => FOLDED.get(letter) ?? letter);
}

/** What is known of a word before its surroundings are looked at: one look-up a token. */
export interface WordEntry {
  readonly norm: string;
  /** The abbreviation it may be. */
  readonly short: ShortForm | undefined;
  /** Names and terms of several words that start with it, longest first. */
  readonly phrases: readonly Phrase[] | undefined;
}

export const wordEntry = memoised((text): WordEntry => {
  const form = formOf(text);
  return { norm: normOf(text, form), short: form.short, phrases: phrasesFrom(text, form) };
});

/** The phrases that may start with a word, longest first: as it is written, then in any case. */
export function phrasesFrom(text: string, form: Form): readonly Phrase[] | undefined {
  const lower = text.toLowerCase();
  const { phrases: written } = form;
  const anyCase = lower === text ? undefined : formOf(lower).phrases;
  return written && anyCase ? [...written, ...anyCase] : (written ?? anyCase);
}

/** What most words are made of: only capitals are to be folded in them. */
const PLAIN = /^[A-Za-z]+$/;

/** Normal form of a word token; {@link wordEntry} remembers it. */
export function computeNorm(text: string): string {
  return normOf(text, formOf(text));
}

function normOf(text: string, known: Form): string {
  if (PLAIN.test(text)) return known.norm ?? americanSpelling(text.toLowerCase());
  const form = POSSESSIVE.test(text) ? text.slice(0, -2) : text;
  const plain = fold(text).replace(POSSESSIVE, '');
  const bare = plain === fold(form) ? form : text.replace(/['’ʼ＇]s?$/i, '');
  const named = formOf(bare).norm;
  if (named !== undefined) return named;
  if (plain.includes('.')) return dottedNorm(plain);
  return americanSpelling(plain);
}

/** "u.s." and "a.m.": without the stops, and the name it abbreviates where that is known. */
function dottedNorm(plain: string): string {
  const letters = plain.replaceAll('.', '');
  return formOf(letters.toUpperCase()).norm ?? letters;
}

/** Normal form of a number token: ASCII digits, no thousands separators, a point before decimals. */
export function numberNorm(text: string): string {
  let digits = text;
  if (NON_ASCII.test(digits)) {
    digits = decimalDigits(digits.replace(INVISIBLE, '').normalize('NFKC')).replace('\u2044', '/');
  }
  digits = digits.replace(/[,\s]/g, '');
  return digits.startsWith('.') ? `0${digits}` : digits;
}

/** Decimal digits of any script as ASCII digits: they stand in Unicode in runs of ten. */
function decimalDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    if (digit <= '9') return digit;
    let zero = digit.codePointAt(0) ?? 0;
    const own = zero;
    while (own - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(own - zero);
  });
}

/** Normal form of a symbol token. */
export function symbolNorm(text: string): string {
  const known = SYMBOLS.get(text);
  if (known !== undefined) return known;
  const first = text.charAt(0);
  if (text.length > 1 && (first === '-' || first === '–' || first === '—')) return '-';
  if (text.length > 1 && first === '.') return '...';
  return NON_ASCII.test(text) ? text.normalize('NFKC') : text;
}
