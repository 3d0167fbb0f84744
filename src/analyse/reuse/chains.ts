/** Equal words of two documents: `length` words from `a` and from `b` on (indexes in the collection). */
export interface Block {
  a: number;
  b: number;
  length: number;
}

/**
 * Written out, since an object that is spread has another hidden class than one that is not, and
 * functions that meet both are compiled again and again.
 */
export function copyOf({ a, b, length }: Block): Block {
  return { a, b, length };
}

/** Two blocks further apart than this belong to different passages. */
export const LONGEST_GAP = 24;
/** How many words more one side of a gap may have than the other. */
const MOST_DRIFT = 12;
/** Blocks may overlap a little where a word repeats; the later one is cut. */
const OPEN_CHAINS = 16;

/**
 * Joins the blocks of two documents, sorted by `b`, into chains that run in the same order in both.
 * Blocks in another order (swapped paragraphs) begin chains of their own.
 */
export function chainBlocks(blocks: readonly Block[]): Block[][] {
  const chains: Block[][] = [];
  for (const block of blocks) {
    let best: Block[] | undefined;
    let bestCost = Infinity;
    for (
      let index = chains.length - 1;
      index >= 0 && index >= chains.length - OPEN_CHAINS;
      index--
    ) {
      const chain = chains[index];
      const last = chain?.at(-1);
      if (chain === undefined || last === undefined) continue;
      const cost = joinCost(last, block);
      if (cost < bestCost) {
        best = chain;
        bestCost = cost;
      }
    }
    if (best === undefined) {
      chains.push([copyOf(block)]);
      continue;
    }
    const last = best.at(-1);
    if (last === undefined) continue;
    const overlap = Math.max(0, last.a + last.length - block.a, last.b + last.length - block.b);
    if (overlap < block.length) {
      best.push({ a: block.a + overlap, b: block.b + overlap, length: block.length - overlap });
    }
  }
  return chains;
}

/** Words left out between two blocks, drift counted double; infinite where they do not join. */
export function joinCost(last: Block, next: Block): number {
  const gapA = next.a - last.a - last.length;
  const gapB = next.b - last.b - last.length;
  const drift = Math.abs(gapA - gapB);
  if (gapA > LONGEST_GAP || gapB > LONGEST_GAP || drift > MOST_DRIFT) return Infinity;
  if (next.a <= last.a || next.b <= last.b) return Infinity;
  return Math.max(0, gapA) + Math.max(0, gapB) + 2 * drift;
}

/** A part of a chain ends where this many more words differ than are equal behind it. */
const DROP = 8;

/** Cuts a chain where its two texts go separate ways. */
export function splitChain(chain: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  let score = 0;
  let peak = 0;
  let peakLength = 0;
  const close = (): void => {
    if (peakLength > 0) parts.push(part.slice(0, peakLength));
    part = [];
    score = 0;
    peak = 0;
    peakLength = 0;
  };
  for (const block of chain) {
    const last = part.at(-1);
    if (last !== undefined) {
      const gapA = block.a - last.a - last.length;
      const gapB = block.b - last.b - last.length;
      score -= Math.max(gapA, gapB);
      if (score <= 0 || peak - score >= DROP) close();
    }
    part.push(block);
    score += block.length;
    if (score > peak) {
      peak = score;
      peakLength = part.length;
    }
  }
  close();
  return parts;
}
