import { foldText } from './folded-text.js';

/** Ligatures of Latin letters, and the full-width twins of ASCII: other forms of the same characters. */
const FORMS = /[\ufb00-\ufb06\uff01-\uff5e]/g;

/**
 * A space that only sets characters apart: beside a mark, or between a figure and its unit. One
 * between letters parts words, and one between digits parts numbers.
 */
const SETTING_SPACE =
  / (?![\p{L}\p{M}\p{N}])|(?<![\p{L}\p{M}\p{N}]) |(?<=\p{N}) (?=\p{L})|(?<=\p{L}\p{M}?) (?=\p{N})/gu;

/**
 * Whether two texts have the same words, figures and marks, and differ at most in how they are set:
 * in what {@link foldText} folds, in the form of a character, and in spaces that part no words.
 */
export function differOnlyInTypography(a: string, b: string): boolean {
  return set(a) === set(b);
}

function set(text: string): string {
  const folded = foldText(text.replace(FORMS, (form) => form.normalize('NFKC'))).text;
  return folded.replace(SETTING_SPACE, '');
}
