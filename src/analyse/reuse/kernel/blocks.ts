import { mark, take } from './memory';

/** Equal words of two documents: `length` words from `a` and from `b` on (indexes in the collection). */
@unmanaged
export class Block {
  a: i32;
  b: i32;
  length: i32;
}

/** Lists of blocks stand at the end of the taken memory, one behind the other, and end where it ends. */
export const BLOCK: usize = offsetof<Block>();

export function blockAt(list: usize): Block {
  return changetype<Block>(list);
}

/** Adds a block to the list that is being made. */
export function push(a: i32, b: i32, length: i32): void {
  const block = blockAt(take(BLOCK));
  block.a = a;
  block.b = b;
  block.length = length;
}

/** Adds words to the list that began at a place: to its last block where they go on there. */
export function pushOn(list: usize, a: i32, b: i32, length: i32): void {
  if (mark() > list) {
    const last = blockAt(mark() - BLOCK);
    if (last.a + last.length === a && last.b + last.length === b) {
      last.length += length;
      return;
    }
  }
  push(a, b, length);
}

/** Adds the blocks of a list. */
export function pushAll(from: usize, to: usize): void {
  const start = take(to - from);
  memory.copy(start, from, to - from);
}

/** Turns the order of the blocks from a place on around. */
export function reverse(from: usize): void {
  let low = from;
  let high = mark() - BLOCK;
  while (low < high) {
    const one = blockAt(low);
    const other = blockAt(high);
    const a = one.a;
    const b = one.b;
    const length = one.length;
    one.a = other.a;
    one.b = other.b;
    one.length = other.length;
    other.a = a;
    other.b = b;
    other.length = length;
    low += BLOCK;
    high -= BLOCK;
  }
}
