import acts from '../../data/acts.json' with { type: 'json' };
import commonWords from '../../data/common-words.json' with { type: 'json' };
import functionWords from '../../data/function-words.json' with { type: 'json' };
import negations from '../../data/negations.json' with { type: 'json' };
import roles from '../../data/figure-roles.json' with { type: 'json' };
import { stem } from '../../segment/tokens.js';
import { WordTable } from '../../segment/word-table.js';
import { isNegator } from '../negators.js';
import { ACTS, CLASSES, CONTRASTS, POLES, REPORTS } from './stem-tables.js';

export { isCountry } from '../countries.js';

/** Norms of function words: they carry no content to compare. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords.closed.split(' '));
const ACT_STEMS: ReadonlySet<string> = new Set(ACTS);
const GENERIC_HEADS: ReadonlySet<string> = new Set(acts.genericHeads);
const REPORT_STEMS: ReadonlySet<string> = new Set(REPORTS);
const COMMON_WORDS: ReadonlySet<string> = new Set(Object.keys(commonWords.perMillion));

const contrasts = new WordTable(CONTRASTS);
const poles = new WordTable(POLES);

function classesOf(key: string): readonly number[] | undefined {
  return Object.hasOwn(CLASSES, key) ? CLASSES[key] : undefined;
}

/** Whether a norm belongs to a closed class (articles, pronouns, auxiliaries …). */
export function isFunctionWord(norm: string): boolean {
  return FUNCTION_WORDS.has(norm);
}

/** Whether a stem names an act that recurs with new figures (kill, arrest, elect …). */
export function isAct(word: string): boolean {
  return ACT_STEMS.has(word);
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
  return REPORT_STEMS.has(word);
}

/** Whether any report may use a norm as a word; such a word, capitalised, need not be a name. */
export function isCommonWord(norm: string): boolean {
  return COMMON_WORDS.has(norm);
}

/** Whether two stems are equal or share a class of the table of equivalents. */
export function areSynonyms(a: string, b: string): boolean {
  if (a === b) return true;
  const first = classesOf(a);
  const second = first && classesOf(b);
  return second !== undefined && first !== undefined && first.some((x) => second.includes(x));
}

/** The name under which a stem's synonyms meet: its first class, or itself. */
export function synonymClass(word: string): string {
  const first = classesOf(word)?.[0];
  return first === undefined ? word : `=${String(first)}`;
}

/** Whether two stems are different members of one closed set (week and month). */
export function areContrasts(a: string, b: string): boolean {
  if (a === b || areSynonyms(a, b)) return false;
  const first = contrasts.get(a);
  const second = first && contrasts.get(b);
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
  const first = poles.get(stem(a));
  const second = first && poles.get(stem(b));
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
