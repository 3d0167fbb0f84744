import { currencySymbol } from '../../lexicon/currencies.js';
import { abbreviatedScale } from '../../lexicon/number-signs.js';
import { unitSymbol, UNITS } from '../../lexicon/units.js';
import type { Reading } from '../../reading.js';
import { wordSet } from '../../word-set.js';
import { claim, type Match } from '../pattern.js';

/** Past the rest of an identifier: glued letters, digits and hyphens. */
export function identifierEnd(reading: Reading, index: number): number {
  let to = index + 1;
  while (!reading.at(to).gap && reading.at(to).text !== '') {
    const { kind, lower } = reading.at(to);
    const next = reading.at(to + 1);
    const joins =
      (lower === '-' || lower === '/' || lower === '.' || lower === ':') &&
      !next.gap &&
      (next.kind === 'number' || (next.kind === 'word' && lower !== '.'));
    if (kind === 'symbol' && !joins) break;
    if (lower === '-' && next.kind === 'word' && next.text === next.lower && next.lower.length > 2)
      break;
    to++;
  }
  return to;
}

/** "9/11", "24/7", "50/50", "16:9", "1:1": no date with a year, no written fraction, no time. */
export function slashed(reading: Reading, index: number): Match | undefined {
  const sign = reading.at(index + 1);
  const next = reading.at(index + 2);
  if (sign.gap || next.gap || next.kind !== 'number') return undefined;
  if (sign.lower === '/') {
    if (reading.number(index)?.fraction === true) return undefined;
    if (reading.word(index + 3) === '/' && reading.at(index + 4).kind === 'number')
      return undefined;
    // "2023/24" is a season, left to the calendar.
    if (reading.at(index).text.length === 4 && next.text.length === 2) return undefined;
    return claim(identifierEnd(reading, index));
  }
  if (sign.lower === ':')
    return next.text.length === 2 && next.value < 60 && reading.at(index).value <= 24
      ? undefined
      : claim(index + 3);
  return undefined;
}

/** Behind the digits: what can stand there glued is a unit, a scale, an ordinal, a time. */
const SUFFIXES = wordSet(`
  st nd rd th am pm a p s x am/pm k o
`);

/** "5G", "747s", "3D": letters glued to digits that are no unit. */
export function gluedLetters(reading: Reading, index: number): Match | undefined {
  const after = reading.at(index + 1);
  if (after.kind === 'word' && !after.gap) {
    const known =
      SUFFIXES.has(after.lower) ||
      unitSymbol(after.text) !== undefined ||
      abbreviatedScale(after.text) !== undefined ||
      currencySymbol(after.text) !== undefined ||
      after.info?.scale !== undefined ||
      reading.phrase(UNITS, index + 1) !== undefined;
    if (!known) return claim(identifierEnd(reading, index));
    if (after.lower === 's' && !reading.at(index).text.endsWith('0')) return claim(index + 2);
  }
  // "747-400" reads as a range only where it ascends; "A320-200" is glued to its letter already.
  return undefined;
}
