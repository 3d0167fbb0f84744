import { Block, BLOCK, blockAt, push } from './blocks';
import { at, integers, put, take } from './memory';

/** Two blocks further apart than this belong to different passages. */
export const LONGEST_GAP = 24;
/** How many words more one side of a gap may have than the other. */
const MOST_DRIFT = 12;
/** A block is compared with the ends of so many chains, the last ones. */
const OPEN_CHAINS = 16;
/** What joins nowhere costs more than any two blocks that join. */
const NEVER = i32.MAX_VALUE;

let chains: i32 = 0;
/** Of each chain: its first block and its last, by their numbers. */
let heads: usize = 0;
let tails: usize = 0;
/** Blocks as they stand in chains, and the number of the one behind each. */
let members: usize = 0;
let behind: usize = 0;

function member(index: i32): Block {
  return blockAt(members + <usize>index * BLOCK);
}

/**
 * Joins the blocks of two documents, sorted by `b`, into chains that run in the same order in both.
 * Blocks in another order (swapped paragraphs) begin chains of their own; blocks may overlap a little
 * where a word repeats, and the later one is cut. Returns the number of chains.
 */
export function chainBlocks(list: usize, end: usize): i32 {
  const count = <i32>((end - list) / BLOCK);
  heads = take(integers(count));
  tails = take(integers(count));
  behind = take(integers(count));
  members = take(end - list);
  memory.copy(members, list, end - list);
  chains = 0;
  for (let index = 0; index < count; index++) {
    const block = member(index);
    put(behind, index, -1);
    const best = bestChain(block);
    if (best < 0) {
      put(heads, chains, index);
      put(tails, chains++, index);
      continue;
    }
    const last = member(at(tails, best));
    const overlap = max(0, max(last.a + last.length - block.a, last.b + last.length - block.b));
    if (overlap >= block.length) continue;
    block.a += overlap;
    block.b += overlap;
    block.length -= overlap;
    put(behind, at(tails, best), index);
    put(tails, best, index);
  }
  return chains;
}

/** The open chain that a block continues best, the later of equals; -1 where it continues none. */
function bestChain(block: Block): i32 {
  let best = -1;
  let bestCost = NEVER;
  for (let chain = chains - 1; chain >= 0 && chain >= chains - OPEN_CHAINS; chain--) {
    const cost = joinCost(member(at(tails, chain)), block);
    if (cost < bestCost) {
      best = chain;
      bestCost = cost;
    }
  }
  return best;
}

/** Lists the blocks of a chain. */
export function listChain(chain: i32): void {
  for (let index = at(heads, chain); index >= 0; index = at(behind, index)) {
    const block = member(index);
    push(block.a, block.b, block.length);
  }
}

export function joins(last: Block, next: Block): bool {
  return joinCost(last, next) !== NEVER;
}

/** Words left out between two blocks, drift counted double; {@link NEVER} where they do not join. */
function joinCost(last: Block, next: Block): i32 {
  const gapA = next.a - last.a - last.length;
  const gapB = next.b - last.b - last.length;
  const drift = abs(gapA - gapB);
  if (gapA > LONGEST_GAP || gapB > LONGEST_GAP || drift > MOST_DRIFT) return NEVER;
  if (next.a <= last.a || next.b <= last.b) return NEVER;
  return max(0, gapA) + max(0, gapB) + 2 * drift;
}

/** A part of a chain ends where this many more words differ than are equal behind it. */
const DROP = 8;

/** Where the part found last ends; the next begins at {@link partEnds}. */
export let partEnd: usize = 0;
export let partEnds: usize = 0;

/**
 * The first part of a chain whose two texts stay together: it ends at {@link partEnd}, and what
 * follows it begins at {@link partEnds}. Between the two are blocks that belong to neither.
 */
export function splitChain(list: usize, end: usize): void {
  let score = 0;
  let peak = 0;
  partEnd = list;
  for (let at = list; at < end; at += BLOCK) {
    const block = blockAt(at);
    if (at > list) {
      const last = blockAt(at - BLOCK);
      const gapA = block.a - last.a - last.length;
      const gapB = block.b - last.b - last.length;
      score -= max(gapA, gapB);
      if (score <= 0 || peak - score >= DROP) {
        partEnds = at;
        return;
      }
    }
    score += block.length;
    if (score > peak) {
      peak = score;
      partEnd = at + BLOCK;
    }
  }
  partEnds = end;
}
