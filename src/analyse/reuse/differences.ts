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
      differences.push({
        witness,
        from: differing(collection, textA, head, integers[at], integers[at + 1]),
        to: differing(collection, textB, range, integers[at + 2], integers[at + 3]),
        kind: KINDS[integers[kinds + index] ?? 0] ?? 'wording',
      });
    }
  }
  return differences;
}

/** The differing words; where there are none, the empty span at which the other side adds words. */
function differing(
  collection: Collection,
  text: string,
  range: Range,
  start = 0,
  end = 0,
): Difference['from'] {
  const { starts, lengths } = collection;
  const first =
    start < range.end ? (starts[start] ?? 0) : spanOf(collection, range.start, range.end).end;
  if (start === end) return { start: first, end: first, text: '' };
  const last = (starts[end - 1] ?? 0) + (lengths[end - 1] ?? 0);
  return { start: first, end: last, text: text.slice(first, last) };
}

/** Whether all witnesses have the words of the first, no more and no less. */
export function isVerbatim({ run }: Kernel, ranges: readonly Range[]): boolean {
  const [head] = ranges;
  return ranges.every(
    ({ start, end }) =>
      head !== undefined && run.findDifferences(head.start, head.end, start, end) === 0,
  );
}
