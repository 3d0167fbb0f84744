import { lastDecimal } from './digits.js';
import { abbreviatedScale } from './lexicon/number-signs.js';
import {
  andAHalf,
  collective,
  denominatorAt,
  half,
  isNounNext,
  partOf,
  withFraction,
} from './numerals/fractions.js';
import { exactProduct } from './numerals/number-read.js';
import type { NumberRead } from './numerals/number-read.js';
import { spelled } from './numerals/spelled.js';
import { vagueNumber } from './numerals/vague.js';
import type { Reading } from './reading.js';

/** Reads the number that begins at a token: digits, words, fractions, vague words. */
export function readNumber(reading: Reading, index: number): NumberRead | undefined {
  const token = reading.at(index);
  if (token.kind === 'number') return withFraction(reading, digits(reading, index));
  if (token.kind === 'symbol') return token.lower === '-' ? negative(reading, index) : undefined;
  const { lower } = token;
  if (lower === 'minus' || lower === 'negative') return negative(reading, index);
  if (lower === 'half') return half(reading, index);
  if (lower === 'quarter' && reading.words(index + 1, 'of', 'a'))
    return partOf(reading, index, 0.25);
  const rough = vagueNumber(reading, index);
  if (rough !== undefined) return rough;
  if (lower === 'a' || lower === 'an') return article(reading, index);
  if (lower === 'another')
    return { next: index + 1, value: 1, precision: 1, digits: false, article: true };
  return withFraction(reading, spelled(reading, index));
}

function negative(reading: Reading, index: number): NumberRead | undefined {
  // "plus or minus 4 points" is a margin, no debt.
  if (reading.words(index - 2, 'plus', 'or')) return undefined;
  const token = reading.at(index);
  const after = reading.at(index + 1);
  if (token.lower === '-') {
    // A sign stands behind a space or an opening mark; "5-3", "F-16" and "five - eighths" have none.
    const before = reading.at(index - 1);
    const opened =
      index === 0 ||
      (token.gap
        ? before.kind === 'symbol' || !after.gap
        : before.kind === 'symbol' && before.lower !== '-');
    if (!opened || after.kind !== 'number' || (token.gap && after.gap && before.kind !== 'symbol'))
      return undefined;
    if (after.gap && index > 0 && before.lower !== '.') return undefined;
  }
  const number = readNumber(reading, index + 1);
  if (number === undefined || number.span !== undefined || number.article === true)
    return undefined;
  return { ...number, value: -number.value, plain: false };
}

/** "1.2 million", "40 bn", "10k", "3 dozen". */
function digits(reading: Reading, index: number): NumberRead | undefined {
  const token = reading.at(index);
  if (Number.isNaN(token.value)) return undefined;
  let { value, precision } = token;
  let next = index + 1;
  let scale = 1;
  for (;;) {
    const at =
      reading.hyphen(next) && reading.at(next + 1).info?.scale !== undefined ? next + 1 : next;
    const word = reading.at(at);
    const factor = word.info?.scale ?? word.info?.collective ?? scaleLetters(reading, at);
    if (
      factor === undefined ||
      (word.info?.scale === undefined && scale !== 1) ||
      word.lower === 'score'
    )
      break;
    scale *= factor;
    next = at + 1;
  }
  const tenth = decimalComma(reading, index);
  if (tenth !== undefined) return tenth;
  value = exactProduct(value, scale);
  precision *= scale;
  return {
    next,
    value,
    precision,
    digits: true,
    plain: token.plain && scale === 1,
    ...(scale === 1 ? {} : { scale }),
  };
}

/** "3,5 million", "2,75 %": a decimal comma, where a scale or a percent sign leaves no list. */
function decimalComma(reading: Reading, index: number): NumberRead | undefined {
  const whole = reading.at(index);
  const part = reading.at(index + 2);
  if (
    reading.word(index + 1) !== ',' ||
    reading.at(index + 1).gap ||
    part.gap ||
    !whole.plain ||
    !part.plain ||
    part.text.length > 2
  )
    return undefined;
  const behind = reading.at(index + 3);
  const scale = behind.info?.scale;
  if (scale === undefined && behind.lower !== '%' && behind.lower !== 'percent') return undefined;
  const precision = lastDecimal(part.text.length);
  const value = Number(`${whole.text}.${part.text}`);
  return scale === undefined
    ? { next: index + 3, value, precision, digits: true }
    : {
        next: index + 4,
        value: exactProduct(value, scale),
        precision: precision * scale,
        digits: true,
        scale,
      };
}

