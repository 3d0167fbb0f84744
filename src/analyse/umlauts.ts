import { fold } from '../segment/normal-form.js';
import { isFrequentGivenName } from './names/words.js';

/** Letters, and the two that stand for them where they cannot be written. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  å: 'aa',
  ß: 'ss',
  đ: 'dj',
};

/** Letters of the longest name that is looked at: combining marks take their square in time. */
const LONGEST = 200;

/**
 * Whether two texts are one but for letters that one of them spells out, or writes without their
 * marks ("Jörg", "Joerg", "Jorg").
 */
export function areUmlautSpellings(a: string, b: string): boolean {
  if (a.length > LONGEST || b.length > LONGEST) return fold(a) === fold(b);
  return spelledOut(a) === spelledOut(b) || withoutMarks(a) === withoutMarks(b);
}

/** A text, folded, with two letters for each that is written so elsewhere. */
function spelledOut(text: string): string {
  if (text.length > LONGEST) return fold(text);
  const letters = text.normalize('NFC').toLowerCase();
  return fold(letters.replaceAll(/[äöüæœøåßđ]/gu, (letter) => SPELLED_OUT[letter] ?? letter));
}

/**
 * Two letters that may spell out one within a word: between consonants, but for "que" and "gue", since
 * "Anquetil" and "Miguel" have no mark to lose; and "Dj" at the beginning.
 */
const PAIRS =
  /(?<=^|[^aeiouy\P{L}])(?:[ao]e|(?<!q|\p{L}g)ue|aa)(?=[^aeiouy\P{L}])|^dj(?=\p{L}{2})/gu;

/** A text, folded, without what may stand for a mark; a given name of English loses no letter. */
function withoutMarks(text: string): string {
  return fold(text)
    .split(/(?<=\P{L})|(?=\P{L})/u)
    .map((word) =>
      // "Michal" is a misspelt "Michael".
      isFrequentGivenName(word) ? word : word.replaceAll(PAIRS, (pair) => pair.charAt(0)),
    )
    .join('');
}
