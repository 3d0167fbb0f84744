/**
 * Visits the pairs of things that have a key in common, each once, the earlier one first. Keys are
 * numbers of 32 bits, and two that are one by chance cost a comparison.
 *
 * @param leaveOut is told of things that are not compared with all others under a key, for their number
 */
export function eachNearPair<T>(
  things: readonly T[],
  eachKey: (thing: T, add: (key: number) => void) => void,
  visit: (a: T, b: T) => void,
  leaveOut: (thing: T) => void,
): void {
  const entries = entriesOf(things, eachKey);
  const visited = new Set<number>();
  let near: number[] = [];
  let passed: T | undefined;
  let last = -1;
  for (const entry of entries) {
    const key = Math.floor(entry / MOST);
    if (key !== last) [near, passed] = [[], undefined];
    last = key;
    const index = entry - key * MOST;
    const thing = things[index];
    if (!thing || near.at(-1) === index) continue;
    for (const earlier of near) {
      const other = things[earlier];
      const pair = earlier * MOST + index;
      if (!other || earlier === index || visited.has(pair)) continue;
      visited.add(pair);
      visit(other, thing);
    }
    if (near.length < MOST_NEAR) near.push(index);
    else if (passed === undefined) passed = thing;
    else if (passed !== thing) leaveOut(thing);
  }
}

/**
 * Keys and the things that have them, in order, as one number each. Keys that one thing alone has,
 * which most are, are left out as far as a table of counts can tell.
 */
function entriesOf<T>(
  things: readonly T[],
  eachKey: (thing: T, add: (key: number) => void) => void,
): Float64Array {
  const unused = Math.max(10, Math.clz32(things.length * KEYS_EACH));
  const counts = new Uint8Array(2 ** (32 - unused));
  const all: number[] = [];
  for (const [index, thing] of things.entries()) {
    eachKey(thing, (key) => {
      const slot = key >>> unused;
      if ((counts[slot] ?? 0) < 2) counts[slot] = (counts[slot] ?? 0) + 1;
      all.push(key * MOST + index);
    });
  }
  const found = all.filter((entry) => (counts[Math.floor(entry / MOST) >>> unused] ?? 0) > 1);
  return Float64Array.from(found).sort();
}

/** Slots of the table of counts for each thing, at most 2²² in all. */
const KEYS_EACH = 64;

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
