import {
  CURRENCIES_BEHIND_DIGITS,
  CURRENCY_PHRASES,
  CURRENCY_ROWS,
  CURRENCY_SYMBOL_PHRASES,
  CURRENCY_SYMBOLS,
  type Currency,
  type SymbolPhrase,
} from './currency-tables.js';
import { WordTable } from '../../../segment/word-table.js';
import type { PhraseTable } from './phrases.js';

export type { Currency } from './currency-tables.js';

/** Currency names in any case. */
export const CURRENCIES: PhraseTable<Currency> = {
  rows: CURRENCY_ROWS,
  byFirst: new WordTable(CURRENCY_PHRASES),
};

const symbols: ReadonlyMap<string, number> = new Map(CURRENCY_SYMBOLS);
const behindDigits: ReadonlyMap<string, number> = new Map(CURRENCIES_BEHIND_DIGITS);
const symbolPhrases = new WordTable(CURRENCY_SYMBOL_PHRASES);

/** A currency symbol or code of one token, as written. */
export function currencySymbol(text: string): Currency | undefined {
  return currencyOfRow(symbols.get(text));
}

/** A symbol that stands only behind digits, without a space: "50p". */
export function currencyBehindDigits(text: string): Currency | undefined {
  return currencyOfRow(behindDigits.get(text));
}

/** Currency symbols by their first token, the longest first. */
export function currencySymbolPhrases(first: string): readonly SymbolPhrase[] {
  return symbolPhrases.get(first) ?? NONE;
}
const NONE: readonly never[] = [];

/** The currency that a row stands for. */
export function currencyOfRow(row: number | undefined): Currency | undefined {
  return row === undefined ? undefined : CURRENCY_ROWS[row];
}
