import type { Quantity } from '../../model/quantity.js';

/**
 * The quantities of aligned sentences that say the same: one kind, one unit, one head where both
 * have one, and equal bounds. Returns, parallel to the sentences, those with a like in another.
 */
export function agreeingQuantities(
  sentences: readonly (readonly Quantity[])[],
): readonly (readonly Quantity[])[] {
  const holders = new Map<string, Set<number>>();
  sentences.forEach((quantities, number) => {
    for (const quantity of quantities) {
      const key = meaning(quantity);
      if (key === undefined) continue;
      holders.set(key, (holders.get(key) ?? new Set<number>()).add(number));
    }
  });
  return sentences.map((quantities) =>
    quantities.filter((quantity) => {
      const key = meaning(quantity);
      return key !== undefined && (holders.get(key)?.size ?? 0) > 1;
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
