import { BLOCK, blockAt, push, pushAll } from './blocks';
import { endOf, startOf, weightAt, wordAt } from './collection';
import { at, integers, mark, put, reverse, takeZeros } from './memory';

/** Words of each text that one step looks at. */
const WINDOW = 12;
/** What an equal word says beside its weight: that it stands in the same order in both texts. */
const EQUAL = 8;
/** A rare word says no more than this. All are in sixteenths, as weights are. */
const MOST = 4 * 16;
/** What a word that only one text has, or that is replaced, speaks against. */
export const SKIPPED = 24;
/** Least evidence for the text to go on. */
const LEAST = 4 * 16;

const WIDTH = WINDOW + 1;
const scores = takeZeros(integers(WIDTH * WIDTH));

/** How much an equal word speaks for one text. */
export function evidenceOf(index: i32): i32 {
  return EQUAL + min(MOST, weightAt(index));
}

/** The end of the alignment found last: rows and columns of the table, 0 where there is none. */
let bestRow: i32 = 0;
let bestColumn: i32 = 0;

/**
 * The equal words behind (`step` 1) or before (-1) two places that speak for the text to go on
 * there: the best local alignment that begins at the places (Smith and Waterman 1981).
 *
 * @param a the next word of the first text; `limitA` is behind the last
 */
function alignOn(a: i32, b: i32, limitA: i32, limitB: i32, step: i32): void {
  const rows = min(WINDOW, step * (limitA - a));
  const columns = min(WINDOW, step * (limitB - b));
  let best = LEAST - 1;
  bestRow = 0;
  bestColumn = 0;
  for (let column = 0; column <= columns; column++) put(scores, column, -SKIPPED * column);
  for (let row = 1; row <= rows; row++) {
    const index = a + step * (row - 1);
    const word = wordAt(index);
    const gain = evidenceOf(index);
    const above = (row - 1) * WIDTH;
    let left = -SKIPPED * row;
    let diagonal = at(scores, above);
    put(scores, row * WIDTH, left);
    for (let column = 1; column <= columns; column++) {
      const up = at(scores, above + column);
      let score = max(diagonal, max(up, left)) - SKIPPED;
      if (wordAt(b + step * (column - 1)) === word && diagonal + gain > score) {
        score = diagonal + gain;
        if (score > best) {
          best = score;
          bestRow = row;
          bestColumn = column;
        }
      }
      put(scores, row * WIDTH + column, score);
      left = score;
      diagonal = up;
    }
  }
}

/** Adds the equal words on the best way to the cell found, the last first. */
function pushTrace(a: i32, b: i32, step: i32): void {
  let row = bestRow;
  let column = bestColumn;
  while (row > 0 && column > 0) {
    const score = at(scores, row * WIDTH + column);
    const diagonal = at(scores, (row - 1) * WIDTH + column - 1);
    const atA = a + step * (row - 1);
    const atB = b + step * (column - 1);
    if (wordAt(atA) === wordAt(atB) && score === diagonal + evidenceOf(atA)) {
      push(atA, atB, 1);
      row--;
      column--;
    } else if (score === diagonal - SKIPPED) {
      row--;
      column--;
    } else if (score === at(scores, (row - 1) * WIDTH + column) - SKIPPED) row--;
    else column--;
  }
}

/** Lengthens a chain at both ends where single equal words between edits say that the text goes on. */
export function extendThinly(chain: usize, end: usize, documentA: i32, documentB: i32): usize {
  const list = mark();
  const lowA = startOf(documentA) - 1;
  const lowB = startOf(documentB) - 1;
  let a = blockAt(chain).a;
  let b = blockAt(chain).b;
  for (;;) {
    const from = mark();
    alignOn(a - 1, b - 1, lowA, lowB, -1);
    if (bestRow === 0) break;
    pushTrace(a - 1, b - 1, -1);
    // Towards the beginning, the last of the way is the first of the text; all are turned at the end.
    reverse(from, BLOCK);
    a = blockAt(mark() - BLOCK).a;
    b = blockAt(mark() - BLOCK).b;
  }
  reverse(list, BLOCK);
  pushAll(chain, end);
  const tail = blockAt(end - BLOCK);
  const highA = endOf(documentA);
  const highB = endOf(documentB);
  a = tail.a + tail.length;
  b = tail.b + tail.length;
  for (;;) {
    const from = mark();
    alignOn(a, b, highA, highB, 1);
    if (bestRow === 0) break;
    pushTrace(a, b, 1);
    reverse(from, BLOCK);
    a = blockAt(mark() - BLOCK).a + 1;
    b = blockAt(mark() - BLOCK).b + 1;
  }
  return list;
}
