import type { Span } from '../model/place.js';
import type { Qualifier, Quantity } from '../model/quantity.js';
import type { StorySentence } from '../model/source.js';
import { compareQuantities } from './comparison/quantities.js';

/** A span of a document, in the sentence that holds it. */
export interface Side {
  readonly sentence: StorySentence;
  readonly span: Span;
}

/**
 * Whether the figures that two spans belong to are the same, read in their sentences: "$12 million"
 * and "12 million dollars", "5 kilometres" and "5,000 metres".
 */
export function saySameFigures(a: Side, b: Side): boolean {
  const [inA, inB] = [figuresAt(a), figuresAt(b)];
  return inA.length > 0 && inA.length === inB.length && inA.every((x, k) => isSame(x, inB[k]));
}

/**
 * Whether two spans set other limits to one figure: "fewer than 240" and "more than 240", "12" and
 * "at least 12". A day is another limit only against its opposite, since its preposition goes with
 * the verb ("closed on Monday", "has been closed since Monday").
 */
export function setOtherLimits(a: Side, b: Side): boolean {
  const [[x, ...moreA], [y, ...moreB]] = [figuresAt(a), figuresAt(b)];
  if (!x || !y || moreA.length + moreB.length > 0) return false;
  const [written, other] = [x, y].map(({ value, partial }) => value ?? partial?.low);
  if (written === undefined || written !== other || x.kind !== y.kind || x.unit !== y.unit) {
    return false;
  }
  const [left, right] = [LIMITS[x.qualifier], LIMITS[y.qualifier]];
  return left !== right && (x.kind !== 'date' || (left !== undefined && right !== undefined));
}

/** Whether two spans give the day from which and the day until which something is so: both may hold. */
export function giveTwoEnds(a: Side, b: Side): boolean {
  const [[x, ...moreA], [y, ...moreB]] = [figuresAt(a), figuresAt(b)];
  if (x?.kind !== 'date' || y?.kind !== 'date' || moreA.length + moreB.length > 0) return false;
  const [left, right] = [LIMITS[x.qualifier], LIMITS[y.qualifier]];
  const [written, other] = [x, y].map(
    ({ value, partial }) => value ?? partial?.low ?? partial?.high,
  );
  return left !== undefined && right !== undefined && left !== right && written !== other;
}

/** On which side of the figure what is meant lies. */
const LIMITS: Readonly<Record<Qualifier, 'below' | 'above' | undefined>> = {
  exact: undefined,
  about: undefined,
  almost: 'below',
  'less-than': 'below',
  'at-most': 'below',
  'more-than': 'above',
  'at-least': 'above',
};

/** The figures that a span has a part in; an empty span, in what follows it. */
export function figuresAt({ sentence, span }: Side): Quantity[] {
  const start = span.start - sentence.start;
  const end = Math.max(span.end - sentence.start, start + 1);
  return sentence.quantities.filter((figure) => figure.start < end && start < figure.end);
}

function isSame(a: Quantity, b: Quantity | undefined): boolean {
  if (b === undefined || a.kind !== b.kind || a.qualifier !== b.qualifier) return false;
  if (a.unit !== b.unit) return compareQuantities(a, b).relation === 'consistent';
  return a.low !== undefined && a.low === b.low && a.high === b.high;
}
