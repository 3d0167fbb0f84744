import words from '../../../data/quantity-words.json';
import type { Draft } from '../draft.js';
import { CURRENCIES, currencySymbol, UNITS, unitSymbol } from '../lexicon.js';
import type { Currency, Unit } from '../lexicon.js';
import { exactProduct } from '../numerals.js';
import type { NumberRead } from '../numerals.js';
import type { Reading } from '../reading.js';
import { found } from './pattern.js';
import type { Match, Pattern } from './pattern.js';
import { wordSet } from '../word-set.js';

/** A number and what stands behind it: a currency, a unit, an age, or nothing. */
export const amounts: Pattern = {
  name: 'numbers and their units',
  match(reading, index) {
    const number = reading.number(index);
    if (number === undefined) return undefined;
    return unitAmount(reading, index, number) ?? plainNumber(reading, index, number);
  },
};

/** Fills in a draft's value, bounds and precision from a number. */
export function withNumber(number: NumberRead, draft: Draft): Draft {
  if (number.span === undefined) {
    draft.value = draft.low = draft.high = number.value;
    draft.precision = number.precision;
  } else {
    draft.low = number.span.low;
    if (number.span.high === undefined) draft.openHigh = true;
    else draft.high = number.span.high;
    draft.qualifier = 'about';
    draft.vague = true;
  }
  if (number.scale !== undefined) draft.scale = number.scale;
  if (number.digits) draft.digits = true;
  if (number.fraction === true) draft.fraction = true;
  return draft;
}

