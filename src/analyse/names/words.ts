import attribution from '../../data/attribution.json' with { type: 'json' };
import givenNames from '../../data/given-names.json' with { type: 'json' };
import organisationWords from '../../data/organisation-words.json' with { type: 'json' };
import surnames from '../../data/surnames.json' with { type: 'json' };
import thingWords from '../../data/thing-words.json' with { type: 'json' };
import titles from '../../data/titles.json' with { type: 'json' };
import { once } from '../../model/once.js';
import { fold } from '../../segment/normal-form.js';
import { areHouseSpellings } from '../house-spellings.js';
import { soundsOf } from './sounds.js';

export { isCountry } from '../countries.js';

const titleWords = new Set(titles.titles.split(' '));
const titleModifiers = new Set(titles.modifiers.split(' '));
const roleWords = new Set(titles.roles.split(' '));
const thingHeads = new Set(thingWords.heads.split(' '));
const placeOpeners = new Set(thingWords.places.split(' '));
const reportingVerbs: ReadonlySet<string> = new Set(attribution.verbs);
const particles = new Set(
  'de da del della di do dos du la le van von der den ter bin ibn bint al el ul ould abu'.split(
    ' ',
  ),
);
const articles = new Set(['al', 'el', 'ul']);
const suffixes = new Set(['jr', 'junior', 'sr', 'senior', 'ii', 'iii', 'iv']);

const namesOfGiven = new Map<string, number[]>();
for (const [row, names] of givenNames.rows.entries()) {
  for (const name of names.split(' ')) {
    const rows = namesOfGiven.get(name);
    if (rows) rows.push(row);
    else namesOfGiven.set(name, [row]);
  }
}

const frequentGivenNames = once((): ReadonlySet<string> => new Set(givenNames.others.split(' ')));
const frequentSurnames = once((): ReadonlySet<string> => new Set(surnames.names.split(' ')));

const bodyOfHead = new Map<string, number>();
for (const [row, heads] of [...organisationWords.public, ...organisationWords.others].entries()) {
  for (const head of heads.split(' ')) bodyOfHead.set(head, row);
}
const topics = new Set(organisationWords.topics.split(' '));
const posts = new Set(organisationWords.posts.split(' '));

export const isTitle = (word: string): boolean => titleWords.has(word);
/** Whether a word of titles is none alone: "former". */
export const modifiesTitle = (word: string): boolean => titleModifiers.has(word);
/** Whether a word is a verb of reported speech: "said". */
export const isReporting = (word: string): boolean => reportingVerbs.has(word);
export const isRole = (word: string): boolean => roleWords.has(word);
export const isParticle = (word: string): boolean => particles.has(word);
/** The Arabic article, which some leave out and others write in another way. */
export const isArticle = (word: string): boolean => articles.has(word);
export const isSuffix = (word: string): boolean => suffixes.has(word);
/** Whether a word ends the names of things rather than of people ("Ferry Street"). */
export const isThing = (norm: string): boolean => thingHeads.has(norm);
/** Whether a word opens the names of places ("Port Elmer"). */
export const opensPlace = (norm: string): boolean => placeOpeners.has(norm);
/** Whether a word is an English given name or a short form of one. */
export const isGivenName = (word: string): boolean => namesOfGiven.has(word);
/** Whether many people bear a given name, in English. */
export const isFrequentGivenName = (word: string): boolean =>
  isGivenName(word) || frequentGivenNames().has(word);
/** Whether many people bear a surname, in English. */
export const isFrequentSurname = (word: string): boolean => frequentSurnames().has(word);
/** Which kind of body a word heads; undefined where it heads none. */
export const bodyOf = (norm: string): number | undefined => bodyOfHead.get(norm);
/** Whether a word heads the names of ministries and departments, the first row. */
export const isMinistry = (norm: string): boolean => bodyOf(norm) === 0;
/** Whether the order of its words tells a body of this head from others. */
export const isOrdered = (norm: string): boolean =>
  (bodyOf(norm) ?? 0) >= organisationWords.public.length;
/** Whether "on" behind a head names its field ("Commission on Harbours"). */
export const takesTopic = (norm: string): boolean => topics.has(norm);
/** Whether a word names a holder or member of a body; also in the plural. */
export const isPost = (norm: string): boolean =>
  posts.has(norm) || posts.has(norm.replace(/s$/, ''));

/** The names, as numbers, of which a word may be a form. */
export const givenNameRows = (word: string): readonly number[] => namesOfGiven.get(word) ?? [];

/** Whether two given names are one name: the same, or long and short form ("Chris", "Christopher"). */
export function isOneGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const others = givenNameRows(b);
  return givenNameRows(a).some((row) => others.includes(row));
}

/** Letters of the longer of two given names that are spellings of one, and of each if they sound apart. */
const LEAST_LENGTH = 5;
const LEAST_LENGTH_APART = 6;

/** How pet names end: "Charlie" is no misspelling of "Charles". */
const PET_NAME = /(?:y|ie|i)$/;

/**
 * Whether two given names are one name that is spelt in two ways ("Stephen", "Steven"), of which a
 * person has one: they sound alike, or differ in a letter or two, and neither is short for the other.
 */
export function areGivenSpellings(a: string, b: string): boolean {
  if (a === b || Math.max(a.length, b.length) < LEAST_LENGTH) return false;
  if (!isOneGivenName(a, b) || areHouseSpellings(a, b)) return false;
  if (a.startsWith(b) || b.startsWith(a)) return false;
  if (soundsOf(a) === soundsOf(b)) return true;
  const isLong = Math.min(a.length, b.length) >= LEAST_LENGTH_APART;
  return isLong && !PET_NAME.test(a) && !PET_NAME.test(b) && editDistance(a, b, 2) <= 2;
}

/** A name's word without case, accents, hyphens and apostrophes. */
export function foldName(text: string): string {
  return fold(text).replace(/['’.-]/g, '');
}

/**
 * Edits (insert, delete, replace, swap neighbours) between two words, counted up to `limit` + 1:
 * F. Damerau, "A technique for computer detection and correction of spelling errors" (1964), with
 * each letter edited once.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swaps =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swaps) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(limit + 1, last[b.length] ?? 0);
}
