import words from '../../../data/quantity-words.json' with { type: 'json' };
import { CURRENCIES, currencyOfRow, currencySymbolPhrases } from '../lexicon/currencies.js';
import type { Currency } from '../lexicon/currencies.js';
import { Draft } from '../draft.js';
import { exactProduct } from '../numerals/number-read.js';
import type { NumberRead } from '../numerals/number-read.js';
import type { Reading } from '../reading.js';
import { claim, found } from './pattern.js';
import type { Pattern } from './pattern.js';
import { perUnit } from './amounts/per.js';
import { withNumber } from './amounts/with-number.js';

/** Symbol or code first: "$1.2bn", "US$ 5 million", "EUR 3m", "$100-million". */
export const money: Pattern = {
  match(reading, index) {
    const token = reading.at(index);
    if (token.kind === 'number') return undefined;
    const symbol = symbolAt(reading, index);
    if (symbol === undefined) return undefined;
    let at = symbol.next;
    // "$-5m" and "-$5m" are debts; "$ .5"
    const minus = reading.word(at) === '-' && !reading.at(at + 1).gap;
    if (minus) at++;
    const amount = reading.number(at);
    if (amount === undefined || (!amount.digits && !symbol.letters) || amount.article === true)
      return undefined;
    if (symbol.letters && !amount.digits) return undefined;
    const scaled = moneyScale(reading, amount);
    // "COP26" is a conference, "COP 5 million" Colombian money.
    if (
      words.ambiguousCodes.includes(token.text) &&
      scaled.scale === undefined &&
      scaled.value < 100
    )
      return claim(scaled.next);
    const draft = moneyDraft(index, scaled, symbol.row, minus ? -1 : 1);
    // "C$ 100 and fifty": the parts of a dollar behind it.
    const cents =
      reading.word(scaled.next) === 'and' && scaled.scale === undefined
        ? reading.at(scaled.next + 1).info?.cardinal
        : undefined;
    if (
      cents !== undefined &&
      cents >= 10 &&
      cents % 10 === 0 &&
      draft.value !== undefined &&
      Number.isInteger(draft.value) &&
      reading.at(scaled.next + 2).kind !== 'word'
    ) {
      draft.setValue(draft.value + cents / 100);
      draft.to = scaled.next + 2;
    }
    // "US$5 million dollars": the name repeats the symbol.
    const again = reading.phrase(CURRENCIES, draft.to);
    if (again !== undefined && again.row.code === symbol.row.code) draft.to = again.next;
    const before = reading.at(index - 1);
    if (
      before.lower === '-' &&
      !token.gap &&
      (before.gap || index === 1 || reading.at(index - 2).kind === 'symbol')
    ) {
      draft.from = index - 1;
      if (draft.value !== undefined) draft.setValue(-draft.value);
    }
    perUnit(reading, draft);
    return found(draft);
  },
};

function symbolAt(
  reading: Reading,
  index: number,
): { readonly row: Currency; readonly next: number; readonly letters: boolean } | undefined {
  const token = reading.at(index);
  for (const { parts, row: number, letters } of currencySymbolPhrases(token.text)) {
    let k = 0;
    while (k < parts.length && reading.at(index + k).text === parts[k]) k++;
    const row = currencyOfRow(number);
    if (k < parts.length || row === undefined) continue;
    // "A $1.2bn deal" is no Australian one; "us $ 150" and "c $ 16" come from tokenised text.
    const spaced = parts.length === 2 && reading.at(index + 1).gap;
    if (spaced && (parts[0]?.length ?? 0) === 1 && token.capital) continue;
    const next =
      letters && reading.word(index + k) === '.' && !reading.at(index + k).gap
        ? index + k + 1
        : index + k;
    return { row, next, letters };
  }
  return undefined;
}

/** Behind a currency "m" is million and "t" trillion. */
function moneyScale(reading: Reading, number: NumberRead): NumberRead {
  const hyphen = reading.hyphen(number.next) ? 1 : 0;
  const word = reading.at(number.next + hyphen);
  const info = word.info?.scale;
  const factor = info ?? (word.gap ? undefined : MONEY_LETTERS[word.lower]);
  if (factor === undefined || number.scale !== undefined) return number;
  return {
    ...number,
    next: number.next + hyphen + 1,
    value: exactProduct(number.value, factor),
    precision: number.precision * factor,
    scale: factor,
  };
}
const MONEY_LETTERS: Readonly<Record<string, number>> = { m: 1e6, t: 1e12, mm: 1e6 };

function moneyDraft(index: number, amount: NumberRead, currency: Currency, sign: 1 | -1): Draft {
  const draft = withNumber(amount, new Draft('money', index, amount.next, currency.unit));
  if (sign < 0 && draft.value !== undefined) draft.setValue(-draft.value);
  if (currency.code !== '') draft.base = { unit: currency.code, factor: currency.factor };
  return draft;
}
