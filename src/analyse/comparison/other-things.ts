import type { Quantity } from '../../model/quantity.js';
import type { MeasuredPair } from './compare.js';
import { namesApart } from './swapped-names.js';
import { comparable } from './quantities.js';
import { agesApart, areCopies, type StatementPair } from './same-measure.js';
import { isPartOfSum } from './sums.js';
import { areOfTwoGroups, isShort } from './two-groups.js';

/**
 * Leaves out conflicts between figures that two statements themselves tell apart: one of them gives
 * the other's figure, too, for something else, or its parts; or, in statements too short to be one
 * report, each is of a time of its own, or names somebody or somewhere else.
 */
export function withoutOtherThings(
  pair: StatementPair,
  pairs: readonly MeasuredPair[],
): MeasuredPair[] {
  if (!pairs.some(({ relation }) => relation === 'conflict')) return [...pairs];
  const free = (side: 'a' | 'b'): Quantity[] =>
    pair[side].quantities.filter((quantity) => !pairs.some((found) => found[side] === quantity));
  const [inA, inB] = [free('a'), free('b')];
  const kept = pairs.filter(
    ({ a, b, relation }) =>
      relation !== 'conflict' ||
      isInOnePlace(pair, a, b) ||
      (!inA.some((other) => isTwin(other, b)) &&
        !inB.some((other) => isTwin(other, a)) &&
        !isPartOfSum(pair.a.text, a, inA, b) &&
        !isPartOfSum(pair.b.text, b, inB, a)),
  );
  if (isShort(pair) && isOfOthers(pair, kept, inA, inB)) {
    return kept.filter(({ relation }) => relation !== 'conflict');
  }
  return kept;
}

/** Whether two figures stand between the same words in two copies of one text. */
function isInOnePlace(pair: StatementPair, p: Quantity, q: Quantity): boolean {
  const { a, b, alignment } = pair;
  const i = a.itemOf[a.quantities.indexOf(p)] ?? -1;
  const j = b.itemOf[b.quantities.indexOf(q)] ?? -1;
  if (i < 1 || j < 1 || !areCopies(pair)) return false;
  return [-1, 0, 1].every((step) => alignment.toB[i + step] === j + step);
}

/** Whether figures differ along with the time, the person, the place or the group that they are of. */
function isOfOthers(
  pair: StatementPair,
  pairs: readonly MeasuredPair[],
  inA: readonly Quantity[],
  inB: readonly Quantity[],
): boolean {
  return (
    areOfTwoTimes(pairs, inA, inB) || namesApart(pair) || agesApart(pair) || areOfTwoGroups(pair)
  );
}

/** Whether a figure that nothing is set against is the very one of the other statement. */
function isTwin(p: Quantity, q: Quantity): boolean {
  return p.value !== undefined && p.value === q.value && p.unit === q.unit && comparable(p, q);
}

/** Whether figures differ along with the times that they are of. */
function areOfTwoTimes(
  pairs: readonly MeasuredPair[],
  inA: readonly Quantity[],
  inB: readonly Quantity[],
): boolean {
  const clashes = pairs.filter(({ relation }) => relation === 'conflict');
  if (clashes.every(({ a }) => a.kind === 'date')) return false;
  if (clashes.some(({ a, b }) => a.kind === 'date' && b.kind === 'date')) return true;
  const relative = (list: readonly Quantity[]): Quantity[] =>
    list.filter(({ kind, known }) => kind === 'date' && known?.length === 0);
  return relative(inA).some((p) => relative(inB).some((q) => p.unit === q.unit));
}
