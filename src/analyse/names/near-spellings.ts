import { compareStrings } from '../../model/order.js';
import { areUmlautSpellings } from '../umlauts.js';
import { MOST_MENTIONS, type NameOmissions } from './name-limits.js';
import { eachNearPair, mixed, withWord } from './near-pairs.js';
import type { Form } from './person-forms.js';
import { soundsOf } from './sounds.js';
import {
  areGivenSpellings,
  editDistance,
  givenNameRows,
  isFrequentGivenName,
  isGivenName,
  isOneGivenName,
} from './words.js';

/** Two full names that may be one. */
export interface NearNames {
  readonly pair: readonly [Form, Form];
  /** Whether the names are spelt in two ways, and not only with a given name short and long. */
  readonly differ: boolean;
}

/**
 * Pairs of names of as many words that differ in the spelling of one, in short and long forms of the
 * given name, or in several words that sound alike (two transliterations); and of names that differ
 * in the spaces within them ("Jong-ul", "Jongul") or have the family name first and last. Names are
 * looked up under all that such a pair has in common, so that cost grows with the names.
 */
export function nearNames(forms: readonly Form[], omissions: NameOmissions): NearNames[] {
  const pairs = new Map<string, NearNames>();
  const compare = (a: Form, b: Form): void => {
    const differ = difference(a.core, b.core);
    if (differ === undefined) return;
    pairs.set(`${a.key}|${b.key}`, { pair: [a, b], differ: differ && !areUmlautNames(a, b) });
  };
  eachNearPair(forms, eachKey, compare, (form) => omissions.noteAlike(form));
  return [...pairs.entries()].sort(([a], [b]) => compareStrings(a, b)).map(([, pair]) => pair);
}

/** Whether names are one but for marks that one of them spells out or loses ("Müller", "Mueller"). */
function areUmlautNames({ mentions: inA }: Form, { mentions: inB }: Form): boolean {
  const [a, b] = [spellingsOf(inA), spellingsOf(inB)];
  return a.some((spelling) => b.some((other) => areUmlautSpellings(spelling, other)));
}

function spellingsOf(mentions: Form['mentions']): readonly string[] {
  const spellings = mentions.slice(0, MOST_MENTIONS).map(({ spelling }) => spelling);
  return [...new Set(spellings)];
}

const LONGEST_WORD = 24;

/**
 * Keys of a name, each a number of 32 bits: all words but one, with each of the spellings that one
 * lost letter makes of it; the words behind the given name, for each name of which this may be a
 * form; the sounds of all words; and their letters in any order.
 */
function eachKey({ core }: Form, add: (key: number) => void): void {
  for (const [at, word] of core.entries()) {
    if (word.length < LEAST_LENGTH || word.length > LONGEST_WORD) continue;
    let rest = mixed(core.length, at);
    // The given name is left out of a surname's key: it may be in its short form.
    if (at > 0) rest = mixed(rest, core[0]?.charCodeAt(0) ?? 0);
    for (const [index, other] of core.entries()) {
      if (index !== at && index !== 0) rest = withWord(rest, other, -1);
    }
    for (let gap = 0; gap < word.length; gap++) add(withWord(rest, word, gap || -1));
  }
  const [given = '', ...others] = core;
  for (const row of givenNameRows(given)) {
    add(others.reduce((key, word) => withWord(key, word, -1), mixed(GIVEN, row)));
  }
  add(core.reduce((key, word) => withWord(key, soundsOf(word), -1), SOUND));
  let letters = 0;
  for (const word of core) {
    for (let at = 0; at < word.length; at++) letters += word.charCodeAt(at) ** 3;
  }
  add(mixed(LETTERS, letters));
}

const GIVEN = 1_000_003;
const SOUND = 2_000_003;
const LETTERS = 3_000_017;

/** Whether two names differ in their spelling; undefined where they are two names. */
function difference(a: readonly string[], b: readonly string[]): boolean | undefined {
  if (a.length !== b.length) return a.join('') === b.join('') ? false : undefined;
  if (isTurned(a, b) || isTurned(b, a)) return false;
  const differing = a
    .map((word, at) => ({ word, other: b[at] ?? '', isGiven: at === 0 }))
    .filter(
      ({ word, other, isGiven }) => word !== other && !(isGiven && isOneGivenName(word, other)),
    );
  const [first, second] = differing;
  if (!first) {
    if (a.join(' ') === b.join(' ')) return undefined;
    return areGivenSpellings(a[0] ?? '', b[0] ?? '');
  }
  if (!second) return isNearSpelling(first) ? true : undefined;
  return differing.every(isTransliteration) ? true : undefined;
}

/**
 * Whether a name has the first word of another last ("Wendel Zhao", "Zhao Wendel"). Where both begin
 * with a given name of English they are two.
 */
function isTurned(a: readonly string[], b: readonly string[]): boolean {
  const last = a.length - 1;
  if (a[0] !== b[last] || !a.every((word, at) => at === 0 || word === b[at - 1])) return false;
  return !isFrequentGivenName(a[0] ?? '') || !isFrequentGivenName(b[0] ?? '');
}

interface WordPair {
  readonly word: string;
  readonly other: string;
  readonly isGiven: boolean;
}

/** Shortest word that can be misspelt, and shortest for two edits; shorter ones are other names. */
const LEAST_LENGTH = 4;
const LEAST_LENGTH_FOR_TWO = 8;

function isNearSpelling({ word: a, other: b, isGiven }: WordPair): boolean {
  const length = Math.min(a.length, b.length);
  if (length < LEAST_LENGTH) return false;
  if (a.charAt(0) !== b.charAt(0)) return isGiven && soundAlike(a, b) && editDistance(a, b, 1) <= 1;
  if (a === `${b}s` || b === `${a}s`) return false;
  // "Mario" and "Maria", "Eric" and "Erica" are two names.
  if (isGiven && a.slice(0, -1) === b.slice(0, length) && a.length !== b.length) return false;
  if (isGiven && a.slice(0, -1) === b.slice(0, -1)) return false;
  return editDistance(a, b, 2) <= (length >= LEAST_LENGTH_FOR_TWO ? 2 : 1);
}

/** Sounds that two words must have, so that they are not alike by chance. */
const LEAST_SOUNDS = 2;

function isTransliteration({ word, other, isGiven }: WordPair): boolean {
  if (isGiven && isGivenName(word) && isGivenName(other)) return false;
  return soundAlike(word, other);
}

function soundAlike(a: string, b: string): boolean {
  const sounds = soundsOf(a);
  return sounds.length >= LEAST_SOUNDS && sounds === soundsOf(b);
}
