/** Ranges of two word lists that differ; one of them may be empty. Ends are exclusive. */
export interface Hunk {
  readonly startA: number;
  readonly endA: number;
  readonly startB: number;
  readonly endB: number;
}

/**
 * Above this many inserted and omitted words the rest of two texts counts as one difference: the
 * cost grows with their square.
 */
const MOST_EDITS = 600;

/** Ranges longer than this together are first split at words that each has once. */
const LONG = 100;

/**
 * The differences of two ranges of words, neighbours merged: the shortest edit script between
 * anchors, which are words that both have once and in the same order.
 *
 * E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986); anchors as
 * in Bram Cohen's patience diff (2010).
 */
export function alignWords(
  words: Int32Array,
  startA: number,
  endA: number,
  startB: number,
  endB: number,
): Hunk[] {
  let a = startA;
  let b = startB;
  while (a < endA && b < endB && words[a] === words[b]) {
    a++;
    b++;
  }
  let lastA = endA;
  let lastB = endB;
  while (lastA > a && lastB > b && words[lastA - 1] === words[lastB - 1]) {
    lastA--;
    lastB--;
  }
  if (a === lastA && b === lastB) return [];
  if (a === lastA || b === lastB) return [{ startA: a, endA: lastA, startB: b, endB: lastB }];
  if (lastA - a + lastB - b <= LONG) return shortestEdits(words, a, lastA, b, lastB);
  const anchors = anchorsOf(words, a, lastA, b, lastB);
  if (anchors.length === 0) return shortestEdits(words, a, lastA, b, lastB);
  const hunks: Hunk[] = [];
  for (const [anchorA, anchorB] of [...anchors, [lastA, lastB] as const]) {
    hunks.push(...alignWords(words, a, anchorA, b, anchorB));
    a = anchorA + 1;
    b = anchorB + 1;
  }
  return hunks;
}

/** Places of words that both ranges have once: the longest list that rises in both. */
function anchorsOf(
  words: Int32Array,
  startA: number,
  endA: number,
  startB: number,
  endB: number,
): (readonly [number, number])[] {
  const placesA = singlePlaces(words, startA, endA);
  const placesB = singlePlaces(words, startB, endB);
  const common: (readonly [number, number])[] = [];
  for (const [word, place] of placesA) {
    const other = placesB.get(word);
    if (place >= 0 && other !== undefined && other >= 0) common.push([place, other]);
  }
  return longestRising(common.sort((a, b) => a[0] - b[0]));
}

/** The place of each word, or -1 where it occurs more than once. */
function singlePlaces(words: Int32Array, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const word = words[at] ?? 0;
    places.set(word, places.has(word) ? -1 : at);
  }
  return places;
}

/** The longest subsequence whose second members rise (Fredman 1975), n log n. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const rising: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}

function shortestEdits(
  words: Int32Array,
  startA: number,
  endA: number,
  startB: number,
  endB: number,
): Hunk[] {
  const lengthA = endA - startA;
  const lengthB = endB - startB;
  const most = Math.min(MOST_EDITS, lengthA + lengthB);
  const trace: Int32Array[] = [];
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = furthest[middle + diagonal - 1] ?? 0;
      const above = furthest[middle + diagonal + 1] ?? 0;
      let x = diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1;
      while (
        x < lengthA &&
        x - diagonal < lengthB &&
        words[startA + x] === words[startB + x - diagonal]
      ) {
        x++;
      }
      furthest[middle + diagonal] = x;
      if (x >= lengthA && x - diagonal >= lengthB) {
        return traceBack(trace, edits, startA, startB, lengthA, lengthB);
      }
    }
    trace.push(furthest.slice(middle - edits, middle + edits + 1));
  }
  return [{ startA, endA, startB, endB }];
}

function traceBack(
  trace: readonly Int32Array[],
  edits: number,
  startA: number,
  startB: number,
  lengthA: number,
  lengthB: number,
): Hunk[] {
  const hunks: Hunk[] = [];
  let x = lengthA;
  let y = lengthB;
  for (let edit = edits; edit > 0; edit--) {
    const earlier = trace[edit - 1];
    const reach = (diagonal: number): number =>
      Math.abs(diagonal) > edit - 1 ? -1 : (earlier?.[diagonal + edit - 1] ?? -1);
    const diagonal = x - y;
    const down =
      diagonal === -edit || (diagonal !== edit && reach(diagonal - 1) < reach(diagonal + 1));
    const fromX = down ? reach(diagonal + 1) : reach(diagonal - 1);
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
    const toX = down ? fromX : fromX + 1;
    const toY = down ? fromY + 1 : fromY;
    const last = hunks.at(-1);
    if (last !== undefined && last.startA === startA + toX && last.startB === startB + toY) {
      hunks[hunks.length - 1] = { ...last, startA: startA + fromX, startB: startB + fromY };
    } else {
      hunks.push({
        startA: startA + fromX,
        endA: startA + toX,
        startB: startB + fromY,
        endB: startB + toY,
      });
    }
    x = fromX;
    y = fromY;
  }
  return hunks.reverse();
}
