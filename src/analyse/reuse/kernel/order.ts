import { mark, release, take } from './memory';

/** Bytes of a place in memory. */
export const POINTER: usize = 4;

/** The order of numbers. */
export function isLess(one: usize, other: usize): bool {
  return one < other;
}

/** Sorts a list of places or numbers, those that are equal as they stand (merge sort). */
export function sort(
  list: usize,
  end: usize,
  comesBefore: (one: usize, other: usize) => bool,
): void {
  const half = (end - list) / POINTER / 2;
  if (half === 0) return;
  const middle = list + half * POINTER;
  sort(list, middle, comesBefore);
  sort(middle, end, comesBefore);
  if (!comesBefore(load<usize>(middle), load<usize>(middle - POINTER))) return;
  const base = mark();
  let left = take(middle - list);
  const leftEnd = mark();
  memory.copy(left, list, middle - list);
  let right = middle;
  for (let to = list; left < leftEnd; to += POINTER) {
    if (right < end && comesBefore(load<usize>(right), load<usize>(left))) {
      store<usize>(to, load<usize>(right));
      right += POINTER;
    } else {
      store<usize>(to, load<usize>(left));
      left += POINTER;
    }
  }
  release(base);
}
