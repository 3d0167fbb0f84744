/** How many slots the table of listed forms has: a power of two, more than twice its forms. */
export const SLOTS = 1 << 11;

/** Where a form is looked for first, by its first hash. */
export function slotOf(first: number): number {
  return (first ^ (first >>> 15)) & (SLOTS - 1);
}

/** Where it is looked for next. */
export function slotAfter(slot: number): number {
  return (slot + 1) & (SLOTS - 1);
}
