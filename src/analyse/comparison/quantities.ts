import type { Quantity, QuantityKind, Relation } from '../../model/quantity.js';
import { extractQuantities } from '../quantities/extract.js';
import { compareDates } from './dates.js';
import { intervalOf, overlap, widen } from './intervals.js';

/** Whether two quantities are compatible, and why, in plain words. */
export interface QuantityComparison {
  readonly relation: Relation;
  readonly reason: string;
}

/** Kinds of one measure under two names: a bare number beside a count, an age beside a duration. */
const FAMILIES: readonly (readonly QuantityKind[])[] = [
  ['count', 'number'],
  ['duration', 'age'],
  ['percent', 'number'],
];

/**
 * Compares two quantities by their intervals alone, as if they measured the same thing: whether
 * they do is for the caller to know. Different kinds or units are `unrelated`.
 *
 * Two intervals that share a point can both hold (`consistent`), as in statcheck's treatment of
 * rounded decimals (Nuijten et al. 2016); two that share none cannot (`conflict`).
 */
export function compareQuantities(a: Quantity, b: Quantity): QuantityComparison {
  const span = compareSpanToDuration(a, b);
  if (span) return span;
  const elapsed = compareElapsed(a, b);
  if (elapsed) return elapsed;
  if (a.per === b.per && areOfTwoCurrencies(a, b)) return clashes(a, b);
  if (!comparable(a, b)) {
    return { relation: 'unrelated', reason: `${a.text} and ${b.text} are different measures` };
  }
  if (a.kind === 'date' && b.kind === 'date') return judge(compareDates(a, b), a, b);
  const left = intervalOf(a);
  const right = intervalOf(b);
  if (!left || !right) {
    return { relation: 'unrelated', reason: `${a.text} or ${b.text} has no value to compare` };
  }
  const slack = a.unit === b.unit ? 0 : CONVERSION_SLACK;
  return overlap(widen(left, slack), widen(right, slack)) ? holds(a, b) : clashes(a, b);
}

/** "Two weeks ago", "five weeks ago", where no publication date makes days of them. */
function compareElapsed(a: Quantity, b: Quantity): QuantityComparison | undefined {
  if (a.kind !== 'date' || b.kind !== 'date' || intervalOf(a) || intervalOf(b)) return undefined;
  const [x, y] = [ELAPSED.exec(a.text), ELAPSED.exec(b.text)];
  if (!x?.[1] || !y?.[1] || x[2]?.toLowerCase() !== y[2]?.toLowerCase()) return undefined;
  const [p, q] = [extractQuantities(x[1])[0], extractQuantities(y[1])[0]];
  if (p?.kind !== 'duration' || q?.kind !== 'duration') return undefined;
  return judge(compareQuantities(p, q).relation, a, b);
}

const ELAPSED = /^(.{1,60}) (ago|earlier|later)$/iu;

/**
 * A figure in another unit is a conversion, and writers round conversions: "200 feet" for 60
 * metres (60.96), "60 miles" for 100 kilometres (96.6).
 */
const CONVERSION_SLACK = 0.05;

/**
 * "€30 million", "$30 million": one amount under two signs. Two amounts in two currencies may be
 * conversions of one; so may two equal ones, where one is rounded, or is of a currency that the
 * other's sign may stand for ("$30", "A$30").
 */
function areOfTwoCurrencies(a: Quantity, b: Quantity): boolean {
  if (a.kind !== 'money' || b.kind !== 'money' || a.value !== b.value) return false;
  if (a.value === undefined || a.qualifier !== 'exact' || b.qualifier !== 'exact') return false;
  return a.base?.unit !== b.base?.unit && currencyOf(a) !== currencyOf(b);
}

/** "dollar" of "Australian dollar", and of "dollar". */
function currencyOf({ unit }: Quantity): string {
  return unit.slice(unit.lastIndexOf(' ') + 1);
}

/** Whether two quantities can be of one measure: {@link comparable}, or one amount in two currencies. */
export function mayBeOfOneMeasure(a: Quantity, b: Quantity): boolean {
  return comparable(a, b) || (a.per === b.per && areOfTwoCurrencies(a, b));
}

/** Whether two quantities are of one kind (or kinds of one measure) and in convertible units. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (isSpanAndDuration(a, b)) return true;
  if (a.per !== b.per) return false;
  const kinds =
    a.kind === b.kind ||
    FAMILIES.some((family) => family.includes(a.kind) && family.includes(b.kind));
  if (!kinds || isShareOfCount(a, b) || isShareOfCount(b, a)) return false;
  if (a.kind === 'date' || a.kind === 'number' || b.kind === 'number') return true;
  const left = a.base?.unit ?? a.unit;
  const right = b.base?.unit ?? b.unit;
  return left === right;
}

/** "One in ten" beside "ten": a share is not a count. */
function isShareOfCount({ kind, value }: Quantity, count: Quantity): boolean {
  if (kind !== 'number' || count.kind !== 'count') return false;
  return typeof value === 'number' && value > 0 && value < 1;
}

/** A span of days beside a length of time: "May 15 to 19", "five days". */
export function isSpanAndDuration(a: Quantity, b: Quantity): boolean {
  const span = a.kind === 'date' ? a : b;
  const length = span === a ? b : a;
  return span.kind === 'date' && span.days !== undefined && length.kind === 'duration';
}

const DAY_SECONDS = 86_400;

function compareSpanToDuration(a: Quantity, b: Quantity): QuantityComparison | undefined {
  if (!isSpanAndDuration(a, b)) return undefined;
  const [span, length] = a.kind === 'date' ? [a, b] : [b, a];
  const interval = intervalOf(length);
  if (!interval) return undefined;
  const scale = interval.unit === 'second' ? DAY_SECONDS : 1;
  const days = (span.days ?? 0) * scale;
  const written = { unit: interval.unit, low: days, high: days, lowOpen: false, highOpen: false };
  return overlap(interval, written)
    ? { relation: 'consistent', reason: `${span.text} is a span of ${length.text}` }
    : clashes(a, b);
}

function judge(relation: Relation, a: Quantity, b: Quantity): QuantityComparison {
  if (relation === 'consistent') return holds(a, b);
  if (relation === 'conflict') return clashes(a, b);
  return { relation, reason: `nothing says that ${a.text} and ${b.text} are counted from one day` };
}

/** Why two comparable quantities agree or clash, the first named first; undefined for other reasons. */
export function reasonOf(relation: Relation, a: Quantity, b: Quantity): string | undefined {
  if (relation === 'conflict') return clashes(a, b).reason;
  return relation === 'consistent' && !isSpanAndDuration(a, b) ? holds(a, b).reason : undefined;
}

function holds(a: Quantity, b: Quantity): QuantityComparison {
  return a.text === b.text
    ? { relation: 'consistent', reason: `both say ${a.text}` }
    : { relation: 'consistent', reason: `${a.text} and ${b.text} can both hold` };
}

/** That two quantities cannot both hold. */
export function clashes(a: Quantity, b: Quantity): QuantityComparison {
  const thing = a.head !== undefined && a.head === b.head ? ` (${a.head})` : '';
  return {
    relation: 'conflict',
    reason: `${a.text} and ${b.text}${thing} cannot both hold`,
  };
}
