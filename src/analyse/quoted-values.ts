import type { AnchoredEvidence } from '../model/analysis.js';
import type { Span } from '../model/place.js';
import type { Qualifier, Quantity } from '../model/quantity.js';
import type { Story } from '../model/source.js';
import { stem } from '../segment/tokens.js';
import { areSynonyms, synonymClass } from './comparison/lexicon.js';
import { comparable } from './comparison/quantities.js';
import { hasWords } from './contained-words.js';
import { extractQuantities } from './quantities/extract.js';

/** What a quotation says of a value. */
export interface QuotedValue {
  readonly carried: boolean;
  /** Quantities of the quotation that measure what the value measures, in the source's words. */
  readonly found: readonly { readonly text: string; readonly span: Span }[];
}

/**
 * Does a quotation carry a value? A quantity, when the quotation has one of the same kind, unit and
 * written number, and its qualifier allows the value's: "about 1,000 troops" for "approximately
 * 1,000", not for "more than 1,000". Quantities are read in the sentence as a whole, so that a
 * quotation cannot cut "more than" or "million" off. Anything else (a name), when its words stand in
 * the quotation in this order, spelling and demonyms normalised.
 *
 * @returns nothing where the quotation does not anchor
 */
export function valueInQuote(
  value: string,
  { source, story, anchor }: AnchoredEvidence,
): QuotedValue | undefined {
  if (!source || !story || anchor?.start === undefined || !anchor.parts) return undefined;
  const { text } = source.document;
  const published = referenceDay(story, value);
  const wanted = extractQuantities(value, { published });
  if (wanted.length === 0) {
    const carried = anchor.parts
      .map((part) => text.slice(part.start, part.end))
      .some((words) => hasWords(words, value) || hasScore(words, value));
    return { carried, found: [] };
  }
  const quoted = anchor.parts.flatMap((part) => quantitiesIn(story, part, text, published));
  const carried = wanted.every((want) =>
    quoted.some(({ quantity }) => isSameValue(want, quantity)),
  );
  const found = quoted
    .filter(({ quantity }) => wanted.some((want) => isSameMeasure(want, quantity)))
    .map(({ quantity, span }) => ({ text: quantity.text, span }));
  return { carried, found };
}

/** A vote or a result: "9-6", "3 to 2". */
const SCORE = /^\s*(\d{1,4})\s?(?:-|–|to)\s?(\d{1,4})\s*$/u;

/** Whether a text states a result with a word between its numbers at most: "9 votes to 6". */
function hasScore(text: string, value: string): boolean {
  const [, first, second] = SCORE.exec(value) ?? [];
  if (first === undefined || second === undefined) return false;
  const stated = String.raw`(?<![\p{N}.,-])${first}(?:\s\p{L}{1,20})?\s?(?:-|–|to)\s?${second}(?![\p{N}%]|[.,-]\p{N})`;
  return new RegExp(stated, 'u').test(text);
}

/** The day that dates are read against where neither story nor value gives one: any does. */
const SOME_DAY = '2000-06-30';

/**
 * The day that dates without a year are resolved against, in the value and in the quotation alike:
 * of the story, else a day that the value states, so that an undated story can carry it.
 */
function referenceDay({ published }: Story, value: string): string {
  if (published) return published.latest;
  const stated = extractQuantities(value).find(({ kind }) => kind === 'date');
  const day = stated?.value ?? stated?.high ?? stated?.low;
  return typeof day === 'string' ? day : SOME_DAY;
}

interface Quoted {
  readonly quantity: Quantity;
  /** In the document's text. */
  readonly span: Span;
}

/**
 * The quantities of a quoted range. One whose qualifier alone is cut off is taken whole; one whose
 * number or unit is cut is not quoted, but that a date may be quoted without its year.
 */
function quantitiesIn(story: Story, part: Span, text: string, published: string): Quoted[] {
  return story.sentences
    .filter(({ start, end }) => start < part.end && part.start < end)
    .flatMap((sentence) => {
      const read = story.published
        ? sentence.quantities
        : extractQuantities(sentence.plain, { published });
      const all = read.map((quantity) => ({ quantity, span: spanOf(quantity, sentence.start) }));
      const whole = all.filter(({ span }) => isQuoted(span, part, text));
      return whole
        .flatMap((quoted) => withBorrowedUnit(quoted, read))
        .concat(shortenedDates(all, part, text, published));
    });
}

