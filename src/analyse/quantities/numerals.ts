import vague from '../../data/vague-words.json';
import { abbreviatedScale } from './lexicon.js';
import type { Reading } from './reading.js';
import { wordSet } from './word-set.js';

/** A number read from digits or words. */
export interface NumberRead {
  /** Token index behind it. */
  readonly next: number;
  /** NaN for vague words ("several", "dozens"). */
  readonly value: number;
  readonly precision: number;
  readonly digits: boolean;
  readonly scale?: number;
  /** Bounds of a vague word; a missing `high` is open. */
  readonly span?: { readonly low: number; readonly high?: number };
  readonly fraction?: boolean;
  /** It is no more than "a" or "an" ("an hour"). */
  readonly article?: boolean;
  /** It is no more than the word "one". */
  readonly one?: boolean;
  /** A plain number of digits: could be a year, a day or an hour. */
  readonly plain?: boolean;
}

interface VagueRow {
  readonly low: number;
  readonly high?: number;
}

const VAGUE_NUMBERS: ReadonlyMap<string, VagueRow> = new Map(
  vague.numbers.flatMap((row) =>
    row.words.map((word): [string, VagueRow] => [
      word,
      row.high === undefined ? { low: row.low } : { low: row.low, high: row.high },
    ]),
  ),
);

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

