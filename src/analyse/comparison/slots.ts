import { extractQuantities } from '../quantities/extract.js';
import { areContrasts, contrastIn, isLimiting, isUniversal } from './lexicon.js';
import { compareQuantities } from './quantities.js';
import type { Item, Statement } from './statement.js';
import type { StatementPair } from './same-measure.js';
import type { Gap } from './word-alignment.js';

/** What each of two statements has in the place of the other's. */
export interface Slot {
  readonly a: Item;
  readonly b: Item;
}

/**
 * A figure against words that leave it no room, in one gap of two wordings of one sentence: a
 * period against another ("the first quarter", "the first year"; "six months", "year"), or a part
 * against all ("every customer", "the first 20 customers"; "all voters", "half of the voters").
 */
export function findSlotContrast({ a, b }: StatementPair, gap: Gap): Slot | undefined {
  const left = a.items.slice(...gap.a);
  const right = b.items.slice(...gap.b);
  const figures = [...left, ...right].filter(({ kind }) => kind === 'quantity');
  if (figures.length !== 1) return undefined;
  return (
    periodsApart(left, right) ?? lengthsApart(a, left, right, b) ?? partOfAll(a, left, right, b)
  );
}

function periodsApart(left: readonly Item[], right: readonly Item[]): Slot | undefined {
  const apart = contrastIn(left.flatMap(wordsOf), right.flatMap(wordsOf));
  const x = apart && left.find((item) => wordsOf(item).includes(apart[0]));
  const y = apart && right.find((item) => wordsOf(item).includes(apart[1]));
  return x && y && { a: x, b: y };
}

function wordsOf({ norm }: Item): string[] {
  return norm.split(/[\s-]+/u);
}

/** A length of time against the name of another ("six months", "year"). */
function lengthsApart(
  a: Statement,
  left: readonly Item[],
  right: readonly Item[],
  b: Statement,
): Slot | undefined {
  const [x, ...moreA] = left;
  const [y, ...moreB] = right;
  if (!x || !y || moreA.length + moreB.length > 0) return undefined;
  const p = lengthOf(a, x);
  const q = lengthOf(b, y);
  return p && q && compareQuantities(p, q).relation === 'conflict' ? { a: x, b: y } : undefined;
}

function lengthOf(
  { quantities }: Statement,
  item: Item,
): Statement['quantities'][number] | undefined {
  if (item.quantity !== undefined) {
    const quantity = quantities[item.quantity];
    return quantity?.kind === 'duration' ? quantity : undefined;
  }
  const [one] = areContrasts(item.stem, 'second') ? extractQuantities(`one ${item.norm}`) : [];
  return one?.kind === 'duration' ? one : undefined;
}

function partOfAll(
  a: Statement,
  left: readonly Item[],
  right: readonly Item[],
  b: Statement,
): Slot | undefined {
  const [x, y] = [partIn(a, left) ?? allIn(left), partIn(b, right) ?? allIn(right)];
  if (!x || !y || x.kind === y.kind) return undefined;
  return { a: x, b: y };
}

function allIn(items: readonly Item[]): Item | undefined {
  return items.find(({ norm }) => isUniversal(norm));
}

/** A figure that stands for some only: a share below one, or the first or last few. */
function partIn({ quantities }: Statement, items: readonly Item[]): Item | undefined {
  if (allIn(items)) return undefined;
  return items.find((item, k) => {
    const quantity = item.quantity === undefined ? undefined : quantities[item.quantity];
    if (!quantity) return false;
    const share = quantity.kind === 'percent' ? quantity.base?.high : quantity.high;
    if (quantity.kind === 'percent' || quantity.kind === 'number') {
      return typeof share === 'number' && share > 0 && share < 1;
    }
    return quantity.kind === 'count' && items.slice(0, k).some(({ norm }) => isLimiting(norm));
  });
}