/**
 * A quantity and, where it is a number alone, the amount that it is in the unit of the figure before
 * it, else behind it: "from 6 billion francs to 14 billion", "51 percent, against 45".
 */
function withBorrowedUnit(quoted: Quoted, read: readonly Quantity[]): Quoted[] {
  const { quantity, span } = quoted;
  const { value } = quantity;
  if (!isBare(quantity) || quantity.head !== undefined || typeof value !== 'number') {
    return [quoted];
  }
  const measured = read.filter(({ kind, unit }) => unit !== '' && !UNLENT.has(kind));
  const lender =
    measured.findLast(({ start }) => start < quantity.start) ??
    measured.find(({ start }) => start > quantity.start);
  return lender ? [quoted, { quantity: inUnitOf(lender, quantity, value), span }] : [quoted];
}

function inUnitOf({ kind, unit, low, base }: Quantity, bare: Quantity, value: number): Quantity {
  const amount: Quantity = { ...bare, kind, unit };
  if (typeof base?.low !== 'number' || typeof low !== 'number') return amount;
  const scaled = (value * base.low) / low;
  return { ...amount, base: { unit: base.unit, low: scaled, high: scaled } };
}

/** Kinds whose unit no number beside them is of. */
const UNLENT: ReadonlySet<string> = new Set([
  'date',
  'time',
  'ordinal',
  'duration',
  'age',
  'temperature',
]);

/** True where a quantity lies in a range, but that its qualifier may be cut off in front. */
function isQuoted(span: Span, part: Span, text: string): boolean {
  const cutOff = text.slice(span.start, Math.max(span.start, part.start));
  return part.start < span.end && span.end <= part.end && !/\p{N}/u.test(cutOff);
}

/** "September 15" of "September 15, 2024": read without the year, which is implied then. */
function shortenedDates(
  all: readonly Quoted[],
  part: Span,
  text: string,
  published: string,
): Quoted[] {
  return all
    .filter(
      ({ quantity, span }) =>
        quantity.kind === 'date' &&
        span.start < part.end &&
        /^,?\s*\d{4}$/u.test(text.slice(part.end, span.end)),
    )
    .flatMap(({ span }) =>
      extractQuantities(text.slice(span.start, part.end), { published }).map((quantity) => ({
        quantity,
        span: spanOf(quantity, span.start),
      })),
    );
}

function spanOf({ start, end }: Span, origin: number): Span {
  return { start: origin + start, end: origin + end };
}

function isSameMeasure(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'money' && b.kind === 'money') return true;
  return comparable(a, b);
}

/** Whether a value is a number alone, and leaves to the quotation of what ("58" years or metres). */
function isBare({ kind, unit }: Quantity): boolean {
  return kind === 'number' && unit === '';
}

/** Whether a quantity is the wanted one; the value may leave out what "32 cents a share" buys. */
function isSameValue(wanted: Quantity, found: Quantity): boolean {
  const { per, ...amount } = found;
  const quoted = wanted.per === undefined && per !== undefined ? amount : found;
  if (isPercentOf(wanted, quoted) || isPercentOf(quoted, wanted)) {
    return allows(wanted.qualifier, quoted.qualifier);
  }
  if (!comparable(wanted, quoted) && !(isBare(wanted) && quoted.kind !== 'date')) return false;
  if (wanted.kind === 'date') {
    return isSameDate(wanted, quoted) && allowsDate(wanted.qualifier, quoted.qualifier);
  }
  return (
    isSameNumber(wanted, quoted) &&
    allows(wanted.qualifier, quoted.qualifier) &&
    countsAlike(wanted, quoted)
  );
}

/** Heads that name any people: a value may count people where a source counts soldiers. */
const ANYONE = new Set(['people', 'person', 'individual']);

/**
 * False where both count things that are known to be different (troops and vehicles). Heads that no
 * table knows may be the same thing.
 */
