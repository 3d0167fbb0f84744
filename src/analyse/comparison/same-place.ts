import type { Quantity } from '../../model/quantity.js';
import { LetterExpression } from '../../parse/letter-expression.js';
import { weekdayOf } from './dates.js';
import { clashes, compareQuantities, type QuantityComparison } from './quantities.js';

/**
 * Compares two quantities that stand in the same place of one sentence: there a limit ("over $100",
 * "by August 31"), a range, a hedged figure and a vague number are statements of their own, and
 * another of the kind contradicts them though both could hold.
 */
export function compareStated(a: Quantity, b: Quantity): QuantityComparison {
  const compared = compareQuantities(a, b);
  if (compared.relation !== 'consistent') return compared;
  const isOther =
    a.kind === 'date' || b.kind === 'date'
      ? areOtherDates(a, b)
      : areOtherLimits(a, b) ||
        areOtherRanges(a, b) ||
        areOtherFigures(a, b) ||
        areOtherSizes(a, b);
  return isOther ? clashes(a, b) : compared;
}

const LOWER: ReadonlySet<string> = new Set(['more-than', 'at-least']);
const UPPER: ReadonlySet<string> = new Set(['less-than', 'at-most']);

/** "By August 31", "by August 30"; "2011 to 2014", "2011 to 2015"; "Monday, May 5", "Sunday, May 5". */
function areOtherDates(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || (a.known ?? []).join() !== (b.known ?? []).join()) return false;
  if (a.known?.includes('weekday') && weekdayOf(a) !== weekdayOf(b)) return true;
  if (a.qualifier !== b.qualifier) return false;
  const startsApart = a.low !== b.low || a.partial?.low !== b.partial?.low;
  const endsApart = a.high !== b.high || a.partial?.high !== b.partial?.high;
  if (LOWER.has(a.qualifier)) return startsApart;
  if (UPPER.has(a.qualifier)) return endsApart;
  return isSpan(a) && isSpan(b) && (startsApart || endsApart);
}

const TWO_ENDS = new LetterExpression(
  String.raw`\d\s?[-–]\s?\p{L}*\.?\s?\d|[\p{L}\d] (?:to|and|through|until|till)\b`,
);

/** Whether a date is written with two ends ("May 15 to 19", "between 2011 and 2014", "1994-96"). */
function isSpan({ text }: Quantity): boolean {
  return TWO_ENDS.test(text);
}

/** "More than 40", "more than 50"; "at least 40", "at most 40". */
function areOtherLimits(a: Quantity, b: Quantity): boolean {
  const [lowerA, lowerB] = [LOWER.has(a.qualifier), LOWER.has(b.qualifier)];
  const [upperA, upperB] = [UPPER.has(a.qualifier), UPPER.has(b.qualifier)];
  if ((lowerA && upperB) || (upperA && lowerB)) return isAbout(a, b);
  return a.qualifier === b.qualifier && (lowerA || upperA) && !isAbout(a, b);
}

/** "40 to 50", "40 to 60". */
function areOtherRanges(a: Quantity, b: Quantity): boolean {
  const isRange = ({ qualifier, value }: Quantity): boolean =>
    qualifier === 'exact' && value === undefined;
  return isRange(a) && isRange(b) && !isAbout(a, b);
}

/** Shares by which a limit or range in another unit may differ: months for a year, miles for km. */
const OTHER_LENGTH = 0.1;
const OTHER_UNIT = 0.05;

/** Whether two limits or ranges have the same ends, as written or, in two units, as converted. */
function isAbout(a: Quantity, b: Quantity): boolean {
  const isOneUnit = a.unit === b.unit;
  const [p, q] = isOneUnit ? [a, b] : [a.base ?? a, b.base ?? b];
  const share = a.kind === 'duration' ? OTHER_LENGTH : OTHER_UNIT;
  const isNear = (x: number | string | undefined, y: number | string | undefined): boolean => {
    if (typeof x !== 'number' || typeof y !== 'number') return x === y;
    if (!isOneUnit) return Math.abs(x - y) <= share * Math.max(Math.abs(x), Math.abs(y));
    return x === y || Math.abs(x - y) < Math.max(a.precision ?? 0, b.precision ?? 0) / 2;
  };
  const isOneBound = [a, b].every(({ low, high }) => (low === undefined) !== (high === undefined));
  if (isOneBound) return isNear(p.low ?? p.high, q.low ?? q.high);
  return isNear(p.low, q.low) && isNear(p.high, q.high);
}

/** "About 75", "about 76"; "12.50", "12": neither is a rounding of the other, though they are near. */
function areOtherFigures(a: Quantity, b: Quantity): boolean {
  if (a.qualifier !== b.qualifier || a.unit !== b.unit || a.kind !== b.kind) return false;
  if (LOWER.has(a.qualifier) || UPPER.has(a.qualifier) || a.kind === 'duration') return false;
  if (typeof a.value !== 'number' || typeof b.value !== 'number' || a.value === b.value)
    return false;
  return !isRoundingOf(a.value, b) && !isRoundingOf(b.value, a);
}

/** Whether a figure, rounded half up to the last digit that another gives, is that other one. */
function isRoundingOf(exact: number, { value, precision }: Quantity): boolean {
  if (typeof value !== 'number' || precision === undefined) return true;
  const step = Math.max(precision, roundness(value));
  return exact >= value - step / 2 && exact < value + step / 2;
}

/** The power of ten to which a whole figure is round: 100 for 1,200. */
function roundness(value: number): number {
  if (!Number.isInteger(value)) return 0;
  return 10 ** (/[1-9](0*)$/u.exec(String(value))?.[1]?.length ?? 0);
}

/** Factor between the least values of two vague numbers that no two writers give one thing. */
const OTHER_SIZE = 10;

/** "Hundreds", "thousands": vague numbers of two sizes. */
function areOtherSizes(a: Quantity, b: Quantity): boolean {
  const [p, q] = [a, b].map((quantity) =>
    quantity.value === undefined && quantity.qualifier === 'about' ? quantity.low : undefined,
  );
  if (typeof p !== 'number' || typeof q !== 'number' || a.unit !== b.unit) return false;
  return Math.max(p, q) >= OTHER_SIZE * Math.min(p, q);
}
