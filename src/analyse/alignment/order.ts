/** How far two sequences of word ids keep one order. */
export interface Sequence {
  /** Words in common, repeats counted, over the mean length: Dice's coefficient. */
  readonly dice: number;
  /** Length of the longest common subsequence over the longer length. */
  readonly subsequence: number;
  /** Length of the longest run of words that both have, in words. */
  readonly run: number;
  /** Length of the longest run of words of one that the other does not have at all. */
  readonly foreignRun: number;
}

/** Compares two sequences; cost: the product of their lengths. */
export function compareOrder(a: readonly number[], b: readonly number[]): Sequence {
  const width = b.length + 1;
  let subsequence = new Int32Array(width);
  let nextSubsequence = new Int32Array(width);
  let runs = new Int32Array(width);
  let nextRuns = new Int32Array(width);
  let run = 0;
  for (const x of a) {
    for (let j = 0; j < b.length; j++) {
      if (x === b[j]) {
        const length = (runs[j] ?? 0) + 1;
        nextRuns[j + 1] = length;
        if (length > run) run = length;
        nextSubsequence[j + 1] = (subsequence[j] ?? 0) + 1;
      } else {
        nextRuns[j + 1] = 0;
        nextSubsequence[j + 1] = Math.max(subsequence[j + 1] ?? 0, nextSubsequence[j] ?? 0);
      }
    }
    [subsequence, nextSubsequence] = [nextSubsequence, subsequence];
    [runs, nextRuns] = [nextRuns, runs];
  }
  return {
    dice: a.length + b.length === 0 ? 0 : (2 * common(a, b)) / (a.length + b.length),
    subsequence: (subsequence[b.length] ?? 0) / Math.max(1, a.length, b.length),
    run,
    foreignRun: Math.max(foreignRun(a, b), foreignRun(b, a)),
  };
}

function common(a: readonly number[], b: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const id of a) counts.set(id, (counts.get(id) ?? 0) + 1);
  let shared = 0;
  for (const id of b) {
    const left = counts.get(id) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(id, left - 1);
    }
  }
  return shared;
}

function foreignRun(ids: readonly number[], others: readonly number[]): number {
  const known = new Set(others);
  let longest = 0;
  let length = 0;
  for (const id of ids) {
    length = known.has(id) ? 0 : length + 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** Dice's coefficient of two ascending lists with repeats. */
export function sortedDice(a: Int32Array, b: Int32Array): number {
  if (a.length + b.length === 0) return 0;
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) {
      shared++;
      i++;
      j++;
    } else if (difference < 0) i++;
    else j++;
  }
  return (2 * shared) / (a.length + b.length);
}