function countsAlike(wanted: Quantity, quoted: Quantity): boolean {
  const heads = [wanted, quoted].map(({ head, heads: all }) =>
    (all ?? (head === undefined ? [] : [head])).map((word) => stem(word)),
  );
  const [first = [], second = []] = heads;
  const isKnown = (head: string) => synonymClass(head) !== head && !ANYONE.has(head);
  if (first.length === 0 || second.length === 0) return true;
  if (![...first, ...second].every(isKnown)) return true;
  return first.some((a) => second.some((b) => areSynonyms(a, b)));
}

/** Whether a percentage is a share that is written as a fraction: "12.5%", "one in eight". */
function isPercentOf(percent: Quantity, share: Quantity): boolean {
  if (percent.kind !== 'percent' || percent.unit !== 'percentage' || !isBare(share)) return false;
  const { value } = share;
  return typeof value === 'number' && value < 1 && isEqual(percent.value, 100 * value);
}

function isSameNumber(a: Quantity, b: Quantity): boolean {
  const isOneUnit = a.unit === b.unit || a.unit === '' || b.unit === '';
  if (!isOneUnit) return isEqual(a.base?.low, b.base?.low) && isEqual(a.base?.high, b.base?.high);
  if (a.value !== undefined && b.value !== undefined) return isEqual(a.value, b.value);
  return isEqual(a.low, b.low) && isEqual(a.high, b.high);
}

/** Equal up to the error of decimal fractions ("$1.1 million"). */
function isEqual(a: number | string | undefined, b: number | string | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * The same day or days, in the parts that both state: what a text implies (the year of "15
 * September", the week of "Sunday") comes from a date of publication that may be inferred.
 */
function isSameDate(wanted: Quantity, quoted: Quantity): boolean {
  if (wanted.value !== undefined && quoted.value !== undefined) {
    return statesWeekdayOnly(quoted)
      ? isWeekApart(wanted.value, quoted.value)
      : statedDay(wanted, quoted, wanted.value) === statedDay(wanted, quoted, quoted.value);
  }
  const isSameSide = (side: 'low' | 'high') =>
    statedDay(wanted, quoted, wanted[side]) === statedDay(wanted, quoted, quoted[side]);
  if (quoted.low === undefined) return quoted.high !== undefined && isSameSide('high');
  if (quoted.high === undefined) return isSameSide('low');
  return isSameSide('low') && isSameSide('high');
}

/** The day without its year where one text states a month or day, but leaves the year implied. */
function statedDay(a: Quantity, b: Quantity, day: Quantity['value']): Quantity['value'] {
  const isYearOpen = [a, b].some(({ known = [] }) => known.length > 0 && !known.includes('year'));
  return isYearOpen && typeof day === 'string' ? day.slice(-5) : day;
}

function statesWeekdayOnly({ known }: Quantity): boolean {
  return known?.length === 1 && known[0] === 'weekday';
}

/** The same weekday of this week or the next one. */
function isWeekApart(a: number | string, b: number | string): boolean {
  const days = Math.abs(Date.parse(String(a)) - Date.parse(String(b))) / 86_400_000;
  return days === 0 || days === 7;
}

/**
 * Qualifiers that say the same of a number. A value may leave out "about" and add it; it may not
 * turn a bound into a figure, nor one bound into the other.
 */
const SIDE: Readonly<Record<Qualifier, 'at' | 'above' | 'below'>> = {
  exact: 'at',
  about: 'at',
  almost: 'below',
  'more-than': 'above',
  'at-least': 'above',
  'less-than': 'below',
  'at-most': 'below',
};

function allows(wanted: Qualifier, quoted: Qualifier): boolean {
  if (SIDE[wanted] === SIDE[quoted]) return true;
  return wanted === 'about' ? quoted === 'almost' : wanted === 'almost' && quoted === 'about';
}

/** A deadline is a day: "2024-09-15" is carried by "no later than Sept. 15". */
function allowsDate(wanted: Qualifier, quoted: Qualifier): boolean {
  const isBound = quoted === 'at-most' || quoted === 'at-least';
  return (SIDE[wanted] === 'at' && isBound) || allows(wanted, quoted);
}
