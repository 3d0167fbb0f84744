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
  const pairs = new Map<string, NearNames>();
  for (const near of sharingKeys(forms)) {
    for (const [at, later] of near.entries()) {
      for (const earlier of near.slice(0, Math.min(at, MOST_NEAR))) {
        const [a, b] = [forms[earlier], forms[later]];
        if (!a || !b) continue;
        const differ = difference(a.core, b.core);
        if (differ !== undefined) pairs.set(`${a.key}|${b.key}`, { pair: [a, b], differ });
      }
    }
  }
  return [...pairs.entries()].sort(([a], [b]) => compareStrings(a, b)).map(([, pair]) => pair);
}

/** Names under one key that all others under it are compared with. */
const MOST_NEAR = 20;

/** The names, as numbers in ascending order, that have one key: at least two. */
function sharingKeys(forms: readonly Form[]): number[][] {
  const found: number[] = [];
  for (const [name, { core }] of forms.entries()) {
    eachKey(core, (key) => {
      found.push(key * MOST + name);
    });
  }
  const entries = Float64Array.from(found);
  entries.sort();
  const groups: number[][] = [];
  let open: number[] = [];
  let last = -1;
  for (const entry of entries) {
    const key = Math.floor(entry / MOST);
    if (key !== last) {
      if (open.length > 1) groups.push(open);
      open = [];
      last = key;
    }
    const name = entry - key * MOST;
    if (open.at(-1) !== name) open.push(name);
  }
  if (open.length > 1) groups.push(open);
  return groups;
}

/** More names than a check can hold; 32 bits of key and these 21 are what a number holds exactly. */
const MOST = 2 ** 21;

const LONGEST_WORD = 24;

/**
 * Keys of a name, each a number of 32 bits: all words but one, with each of the spellings that one
 * lost letter makes of it; the words behind the given name, for each name of which this may be a
 * form; and the sounds of all words.
 */
function eachKey(core: readonly string[], add: (key: number) => void): void {
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
}

const GIVEN = 1_000_003;
const SOUND = 2_000_003;

/** Mixes a number into a key of 32 bits. */
function mixed(key: number, value: number): number {
  const product = Math.imul(key ^ value, 0x9e3779b1);
  return (product ^ (product >>> 15)) >>> 0;
}

/** Mixes a word into a key, without the letter at `gap`. */
function withWord(key: number, word: string, gap: number): number {
  let own = mixed(key, 31);
  for (let at = 0; at < word.length; at++) if (at !== gap) own = mixed(own, word.charCodeAt(at));
  return own;
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
