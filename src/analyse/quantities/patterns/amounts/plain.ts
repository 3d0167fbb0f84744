import words from '../../../../data/quantity-words.json' with { type: 'json' };
import { Draft } from '../../draft.js';
import { UNITS } from '../../lexicon/units.js';
import { exactProduct } from '../../numerals/number-read.js';
import type { NumberRead } from '../../numerals/number-read.js';
import type { Reading } from '../../reading.js';
import { claim, found, type Match } from '../pattern.js';
import { STOP } from '../../refine/nouns.js';
import { wordSet } from '../../word-set.js';
import { withNumber } from './with-number.js';

/** A number with no unit; whether it counts something is settled when heads are read. */
export function plainNumber(
  reading: Reading,
  index: number,
  number: NumberRead,
): Match | undefined {
  if (number.article === true || number.next === index) return undefined;
  let next = number.next;
  let read = number;
  // "5m people"
  const letter = reading.at(next);
  if (number.digits && number.scale === undefined && letter.text === 'm' && !letter.gap) {
    read = {
      ...number,
      next: next + 1,
      value: exactProduct(number.value, 1e6),
      precision: number.precision * 1e6,
      scale: 1e6,
    };
    next++;
  }
  if (number.one === true && number.value > 0 && !oneCounts(reading, index))
    return claim(index + 1);
  const inOf = outOf(reading, read);
  if (inOf !== undefined) return found(withNumber(inOf, new Draft('number', index, inOf.next, '')));
  const draft = withNumber(read, new Draft('number', index, next, ''));
  draft.bare = true;
  if (read.digits) draft.digits = true;
  // "40-plus people", "forty-odd": a qualifier, no noun.
  const ending = reading.hyphen(next) ? reading.word(next + 1) : '';
  if (ending === 'plus' || ending === 'odd') return found(draft);
  // "the 18-to-24 age group": a range, joined later.
  // "two-to-one" is a ratio.
  if (reading.hyphen(next) && reading.word(next + 1) === 'to' && reading.hyphen(next + 2))
    return read.digits ? found(draft) : claim(reading.number(next + 3)?.next ?? next);
  if (reading.hyphen(next) && reading.at(next + 1).kind === 'word')
    return attributive(reading, draft, next);
  const suffix = reading.at(next);
  // "six figures" is an idiom, "a 10k race" a distance.
  if (!read.digits && (suffix.lower === 'figures' || suffix.lower === 'figure'))
    return claim(next + 1);
  if (reading.word(next - 1) === 'k' && RUNS.has(suffix.lower)) return claim(next);
  if (!suffix.gap && suffix.kind === 'word') return claim(next + 1);
  return found(draft);
}

const RUNS = wordSet('race run runner runners walk');

/** "15-member", "193-nation", "two-vehicle"; "two-state" and "one-way" count nothing that exists. */
function attributive(reading: Reading, draft: Draft, next: number): Match {
  const noun = reading.at(next + 1);
  if (
    noun.capital ||
    words.uncountedCompounds.includes(noun.lower) ||
    noun.info?.ordinal !== undefined
  )
    return claim(next + 2);
  if (draft.digits !== true && !words.countedCompounds.includes(noun.lower)) return claim(next + 2);
  draft.attributive = true;
  // "a 10,000-strong force": the noun comes behind.
  if (noun.lower === 'strong') {
    draft.to = next + 2;
    return found(draft, next + 2);
  }
  draft.noun = next + 1;
  draft.bare = false;
  return found(draft, next + 2);
}

/** "one in five", "3 out of 10", "one out of three". */
function outOf(reading: Reading, number: NumberRead): NumberRead | undefined {
  const out = reading.words(number.next, 'out', 'of');
  const within = reading.word(number.next) === 'in';
  if ((!out && !within) || !Number.isInteger(number.value) || number.value < 1) return undefined;
  // "1 in every 122"
  const every = within && reading.word(number.next + 1) === 'every';
  const whole = reading.number(number.next + (out || every ? 2 : 1));
  if (whole === undefined || !(whole.value > number.value) || !Number.isInteger(whole.value))
    return undefined;
  if (within) {
    const round = every || whole.value <= 10 || whole.value % 10 === 0;
    if (
      number.value > 9 ||
      !round ||
      (whole.plain === true && whole.value > 1000 && whole.value < 2100)
    )
      return undefined;
    const after = reading.at(whole.next);
    if (
      reading.phrase(UNITS, whole.next) !== undefined ||
      after.lower === '-' ||
      after.info?.month !== undefined ||
      after.lower === '%'
    )
      return undefined;
  }
  return {
    next: whole.next,
    value: number.value / whole.value,
    precision: 1 / whole.value,
    digits: number.digits,
    fraction: true,
  };
}

/** "at least one", "more than one", "only one survived"; "the only one" is a pronoun. */
function isOnlyOne(reading: Reading, index: number): boolean {
  const before = reading.word(index - 2);
  const lead = ONE_LEADS[reading.word(index - 1)];
  if (lead === undefined || (lead === '' ? before === 'the' : !lead.includes(before))) return false;
  const after = reading.at(index + 1);
  return (
    after.kind === 'word' && !after.capital && !STOP.has(after.lower) && !NO_COUNTS.has(after.lower)
  );
}

/** What must stand before each word that makes a figure of "one". */
const ONE_LEADS: Readonly<Record<string, string | readonly string[]>> = {
  least: ['at'],
  than: ['more', 'less', 'fewer'],
  exactly: '',
  just: '',
  only: '',
};

const NO_COUNTS = new Set(['thing', 'way', 'reason']);

/** "one" is a number before what can be counted, a pronoun elsewhere. */
function oneCounts(reading: Reading, index: number): boolean {
  const before = reading.word(index - 1);
  const after = reading.at(index + 1);
  if (before === 'minus' || before === 'negative') return true;
  if (isOnlyOne(reading, index)) return true;
  if (words.beforePronounOne.includes(before)) return false;
  if (reading.words(index + 1, 'out', 'of')) return true;
  // "one to two metres", "one or two days"
  if (
    (after.lower === 'to' || after.lower === 'or') &&
    (reading.at(index + 2).kind === 'number' || (reading.at(index + 2).info?.cardinal ?? 1) > 1)
  )
    return true;
  if (after.lower === 'in')
    return (
      reading.word(index + 2) === 'every' ||
      reading.at(index + 2).info?.cardinal !== undefined ||
      reading.at(index + 2).kind === 'number'
    );
  if (after.text === '' && index === 0) return true;
  if (after.lower === '-')
    return reading.hyphen(index + 1) && words.countedCompounds.includes(reading.word(index + 2));
  if (after.kind !== 'word' || after.capital) return before === 'minus' || before === 'negative';
  return (
    words.people.includes(after.lower) ||
    words.people.includes(`${after.lower}s`) ||
    after.lower === 'last' ||
    words.casualties.includes(after.lower)
  );
}
