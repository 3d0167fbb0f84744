import calendar from '../../../data/calendar.json' with { type: 'json' };
import numberWords from '../../../data/number-words.json' with { type: 'json' };
import openers from '../../../data/quantity-openers.json' with { type: 'json' };
import cues from '../../../data/time-cues.json' with { type: 'json' };
import { CURRENCY_OPENERS, CURRENCY_SYMBOL_OPENERS } from './currencies.js';
import { NUMBER_WORDS_OPEN, OPENS } from './opens.js';
import { cutForm } from './phrases.js';
import { UNIT_OPENERS } from './units.js';

/** What a word can mean in a quantity; undefined is what it cannot mean. */
export class WordInfo {
  /** Bits of {@link OPENS}: the patterns that can begin here. */
  opens = 0;
  /** "seven". */
  cardinal: number | undefined = undefined;
  /** "million". */
  scale: number | undefined = undefined;
  /** "dozen". */
  collective: number | undefined = undefined;
  /** "third". */
  ordinal: number | undefined = undefined;
  /** "thirds", "quarter": the denominator. */
  denominator: number | undefined = undefined;
  /** 1-12. */
  month: number | undefined = undefined;
  /** 1-7, Monday first. */
  weekday: number | undefined = undefined;
  /** A month or weekday that is also a name or a verb. */
  ambiguous: boolean | undefined = undefined;
  /** A verb or auxiliary that looks back or ahead; 'none' where an ending misleads. */
  cue: 'past' | 'future' | 'to' | 'none' | undefined = undefined;
  /** A unit's name begins with it. */
  unit: boolean | undefined = undefined;
  /** It says nothing but that a feast may begin with it ("black", "mother"). */
  feast = false;
  /** A currency's name or symbol begins with it. */
  currency: boolean | undefined = undefined;

  constructor(
    /** In lower case. */
    readonly word: string,
    /** Its place in the table, from 1. */
    readonly number: number,
  ) {}
}

/** Whether a word, by its entry, says nothing of numbers and dates: it can be a name. */
export const isPlain = (info: WordInfo | undefined): boolean => info === undefined || info.feast;

const words = new Map<string, WordInfo>();
/** Entries by their number. */
const entries: (WordInfo | undefined)[] = [undefined];

function entry(word: string): WordInfo {
  let info = words.get(word);
  if (info === undefined) {
    info = new WordInfo(word, entries.length);
    words.set(word, info);
    entries.push(info);
  }
  return info;
}

function fill(
  rows: Readonly<Record<string, number>>,
  key: 'cardinal' | 'scale' | 'collective' | 'ordinal' | 'denominator',
): void {
  for (const [word, value] of Object.entries(rows)) {
    const info = entry(word);
    info[key] = value;
    info.opens |= NUMBER_WORDS_OPEN;
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
      entry(form).opens |= OPENS.calendar;
    }
  }
}
for (const form of calendar.ambiguous.forms) entry(form).ambiguous = true;
for (const pattern of ['calendar', 'relative', 'clock', 'amounts'] as const) {
  for (const word of openers[pattern]) entry(word).opens |= OPENS[pattern];
}
for (const word of cues.past) entry(word).cue = 'past';
for (const word of cues.future) entry(word).cue = 'future';
for (const word of cues.presentParticiplesInEd) entry(word).cue ??= 'none';
entry('to').cue = 'to';
for (const word of UNIT_OPENERS) entry(word).unit = true;
for (const word of CURRENCY_OPENERS) entry(word).currency = true;
for (const symbol of CURRENCY_SYMBOL_OPENERS) {
  const info = entry(symbol.toLowerCase());
  info.opens |= OPENS.money;
  info.currency = true;
}

// Last, so that a word is marked that only opens a feast: "Black Friday" makes of Black no date.
for (const { name } of calendar.holidays) {
  const first = cutForm(name, false)[0] ?? name;
  if (!words.has(first)) entry(first).feast = true;
  entry(first).opens |= OPENS.relative;
}

/** The entry of a number. */
export const entryNumbered = (number: number): WordInfo | undefined => entries[number];

/** Multiplier of the word hash; any odd number that spreads 31 bits does. */
const MULTIPLIER = 31;

/** Adds one lower-case letter to a word's hash. */
export function hashLetter(hash: number, code: number): number {
  return (Math.imul(hash, MULTIPLIER) + code) | 0;
}

/**
 * Numbers of entries by the low bits of the word's hash, at the next free slot where they meet; 0
 * ends the search. Roomy, so that most words of a text meet an empty slot: one look, and no string.
 */
const SLOTS = 1 << 14;
const slots = new Uint16Array(SLOTS);
const hashes = new Int32Array(entries.length);
for (const info of words.values()) {
  let hash = 0;
  for (let k = 0; k < info.word.length; k++) hash = hashLetter(hash, info.word.charCodeAt(k));
  hashes[info.number] = hash;
  let slot = hash & (SLOTS - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = info.number;
}

/** What the tables know of the word whose lower-case letters have this hash. */
export function wordInfo(
  text: string,
  start: number,
  end: number,
  hash: number,
): WordInfo | undefined {
  let slot = hash & (SLOTS - 1);
  for (;;) {
    const number = slots[slot] ?? 0;
    if (number === 0) return undefined;
    if (hashes[number] === hash) {
      const info = entries[number];
      if (info !== undefined && spells(text, start, end, info.word)) return info;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
}

/** Whether a stretch of the text is a word, in any case; no string is cut for ASCII. */
function spells(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let k = 0; k < word.length; k++) {
    let code = text.charCodeAt(start + k);
    if (code >= 65 && code <= 90) code += 32;
    if (code >= 128) return text.slice(start, end).toLowerCase() === word;
    if (code !== word.charCodeAt(k)) return false;
  }
  return true;
}
