import { stem, tokenize } from '../segment/tokens.js';
import { areAntonyms, areContrasts, isFunctionWord } from './comparison/lexicon.js';
import { isNegator } from './negators.js';

/** Words of a side up to which one of them stands for one of the other. */
const MOST_WORDS = 3;

/**
 * Whether two short texts say the opposite, or what excludes the other, with one word each that says
 * something: "passed" and "failed", "was open" and "was closed", "captain" and "lieutenant".
 */
export function areOpposites(a: string, b: string): boolean {
  const [x, y] = [sayingWord(a), sayingWord(b)];
  return x !== undefined && y !== undefined && excludeOneAnother(x, y);
}

/** Whether two norms say the opposite, or what excludes the other. */
export function excludeOneAnother(a: string, b: string): boolean {
  return areAntonyms(a, b) || areContrasts(stem(a), stem(b));
}

/** The one word of a text that is no function word; undefined where there are more, or a negator. */
function sayingWord(text: string): string | undefined {
  const words = tokenize(text).filter(({ kind }) => kind !== 'symbol');
  if (words.length > MOST_WORDS || words.some(({ norm }) => isNegator(norm))) return undefined;
  const [word, ...more] = words.filter(({ norm }) => !isFunctionWord(norm));
  return more.length === 0 ? word?.norm : undefined;
}
