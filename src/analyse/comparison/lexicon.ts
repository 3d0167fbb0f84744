import acts from '../../data/acts.json' with { type: 'json' };
import antonyms from '../../data/antonyms.json' with { type: 'json' };
import commonWords from '../../data/common-words.json' with { type: 'json' };
import contrasts from '../../data/contrasts.json' with { type: 'json' };
import functionWords from '../../data/function-words.json' with { type: 'json' };
import negations from '../../data/negations.json' with { type: 'json' };
import equivalents from '../../data/equivalents.json' with { type: 'json' };
import roles from '../../data/figure-roles.json' with { type: 'json' };
import { stem } from '../../segment/tokens.js';
import { isNegator } from '../negators.js';

export { isCountry } from '../countries.js';

/** Norms of function words: they carry no content to compare. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords.closed.split(' '));
const ACTS: ReadonlySet<string> = new Set(acts.words.map((word) => stem(word)));
const GENERIC_HEADS: ReadonlySet<string> = new Set(acts.genericHeads);
const REPORTS: ReadonlySet<string> = new Set(acts.reports.map((word) => stem(word)));
const COMMON_WORDS: ReadonlySet<string> = new Set(Object.keys(commonWords.perMillion));

/** Contrast sets of a stem. */
const CONTRASTS = new Map<string, number[]>();
for (const [index, words] of contrasts.sets.entries()) {
  for (const word of words) {
    const key = stem(word);
    const known = CONTRASTS.get(key) ?? [];
    if (!known.includes(index)) known.push(index);
    CONTRASTS.set(key, known);
  }
}

/** Classes of a stem; a word of several senses is in several classes. */
const CLASSES = new Map<string, number[]>();
for (const [index, words] of equivalents.classes.entries()) {
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

/** Whether a stem names an act that recurs with new figures (kill, arrest, elect …). */
export function isAct(word: string): boolean {
  return ACTS.has(word);
}

/** Whether a head names no thing of its own (year, time, percent): anything can be counted in it. */
export function isGenericHead(head: string): boolean {
  return GENERIC_HEADS.has(head);
}

/** Whether a norm says that nothing is left out (all, every). */
export function isUniversal(norm: string): boolean {
  return roles.universal.includes(norm);
}

/** Whether a norm makes the figure after it one of some only (the first, the last). */
export function isLimiting(norm: string): boolean {
  return roles.limiting.includes(norm);
}

/** Whether a stem is a verb or noun of saying. */
export function isReport(word: string): boolean {
  return REPORTS.has(word);
}

/** Whether any report may use a norm as a word; such a word, capitalised, need not be a name. */
export function isCommonWord(norm: string): boolean {
  return COMMON_WORDS.has(norm);
}

/** Whether two stems are equal or share a class of the table of equivalents. */
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

/** Whether two stems are different members of one closed set (week and month). */
export function areContrasts(a: string, b: string): boolean {
  if (a === b || areSynonyms(a, b)) return false;
  const first = CONTRASTS.get(a);
  const second = first && CONTRASTS.get(b);
  return second !== undefined && first !== undefined && first.some((x) => second.includes(x));
}

/** The word of each list that the other lacks, where there is one each and they exclude one another. */
export function contrastIn(
  a: readonly string[],
  b: readonly string[],
): readonly [string, string] | undefined {
  const [x, ...moreA] = a.filter((word) => !b.includes(word));
  const [y, ...moreB] = b.filter((word) => !a.includes(word));
  if (x === undefined || y === undefined || moreA.length + moreB.length > 0) return undefined;
  return areContrasts(stem(x), stem(y)) || areAntonyms(x, y) ? [x, y] : undefined;
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

/** Whether a norm says that something lacks ("free" of cost, "unable"), as a negator does. */
export function isPrivative(norm: string): boolean {
  return isNegator(norm) || negations.privatives.includes(norm);
}

function isPrefixed(negated: string, plain: string): boolean {
  if (plain.length < SHORTEST_NEGATED) return false;
  return negations.prefixes.some((prefix) => negated === prefix + plain);
}
