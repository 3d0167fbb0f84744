import { stem, tokenize, type Token } from '../../segment/tokens.js';
import type { NameMention } from './mentions.js';
import { contentOf } from './word-kinds.js';
import { modifiesTitle } from './words.js';

/** Characters on either side of a name that are read. */
const WINDOW = 60;

/** Words of an apposition behind a name. */
const MOST_BEHIND = 6;

/**
 * The stems of what is said of a person beside the name: the noun right before it ("architect Ada
 * Holm", "the town's architect, Ada Holm") and the words between commas behind it ("Ada Holm, the
 * architect of the hall,").
 */
export function appositionOf({ sentence, start, end }: NameMention): ReadonlySet<string> {
  const { plain } = sentence;
  const before = tokenize(plain.slice(Math.max(0, start - WINDOW), start));
  const behind = tokenize(plain.slice(end, end + WINDOW));
  return new Set([...nounBefore(before), ...betweenCommas(behind)].flatMap(stemOf));
}

function nounBefore(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  // The stop of "Dr." or the comma of an apposition.
  const isJoined = last?.norm === ',' || last?.norm === '.';
  const noun = isJoined ? tokens.at(-2) : last;
  if (noun?.kind !== 'word') return [];
  return last?.norm === '.' && noun.text.length > LONGEST_SHORT_TITLE ? [] : [noun];
}

/** "Prof.", "Supt." */
const LONGEST_SHORT_TITLE = 5;

function betweenCommas(tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.norm !== ',') return [];
  const close = tokens.findIndex(({ kind }, at) => at > 0 && kind === 'symbol');
  return tokens.slice(1, close < 0 ? undefined : close).slice(0, MOST_BEHIND);
}

function stemOf({ kind, norm }: Token): string[] {
  const isWord = kind === 'word' && contentOf(norm) !== undefined && !modifiesTitle(norm);
  return isWord ? [stem(norm)] : [];
}