/** 2.3 × 1,000,000 as the decimal it is, not as its binary neighbour. */
export function exactProduct(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
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

/** "two hundred and six", "twenty-one trillion three hundred", "nine point nought four". */
function spelled(reading: Reading, index: number): NumberRead | undefined {
  let total = 0;
  let group = -1;
  let lastScale = Infinity;
  let scale = 1;
  let at = index;
  let next = index;
  let lastUnit = 1;
  for (;;) {
    const info = reading.at(at).info;
    if (info === undefined) break;
    const { cardinal } = info;
    if (cardinal !== undefined) {
      if (!fits(group, cardinal) || (at > index && reading.boundary(at))) break;
      group = Math.max(group, 0) + cardinal;
      lastUnit = cardinal % 10 === 0 && cardinal >= 10 ? 10 : 1;
    } else if (info.scale === 100) {
      if (group > 99 || group === 0) break;
      group = (group < 0 ? 1 : group) * 100;
      lastUnit = 100;
    } else if (info.scale !== undefined) {
      if (group < 0 && total === 0) break;
      if (group < 0) total = exactProduct(total, info.scale);
      else if (info.scale < lastScale) total += exactProduct(group, info.scale);
      else total = exactProduct(total + group, info.scale);
      lastScale = info.scale;
      scale = info.scale;
      lastUnit = info.scale;
      group = -1;
    } else if (info.collective !== undefined && info.collective === 12 && next > index) {
      // "three hundred and two dozen": only the last number counts dozens.
      const dozens = Math.max(group, 0) % 100;
      const rest = total + Math.max(group, 0) - dozens;
      const value = dozens === 0 ? rest * 12 : rest + dozens * 12;
      return { next: at + 1, value, precision: 12, digits: false, scale: 12 };
    } else break;
    next = ++at;
    at = skipJoin(reading, next, group, total);
  }
  if (next === index) return undefined;
  const value = total + Math.max(group, 0);
  const one = value === 1 && next === index + 1 && reading.word(index) === 'one';
  const point = decimals(reading, next);
  if (point !== undefined)
    return {
      next: point.next,
      value: Number(`${value}.${point.text}`),
      precision: 10 ** -point.text.length,
      digits: false,
    };
  return {
    next,
    value,
    precision: group > 0 ? (lastUnit === 100 ? 100 : 1) : lastUnit,
    digits: false,
    ...(scale === 1 ? {} : { scale }),
    ...(one ? { one } : {}),
  };
}

/** A units word may follow a tens word or a hundred, a tens word only a hundred. */
function fits(group: number, cardinal: number): boolean {
  if (group < 0) return true;
  if (cardinal === 0) return false;
  const rest = group % 100;
  if (rest === 0) return group > 0;
  return cardinal < 10 && rest >= 20 && rest % 10 === 0;
}

/** Past a hyphen, or an "and" behind a hundred or a scale, where a number goes on. */
function skipJoin(reading: Reading, at: number, group: number, total: number): number {
  const token = reading.at(at);
  const after = reading.at(at + 1).info;
  const goesOn = after?.cardinal !== undefined || after?.scale !== undefined;
  if (token.lower === '-' && goesOn && token.gap === reading.at(at + 1).gap) return at + 1;
  if (token.lower === 'and' && after?.cardinal !== undefined) {
    if (group >= 100 ? group % 100 === 0 : group < 0 && total > 0) return at + 1;
    // "twenty and four"
    if (group >= 20 && group < 100 && group % 10 === 0 && after.cardinal < 10) return at + 1;
  }
  return at;
}

/** "point nought four", "point seventy-one", "point five". */
function decimals(
  reading: Reading,
  at: number,
): { readonly next: number; readonly text: string } | undefined {
  if (reading.word(at) !== 'point') return undefined;
  let text = '';
  let next = at + 1;
  while (text.length < 12) {
    const value = reading.at(next).info?.cardinal;
    if (value === undefined) break;
    const unit = reading.hyphen(next + 1) ? reading.at(next + 2).info?.cardinal : undefined;
    if (value >= 20 && unit !== undefined && unit < 10) {
      text += String(value + unit);
      next += 3;
    } else {
      text += String(value);
      next++;
    }
  }
  return text === '' ? undefined : { next, text };
}

const DENOMINATORS = new Set([2, 3, 4, 5, 8, 10, 16, 32, 64]);

/** What may follow a number: a fraction of it ("10 1/2", "two and a half", "two-thirds"). */
function withFraction(reading: Reading, number: NumberRead | undefined): NumberRead | undefined {
  if (number === undefined) return undefined;
  const { next } = number;
  if (number.plain === true) {
    const slash = slashFraction(reading, next - 1);
    if (slash !== undefined) return slash;
    // "10 1/2", "2-1/2"
    const dash = reading.hyphen(next) ? 1 : 0;
    const mixed =
      reading.at(next).gap || dash > 0 ? slashFraction(reading, next + dash) : undefined;
    if (mixed !== undefined) return { ...mixed, value: number.value + mixed.value };
    const glyph = reading.at(next);
    if (
      glyph.kind === 'number' &&
      glyph.value < 1 &&
      glyph.text.length === 1 &&
      !/\d/.test(glyph.text)
    ) {
      return {
        next: next + 1,
        value: number.value + glyph.value,
        precision: glyph.value,
        digits: true,
      };
    }
  }
  const parts = denominatorAt(reading, next);
  // "one hundred and three quarters": the fraction has only the number behind "and".
  const top = reading.at(next - 1).info?.cardinal;
  if (
    parts?.plural === true &&
    top !== undefined &&
    top > 1 &&
    next > 2 &&
    reading.word(next - 2) === 'and'
  ) {
    return {
      next: parts.next,
      value: number.value - top + top / parts.value,
      precision: 1 / parts.value,
      digits: false,
    };
  }
  if (parts !== undefined && isWrittenFraction(reading, number, parts)) {
    return {
      next: parts.next,
      value: number.value / parts.value,
      precision: 1 / parts.value,
      digits: false,
      fraction: true,
    };
  }
  return andAHalf(reading, number) ?? number;
}

/** "3/4" with a denominator that people write; "9/11", "24/7" and "22/04" are none. */
function slashFraction(reading: Reading, at: number): NumberRead | undefined {
  const top = reading.at(at);
  const slash = reading.at(at + 1);
  const bottom = reading.at(at + 2);
  if (
    top.kind !== 'number' ||
    !top.plain ||
    slash.lower !== '/' ||
    bottom.kind !== 'number' ||
    !bottom.plain
  )
    return undefined;
  if (slash.gap || bottom.gap || (reading.at(at + 3).lower === '/' && !reading.at(at + 3).gap))
    return undefined;
  if (!DENOMINATORS.has(bottom.value) || top.value >= bottom.value || bottom.text.startsWith('0'))
    return undefined;
  return {
    next: at + 3,
    value: top.value / bottom.value,
    precision: 1 / bottom.value,
    digits: true,
    fraction: true,
  };
}

interface Denominator {
  readonly next: number;
  readonly value: number;
  readonly plural: boolean;
  readonly hyphen: boolean;
}

function denominatorAt(reading: Reading, at: number): Denominator | undefined {
  const dash = reading.word(at) === '-' && reading.at(at).gap === reading.at(at + 1).gap;
  const token = reading.at(dash ? at + 1 : at);
  const value = token.info?.denominator;
  if (value === undefined) return undefined;
  return {
    next: (dash ? at + 1 : at) + 1,
    value,
    plural: token.lower.endsWith('s') || token.lower === 'halves',
    hyphen: dash,
  };
}

function isWrittenFraction(reading: Reading, number: NumberRead, parts: Denominator): boolean {
  if (
    number.fraction === true ||
    number.value < 1 ||
    !Number.isInteger(number.value) ||
    (number.digits && !parts.hyphen)
  )
    return false;
  if (parts.value < 2) return false;
  const lower = reading.word(parts.next - 1);
  if (number.value === 1)
    return (
      !parts.plural && (parts.hyphen || lower !== 'second') && !isNounNext(reading, parts.next)
    );
  // "three quarters" of what is past or to come are quarters of a year.
  if (lower === 'quarters') return number.value === 3 || number.value === 1;
  return parts.plural;
}

/** "two and a half", "five and a quarter", "one and three quarters". */
function andAHalf(reading: Reading, number: NumberRead): NumberRead | undefined {
  let at = number.next;
  if (reading.word(at) !== 'and') return undefined;
  at++;
  const article = reading.word(at) === 'a' || reading.word(at) === 'an';
  const top = article ? 1 : reading.at(at).info?.cardinal;
  const bare = !article && top === undefined;
  if (bare ? reading.word(at) !== 'half' : (top ?? 99) > 20) return undefined;
  const parts = denominatorAt(reading, bare ? at : at + 1);
  if (parts === undefined || (top ?? 1) > 1 !== parts.plural) return undefined;
  if (parts.value !== 2 && parts.value !== 4 && isNounNext(reading, parts.next)) return undefined;
  const value =
    number.value +
    ((top ?? 1) / parts.value) * (number.scale !== undefined && article ? number.scale : 1);
  const scale = reading.at(parts.next).info?.scale;
  return scale === undefined
    ? { next: parts.next, value, precision: 1 / parts.value, digits: false }
    : {
        next: parts.next + 1,
        value: value * scale,
        precision: scale / parts.value,
        digits: false,
        scale,
      };
}

/** A lower-case word follows that is neither "of" nor a unit: "a third man". */
function isNounNext(reading: Reading, at: number): boolean {
  const token = reading.at(at);
  return token.kind === 'word' && token.gap && !FRACTION_FOLLOWERS.has(token.lower);
}
const FRACTION_FOLLOWERS = wordSet(`
  of the percent per mile inch hour in on over and from to by since year that as less more
  compared were was are is said at or
`);

/** "half a million", "half-million", "half of", "half an hour". */
function half(reading: Reading, index: number): NumberRead | undefined {
  const before = reading.word(index - 1);
  if (
    before === 'first' ||
    before === 'second' ||
    before === 'other' ||
    before === 'better' ||
    before === 'latter' ||
    before === 'in' ||
    before === '-'
  )
    return undefined;
  let at = index + 1;
  const dash = reading.hyphen(at);
  if (dash) at++;
  const direct = reading.at(at).info?.scale ?? collective(reading, at);
  if (direct !== undefined)
    return { next: at + 1, value: direct / 2, precision: direct / 2, digits: false, scale: direct };
  if (dash) return undefined;
  if (reading.word(at) === 'a' || reading.word(at) === 'an') return partOf(reading, index, 0.5);
  if (!HALVED.has(reading.word(at)) && !(COMPARED.has(before) && reading.at(at).text !== '')) {
    return undefined;
  }
  return { next: at, value: 0.5, precision: 0.5, digits: false, fraction: true };
}
const HALVED = wordSet(`
  of the its their his her our my all those these hour
`);
const COMPARED = wordSet(`
  than about nearly almost over least roughly only just a by around
`);

function collective(reading: Reading, at: number): number | undefined {
  const word = reading.word(at);
  return word === 'score' ? undefined : reading.at(at).info?.collective;
}

/** "half a million", "a quarter of a million", "half an hour": what the part is of comes next. */
function partOf(reading: Reading, index: number, part: number): NumberRead | undefined {
  const article = reading.word(index + 1) === 'of' ? index + 2 : index + 1;
  const at = article + 1;
  const scale = reading.at(at).info?.scale ?? collective(reading, at);
  if (scale !== undefined)
    return { next: at + 1, value: scale * part, precision: scale * part, digits: false, scale };
  return { next: at, value: part, precision: part, digits: false, fraction: true };
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
    return isNounNext(reading, parts.next) || reading.word(parts.next) === 'in'
      ? undefined
      : {
          next: parts.next,
          value: 1 / parts.value,
          precision: 1 / parts.value,
          digits: false,
          fraction: true,
        };
  if (word === 'quarter')
    return reading.word(at + 1) === 'of'
      ? { next: at + 1, value: 0.25, precision: 0.25, digits: false, fraction: true }
      : undefined;
  return { next: at, value: 1, precision: 1, digits: false, article: true };
}

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

/** "several hundred", "a few", "a couple of thousand", "tens of thousands", "dozens". */
function vagueNumber(reading: Reading, index: number): NumberRead | undefined {
  const withArticle = reading.word(index) === 'a';
  let at = withArticle ? index + 1 : index;
  const word = reading.word(at);
  const row = VAGUE_NUMBERS.get(word);
  if (row === undefined) return undefined;
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