/** "k", "bn" and so on, glued to the digits or (where no unit has that symbol) behind a space. */
function scaleLetters(reading: Reading, index: number): number | undefined {
  const word = reading.at(index);
  if (word.kind !== 'word' || word.text.length > 3) return undefined;
  const factor = abbreviatedScale(word.text);
  if (factor === undefined) return undefined;
  // "m" may be metre, "t" tonne: whoever knows a currency or a noun decides (see measures).
  if (word.text === 'm' || word.text === 't' || word.text === 'T' || word.text === 'mm')
    return undefined;
  if (
    word.text.length === 1 &&
    word.gap &&
    word.text !== 'k' &&
    !(word.text === 'M' && (!reading.at(index + 1).gap || reading.at(index + 1).text === ''))
  )
    return undefined;
  return factor;
}

/** "a dozen", "a hundred and six", "a third of", "an hour"; plain "a" before anything else. */
function article(reading: Reading, index: number): NumberRead | undefined {
  const at = index + 1;
  const info = reading.at(at).info;
  const word = reading.word(at);
  if (word === 'half' || (word === 'quarter' && reading.words(at + 1, 'of', 'a'))) {
    const read = readNumber(reading, at);
    if (read !== undefined) return read;
    if (word === 'half' && !isNounNext(reading, at + 1))
      return { next: at + 1, value: 0.5, precision: 0.5, digits: false, fraction: true };
    return undefined;
  }
  const dozen = collective(reading, at);
  if (dozen !== undefined && !word.endsWith('s'))
    return { next: at + 1, value: dozen, precision: dozen, digits: false, scale: dozen };
  if (info?.scale !== undefined) {
    const rest = spelled(reading, at);
    if (rest !== undefined) return articleFraction(reading, rest) ?? rest;
    // "a million and a half"
    let next = at + 1;
    let value = info.scale;
    while (reading.at(next).info?.scale !== undefined) value *= reading.at(next++).info?.scale ?? 1;
    const read: NumberRead = { next, value, precision: value, digits: false, scale: value };
    return andAHalf(reading, read) ?? read;
  }
  const parts = denominatorAt(reading, at);
  if (parts !== undefined && !parts.plural && word !== 'quarter')
    return isNounNext(reading, parts.next) ||
      reading.word(parts.next) === 'in' ||
      reading.hyphen(parts.next)
      ? undefined
      : {
          next: parts.next,
          value: 1 / parts.value,
          precision: 1 / parts.value,
          digits: false,
          fraction: true,
        };
  if (word === 'quarter')
    return reading.word(at + 1) === 'of' || isPoint(reading, at + 1) || isCompound(reading, at + 1)
      ? { next: at + 1, value: 0.25, precision: 0.25, digits: false, fraction: true }
      : undefined;
  return { next: at, value: 1, precision: 1, digits: false, article: true };
}

/** "a quarter point", "a quarter-point cut", "a quarter percent". */
function isPoint(reading: Reading, at: number): boolean {
  const word = reading.word(reading.hyphen(at) ? at + 1 : at);
  return word === 'point' || word === 'percent' || word === 'percentage';
}

/** "a quarter-century", "a quarter-mile". */
const isCompound = (reading: Reading, at: number): boolean =>
  reading.hyphen(at) && QUARTERED.has(reading.word(at + 1));

const QUARTERED = new Set(['century', 'mile', 'inch', 'hour', 'ounce', 'pound', 'acre', 'billion']);

/** "a hundred trillionths". */
function articleFraction(reading: Reading, number: NumberRead): NumberRead | undefined {
  const parts = denominatorAt(reading, number.next);
  if (parts === undefined || !parts.plural) return undefined;
  return {
    next: parts.next,
    value: number.value / parts.value,
    precision: 1 / parts.value,
    digits: false,
    fraction: true,
  };
}
