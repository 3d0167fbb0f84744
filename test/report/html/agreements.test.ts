import { describe, expect, it } from 'vitest';
import { agreeingQuantities } from '../../../src/report/html/agreements.js';
import type { Quantity } from '../../../src/model/quantity.js';

function quantity(text: string, more: Partial<Quantity> = {}): Quantity {
  return {
    text,
    start: 0,
    end: text.length,
    kind: 'count',
    low: Number(text),
    high: Number(text),
    unit: '',
    qualifier: 'exact',
    ...more,
  };
}

/** For each sentence its agreeing quantities, each with the sentence it agrees with. */
function agreeing(...sentences: Quantity[][]): string[][] {
  return agreeingQuantities(sentences).map((list) =>
    list.map((agreement) => `${agreement.quantity.text}→${agreement.other}`),
  );
}

describe('numbers that agree across aligned sentences', () => {
  it('each names the next sentence that says the same, the last the first', () => {
    expect(agreeing([quantity('5')], [quantity('5')], [quantity('5')])).toEqual([
      ['5→1'],
      ['5→2'],
      ['5→0'],
    ]);
  });

  it('do not agree with themselves in one sentence', () => {
    expect(agreeing([quantity('5'), quantity('5')], [quantity('6')])).toEqual([[], []]);
  });

  it.each([
    ['another kind', { kind: 'percent' }],
    ['another unit', { unit: 'metre' }],
    ['another bound', { high: 6 }],
    ['an open side', { lowOpen: true }],
  ] as const)('do not agree with %s', (_what, more) => {
    expect(agreeing([quantity('5')], [quantity('5', more)])).toEqual([[], []]);
  });

  it('agree in their base unit, however they are written', () => {
    const metres = { unit: 'metre', low: 1000, high: 1000 };
    expect(
      agreeing(
        [quantity('1', { kind: 'length', unit: 'kilometre', base: metres })],
        [quantity('1000', { kind: 'length', unit: 'metre', base: metres })],
      ),
    ).toEqual([['1→1'], ['1000→0']]);
  });

  it('say nothing without bounds', () => {
    const open = {
      kind: 'count',
      unit: '',
      qualifier: 'exact',
      text: 'many',
      start: 0,
      end: 4,
    } as const;
    expect(agreeing([open], [open])).toEqual([[], []]);
  });
});
