import table from '../../../data/units.json' with { type: 'json' };
import type { QuantityKind } from '../../../model/quantity.js';
import { jsonBucketsOf } from '../../../segment/word-table.js';
import { addPhrase, type Phrase, type PhraseBuckets } from './phrases.js';

/**
 * The tables of units. The build of the program computes them and puts in what they come to, so
 * each export is plain JSON.
 */

/** A unit of measure. */
export interface Unit {
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly base: string;
  readonly factor: number;
  /** Added before the factor is applied. */
  readonly offset?: number;
}

/** The kinds that a unit can be of; anything else in the table is a number with a unit. */
const KINDS = ['length', 'area', 'mass', 'speed', 'temperature', 'duration', 'percent'] as const;

export const UNIT_ROWS: readonly Unit[] = table.units.map(
  ({ unit, kind, base, factor, offset }) => ({
    unit,
    kind: KINDS.find((known) => known === kind) ?? 'number',
    base,
    factor,
    ...(offset === undefined ? {} : { offset }),
  }),
);

const phrases = new Map<string, Phrase[]>();
const symbols = new Map<string, number>();
const openers = new Set<string>();

for (const [row, { words, symbols: forms }] of table.units.entries()) {
  for (const form of words) openers.add(addPhrase(phrases, form, row));
  for (const form of forms ?? []) {
    symbols.set(form, row);
    openers.add(form.toLowerCase());
  }
}

/** Unit names in any case. */
export const UNIT_PHRASES: PhraseBuckets = jsonBucketsOf(phrases, 128);

/** Rows by their symbols, which are case-sensitive. */
export const UNIT_SYMBOLS: readonly (readonly [symbol: string, row: number])[] = [...symbols];

/** The lower-case words that a unit's name or symbol begins with. */
export const UNIT_OPENERS: readonly string[] = [...openers];
