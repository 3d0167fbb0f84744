/** One expected quantity of a case. */
export interface Reference {
  readonly text: string;
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  readonly type: string;
  readonly resolution: Readonly<Record<string, unknown>>;
}

/** A sentence with what Recognizers-Text finds in it. */
export interface RecognizersCase {
  readonly input: string;
  readonly reference?: string | null;
  readonly results: readonly Reference[];
}

export type FileName = 'number' | 'percent' | 'currency' | 'dimension' | 'datetime';

/** Kinds that a file is about: only these can be over-extraction in it (numbers: without a unit). */
export const KINDS: Readonly<Record<FileName, ReadonlySet<string>>> = {
  number: new Set(['number', 'count']),
  percent: new Set(['percent']),
  currency: new Set(['money']),
  dimension: new Set(['length', 'area', 'mass', 'speed', 'temperature', 'rate']),
  datetime: new Set(['date', 'time', 'duration', 'age']),
};

/** The readings of a reference. */
export function valuesOf(
  resolution: Readonly<Record<string, unknown>>,
): readonly Record<string, unknown>[] {
  const values = resolution['values'];
  return Array.isArray(values) ? (values as Record<string, unknown>[]) : [resolution];
}

/** A member of a reading, or '' where it is no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
