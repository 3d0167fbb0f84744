import type { Quantity } from '../../model/quantity.js';

/** A quantity of one sentence, and the sentence of another story that says the same. */
export interface Agreement<Q extends Quantity> {
  readonly quantity: Q;
  /** Index of the next sentence that has the quantity; the last one's next is the first. */
  readonly other: number;
}

/**
 * The quantities of aligned sentences that say the same: one kind, one unit and equal bounds.
 * Returns, parallel to the sentences, those with a like in another.
 */
export function agreeingQuantities<Q extends Quantity>(
  sentences: readonly (readonly Q[])[],
): readonly (readonly Agreement<Q>[])[] {
  const holders = new Map<string, number[]>();
  sentences.forEach((quantities, number) => {
    for (const quantity of quantities) {
      const key = meaning(quantity);
      if (key === undefined) continue;
      const numbers = holders.get(key) ?? [];
      if (numbers.at(-1) !== number) numbers.push(number);
      holders.set(key, numbers);
    }
  });
  const next = new Map<string, Map<number, number>>();
  for (const [key, numbers] of holders) {
    if (numbers.length < 2) continue;
    next.set(
      key,
      new Map(numbers.map((number, at) => [number, numbers[(at + 1) % numbers.length] ?? number])),
    );
  }
  return sentences.map((quantities, number) =>
    quantities.flatMap((quantity) => {
      const other = next.get(meaning(quantity) ?? '')?.get(number);
      return other === undefined ? [] : [{ quantity, other }];
    }),
  );
}

/** What a quantity says, as a key; undefined where it has no bounds. */
function meaning(quantity: Quantity): string | undefined {
  const { base, kind } = quantity;
  const low = base ? base.low : quantity.low;
  const high = base ? base.high : quantity.high;
  if (low === undefined && high === undefined) return undefined;
  const unit = base ? base.unit : quantity.unit;
  return JSON.stringify([kind, unit, low ?? null, high ?? null, quantity.lowOpen === true]);
}
