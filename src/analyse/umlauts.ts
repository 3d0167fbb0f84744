import { fold } from '../segment/normal-form.js';

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
};

/** Letters of the longest name that is looked at: combining marks take their square in time. */
const LONGEST = 200;

/** Whether two texts are one but for a letter and the two that stand for it ("Lübeck", "Luebeck"). */
export function areUmlautSpellings(a: string, b: string): boolean {
  return spelledOut(a) === spelledOut(b);
}

/** A text, folded, with two letters for each that is written so elsewhere. */
export function spelledOut(text: string): string {
  if (text.length > LONGEST) return fold(text);
  const letters = text.normalize('NFC').toLowerCase();
  return fold(letters.replaceAll(/[äöüæœøåß]/gu, (letter) => SPELLED_OUT[letter] ?? letter));
}
