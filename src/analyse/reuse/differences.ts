import type { Difference } from '../../model/passage.js';
import type { Span } from '../../model/place.js';
import type { Range } from './clusters.js';
import type { Collection, ReuseText } from './collection.js';
import { KINDS } from './difference-kinds.js';
import type { Kernel } from './kernel.js';

/** The span of text from the first through the last of a range of words. */
export function spanOf({ starts, lengths }: Collection, start: number, end: number): Span {
  return { start: starts[start] ?? 0, end: (starts[end - 1] ?? 0) + (lengths[end - 1] ?? 0) };
}

/** Integers of a hunk in the kernel's memory: where it begins and ends in both documents. */
const HUNK = 4;

/** How each witness differs from the first, in the order of the witnesses and of the text. */
export function findDifferences(
  texts: readonly ReuseText[],
  collection: Collection,
  kernel: Kernel,
  ranges: readonly Range[],
): Difference[] {
  const [head] = ranges;
  if (head === undefined) return [];
  const differences: Difference[] = [];
  for (let witness = 1; witness < ranges.length; witness++) {
    const range = ranges[witness] ?? head;
    const { run } = kernel;
    const count = run.findDifferences(head.start, head.end, range.start, range.end);
    if (count === 0) continue;
    const { integers } = kernel;
    const hunks = run.hunksAt() >> 2;
    const kinds = run.kindsAt() >> 2;
    const textA = texts[head.document]?.text ?? '';
    const textB = texts[range.document]?.text ?? '';
    for (let index = 0; index < count; index++) {
      const at = hunks + HUNK * index;
      const from = differingSpan(collection, integers[at], integers[at + 1], head);
      const to = differingSpan(collection, integers[at + 2], integers[at + 3], range);
      differences.push({
        witness,
        from: { ...from, text: textA.slice(from.start, from.end) },
        to: { ...to, text: textB.slice(to.start, to.end) },
        kind: KINDS[integers[kinds + index] ?? 0] ?? 'wording',
      });
    }
  }
  return differences;
}

/** The differing words; where there are none, the empty span at which the other side adds words. */
function differingSpan(collection: Collection, start = 0, end = 0, range: Range): Span {
  if (end > start) return spanOf(collection, start, end);
  const at =
    start < range.end
      ? (collection.starts[start] ?? 0)
      : spanOf(collection, range.start, range.end).end;
  return { start: at, end: at };
}

/** Whether all witnesses have the words of the first, no more and no less. */
export function isVerbatim({ run }: Kernel, ranges: readonly Range[]): boolean {
  const [head] = ranges;
  return ranges.every(
    ({ start, end }) =>
      head !== undefined && run.findDifferences(head.start, head.end, start, end) === 0,
  );
}
