import { copyOf, LONGEST_GAP, type Block } from './chains.js';
import type { Collection } from './collection.js';

/** Adds the words inside the gaps of a chain that are equal and in order (longest common subsequence). */
export function fillGaps({ words }: Collection, chain: readonly Block[]): Block[] {
  const filled: Block[] = [];
  for (const block of chain) {
    const last = filled.at(-1);
    if (last !== undefined) {
      const a = last.a + last.length;
      const b = last.b + last.length;
      if (block.a > a && block.b > b) pushCommon(words, a, block.a, b, block.b, filled);
      const end = filled.at(-1);
      if (end !== undefined && end.a + end.length === block.a && end.b + end.length === block.b) {
        end.length += block.length;
        continue;
      }
    }
    filled.push(copyOf(block));
  }
  return filled;
}

const table = new Uint8Array((LONGEST_GAP + 2) * (LONGEST_GAP + 2));

function pushCommon(
  words: Int32Array,
  a: number,
  endA: number,
  b: number,
  endB: number,
  into: Block[],
): void {
  const rows = endA - a;
  const columns = endB - b;
  if (rows > LONGEST_GAP || columns > LONGEST_GAP) return;
  const width = columns + 1;
  for (let column = 0; column <= columns; column++) table[rows * width + column] = 0;
  for (let row = rows - 1; row >= 0; row--) {
    table[row * width + columns] = 0;
    for (let column = columns - 1; column >= 0; column--) {
      const at = row * width + column;
      table[at] =
        words[a + row] === words[b + column]
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const at = row * width + column;
    if (words[a + row] === words[b + column]) {
      const last = into.at(-1);
      if (
        last !== undefined &&
        last.a + last.length === a + row &&
        last.b + last.length === b + column
      ) {
        last.length++;
      } else into.push({ a: a + row, b: b + column, length: 1 });
      row++;
      column++;
    } else if ((table[at + width] ?? 0) >= (table[at + 1] ?? 0)) row++;
    else column++;
  }
}
