import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, type Collection } from '../../../../src/analyse/reuse/collection.js';
import { stepOf, type Block } from './steps.js';

const SHARED = 'the ferry Amaranth struck a sandbank';

function extendThinly(collection: Collection, block: Block): Block[] {
  return stepOf(collection, block, (run, list, end) => run.extendThinly(list, end, 0, 1));
}

/** The first text's words that belong together with the second's, from one run of equal words on. */
function extended(before: readonly [string, string], after: readonly [string, string]): string {
  const texts = [0, 1].map((side) => ({
    text: `${before[side] ?? ''} ${SHARED} ${after[side] ?? ''}`,
  }));
  const collection = collect(texts);
  const { words, first, norms } = collection;
  const length = SHARED.split(' ').length;
  const at = (from: number): number => words.indexOf(norms.indexOf('amaranth'), from) - 2;
  const a = at(0);
  const b = at(first[1] ?? 0);
  const chain = extendThinly(collection, { a, b, length });
  for (const block of chain) {
    for (let word = 0; word < block.length; word++) {
      expect(words[block.a + word]).toBe(words[block.b + word]);
    }
  }
  return chain
    .flatMap((block) => [...words.subarray(block.a, block.a + block.length)])
    .map((word) => norms[word])
    .filter((norm) => norm !== undefined)
    .join(' ')
    .replace(/^(?:(.*) )?the ferry amaranth struck a sandbank(?: (.*))?$/, '$1|$2');
}

describe('extendThinly', () => {
  it.each([
    [
      'on over single replaced words',
      ['', ''],
      ['near Lindholm harbour before sunrise', 'off Lindholm harbour after sunrise'],
      '|lindholm harbor sunrise',
    ],
    [
      'back over omitted words',
      ['Volunteers watched anxiously while', 'Volunteers anxiously while'],
      ['', ''],
      'volunteers anxiously while|',
    ],
    [
      'not over one rare word between others',
      ['', ''],
      ['near Lindholm yesterday evening', 'by Lindholm this morning'],
      '|',
    ],
    [
      'not over everyday words only',
      ['it was said of the', 'but in fact of a'],
      ['and it was for the', 'but it had to be the'],
      '|',
    ],
    [
      'not far behind the last equal word',
      ['', ''],
      [
        'one two three four five six seven eight nine Lindholm harbour',
        'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen Lindholm harbour',
      ],
      '|',
    ],
  ] as const)('goes %s', (_, before, after, expected) => {
    expect(extended(before, after)).toBe(expected);
  });

  it('keeps the order of both texts and stays inside them', () => {
    const side = fc
      .array(fc.constantFrom('harbour', 'Lindholm', 'the', 'pilot', 'gale'), { maxLength: 20 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(side, side, side, side, (a, b, c, d) => {
        const collection = collect([
          { text: `${a} ${SHARED} ${b}` },
          { text: `${c} ${SHARED} ${d}` },
        ]);
        const amaranth = collection.norms.indexOf('amaranth');
        const places = [...collection.words.keys()].filter(
          (at) => collection.words[at] === amaranth,
        );
        const [inA = 0, inB = 0] = places;
        const chain = extendThinly(collection, { a: inA - 2, b: inB - 2, length: 6 });
        let endA = 0;
        let endB = collection.first[1] ?? 0;
        for (const block of chain) {
          expect(block.a).toBeGreaterThanOrEqual(endA);
          expect(block.b).toBeGreaterThanOrEqual(endB);
          endA = block.a + block.length;
          endB = block.b + block.length;
        }
        expect(endA).toBeLessThanOrEqual(collection.first[1] ?? 0);
        expect(endB).toBeLessThanOrEqual(collection.first[2] ?? 0);
      }),
    );
  });
});
