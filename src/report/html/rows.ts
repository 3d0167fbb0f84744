/**
 * The rows of a synopsis. The page and its script both build rows with this, the one for the
 * first view and the other for every choice of columns after it.
 */

/** A sentence: 0-based column, and its number in the column's list. */
interface Cell {
  readonly column: number;
  readonly index: number;
}

export interface Row {
  /** Sentences that say the same thing, or sentences that stand alone in their columns. */
  readonly kind: 'aligned' | 'alone';
  readonly cells: readonly Cell[];
}

interface DraftRow {
  readonly group: number | undefined;
  readonly cells: Cell[];
  next: DraftRow | undefined;
}

/**
 * Sets columns of sentences in rows. `groupOf[column][index]` names the aligned group of a
 * sentence, or is undefined. Every sentence appears exactly once. Columns keep their order but
 * where two of them disagree about it: there the earlier column decides.
 * @param merge put sentences that stand alone between two aligned rows into one row
 */
export function synopsisRows(
  groupOf: readonly (readonly (number | undefined)[])[],
  merge: boolean,
): Row[] {
  const columnsOfGroup = new Map<number, Set<number>>();
  groupOf.forEach((column, number) => {
    for (const group of column) {
      if (group === undefined) continue;
      const columns = columnsOfGroup.get(group) ?? new Set<number>();
      columnsOfGroup.set(group, columns.add(number));
    }
  });

  const head: DraftRow = { group: undefined, cells: [], next: undefined };
  const rowOfGroup = new Map<number, DraftRow>();
  groupOf.forEach((column, number) => {
    let cursor = head;
    column.forEach((candidate, index) => {
      const shared = candidate !== undefined && (columnsOfGroup.get(candidate)?.size ?? 0) > 1;
      const group = shared ? candidate : undefined;
      const existing = group === undefined ? undefined : rowOfGroup.get(group);
      if (existing) {
        existing.cells.push({ column: number, index });
        cursor = existing;
        return;
      }
      // Behind what earlier columns say alone at this point, so that columns follow in order.
      while (cursor.next && cursor.next.group === undefined) cursor = cursor.next;
      const row: DraftRow = { group, cells: [{ column: number, index }], next: cursor.next };
      cursor.next = row;
      cursor = row;
      if (group !== undefined) rowOfGroup.set(group, row);
    });
  });

  const rows: Row[] = [];
  let open: Cell[] | undefined;
  for (let draft = head.next; draft; draft = draft.next) {
    if (draft.group !== undefined) {
      rows.push({ kind: 'aligned', cells: draft.cells });
      open = undefined;
    } else if (merge && open) {
      open.push(...draft.cells);
    } else {
      open = [...draft.cells];
      rows.push({ kind: 'alone', cells: open });
    }
  }
  return rows;
}
