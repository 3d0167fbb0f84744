import type { Quantity } from '../../model/quantity.js';
import { stem } from '../../segment/tokens.js';
import { areSynonyms } from './lexicon.js';
import { comparable } from './quantities.js';

/** Figures beside a part that are added to it, at most: more of them make any sum. */
const MOST_PARTS = 4;

/**
 * Whether a figure is one of the parts that another is the sum of: "14 in Elmer and 9 in Northfield"
 * beside "23", "300 workers and 20 managers" beside "320 employees". What is added must count the
 * same things, leave them unsaid, or be joined to the part.
 *
 * @param text the statement of the part
 * @param beside other figures of it, of which the statement of the sum has none
 */
export function isPartOfSum(
  text: string,
  part: Quantity,
  beside: readonly Quantity[],
  sum: Quantity,
): boolean {
  if (typeof part.value !== 'number' || typeof sum.value !== 'number') return false;
  const sums = [part.value];
  const others = beside.filter(
    (other) =>
      other.unit === sum.unit &&
      comparable(other, sum) &&
      (countAlike(other, part) || areJoined(text, other, part)),
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

/** Characters from one counted thing to the figure of the next: ", as well as". */
const LONGEST_JOINT = 14;

/** "300 workers and 20 managers": two figures with what each counts, joined by a conjunction. */
function areJoined(text: string, a: Quantity, b: Quantity): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const from = first.headSpan?.end ?? first.end;
  if (second.start - from > LONGEST_JOINT || second.headSpan === undefined) return false;
  return /^(?: and|,? plus|,? as well as|,? along with) $/u.test(text.slice(from, second.start));
}
