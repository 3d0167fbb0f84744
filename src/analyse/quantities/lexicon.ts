import calendar from '../../data/calendar.json' with { type: 'json' };
import currencies from '../../data/currencies.json' with { type: 'json' };
import cues from '../../data/time-cues.json' with { type: 'json' };
import openers from '../../data/quantity-openers.json' with { type: 'json' };
import numberWords from '../../data/number-words.json' with { type: 'json' };
import units from '../../data/units.json' with { type: 'json' };
import type { QuantityKind } from '../../model/quantity.js';

/**
 * The word tables, read once into maps. A new unit, currency or number word is one row in
 * `src/data`.
 */

/** What a word can mean in a quantity; absent members are what it cannot mean. */
export interface WordInfo {
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
  ambiguous?: boolean;
  /** A verb or auxiliary that looks back or ahead; 'none' where an ending misleads. */
  cue?: 'past' | 'future' | 'to' | 'none';
  /** A unit's name begins with it. */
  unit?: boolean;
  /** A currency's name or symbol begins with it. */
  currency?: boolean;
  /** Bits of {@link OPENS}: the patterns that can begin here. */
  opens: number;
  /** Its place in the table, from 1. */
  number: number;
}

/** The kinds that a unit can be of; anything else in the table is a number with a unit. */
const UNIT_KINDS: ReadonlyMap<string, QuantityKind> = new Map(
  (['length', 'area', 'mass', 'speed', 'temperature', 'duration', 'percent'] as const).map(
    (kind) => [kind, kind],
  ),
);

function kindOf(name: string): QuantityKind {
  return UNIT_KINDS.get(name) ?? 'number';
}

/** A unit of measure. */
export interface Unit {
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly base: string;
  readonly factor: number;
  /** Added before the factor is applied. */
  readonly offset?: number;
}

/** A currency, or a part of one. */
export interface Currency {
  readonly unit: string;
  /** ISO 4217; '' where the name alone does not say which. */
  readonly code: string;
  readonly factor: number;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly row: T;
}

/** Phrases by their first word, the longest first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** Which patterns a token can begin, as bits. */
export const OPENS = {
  calendar: 1,
  names: 2,
  relative: 4,
  clock: 8,
  money: 16,
  ages: 32,
  ordinals: 64,
  amounts: 128,
} as const;

/** Digits begin everything but a currency's symbol. */
export const DIGITS_OPEN = 255 - OPENS.money;
const NUMBER_WORDS_OPEN = DIGITS_OPEN - OPENS.ages;

const words = new Map<string, WordInfo>();