function unitAmount(reading: Reading, index: number, number: NumberRead): Match | undefined {
  let at = number.next;
  const hyphen = reading.hyphen(at);
  if (hyphen) at++;
  const bracket = BRACKETS[reading.word(at)];
  if (bracket !== undefined) at++;
  // "millions of dollars", "hundreds of miles"
  if (number.span !== undefined && reading.word(at) === 'of') at++;
  // "half of a percent", "two-thirds of a mile"
  if (number.fraction === true && reading.words(at, 'of', 'a')) at += 2;
  else if (number.fraction === true && (reading.word(at) === 'a' || reading.word(at) === 'an'))
    at++;
  const unit = unitAt(reading, at, number);
  const currency =
    unit === undefined || unit.row.kind === 'mass' ? currencyAt(reading, at, number) : undefined;
  if (currency !== undefined && (unit === undefined || isMoneyPound(reading, number, unit.row))) {
    return found(named(reading, index, number, currency, hyphen));
  }
  if (unit === undefined) return undefined;
  let { next } = unit;
  if (bracket !== undefined) {
    if (reading.word(next) !== bracket) return undefined;
    next++;
  }
  const draft = withNumber(unit.scaled ?? number, {
    kind: unit.row.kind,
    from: index,
    to: next,
    unit: unit.row.unit,
    qualifier: 'exact',
    base:
      unit.row.offset === undefined
        ? { unit: unit.row.base, factor: unit.row.factor }
        : { unit: unit.row.base, factor: unit.row.factor, offset: unit.row.offset },
  });
  if (unit.scaled === undefined && unit.row.unit !== unitName(unit.row))
    draft.unit = unitName(unit.row);
  if (hyphen) draft.attributive = true;
  if (number.article === true && !articleCounts(reading, index, draft))
    return { to: index + 1, drafts: [] };
  if (draft.kind === 'duration') {
    compound(reading, draft);
    age(reading, draft);
  } else if (draft.kind !== 'percent') perUnit(reading, draft);
  return found(draft);
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
const unitName = (row: Unit): string => row.unit;

interface UnitRead {
  readonly row: Unit;
  readonly next: number;
  readonly scaled?: NumberRead;
}

function unitAt(reading: Reading, at: number, number: NumberRead): UnitRead | undefined {
  const token = reading.at(at);
  if (token.kind === 'symbol' && token.lower !== '%' && token.lower !== '°' && token.lower !== 'º')
    return undefined;
  const glued = !token.gap;
  const symbol = unitSymbol(token.text);
  if (symbol !== undefined && number.digits) {
    const { length } = token.text;
    const bounded = !(
      length <= 2 &&
      reading.word(at + 1) === '-' &&
      reading.hyphen(at + 1) &&
      reading.at(at + 2).kind === 'number'
    );
    if (token.text === 'm' && isMillion(reading, at)) return undefined;
    if (
      bounded &&
      (glued ||
        length > 1 ||
        (token.text === 'm' && reading.at(at - 1).kind === 'number') ||
        reading.word(at - 1) !== '')
    ) {
      if (length > 1 || glued || token.text === 'm' || reading.word(at - 1) === '(')
        return perTime(reading, { row: symbol, next: at + 1 });
    }
  }
  const phrase = reading.phrase(UNITS, at);
  if (phrase === undefined) return undefined;
  const { row } = phrase;
  const word = token.lower;
  // "the SEC", "Min", "a second look", "stone walls", "bar": a unit only where the figure says so.
  if (token.capital && token.text.length <= 4 && number.digits === false) return undefined;
  if (DIGITS_ONLY.has(word) && !number.digits && number.article !== true) return undefined;
  if (number.article === true && row.kind !== 'duration') return undefined;
  if (
    row.kind === 'temperature' &&
    row.unit === 'degree' &&
    !number.digits &&
    reading.word(phrase.next) !== 'celsius'
  ) {
    if (DEGREE_FOLLOWERS.has(reading.word(phrase.next))) return undefined;
  }
  // "two second-hand cars", "30 day traders"
  if (row.unit === 'second' && word === 'second' && !number.digits && number.value !== 1)
    return undefined;
  return perTime(reading, { row, next: phrase.next });
}

const DIGITS_ONLY = wordSet(`
  stone mi sec min hp knot knots celsius fahrenheit kilo
`);
const DEGREE_FOLLOWERS = new Set(['of', 'from', 'in']);

function perTime(_reading: Reading, unit: UnitRead): UnitRead {
  return unit;
}

/** "5m people", "$5m": million; "1.8m tall", "100m race", "5m from the road": metres. */
function isMillion(reading: Reading, at: number): boolean {
  const after = reading.at(at + 1);
  if (after.kind !== 'word' || !after.gap || after.text !== after.lower) return false;
  return (
    (/[^s]s$/.test(after.lower) && !METRE_FOLLOWERS.has(after.lower)) ||
    words.people.includes(after.lower)
  );
}
const METRE_FOLLOWERS = wordSet(`
  is was has across hurdles finals trials as this its his
`);

/** The pound is a currency behind a scale or at a high figure, a weight elsewhere. */
function isMoneyPound(reading: Reading, number: NumberRead, unit: Unit): boolean {
  if (unit.unit !== 'pound') return false;
  if (number.scale !== undefined && number.scale >= 1e6) return true;
  return reading.word(number.next) === 'pounds' && reading.word(number.next + 1) === 'sterling';
}

function currencyAt(
  reading: Reading,
  at: number,
  number: NumberRead,
): { readonly row: Currency; readonly next: number; readonly scaled?: NumberRead } | undefined {
  if (number.article === true) return undefined;
  const token = reading.at(at);
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
): { readonly row: Currency; readonly next: number; readonly scaled?: NumberRead } | undefined {
  const token = reading.at(at);
  if (!number.digits) return undefined;
  if (
    token.kind === 'word' &&
    !(token.text.length === 3 && token.text === token.text.toUpperCase()) &&
    !/[^a-zA-Z]/.test(token.text)
  )
    return undefined;
  const row = behind(token.text);
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

function behind(text: string): Currency | undefined {
  return currencySymbol(text);
}

function named(
  reading: Reading,
  index: number,
  number: NumberRead,
  currency: { readonly row: Currency; readonly next: number; readonly scaled?: NumberRead },
  hyphen: boolean,
): Draft {
  const { row } = currency;
  const draft = withNumber(currency.scaled ?? number, {
    kind: 'money',
    from: index,
    to: currency.next,
    unit: row.unit,
    qualifier: 'exact',
  });
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
  draft.value = draft.low = draft.high = draft.value + part.value / 100;
  draft.precision = 0.01;
  draft.to = small ? part.next + 1 : part.next;
}

/** "an hour", "a decade" are spans of time only where something says so. */
function articleCounts(reading: Reading, index: number, draft: Draft): boolean {
  const before = reading.word(index - 1);
  const after = reading.word(draft.to);
  // "twice a year", "$5m a year", "five a day": a rate's unit, no span.
  const previous = reading.at(index - 1);
  if (previous.kind === 'number' || RATE_WORDS.has(before) || previous.info?.scale !== undefined)
    return false;
  if (
    after === 'ago' ||
    after === 'earlier' ||
    after === 'later' ||
    after === 'before' ||
    after === 'after' ||
    after === 'old' ||
    after === 'from'
  )
    return true;
  if (SPAN_WORDS.has(before)) return true;
  return draft.unit === 'hour' || draft.unit === 'decade' || draft.unit === 'century';
}
const RATE_WORDS = wordSet(`
  once twice thrice times time cents dollars percent days hours barrels people miles
  kilometres kilometers what such day % euros pounds per
`);
const SPAN_WORDS = wordSet(`
  for than in within over about nearly almost after under least most to around roughly took
  lasted every half just only approximately exceed exceeding quite spent last lasting taking
  take takes
`);

/** "two hours and 30 minutes", "one hour and a half", "5 feet 4 inches" stay one span of time. */
function compound(reading: Reading, draft: Draft): void {
  const joined =
    reading.word(draft.to) === 'and' ||
    (reading.word(draft.to) === ',' && reading.at(draft.to + 1).kind === 'number');
  const at = joined ? draft.to + 1 : draft.to;
  if (draft.value === undefined || draft.base === undefined) return;
  if (
    joined &&
    (reading.word(at) === 'half' ||
      (reading.word(at) === 'a' &&
        (reading.word(at + 1) === 'half' || reading.word(at + 1) === 'quarter')))
  ) {
    const part = reading.word(at) === 'half' || reading.word(at + 1) === 'half' ? 0.5 : 0.25;
    draft.value = draft.low = draft.high = draft.value + part;
    draft.precision = part;
    draft.to = reading.word(at) === 'half' ? at + 1 : at + 2;
    return;
  }
  const part = reading.number(at);
  if (part === undefined || !(part.value > 0) || part.article === true) return;
  const unit = reading.phrase(UNITS, part.next);
  if (unit === undefined || unit.row.kind !== 'duration' || unit.row.factor >= draft.base.factor)
    return;
  // Only neighbours add up: hours and minutes, years and months, weeks and days.
  if (draft.base.factor / unit.row.factor > 61) return;
  draft.value =
    draft.low =
    draft.high =
      exactProduct(draft.value + (part.value * unit.row.factor) / draft.base.factor, 1);
  draft.precision = unit.row.factor / draft.base.factor;
  draft.to = unit.next;
}

/** "28-year-old", "28 years old", "aged 34" (by its own pattern). */
function age(reading: Reading, draft: Draft): void {
  const hyphen =
    reading.word(draft.to) === '-' && reading.at(draft.to).gap === reading.at(draft.to + 1).gap;
  const at = hyphen ? draft.to + 1 : draft.to;
  const word = reading.word(at);
  if (word === 'old' || word === 'olds') {
    draft.kind = 'age';
    draft.to = at + 1;
    if (hyphen) draft.attributive = true;
  } else if (reading.words(at, 'of', 'age')) {
    draft.kind = 'age';
    draft.to = at + 2;
  }
}

/** "a share", "per day", "an hour": what an amount is for. Lengths and counts become rates. */
export function perUnit(reading: Reading, draft: Draft): void {
  let at = draft.to;
  const slash = reading.word(at) === '/' && !reading.at(at).gap && !reading.at(at + 1).gap;
  const hyphen = reading.word(at) === '-' && reading.at(at).gap === reading.at(at + 1).gap;
  if (slash || hyphen) at++;
  const word = reading.word(at);
  if (!slash) {
    if (word !== 'per' && word !== 'a' && word !== 'an') return;
    at++;
    if (hyphen && reading.word(at) === '-') at++;
  }
  const noun = reading.at(at);
  if (word === 'per' && noun.kind === 'number') {
    const number = reading.number(at);
    if (number === undefined || Number.isNaN(number.value)) return;
    rate(draft, String(number.value), number.next);
    return;
  }
  if (noun.kind !== 'word' || noun.capital) return;
  if (word !== 'per' && !words.perUnits.includes(noun.lower)) return;
  if (slash && !words.perUnits.includes(noun.lower)) return;
  rate(draft, noun.lower, at + 1);
}

function rate(draft: Draft, per: string, to: number): void {
  draft.per = per;
  draft.to = to;
  if (draft.kind === 'money' || draft.kind === 'percent' || draft.kind === 'speed') return;
  draft.unit = draft.unit === '' ? `per ${per}` : `${draft.unit} per ${per}`;
  draft.kind = 'rate';
  delete draft.base;
}

/** A number with no unit; whether it counts something is settled when heads are read. */
function plainNumber(reading: Reading, index: number, number: NumberRead): Match | undefined {
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
    return { to: index + 1, drafts: [] };
  const inOf = outOf(reading, read);
  if (inOf !== undefined)
    return found(
      withNumber(inOf, {
        kind: 'number',
        from: index,
        to: inOf.next,
        unit: '',
        qualifier: 'exact',
        digits: read.digits,
      }),
    );
  const draft = withNumber(read, {
    kind: 'number',
    from: index,
    to: next,
    unit: '',
    qualifier: 'exact',
    bare: true,
  });
  if (read.digits) draft.digits = true;
  if (reading.hyphen(next) && reading.at(next + 1).kind === 'word')
    return attributive(reading, draft, next);
  const suffix = reading.at(next);
  if (!suffix.gap && suffix.kind === 'word') return { to: next + 1, drafts: [] };
  return found(draft);
}

/** "15-member", "193-nation", "two-vehicle"; "two-state" and "one-way" count nothing that exists. */
function attributive(reading: Reading, draft: Draft, next: number): Match {
  const noun = reading.at(next + 1);
  if (
    noun.capital ||
    words.uncountedCompounds.includes(noun.lower) ||
    noun.info?.ordinal !== undefined
  )
    return { to: next + 2, drafts: [] };
  if (draft.digits !== true && !words.countedCompounds.includes(noun.lower))
    return { to: next + 2, drafts: [] };
  draft.attributive = true;
  draft.noun = next + 1;
  draft.bare = false;
  return { to: next + 2, drafts: [draft] };
}

/** "one in five", "3 out of 10", "one out of three". */
function outOf(reading: Reading, number: NumberRead): NumberRead | undefined {
  const out = reading.words(number.next, 'out', 'of');
  const within = reading.word(number.next) === 'in';
  if ((!out && !within) || !Number.isInteger(number.value) || number.value < 1) return undefined;
  const whole = reading.number(number.next + (out ? 2 : 1));
  if (whole === undefined || !(whole.value > number.value) || !Number.isInteger(whole.value))
    return undefined;
  if (within) {
    const round = whole.value <= 10 || whole.value % 10 === 0;
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

/** "one" is a number before what can be counted, a pronoun elsewhere. */
function oneCounts(reading: Reading, index: number): boolean {
  const before = reading.word(index - 1);
  const after = reading.at(index + 1);
  if (before === 'minus' || before === 'negative') return true;
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
      reading.at(index + 2).info?.cardinal !== undefined || reading.at(index + 2).kind === 'number'
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
