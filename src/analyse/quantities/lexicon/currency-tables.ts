import table from '../../../data/currencies.json' with { type: 'json' };
import { classAt, LETTER } from '../../../segment/characters.js';
import { jsonBucketsOf, type JsonBuckets } from '../../../segment/word-table.js';
import { addPhrase, cutForm, type Phrase, type PhraseBuckets } from './phrases.js';

/**
 * The tables of currencies. The build of the program computes them and puts in what they come to,
 * so each export is plain JSON.
 */

/** A currency, or a part of one. */
export interface Currency {
  readonly unit: string;
  /** ISO 4217; '' where the name alone does not say which. */
  readonly code: string;
  readonly factor: number;
}

/** A symbol as the scanner cuts it, with its case. */
export interface SymbolPhrase {
  readonly parts: readonly string[];
  /** Index of the currency. */
  readonly row: number;
  /** It ends in letters ("Rs"), no sign. */
  readonly letters: boolean;
}

export const CURRENCY_ROWS: readonly Currency[] = table.currencies.map(
  ({ unit, code, factor = 1 }) => ({ unit, code, factor }),
);

const phrases = new Map<string, Phrase[]>();
const symbols = new Map<string, number>();
const symbolPhrases = new Map<string, SymbolPhrase[]>();
const behindDigits = new Map<string, number>();
const openers = new Set<string>();

for (const [row, currency] of table.currencies.entries()) {
  for (const form of currency.words) openers.add(addPhrase(phrases, form, row));
  for (const form of currency.symbols) addSymbol(form, row);
  for (const form of currency.behindDigits ?? []) {
    behindDigits.set(form, row);
    openers.add(form);
  }
  for (const form of currency.lowerCaseSymbols ?? []) addSymbol(form, row);
}

function addSymbol(form: string, row: number): void {
  const parts = cutForm(form, false);
  const [first] = parts;
  if (first === undefined) return;
  if (parts.length === 1) symbols.set(first, row);
  const list = symbolPhrases.get(first) ?? [];
  list.push({ parts, row, letters: classAt(form, form.length - 1) === LETTER });
  list.sort((a, b) => b.parts.length - a.parts.length);
  symbolPhrases.set(first, list);
}

/** Rows by a word, as entries of a map. */
type RowEntries = readonly (readonly [word: string, row: number])[];

/** Currency names in any case. */
export const CURRENCY_PHRASES: PhraseBuckets = jsonBucketsOf(phrases, 128);

/** Rows by a symbol or code of one token, as written. */
export const CURRENCY_SYMBOLS: RowEntries = [...symbols];

/** Rows by a symbol that stands only behind digits, without a space: "50p". */
export const CURRENCIES_BEHIND_DIGITS: RowEntries = [...behindDigits];

/** Symbols by their first token, with its case, the longest first. */
export const CURRENCY_SYMBOL_PHRASES: JsonBuckets<readonly SymbolPhrase[]> = jsonBucketsOf(
  symbolPhrases,
  64,
);

/** The first tokens of the symbols. */
export const CURRENCY_SYMBOL_OPENERS: readonly string[] = [...symbolPhrases.keys()];

/** The lower-case words that a currency's name begins with. */
export const CURRENCY_OPENERS: readonly string[] = [...openers];
