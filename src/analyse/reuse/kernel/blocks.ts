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
