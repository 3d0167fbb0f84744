import negations from '../data/negations.json' with { type: 'json' };

const NEGATORS: ReadonlySet<string> = new Set([...negations.words, ...negations.contractions]);
const IDLE: ReadonlySet<string> = new Set(negations.idle.map((pair) => pair.join(' ')));

/** Whether a word, in lower case and with a straight apostrophe, is a negator ("not", "didn't"). */
export function isNegator(word: string): boolean {
  return NEGATORS.has(word);
}

/** Whether a word negates what follows it: "no later", "not only" negate nothing. */
export function negates(word: string, next: string | undefined): boolean {
  return NEGATORS.has(word) && !(next !== undefined && IDLE.has(`${word} ${next}`));
}
