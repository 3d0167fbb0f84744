import table from '../../../data/units.json' with { type: 'json' };
import type { QuantityKind } from '../../../model/quantity.js';
import { addPhrase, type PhraseRows, type PhraseTable } from './phrases.js';

/** A unit of measure. */
export interface Unit {
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly base: string;
  readonly factor: number;
  /** Added before the factor is applied. */
  readonly offset: number | undefined;
}

/** The kinds that a unit can be of; anything else in the table is a number with a unit. */
const KINDS: ReadonlyMap<string, QuantityKind> = new Map(
  (['length', 'area', 'mass', 'speed', 'temperature', 'duration', 'percent'] as const).map(
    (kind) => [kind, kind],
  ),
);

const phrases: PhraseRows<Unit> = new Map();
const symbols = new Map<string, Unit>();
const openers = new Set<string>();

for (const row of table.units) {
  const unit: Unit = {
    unit: row.unit,
    kind: KINDS.get(row.kind) ?? 'number',
    base: row.base,
    factor: row.factor,
    offset: row.offset,
  };
  for (const form of row.words) openers.add(addPhrase(phrases, form, unit));
  for (const form of row.symbols ?? []) {
    symbols.set(form, unit);
    openers.add(form.toLowerCase());
  }
}

/** Unit names in any case. */
export const UNITS: PhraseTable<Unit> = phrases;

/** The lower-case words that a unit's name or symbol begins with. */
export const UNIT_OPENERS: ReadonlySet<string> = openers;

/** Unit symbols, case-sensitive: "MB" is no "Mb". */
export function unitSymbol(text: string): Unit | undefined {
  return symbols.get(text);
}
