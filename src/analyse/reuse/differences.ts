import type { Difference } from '../../model/passage.js';
import type { Span } from '../../model/place.js';
import type { Range } from './clusters.js';
import type { Collection, ReuseText } from './collection.js';
import { differenceKind } from './difference-kind.js';
import type { WordAligner } from './word-aligner.js';

/** The span of text from the first through the last of a range of words. */
export function spanOf({ starts, lengths }: Collection, start: number, end: number): Span {
  return { start: starts[start] ?? 0, end: (starts[end - 1] ?? 0) + (lengths[end - 1] ?? 0) };
}

/** How each witness differs from the first, in the order of the witnesses and of the text. */
export function findDifferences(
  texts: readonly ReuseText[],
  collection: Collection,
  aligner: WordAligner,
  ranges: readonly Range[],
): Difference[] {
  const [head] = ranges;
  if (head === undefined) return [];
  const differences: Difference[] = [];
  for (const [witness, range] of ranges.entries()) {
    if (witness === 0) continue;
    const hunks = aligner.align(head.start, head.end, range.start, range.end);
    if (hunks.length === 0) continue;
    const textA = texts[head.document]?.text ?? '';
    const textB = texts[range.document]?.text ?? '';
    for (const hunk of hunks) {
      const { startA, endA, startB, endB } = hunk;
      const from = differingSpan(collection, startA, endA, head);
      const to = differingSpan(collection, startB, endB, range);
      differences.push({
        witness,
        from: { ...from, text: textA.slice(from.start, from.end) },
        to: { ...to, text: textB.slice(to.start, to.end) },
        kind: differenceKind(collection, hunk),
      });
    }
  }
  return differences;
}

/** The differing words; where there are none, the empty span at which the other side adds words. */
function differingSpan(collection: Collection, start: number, end: number, range: Range): Span {
  if (end > start) return spanOf(collection, start, end);
  const at =
    start < range.end
      ? (collection.starts[start] ?? 0)
      : spanOf(collection, range.start, range.end).end;
  return { start: at, end: at };
}
