import { Lexicon } from '../alignment/lexicon.js';
import { WordKind } from '../alignment/word-kind.js';

const lexicon = new Lexicon();

/** Whether a norm is a word that news uses in lower case. */
export function isCommonWord(norm: string): boolean {
  return lexicon.entry(norm, false).known;
}

/** Whether a norm is a word of grammar, or of reported speech. */
export function isFunctionWord(norm: string): boolean {
  return lexicon.entry(norm, false).kind === WordKind.Function;
}

/** Whether a norm is a day, a month, or a word such as "yesterday"; "may" is. */
export function isOfTime(norm: string): boolean {
  const { kind } = lexicon.entry(norm, false);
  return kind === WordKind.Day || kind === WordKind.Time;
}

/** The weight of a norm's stem, and the stem, if it is a word of content. */
export function contentOf(
  norm: string,
): { readonly stem: string; readonly weight: number } | undefined {
  const entry = lexicon.entry(norm, false);
  return entry.kind === WordKind.Content ? entry : undefined;
}

/** Letters of the longest Korean syllable, as it is written in Latin letters. */
const LONGEST_SYLLABLE = 5;
/** Letters of a syllable that may be a word of English too ("Jae-in"). */
const SHORT_SYLLABLE = 2;
/** What English forms words with behind a name and a hyphen: "Tarwick-esque". */
const ENDINGS: ReadonlySet<string> = new Set(['esque', 'ish', 'ism', 'ist', 'ite', 'ian', 'ness']);

/** Whether two norms with a hyphen between them, the second in small letters, may be a given name. */
export function areSyllables(first: string, second: string): boolean {
  if (Math.max(first.length, second.length) > LONGEST_SYLLABLE) return false;
  if (!/^\p{L}/u.test(second) || ENDINGS.has(second)) return false;
  return second.length <= SHORT_SYLLABLE || !isCommonWord(second);
}
