import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synopsisRows } from '../../../src/report/html/rows.js';

/** Rows as text: "A0 B1" for an aligned row, "(A1)" for sentences that stand alone. */
function drawn(groups: (number | undefined)[][], merge: boolean): string[] {
  return synopsisRows(groups, merge).map(({ kind, cells }) => {
    const text = cells
      .map(({ column, index }) => `${String.fromCharCode(65 + column)}${index}`)
      .join(' ');
    return kind === 'aligned' ? text : `(${text})`;
  });
}

const _ = undefined;

describe('rows of a synopsis', () => {
  it('sets aligned sentences in one row and keeps the others where they stand', () => {
    expect(
      drawn(
        [
          [1, _, 2],
          [_, 1, 2, _],
        ],
        false,
      ),
    ).toEqual(['(B0)', 'A0 B1', '(A1)', 'A2 B2', '(B3)']);
  });

  it('puts what stands alone between two aligned rows into one row, when asked', () => {
    expect(drawn([[1, _, 2], [1, _, 2], [_]], true)).toEqual(['(C0)', 'A0 B0', '(A1 B1)', 'A2 B2']);
  });

  it('lets the earlier column decide where two disagree about the order', () => {
    expect(
      drawn(
        [
          [1, 2],
          [2, _, 1],
        ],
        false,
      ),
    ).toEqual(['A0 B2', 'A1 B0', '(B1)']);
  });

  it('aligns nothing with a column that is not chosen', () => {
    expect(drawn([[1, 2], [3]], false)).toEqual(['(A0)', '(A1)', '(B0)']);
  });

  it('keeps two sentences of one column that say the same in one row', () => {
    expect(drawn([[1, _, 1], [1]], false)).toEqual(['A0 A2 B0', '(A1)']);
  });

  it('takes no columns and empty columns', () => {
    expect(drawn([], true)).toEqual([]);
    expect(drawn([[], []], true)).toEqual([]);
  });

  it('shows every sentence exactly once', () => {
    const column = fc.array(fc.option(fc.nat({ max: 6 }), { nil: undefined }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(column, { maxLength: 5 }), fc.boolean(), (groups, merge) => {
        const shown = synopsisRows(groups, merge)
          .flatMap(({ cells }) => cells)
          .map(({ column: number, index }) => `${number}:${index}`);
        const all = groups.flatMap((list, number) =>
          list.map((_group, index) => `${number}:${index}`),
        );
        expect(shown.toSorted()).toEqual(all.toSorted());
      }),
    );
  });
});
