import type { Quantity } from '../../model/quantity.js';
import { stem } from '../../segment/tokens.js';
import { areSynonyms } from './lexicon.js';
import { comparable } from './quantities.js';

/** Figures beside a part that are added to it, at most: more of them make any sum. */
const MOST_PARTS = 4;

/**
 * Whether a figure is one of the parts that another is the sum of: "14 in Elmer and 9 in Northfield"
 * beside "23". What is added must count the same things, or leave them unsaid.
 *
 * @param beside other figures of its statement, of which the statement of the sum has none
 */
export function isPartOfSum(part: Quantity, beside: readonly Quantity[], sum: Quantity): boolean {
  if (typeof part.value !== 'number' || typeof sum.value !== 'number') return false;
  const sums = [part.value];
  const others = beside.filter(
    (other) => other.unit === sum.unit && comparable(other, sum) && countAlike(other, part),
  );
  if (others.length > MOST_PARTS || part.unit !== sum.unit) return false;
  for (const { value } of others) {
    if (typeof value !== 'number' || value <= 0) continue;
    for (const known of sums.slice()) sums.push(known + value);
  }
  return sums.slice(1).includes(sum.value);
}

/** "Two candidates" are no part of the people of whom "20" are counted. */
function countAlike({ head: a }: Quantity, { head: b }: Quantity): boolean {
  return a === undefined || b === undefined || areSynonyms(stem(a), stem(b));
}
