import amountWords from '../../data/amount-words.json' with { type: 'json' };
import numberWords from '../../data/number-words.json' with { type: 'json' };
import type { Quantity } from '../../model/quantity.js';
import { compareQuantities } from './quantities.js';
import { anchorOf } from './restrictions.js';
import { areCopies, type StatementPair } from './same-measure.js';
import type { Slot } from './slots.js';
import type { Item, Statement } from './statement.js';
import type { Gap } from './word-alignment.js';

const STANDS_FOR_A_FIGURE: ReadonlySet<string> = new Set([
  ...amountWords.amounts,
  ...amountWords.times,
  ...Object.keys(amountWords.cardinals),
  ...Object.keys(amountWords.multiples),
  ...Object.keys(numberWords.cardinals),
  ...Object.keys(numberWords.ordinals),
]);

/**
 * A figure that only one of two copies of one text has ("insurance", "insurance for drivers over
 * 70"): somebody added it or left it out. Not where the other copy says the same by a word ("two",
 * "both") or elsewhere, in brackets, in a sentence of its own, or for the day of the report.
 */
export function findAddedFigure(pair: StatementPair, gap: Gap): Slot | undefined {
  if (!areCopies(pair)) return undefined;
  const inA = addedIn(pair.a, gap.a, pair.b, gap.b);
  const inB = addedIn(pair.b, gap.b, pair.a, gap.a);
  if ((inA === undefined) === (inB === undefined)) return undefined;
  const anchor = inA ? anchorOf(pair.b, gap.b) : anchorOf(pair.a, gap.a);
  return anchor && { a: inA ?? anchor, b: inB ?? anchor };
}

function addedIn(
  statement: Statement,
  range: readonly [number, number],
  other: Statement,
  instead: readonly [number, number],
): Item | undefined {
  const replaced = other.items.slice(...instead);
  if (replaced.some(({ kind, norm }) => kind !== 'word' || STANDS_FOR_A_FIGURE.has(norm))) {
    return undefined;
  }
  if (isSentence(statement, range)) return undefined;
  return statement.items.slice(...range).find((item) => {
    const figure = item.quantity === undefined ? undefined : statement.quantities[item.quantity];
    if (!figure || !isDefinite(figure) || isBracketed(statement, item)) return false;
    return !other.quantities.some(
      (twin) => compareQuantities(figure, twin).relation === 'consistent',
    );
  });
}

/** Whether a figure says how many, how much or which year, and not how few or on which day. */
function isDefinite({ kind, value, qualifier, known, text }: Quantity): boolean {
  if (kind === 'date') {
    if (known?.some((part) => part !== 'year')) return false;
    const [first = ''] = text.toLowerCase().split(/[\s-]/u);
    return known?.length === 1 || /\d/u.test(text) || first in numberWords.cardinals;
  }
  return value !== undefined || qualifier === 'exact';
}

function isBracketed({ text }: Statement, { start, end }: Item): boolean {
  const opened = text.lastIndexOf('(', start);
  return opened > text.lastIndexOf(')', start) && text.indexOf(')', end) >= 0;
}

/** Whether a range of items is one or more whole sentences. */
function isSentence({ items, text }: Statement, [start, end]: readonly [number, number]): boolean {
  const ends = (from: number | undefined, to: number | undefined): boolean =>
    /[.!?]/u.test(text.slice(from, to));
  const [first, last] = [items[start], items[end - 1]];
  const [before, after] = [items[start - 1], items[end]];
  if (!first || !last) return false;
  return (
    (before === undefined || ends(before.end, first.start)) &&
    (after === undefined || ends(last.end, after.start))
  );
}
