import antonyms from '../../data/antonyms.json' with { type: 'json' };
import demonyms from '../../data/demonyms.json' with { type: 'json' };
import functionWords from '../../data/function-words.json' with { type: 'json' };
import negations from '../../data/negations.json' with { type: 'json' };
import synonyms from '../../data/synonyms.json' with { type: 'json' };
import { stem } from '../../segment/tokens.js';

/** Norms of function words: they carry no content to compare. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords.words);
const NEGATORS: ReadonlySet<string> = new Set([...negations.words, ...negations.contractions]);
const IDLE: ReadonlySet<string> = new Set(negations.idle.map((pair) => pair.join(' ')));
const COUNTRIES: ReadonlySet<string> = new Set(demonyms.rows.map((row) => row.norm));

/** Classes of a stem; a word of several senses is in several classes. */
const CLASSES = new Map<string, number[]>();
for (const [index, words] of synonyms.classes.entries()) {
  for (const word of words) {
    const key = stem(word);
    const known = CLASSES.get(key) ?? [];
    if (!known.includes(index)) known.push(index);
    CLASSES.set(key, known);
  }
}

/** Poles of a stem: twice the scale's index, plus one for the second pole. */
const POLES = new Map<string, number[]>();
for (const [index, scale] of antonyms.scales.entries()) {
  for (const [pole, words] of scale.entries()) {
    for (const word of words) {
      const key = stem(word);
      const known = POLES.get(key) ?? [];
      known.push(2 * index + pole);
      POLES.set(key, known);
    }
  }
}

/** Whether a norm belongs to a closed class (articles, pronouns, auxiliaries …). */
export function isFunctionWord(norm: string): boolean {
  return FUNCTION_WORDS.has(norm);
}

/** Whether a norm is the canonical name of a country. */
export function isCountry(norm: string): boolean {
  return COUNTRIES.has(norm);
}

/** Whether a norm negates what follows it ("no later", "not only" negate nothing). */
export function isNegator(norm: string, next: string | undefined): boolean {
  return NEGATORS.has(norm) && !(next !== undefined && IDLE.has(`${norm} ${next}`));
}

/** Whether two stems are equal or share a class of the synonym table. */
export function areSynonyms(a: string, b: string): boolean {
  if (a === b) return true;
  const first = CLASSES.get(a);
  const second = first && CLASSES.get(b);
  return second !== undefined && first !== undefined && first.some((x) => second.includes(x));
}

/** The name under which a stem's synonyms meet: its first class, or itself. */
export function synonymClass(word: string): string {
  const first = CLASSES.get(word)?.[0];
  return first === undefined ? word : `=${String(first)}`;
}

/** Whether two words stand at opposite poles of one scale, or one negates the other by its prefix. */
export function areAntonyms(a: string, b: string): boolean {
  const first = POLES.get(stem(a));
  const second = first && POLES.get(stem(b));
  if (first && second && first.some((pole) => second.includes(pole ^ 1))) {
    return !first.some((pole) => second.includes(pole));
  }
  return isPrefixed(a, b) || isPrefixed(b, a);
}

const SHORTEST_NEGATED = 4;

function isPrefixed(negated: string, plain: string): boolean {
  if (plain.length < SHORTEST_NEGATED) return false;
  return negations.prefixes.some((prefix) => negated === prefix + plain);
}
