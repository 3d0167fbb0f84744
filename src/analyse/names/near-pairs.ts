/**
 * Visits the pairs of things that have a key in common, the earlier one first; a pair may come more
 * than once. Keys are numbers of 32 bits, and two that are one by chance cost a comparison.
 */
export function eachNearPair<T>(
  things: readonly T[],
  eachKey: (thing: T, add: (key: number) => void) => void,
  visit: (a: T, b: T) => void,
): void {
  const found: number[] = [];
  for (const [index, thing] of things.entries()) {
    eachKey(thing, (key) => {
      found.push(key * MOST + index);
    });
  }
  const entries = Float64Array.from(found).sort();
  let near: number[] = [];
  let last = -1;
  for (const entry of entries) {
    const key = Math.floor(entry / MOST);
    if (key !== last) near = [];
    last = key;
    const index = entry - key * MOST;
    const thing = things[index];
    if (!thing || near.at(-1) === index) continue;
    for (const earlier of near) {
      const other = things[earlier];
      if (other && earlier !== index) visit(other, thing);
    }
    if (near.length < MOST_NEAR) near.push(index);
  }
}

/** Things under one key that all others under it are compared with. */
const MOST_NEAR = 20;

/** More things than a check can hold; 32 bits of key and these 21 are what a number holds exactly. */
const MOST = 2 ** 21;

/** Mixes a number into a key of 32 bits. */
export function mixed(key: number, value: number): number {
  const product = Math.imul(key ^ value, 0x9e3779b1);
  return (product ^ (product >>> 15)) >>> 0;
}

/** Mixes a word into a key, without the letter at `gap`. */
export function withWord(key: number, word: string, gap: number): number {
  let own = mixed(key, 31);
  for (let at = 0; at < word.length; at++) if (at !== gap) own = mixed(own, word.charCodeAt(at));
  return own;
}
