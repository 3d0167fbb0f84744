import { extractQuantities } from '../../../src/analyse/quantities/extract.js';
import type { Quantity } from '../../../src/model/quantity.js';

/** The story day of most test sentences: a Sunday. */
export const SUNDAY = '2024-05-19';

/** Quantities of a sentence, read on a given day. */
export function read(text: string, published?: string): Quantity[] {
  return extractQuantities(text, published === undefined ? {} : { published });
}

/** The one quantity that a sentence is about; fails the test where there is another number of them. */
export function only(text: string, published?: string): Quantity {
  const found = read(text, published);
  const [first] = found;
  if (first === undefined || found.length !== 1) {
    throw new Error(
      `expected one quantity in "${text}", found ${found.map(show).join('; ') || 'none'}`,
    );
  }
  return first;
}

/** "count (1000, ∞) more-than troop": kind, interval, unit, qualifier, head. */
export function show(q: Quantity): string {
  const low = q.low === undefined ? '(-∞' : `${q.lowOpen === true ? '(' : '['}${q.low}`;
  const high = q.high === undefined ? '∞)' : `${q.high}${q.highOpen === true ? ')' : ']'}`;
  return [q.kind, `${low}, ${high}`, q.unit, q.qualifier, q.head]
    .filter((x) => x !== undefined && x !== '')
    .join(' ');
}
