import { VAGUE_WORDS } from '../vague.js';
import type { Reading } from '../reading.js';
import { wordSet } from '../word-set.js';
import { collective } from './fractions.js';
import type { NumberRead } from './number-read.js';

interface VagueRow {
  readonly low: number;
  readonly high?: number;
}

const VAGUE_NUMBERS: ReadonlyMap<string, VagueRow> = new Map(
  VAGUE_WORDS.numbers.flatMap((row) =>
    row.words.map((word): [string, VagueRow] => [
      word,
      row.high === undefined ? { low: row.low } : { low: row.low, high: row.high },
    ]),
  ),
);

/** "several hundred", "a few", "a couple of thousand", "tens of thousands", "dozens". */
export function vagueNumber(reading: Reading, index: number): NumberRead | undefined {
  const withArticle = reading.word(index) === 'a';
  let at = withArticle ? index + 1 : index;
  const word = reading.word(at);
  const row = VAGUE_NUMBERS.get(word);
  if (row === undefined) return undefined;
  // "scores of 10 or more": results.
  if (word === 'scores' && reading.word(at + 1) === 'of' && reading.at(at + 2).kind === 'number')
    return undefined;
  // "few" alone means not many: it is a number only behind "a", or before a span of time.
  if (
    (word === 'couple' || word === 'handful') &&
    !withArticle &&
    !RELATIVE.has(reading.word(index - 1))
  )
    return undefined;
  if (
    word === 'few' &&
    !withArticle &&
    !RELATIVE.has(reading.word(index - 1)) &&
    !TIMES.has(reading.word(at + 1))
  )
    return undefined;
  let { low } = row;
  let high = row.high;
  at++;
  const plural = row.low >= 20 || word === 'couple';
  if (plural && reading.word(at) === 'of') {
    const scaled = VAGUE_NUMBERS.get(reading.word(at + 1));
    const factor =
      reading.at(at + 1).info?.scale ??
      (scaled !== undefined && scaled.low >= 200 ? scaled.low / 2 : undefined);
    if (factor !== undefined) {
      low *= factor;
      if (high !== undefined) high *= factor;
      at += 2;
    } else if (word === 'couple') at++;
  } else if (!plural || word === 'couple') {
    let factor = reading.at(at).info?.scale ?? collective(reading, at);
    while (factor !== undefined) {
      low *= factor;
      if (high !== undefined) high *= factor;
      factor = reading.at(++at).info?.scale;
    }
  }
  return {
    next: at,
    value: Number.NaN,
    precision: 1,
    digits: false,
    span: high === undefined ? { low } : { low, high },
  };
}

const RELATIVE = wordSet(`
  last past next coming previous recent following first every just these those
`);

const TIMES = wordSet(`
  seconds minutes hours days weeks months years decades hundred thousand million dozen
`);
