import { BLOCK, blockAt, pushOn } from './blocks';
import { LONGEST_GAP } from './chains';
import { wordAt } from './collection';
import { byteAt, mark, takeZeros } from './memory';

/** Adds the words inside the gaps of a chain that are equal and in order (longest common subsequence). */
export function fillGaps(chain: usize, end: usize): usize {
  const list = mark();
  for (let place = chain; place < end; place += BLOCK) {
    const block = blockAt(place);
    if (place > chain) {
      const last = blockAt(mark() - BLOCK);
      const a = last.a + last.length;
      const b = last.b + last.length;
      if (block.a > a && block.b > b) pushCommon(list, a, block.a, b, block.b);
    }
    pushOn(list, block.a, block.b, block.length);
  }
  return list;
}

const table = takeZeros((LONGEST_GAP + 2) * (LONGEST_GAP + 2));

function pushCommon(list: usize, a: i32, endA: i32, b: i32, endB: i32): void {
  const rows = endA - a;
  const columns = endB - b;
  if (rows > LONGEST_GAP || columns > LONGEST_GAP) return;
  const width = columns + 1;
  for (let column = 0; column <= columns; column++) setCell(rows * width + column, 0);
  for (let row = rows - 1; row >= 0; row--) {
    setCell(row * width + columns, 0);
    for (let column = columns - 1; column >= 0; column--) {
      const cell = row * width + column;
      const isEqual = wordAt(a + row) === wordAt(b + column);
      setCell(
        cell,
        isEqual
          ? byteAt(table, cell + width + 1) + 1
          : max(byteAt(table, cell + width), byteAt(table, cell + 1)),
      );
    }
  }
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const cell = row * width + column;
    if (wordAt(a + row) === wordAt(b + column)) {
      pushOn(list, a + row, b + column, 1);
      row++;
      column++;
    } else if (byteAt(table, cell + width) >= byteAt(table, cell + 1)) row++;
    else column++;
  }
}

function setCell(cell: i32, length: i32): void {
  store<u8>(table + <usize>cell, <u8>length);
}
