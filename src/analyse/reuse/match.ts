/** Equal words of two documents: `length` words from `a` and from `b` on (indexes in the collection). */
export interface Block {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Text that two documents share; `a` is of the earlier document. Ranges of words, end exclusive. */
export interface Match {
  readonly documentA: number;
  readonly documentB: number;
  readonly startA: number;
  readonly endA: number;
  readonly startB: number;
  readonly endB: number;
  /** Words that are equal and in order. */
  readonly matched: number;
  readonly blocks: readonly Block[];
}

/** The part of a match inside a range of the earlier document's words; none if too few are equal. */
export function restrict(match: Match, start: number, end: number, minWords: number): Match[] {
  if (start <= match.startA && end >= match.endA) return [match];
  if (Math.min(end, match.endA) - Math.max(start, match.startA) < minWords) return [];
  const blocks: Block[] = [];
  let matched = 0;
  for (const { a, b, length } of match.blocks) {
    const from = Math.max(a, start);
    const to = Math.min(a + length, end);
    if (from >= to) continue;
    blocks.push({ a: from, b: b + from - a, length: to - from });
    matched += to - from;
  }
  if (matched < minWords) return [];
  return [matchOf(match.documentA, match.documentB, blocks)];
}

/** The match of blocks that run in the same order in both documents. */
export function matchOf(documentA: number, documentB: number, blocks: readonly Block[]): Match {
  const head = blocks[0] ?? { a: 0, b: 0, length: 0 };
  const tail = blocks.at(-1) ?? head;
  let matched = 0;
  for (const { length } of blocks) matched += length;
  return {
    documentA,
    documentB,
    startA: head.a,
    endA: tail.a + tail.length,
    startB: head.b,
    endB: tail.b + tail.length,
    matched,
    blocks,
  };
}