function entry(word: string): WordInfo {
  let info = words.get(word);
  if (info === undefined) words.set(word, (info = { opens: 0, number: 0 }));
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
for (const [i, { forms }] of calendar.months.entries()) {
  for (const form of forms) {
    entry(form).month = i + 1;
    entry(form).opens |= OPENS.calendar;
  }
}
for (const [i, { forms }] of calendar.weekdays.entries()) {
  for (const form of forms) {
    entry(form).weekday = i + 1;
    entry(form).opens |= OPENS.calendar;
  }
}
for (const form of calendar.ambiguous.forms) entry(form).ambiguous = true;
for (const { name } of calendar.holidays)
  entry(/^\p{L}+/u.exec(name)?.[0] ?? name).opens |= OPENS.relative;
for (const pattern of ['calendar', 'relative', 'clock', 'amounts'] as const) {
  for (const word of openers[pattern]) entry(word).opens |= OPENS[pattern];
}

/** Multiplier of the word hash; any odd number that spreads 31 bits does. */
const MULTIPLIER = 31;

for (const word of cues.past) entry(word).cue = 'past';
for (const word of cues.future) entry(word).cue = 'future';
for (const word of cues.presentParticiplesInEd) entry(word).cue ??= 'none';
entry('to').cue = 'to';

/** Adds one lower-case letter to a word's hash. */
export function hashLetter(hash: number, code: number): number {
  return (Math.imul(hash, MULTIPLIER) + code) | 0;
}

/** Words by hash, so that the scanner need not cut a string out of the text to look it up. */
const byHash = new Map<number, { readonly word: string; readonly info: WordInfo }[]>();

/** Marks the low bits of every hash in the table: most words of a text end their look-up here. */
const PRESENT_MASK = 0x3fff;
const present = new Uint8Array(PRESENT_MASK + 1);

/** What the tables know of the word whose lower-case letters have this hash. */
export function wordInfo(
  text: string,
  start: number,
  end: number,
  hash: number,
): WordInfo | undefined {
  if (present[hash & PRESENT_MASK] === 0) return undefined;
  const bucket = byHash.get(hash);
  if (bucket === undefined) return undefined;
  for (const { word, info } of bucket) {
    if (word.length === end - start && spells(text, start, word)) return info;
  }
  return undefined;
}

/** Whether a word of the table stands at an offset, in any case; no string is cut for ASCII. */
function spells(text: string, start: number, word: string): boolean {
  for (let k = 0; k < word.length; k++) {
    let code = text.charCodeAt(start + k);
    if (code >= 65 && code <= 90) code += 32;
    if (code >= 128) return text.slice(start, start + word.length).toLowerCase() === word;
    if (code !== word.charCodeAt(k)) return false;
  }
  return true;
}

const glyphs: Readonly<Record<string, number>> = numberWords.fractionGlyphs;

/** The value of "½" and the like. */
export function digitGlyph(char: string): number | undefined {
  return Object.hasOwn(glyphs, char) ? glyphs[char] : undefined;
}

const abbreviations: Readonly<Record<string, number>> = numberWords.abbreviatedScales;

/** "k", "m", "bn" as written behind digits. */
export function abbreviatedScale(text: string): number | undefined {
  return Object.hasOwn(abbreviations, text) ? abbreviations[text] : undefined;
}

/** Splits a form as the scanner does: letters with digits, digits, single symbols. */
function pieces(form: string): string[] {
  // Nearly all forms are such words; the classes of the rest take long to compile.
  if (/^[a-z ]+$/.test(form)) return form.split(' ');
  return form.toLowerCase().match(/[\p{L}_²³][\p{L}\p{M}_²³0-9]*|[0-9]+|[^\s]/gu) ?? [];
}

function addPhrase<T>(table: Map<string, Phrase<T>[]>, form: string, row: T): void {
  const parts = pieces(form);
  const [first] = parts;
  if (first === undefined) return;
  const list = table.get(first);
  if (list === undefined) {
    table.set(first, [{ words: parts, row }]);
    return;
  }
  const shorter = list.findIndex(({ words: other }) => other.length < parts.length);
  list.splice(shorter < 0 ? list.length : shorter, 0, { words: parts, row });
}

const unitPhrases = new Map<string, Phrase<Unit>[]>();
const unitSymbols = new Map<string, Unit>();
for (const row of units.units) {
  const unit: Unit = {
    unit: row.unit,
    kind: kindOf(row.kind),
    base: row.base,
    factor: row.factor,
    ...(row.offset === undefined ? {} : { offset: row.offset }),
  };
  for (const form of row.words) {
    addPhrase(unitPhrases, form, unit);
    entry(pieces(form)[0] ?? form).unit = true;
  }
  for (const form of row.symbols ?? []) {
    unitSymbols.set(form, unit);
    entry(form.toLowerCase()).unit = true;
  }
}
/** Unit names in any case. */
export const UNITS: PhraseTable<Unit> = unitPhrases;

/** Unit symbols, case-sensitive: "MB" is no "Mb". */
export function unitSymbol(text: string): Unit | undefined {
  return unitSymbols.get(text);
}

const currencyPhrases = new Map<string, Phrase<Currency>[]>();
const currencySymbols = new Map<string, Currency>();
/** Symbols of more than one token ("US$", "Rs."), as pieces with their case. */
const symbolPhrases = new Map<
  string,
  { readonly parts: readonly string[]; readonly row: Currency }[]
>();
for (const row of currencies.currencies) {
  const currency: Currency = { unit: row.unit, code: row.code, factor: row.factor ?? 1 };
  for (const form of row.words) {
    addPhrase(currencyPhrases, form, currency);
    entry(pieces(form)[0] ?? form).currency = true;
  }
  for (const form of row.symbols) {
    const parts = form.match(/\p{L}[\p{L}\p{M}]*|[^\s]/gu) ?? [];
    const [first] = parts;
    if (first === undefined) continue;
    if (parts.length === 1) currencySymbols.set(first, currency);
    const list = symbolPhrases.get(first) ?? [];
    list.push({ parts, row: currency });
    list.sort((a, b) => b.parts.length - a.parts.length);
    symbolPhrases.set(first, list);
    entry(first.toLowerCase()).opens |= OPENS.money;
    entry(first.toLowerCase()).currency = true;
  }
}
// "c $ 16" and "us $ 10" of lower-cased text.
for (const [letters, unit] of [
  ['c', 'Canadian dollar'],
  ['us', 'dollar'],
  ['hk', 'Hong Kong dollar'],
] as const) {
  const row = currencies.currencies.find((c) => c.unit === unit);
  if (row !== undefined)
    symbolPhrases.set(letters, [
      { parts: [letters, '$'], row: { unit, code: row.code, factor: 1 } },
    ]);
  entry(letters).opens |= OPENS.money;
}
entry('u').opens |= OPENS.money;
symbolPhrases.set('u', [
  { parts: ['u', '.', 's', '$'], row: { unit: 'dollar', code: 'USD', factor: 1 } },
  { parts: ['u', '.', 's', '.', '$'], row: { unit: 'dollar', code: 'USD', factor: 1 } },
]);

/** Currency names in any case. */
export const CURRENCIES: PhraseTable<Currency> = currencyPhrases;

/** A currency symbol or code of one token, as written. */
export function currencySymbol(text: string): Currency | undefined {
  return currencySymbols.get(text);
}

/** Currency symbols by their first token, the longest first. */
export function currencySymbolPhrases(
  first: string,
): readonly { readonly parts: readonly string[]; readonly row: Currency }[] {
  return symbolPhrases.get(first) ?? NONE;
}
const NONE: readonly never[] = [];

/** Entries by their number. */
const entries: (WordInfo | undefined)[] = [undefined];

export const entryNumbered = (number: number): WordInfo | undefined => entries[number];

for (const [word, info] of words) {
  info.number = entries.push(info) - 1;
  let hash = 0;
  for (let k = 0; k < word.length; k++) hash = hashLetter(hash, word.charCodeAt(k));
  const bucket = byHash.get(hash) ?? [];
  bucket.push({ word, info });
  byHash.set(hash, bucket);
  present[hash & PRESENT_MASK] = 1;
}
