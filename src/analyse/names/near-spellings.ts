import { compareStrings } from '../../model/order.js';
import type { Form } from './person-forms.js';
import { soundsOf } from './sounds.js';
import { editDistance, givenNameRows, isGivenName, isOneGivenName } from './words.js';

/** Two full names that may be one. */
export interface NearNames {
  readonly pair: readonly [Form, Form];
  /** Whether the names are spelt in two ways, and not only with a given name short and long. */
  readonly differ: boolean;
}

/**
 * Pairs of names of as many words that differ in the spelling of one, in short and long forms of the
 * given name, or in several words that sound alike (two transliterations). Names are looked up under
 * all that such a pair has in common, so that cost grows with the names.
 */
export function nearNames(forms: readonly Form[]): NearNames[] {
  const index = new Map<string, Form[]>();
  const pairs = new Map<string, NearNames>();
  for (const form of forms) {
    for (const key of [...blurredKeys(form.core), ...givenKeys(form.core), soundKey(form.core)]) {
      const near = index.get(key);
      if (!near) {
        index.set(key, [form]);
        continue;
      }
      for (const other of near) {
        if (other === form) continue;
        const differ = difference(other.core, form.core);
        if (differ === undefined) continue;
        pairs.set(`${other.key}|${form.key}`, { pair: [other, form], differ });
      }
      if (!near.includes(form) && near.length < MOST_NEAR) near.push(form);
    }
  }
  return [...pairs.entries()].sort(([a], [b]) => compareStrings(a, b)).map(([, pair]) => pair);
}

/** Names under one key that are compared. */
const MOST_NEAR = 20;

const LONGEST_WORD = 24;

/** All words but one, with each of the spellings that one lost letter makes of it. */
function blurredKeys(core: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const [at, word] of core.entries()) {
    if (word.length < LEAST_LENGTH || word.length > LONGEST_WORD) continue;
    // The given name is left out of a surname's key: it may be in its short form.
    const others = core.filter((_, index) => index !== at && index !== 0);
    const initial = at === 0 ? '' : (core[0] ?? '').charAt(0);
    const rest = `${core.length} ${at} ${initial} ${others.join(' ')}`;
    keys.add(`${rest}|${word}`);
    for (let gap = 1; gap < word.length; gap++) {
      keys.add(`${rest}|${word.slice(0, gap)}${word.slice(gap + 1)}`);
    }
  }
  return [...keys];
}

/** The words behind each name of which the first word may be a form. */
function givenKeys([first = '', ...rest]: readonly string[]): string[] {
  return givenNameRows(first).map((row) => `${row} ${rest.join(' ')}`);
}

function soundKey(core: readonly string[]): string {
  return `~ ${core.map(soundsOf).join(' ')}`;
}

/** Whether two names differ in their spelling; undefined where they are two names. */
function difference(a: readonly string[], b: readonly string[]): boolean | undefined {
  if (a.length !== b.length) return undefined;
  const differing = a
    .map((word, at) => ({ word, other: b[at] ?? '', isGiven: at === 0 }))
    .filter(
      ({ word, other, isGiven }) => word !== other && !(isGiven && isOneGivenName(word, other)),
    );
  const [first, second] = differing;
  if (!first) return a.join(' ') === b.join(' ') ? undefined : false;
  if (!second) return isNearSpelling(first) ? true : undefined;
  return differing.every(isTransliteration) ? true : undefined;
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
  if (length < LEAST_LENGTH || a.charAt(0) !== b.charAt(0)) return false;
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
  const sounds = soundsOf(word);
  return sounds.length >= LEAST_SOUNDS && sounds === soundsOf(other);
}
