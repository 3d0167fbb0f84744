import amountWords from '../../data/amount-words.json' with { type: 'json' };
import numberWords from '../../data/number-words.json' with { type: 'json' };
import quantityWords from '../../data/quantity-words.json' with { type: 'json' };
import type { Quantity } from '../../model/quantity.js';
import { extractQuantities } from '../quantities/extract.js';
import { stem } from '../../segment/tokens.js';
import { areSynonyms } from './lexicon.js';
import { compareQuantities } from './quantities.js';
import { anchorOf } from './restrictions.js';
import { areCopies, type StatementPair } from './same-measure.js';
import type { Slot } from './slots.js';
import type { Item, Statement } from './statement.js';
import type { Gap } from './word-alignment.js';

export const ORDINALS: ReadonlySet<string> = new Set(Object.keys(numberWords.ordinals));
const CARDINALS: ReadonlySet<string> = new Set(Object.keys(numberWords.cardinals));

/** Words that may say how many or when in the place of a figure. */
const STANDS_FOR_A_FIGURE: ReadonlySet<string> = new Set([
  ...amountWords.amounts,
  ...amountWords.times,
  ...Object.keys(amountWords.cardinals),
  ...Object.keys(amountWords.multiples),
  ...CARDINALS,
  ...ORDINALS,
]);

/** Words that may say of a thing that it is the first or the last without counting. */
const STANDS_FOR_A_PLACE: ReadonlySet<string> = new Set(amountWords.places);

/** Before an ordinal that counts: "the first ferry", "for first use", not "the board first met". */
const BEFORE_A_PLACE: ReadonlySet<string> = new Set([
  ...quantityWords.determiners,
  ...amountWords.beforePlaces,
]);

/**
 * A figure that only one of two copies of one text has ("insurance", "insurance for drivers over
 * 70"): somebody added it or left it out. Not where the other copy says the same by a word ("two",
 * "both") or elsewhere, in brackets, in a sentence of its own, or for the day of the report.
 */
export function findAddedFigure(pair: StatementPair, gap: Gap): Slot | undefined {
  if (!areCopies(pair)) return undefined;
  const inA = addedIn(pair.a, gap.a, pair.b, gap.b, pair.alignment.toA);
  const inB = addedIn(pair.b, gap.b, pair.a, gap.a, pair.alignment.toB);
  if ((inA === undefined) === (inB === undefined)) return undefined;
  const anchor = inA ? anchorOf(pair.b, gap.b) : anchorOf(pair.a, gap.a);
  return anchor && { a: inA ?? anchor, b: inB ?? anchor };
}

/** Which of two texts is the figure that was added, the other being a word beside its place. */
export function addedOf(a: string, b: string): string {
  return ORDINALS.has(a.toLowerCase()) || extractQuantities(a).length > 0 ? a : b;
}

function addedIn(
  statement: Statement,
  range: readonly [number, number],
  other: Statement,
  instead: readonly [number, number],
  partners: readonly number[],
): Item | undefined {
  const replaced = other.items.slice(...instead);
  if (replaced.some(({ kind, norm }) => kind !== 'word' || STANDS_FOR_A_FIGURE.has(norm))) {
    return undefined;
  }
  if (isSentence(statement, range)) return undefined;
  return statement.items.slice(...range).find((item, k) => {
    if (ORDINALS.has(item.norm)) {
      if (!BEFORE_A_PLACE.has(statement.items[range[0] + k - 1]?.norm ?? '')) return false;
      if (replaced.some(({ norm }) => STANDS_FOR_A_PLACE.has(norm))) return false;
      return !other.items.some(({ norm }) => norm === item.norm);
    }
    const figure = item.quantity === undefined ? undefined : statement.quantities[item.quantity];
    if (!figure || !isDefinite(figure) || isBracketed(statement, item)) return false;
    return !other.quantities.some((twin, k) =>
      isTwin(figure, twin, partners[other.itemOf[k] ?? -1]),
    );
  });
}

/**
 * Whether the other copy has a figure, too: one that agrees with it, and that is not one of both
 * copies in its own place, about something else.
 */
function isTwin(figure: Quantity, twin: Quantity, partner: number | undefined): boolean {
  if (compareQuantities(figure, twin).relation !== 'consistent') return false;
  if (partner === undefined || partner < 0 || figure.head === undefined) return true;
  return (
    twin.value === undefined ||
    twin.head === undefined ||
    areSynonyms(stem(twin.head), stem(figure.head))
  );
}

/** Whether a figure says how many, how much or which year, and not how few or on which day. */
function isDefinite({ kind, value, qualifier, known, text }: Quantity): boolean {
  if (kind === 'date') {
    if (known?.some((part) => part !== 'year') && !known.includes('year')) return false;
    const [first = ''] = text.toLowerCase().split(/[\s-]/u);
    return known?.includes('year') === true || /\d/u.test(text) || CARDINALS.has(first);
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
