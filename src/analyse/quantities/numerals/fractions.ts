import type { Reading } from '../reading.js';
import { wordSet } from '../word-set.js';
import type { NumberRead } from './number-read.js';

const DENOMINATORS = new Set([2, 3, 4, 5, 8, 10, 16, 32, 64]);

/** What may follow a number: a fraction of it ("10 1/2", "two and a half", "two-thirds"). */
export function withFraction(
  reading: Reading,
  number: NumberRead | undefined,
): NumberRead | undefined {
  if (number === undefined) return undefined;
  const { next } = number;
  const inDigits = number.plain === true ? fractionInDigits(reading, number) : undefined;
  if (inDigits !== undefined) return inDigits;
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

/** "3/4", "10 1/2", "2-1/2", "10 ½": the fraction that plain digits are, or have behind them. */
function fractionInDigits(reading: Reading, { next, value }: NumberRead): NumberRead | undefined {
  const slash = slashFraction(reading, next - 1);
  if (slash !== undefined) return slash;
  const dash = reading.hyphen(next) ? 1 : 0;
  const mixed = reading.at(next).gap || dash > 0 ? slashFraction(reading, next + dash) : undefined;
  if (mixed !== undefined) return { ...mixed, value: value + mixed.value };
  const glyph = reading.at(next);
  const isGlyph =
    glyph.kind === 'number' && glyph.value < 1 && glyph.text.length === 1 && !/\d/.test(glyph.text);
  return isGlyph
    ? { next: next + 1, value: value + glyph.value, precision: glyph.value, digits: true }
    : undefined;
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

/** "thirds", "-quarters": the lower part of a fraction in words. */
export function denominatorAt(reading: Reading, at: number): Denominator | undefined {
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
export function andAHalf(reading: Reading, number: NumberRead): NumberRead | undefined {
  // "three-and-a-half"
  let at = reading.hyphen(number.next) ? number.next + 1 : number.next;
  if (reading.word(at) !== 'and') return undefined;
  at++;
  if (reading.hyphen(at)) at++;
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
export function isNounNext(reading: Reading, at: number): boolean {
  const token = reading.at(at);
  return token.kind === 'word' && token.gap && !FRACTION_FOLLOWERS.has(token.lower);
}

const FRACTION_FOLLOWERS = wordSet(`
  of the percent per mile inch hour in on over and from to by since year that as less more
  compared were was are is said at or
`);

/** "half a million", "half-million", "half of", "half an hour". */
export function half(reading: Reading, index: number): NumberRead | undefined {
  const before = reading.word(index - 1);
  if (
    before === 'first' ||
    before === 'second' ||
    before === 'other' ||
    before === 'better' ||
    before === 'latter' ||
    before === '-' ||
    (before === 'in' && !isPartOfUnit(reading, index))
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

/** "in half a century", but not "the town was cut in half", nor "in half a year ago". */
function isPartOfUnit(reading: Reading, index: number): boolean {
  const article = reading.word(index + 1);
  if (article !== 'a' && article !== 'an') return false;
  const { info } = reading.at(index + 2);
  return (info?.unit === true || info?.scale !== undefined) && reading.word(index + 3) !== 'ago';
}

const HALVED = wordSet(`
  of the its their his her our my all those these hour
`);

const COMPARED = wordSet(`
  than about nearly almost over least roughly only just a by around
`);

/** The number that a collective names ("dozen": 12); a score is most often a result. */
export function collective(reading: Reading, at: number): number | undefined {
  const word = reading.word(at);
  return word === 'score' ? undefined : reading.at(at).info?.collective;
}

/** "half a million", "a quarter of a million", "half an hour": what the part is of comes next. */
export function partOf(reading: Reading, index: number, part: number): NumberRead | undefined {
  const article = reading.word(index + 1) === 'of' ? index + 2 : index + 1;
  const at = article + 1;
  const scale = reading.at(at).info?.scale ?? collective(reading, at);
  if (scale !== undefined)
    return { next: at + 1, value: scale * part, precision: scale * part, digits: false, scale };
  return { next: at, value: part, precision: part, digits: false, fraction: true };
}
