import table from '../../../data/currencies.json' with { type: 'json' };
import { classAt, LETTER } from '../../../segment/characters.js';
import { addPhrase, cutForm, type PhraseRows, type PhraseTable } from './phrases.js';

/** A currency, or a part of one. */
export interface Currency {
  readonly unit: string;
  /** ISO 4217; '' where the name alone does not say which. */
  readonly code: string;
  readonly factor: number;
}

/** A symbol as the scanner cuts it, with its case. */
interface SymbolPhrase {
  readonly parts: readonly string[];
  readonly row: Currency;
  /** It ends in letters ("Rs"), no sign. */
  readonly letters: boolean;
}

const phrases: PhraseRows<Currency> = new Map();
const symbols = new Map<string, Currency>();
const symbolPhrases = new Map<string, SymbolPhrase[]>();
const behindDigits = new Map<string, Currency>();
const openers = new Set<string>();

for (const row of table.currencies) {
  const currency: Currency = { unit: row.unit, code: row.code, factor: row.factor ?? 1 };
  for (const form of row.words) openers.add(addPhrase(phrases, form, currency));
  for (const form of row.symbols) addSymbol(form, currency);
  for (const form of row.behindDigits ?? []) {
    behindDigits.set(form, currency);
    openers.add(form);
  }
  for (const form of row.lowerCaseSymbols ?? []) addSymbol(form, currency);
}

function addSymbol(form: string, row: Currency): void {
  const parts = cutForm(form, false);
  const [first] = parts;
  if (first === undefined) return;
  if (parts.length === 1) symbols.set(first, row);
  const list = symbolPhrases.get(first) ?? [];
  list.push({ parts, row, letters: classAt(form, form.length - 1) === LETTER });
  list.sort((a, b) => b.parts.length - a.parts.length);
  symbolPhrases.set(first, list);
}

/** Currency names in any case. */
export const CURRENCIES: PhraseTable<Currency> = phrases;

/** The lower-case words that a currency's name begins with. */
export const CURRENCY_OPENERS: ReadonlySet<string> = openers;

/** The first pieces of the symbols, with their case. */
export const CURRENCY_SYMBOL_OPENERS: readonly string[] = [...symbolPhrases.keys()];

/** A currency symbol or code of one token, as written. */
export function currencySymbol(text: string): Currency | undefined {
  return symbols.get(text);
}

/** A symbol that stands only behind digits, without a space: "50p". */
export function currencyBehindDigits(text: string): Currency | undefined {
  return behindDigits.get(text);
}

/** Currency symbols by their first token, the longest first. */
export function currencySymbolPhrases(first: string): readonly SymbolPhrase[] {
  return symbolPhrases.get(first) ?? NONE;
}
const NONE: readonly never[] = [];
