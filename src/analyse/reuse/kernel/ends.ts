import { BLOCK, blockAt } from './blocks';
import { endOf, flagAt, startOf, weightAt } from './collection';
import { OPENS } from './written';

/** Words at an end that are cut off where a sentence ends between them and the rest. */
const DANGLING = 2;
/** Words of more weight than this, in sixteenths, are no chance ends. */
const DANGLING_WEIGHT = 24;

/**
 * Cuts "The" of the next sentence off a list of blocks: such a word is equal by chance more often
 * than not. Where one of the texts begins or ends at the word, it was taken over with the rest.
 */
export function trimEnds(list: usize, end: usize, documentA: i32, documentB: i32): void {
  trimTail(end - BLOCK, documentA, documentB);
  trimHead(list, documentA, documentB);
}

function trimTail(place: usize, documentA: i32, documentB: i32): void {
  const block = blockAt(place);
  const a = block.a;
  const b = block.b;
  const length = block.length;
  if (breaksBefore(a + length, documentA) || breaksBefore(b + length, documentB)) return;
  const most = min(DANGLING, length - 1);
  for (let cut = 1; cut <= most; cut++) {
    const at = length - cut;
    if (weightAt(a + at) > DANGLING_WEIGHT) break;
    if (opens(a + at) || opens(b + at)) block.length = at;
  }
}

function trimHead(place: usize, documentA: i32, documentB: i32): void {
  const block = blockAt(place);
  const a = block.a;
  const b = block.b;
  const length = block.length;
  if (breaksBefore(a, documentA) || breaksBefore(b, documentB)) return;
  const most = min(DANGLING, length - 1);
  for (let cut = 1; cut <= most; cut++) {
    if (weightAt(a + cut - 1) > DANGLING_WEIGHT) break;
    if (opens(a + cut) || opens(b + cut)) {
      block.a = a + cut;
      block.b = b + cut;
      block.length = length - cut;
    }
  }
}

function breaksBefore(index: i32, document: i32): bool {
  return index === startOf(document) || index === endOf(document) || opens(index);
}

function opens(index: i32): bool {
  return (flagAt(index) & OPENS) !== 0;
}
