import { WordTable } from '../../../segment/word-table.js';
import type { PhraseTable } from './phrases.js';
import { UNIT_PHRASES, UNIT_ROWS, UNIT_SYMBOLS, type Unit } from './unit-tables.js';

export type { Unit } from './unit-tables.js';

/** Unit names in any case. */
export const UNITS: PhraseTable<Unit> = { rows: UNIT_ROWS, byFirst: new WordTable(UNIT_PHRASES) };

const symbols: ReadonlyMap<string, number> = new Map(UNIT_SYMBOLS);

/** Unit symbols, case-sensitive: "MB" is no "Mb". */
export function unitSymbol(text: string): Unit | undefined {
  const row = symbols.get(text);
  return row === undefined ? undefined : UNIT_ROWS[row];
}

/** The unit whose name is or begins with a word: the longest such name's. */
export function unitNamed(word: string): Unit | undefined {
  const row = UNITS.byFirst.get(word)?.[0]?.row;
  return row === undefined ? undefined : UNIT_ROWS[row];
}
