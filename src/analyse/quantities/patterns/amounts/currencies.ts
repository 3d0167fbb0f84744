import words from '../../../../data/quantity-words.json' with { type: 'json' };
import { Draft } from '../../draft.js';
import { CURRENCIES, currencyBehindDigits, currencySymbol } from '../../lexicon/currencies.js';
import type { Currency } from '../../lexicon/currencies.js';
import type { NumberRead } from '../../numerals/number-read.js';
import type { Reading } from '../../reading.js';
import { perUnit } from './per.js';
import { withNumber } from './with-number.js';

export function currencyAt(
  reading: Reading,
  at: number,
  number: NumberRead,
): { readonly row: Currency; readonly next: number } | undefined {
  if (number.article === true) return undefined;
  const token = reading.at(at);
  if (token.kind === 'word' && token.info?.currency !== true) return undefined;
  const phrase = reading.phrase(CURRENCIES, at);
  if (phrase !== undefined) {
    if (
      words.ambiguousCurrencies.includes(token.lower) &&
      !(number.digits && number.value >= 50) &&
      number.scale === undefined
    )
      return undefined;
    if (
      words.ambiguousCurrencies.includes(token.lower) &&
      words.determiners.includes(reading.word(phrase.next))
    )
      return undefined;
    return phrase;
  }
  return symbolBehind(reading, at, number);
}

/** "100 €", "5 million USD", "3m EUR". */
function symbolBehind(
  reading: Reading,
  at: number,
  number: NumberRead,
): { readonly row: Currency; readonly next: number } | undefined {
  const token = reading.at(at);
  if (!number.digits) return undefined;
  const pm = reading.word(at + 1) === '.' && reading.word(at + 2) === 'm';
  if (!token.gap && !pm && !LINES.has(number.value)) {
    const glued = currencyBehindDigits(token.text);
    if (glued !== undefined) return { row: glued, next: at + 1 };
  }
  if (
    token.kind === 'word' &&
    !(token.text.length === 3 && token.text === token.text.toUpperCase()) &&
    !/[^a-zA-Z]/.test(token.text)
  )
    return undefined;
  // "NPR" is a broadcaster, behind a scale Nepalese money.
  if (words.ambiguousCodes.includes(token.text) && number.scale === undefined) return undefined;
  const row = currencySymbol(token.text);
  // "5 $10 bills": the symbol belongs to the next number.
  if (
    row === undefined ||
    (token.gap && reading.at(at + 1).kind === 'number' && !reading.at(at + 1).gap)
  )
    return undefined;
  if (token.kind === 'symbol' && token.gap && reading.at(at + 1).kind === 'number')
    return undefined;
  return { row, next: at + 1 };
}

/** Lines of a screen: "1080p" is no price. */
const LINES = new Set([144, 240, 360, 480, 576, 720, 1080, 1440, 2160]);

export function named(
  reading: Reading,
  index: number,
  number: NumberRead,
  currency: { readonly row: Currency; readonly next: number },
  hyphen: boolean,
): Draft {
  const { row } = currency;
  const draft = withNumber(number, new Draft('money', index, currency.next, row.unit));
  if (row.code !== '') draft.base = { unit: row.code, factor: row.factor };
  if (hyphen) draft.attributive = true;
  cents(reading, draft);
  perUnit(reading, draft);
  return draft;
}

/** "thirteen dollars and forty-five cents", "3 dollars 50 cents", "thirteen dollars forty five". */
function cents(reading: Reading, draft: Draft): void {
  if (draft.value === undefined || !Number.isInteger(draft.value) || draft.scale !== undefined)
    return;
  const joined = reading.word(draft.to) === 'and';
  const at = joined ? draft.to + 1 : draft.to;
  const part = reading.number(at);
  if (part === undefined || !(part.value > 0 && part.value < 100) || !Number.isInteger(part.value))
    return;
  const unit = reading.word(part.next);
  const small = unit === 'cents' || unit === 'cent' || unit === 'pence' || unit === 'p';
  const ends =
    !joined &&
    !part.digits &&
    reading.at(part.next).kind !== 'word' &&
    reading.word(part.next) !== '-';
  if (!small && !ends) return;
  draft.setValue(draft.value + part.value / 100);
  draft.precision = 0.01;
  draft.to = small ? part.next + 1 : part.next;
}
