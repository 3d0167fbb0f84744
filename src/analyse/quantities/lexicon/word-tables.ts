import calendar from '../../../data/calendar.json' with { type: 'json' };
import numberWords from '../../../data/number-words.json' with { type: 'json' };
import openers from '../../../data/quantity-openers.json' with { type: 'json' };
import cues from '../../../data/time-cues.json' with { type: 'json' };
import { CURRENCY_OPENERS, CURRENCY_SYMBOL_OPENERS } from './currency-tables.js';
import { NUMBER_WORDS_OPEN, OPENS } from './opens.js';
import { cutForm } from './phrases.js';
import { UNIT_OPENERS } from './unit-tables.js';
import { hashLetter } from './word-hash.js';

/**
 * The table of the words of quantities. The build of the program computes it and puts in what it
 * comes to, so each export is plain JSON.
 */

/** What a word can mean in a quantity; what it cannot mean is left out. */
export interface WordRow {
  /** In lower case. */
  readonly word: string;
  /** Bits of {@link OPENS}: the patterns that can begin here; none where left out. */
  opens?: number;
  /** "seven". */
  cardinal?: number;
  /** "million". */
  scale?: number;
  /** "dozen". */
  collective?: number;
  /** "third". */
  ordinal?: number;
  /** "thirds", "quarter": the denominator. */
  denominator?: number;
  /** 1-12. */
  month?: number;
  /** 1-7, Monday first. */
  weekday?: number;
  /** A month or weekday that is also a name or a verb. */
  ambiguous?: true;
  /** A verb or auxiliary that looks back or ahead; 'none' where an ending misleads. */
  cue?: 'past' | 'future' | 'to' | 'none';
  /** A unit's name begins with it. */
  unit?: true;
  /** It says nothing but that a feast may begin with it ("black", "mother"). */
  feast?: true;
  /** A currency's name or symbol begins with it. */
  currency?: true;
}

const words = new Map<string, WordRow>();

function entry(word: string): WordRow {
  let row = words.get(word);
  if (row === undefined) {
    row = { word };
    words.set(word, row);
  }
  return row;
}

function open(row: WordRow, bits: number): void {
  row.opens = (row.opens ?? 0) | bits;
}

function fill(
  rows: Readonly<Record<string, number>>,
  key: 'cardinal' | 'scale' | 'collective' | 'ordinal' | 'denominator',
): void {
  for (const [word, value] of Object.entries(rows)) {
    const info = entry(word);
    info[key] = value;
    open(info, NUMBER_WORDS_OPEN);
  }
}

fill(numberWords.cardinals, 'cardinal');
fill(numberWords.scales, 'scale');
fill(numberWords.collectives, 'collective');
fill(numberWords.ordinals, 'ordinal');
fill(numberWords.fractions, 'denominator');
for (const [key, rows] of [
  ['month', calendar.months],
  ['weekday', calendar.weekdays],
] as const) {
  for (const [i, { forms }] of rows.entries()) {
    for (const form of forms) {
      entry(form)[key] = i + 1;
      open(entry(form), OPENS.calendar);
    }
  }
}
for (const form of calendar.ambiguous.forms) entry(form).ambiguous = true;
for (const pattern of ['calendar', 'relative', 'clock', 'amounts'] as const) {
  for (const word of openers[pattern]) open(entry(word), OPENS[pattern]);
}
for (const word of cues.past) entry(word).cue = 'past';
for (const word of cues.future) entry(word).cue = 'future';
for (const word of cues.presentParticiplesInEd) entry(word).cue ??= 'none';
entry('to').cue = 'to';
for (const word of UNIT_OPENERS) entry(word).unit = true;
for (const word of CURRENCY_OPENERS) entry(word).currency = true;
for (const symbol of CURRENCY_SYMBOL_OPENERS) {
  const info = entry(symbol.toLowerCase());
  open(info, OPENS.money);
  info.currency = true;
}

// Last, so that a word is marked that only opens a feast: "Black Friday" makes of Black no date.
for (const { name } of calendar.holidays) {
  const first = cutForm(name, false)[0] ?? name;
  if (!words.has(first)) entry(first).feast = true;
  open(entry(first), OPENS.relative);
}

/** The rows, numbered from 1. */
export const WORDS: readonly WordRow[] = [...words.values()];

/** The hashes of the rows' words. */
export const HASHES: readonly number[] = WORDS.map(({ word }) => {
  let hash = 0;
  for (let k = 0; k < word.length; k++) hash = hashLetter(hash, word.charCodeAt(k));
  return hash;
});

/** How many slots there are for the hashes: a power of two. */
export const SLOTS = 1 << 14;

/** The slots of the rows: by the low bits of the hash, the next free one where two meet. */
export const SLOTS_OF_ROWS: readonly number[] = laidOut();

function laidOut(): number[] {
  const taken = new Set<number>();
  return HASHES.map((hash) => {
    let slot = hash & (SLOTS - 1);
    while (taken.has(slot)) slot = (slot + 1) & (SLOTS - 1);
    taken.add(slot);
    return slot;
  });
}
