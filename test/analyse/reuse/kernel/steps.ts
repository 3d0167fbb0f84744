import type { Collection } from '../../../../src/analyse/reuse/collection.js';
import type { KernelExports } from '../../../../src/analyse/reuse/kernel.generated.js';

/** Equal words of two documents: `length` words from `a` and from `b` on (indexes in the collection). */
export interface Block {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * The blocks that one step of the search makes of a list with one block.
 *
 * @param step given where the list begins and ends, tells where the new one begins; it ends where the
 *   taken memory does
 */
export function stepOf(
  { kernel }: Collection,
  { a, b, length }: Block,
  step: (run: KernelExports, list: number, end: number) => number,
): Block[] {
  const { run } = kernel;
  const list = run.mark();
  run.push(a, b, length);
  const found = step(run, list, run.mark());
  const blocks: Block[] = [];
  for (let at = found >> 2; at < run.mark() >> 2; at += 3) {
    const [first = 0, second = 0, words = 0] = kernel.integers.subarray(at, at + 3);
    blocks.push({ a: first, b: second, length: words });
  }
  return blocks;
}
