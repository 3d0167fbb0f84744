import negations from '../data/negations.json' with { type: 'json' };

const NEGATORS: ReadonlySet<string> = new Set([...negations.words, ...negations.contractions]);
const IDLE = pairs(negations.idle);
const IDLE_BEFORE_THAN = pairs(negations.idleBeforeThan);

function pairs(rows: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(rows.map((pair) => pair.join(' ')));
}

/** What follows the "no" of a number: "report no. 12", "No 10". */
const DIGIT = /^\d/;

/** Whether a word, in lower case and with a straight apostrophe, is a negator ("not", "didn't"). */
export function isNegator(word: string): boolean {
  return NEGATORS.has(word);
}

/** Whether a word is the second one of a negator: "no longer". */
export function endsNegator(word: string | undefined, before: string | undefined): boolean {
  return word === 'longer' && before !== undefined && NEGATORS.has(before);
}

/**
 * Whether a word negates what follows it: "no later", "not only", "no longer than" and "no. 12"
 * negate nothing, "no longer" does.
 *
 * @param next the word or sign behind it, in lower case
 */
export function negates(word: string, next: string | undefined, afterNext?: string): boolean {
  if (!NEGATORS.has(word)) return false;
  if (next === undefined) return true;
  if (word === 'no' && DIGIT.test(next === '.' ? (afterNext ?? '') : next)) return false;
  const pair = `${word} ${next}`;
  return !IDLE.has(pair) && !(afterNext === 'than' && IDLE_BEFORE_THAN.has(pair));
}
