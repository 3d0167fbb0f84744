import type { Quantity } from '../model/quantity.js';

/**
 * What was read of a quantity, in words: "money: 32 cent per share", "count: more than 1000 troop",
 * "date: 2031-03-01 to 2031-03-31". Numbers are in the unit as written; both ends of a range belong
 * to it, but after "more than", "less than", "after" and "before".
 */
export function describeQuantity(quantity: Quantity): string {
  const { kind, unit, per, head } = quantity;
  const isTime = kind === 'date' || kind === 'time';
  const parts = [
    isTime ? timeOf(quantity) : rangeOf(quantity, NUMBER_WORDS),
    isTime || unit === head ? '' : unit,
    per === undefined ? '' : `per ${per}`,
    head === undefined ? '' : unit === '' || unit === head ? head : `of ${head}`,
  ];
  return `${kind}: ${parts.filter(Boolean).join(' ')}`;
}

interface LimitWords {
  readonly atLeast: string;
  readonly above: string;
  readonly atMost: string;
  readonly below: string;
}

const NUMBER_WORDS: LimitWords = {
  atLeast: 'at least',
  above: 'more than',
  atMost: 'at most',
  below: 'less than',
};
const TIME_WORDS: LimitWords = { atLeast: 'from', above: 'after', atMost: 'by', below: 'before' };

function timeOf(quantity: Quantity): string {
  const range = rangeOf(quantity, TIME_WORDS);
  return range === '' ? 'not resolved' : range;
}

function rangeOf({ low, high, lowOpen, highOpen, qualifier }: Quantity, words: LimitWords): string {
  if (low === undefined && high === undefined) return '';
  if (low === undefined) return `${highOpen ? words.below : words.atMost} ${high}`;
  if (high === undefined) return `${lowOpen ? words.above : words.atLeast} ${low}`;
  const range = low === high ? String(low) : `${low} to ${high}`;
  return qualifier === 'exact' ? range : `${qualifier.replaceAll('-', ' ')} ${range}`;
}
