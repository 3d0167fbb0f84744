import type { Span } from './place.js';

/** What a quantity measures; a closed list. */
export type QuantityKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'length'
  | 'area'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'rate'
  | 'duration'
  | 'age'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'number';

export type Qualifier =
  'exact' | 'about' | 'almost' | 'more-than' | 'at-least' | 'less-than' | 'at-most';

/** A part of a date that the text states; the rest is implied by the story's date. */
export type DatePart = 'year' | 'month' | 'day' | 'weekday';

/**
 * A quantity or date read from text: an interval with a unit, and what it measures.
 *
 * `start` and `end` are UTF-16 offsets into the text that was read, `end` exclusive; `text` is
 * that slice, from the qualifier through the unit, the head excluded.
 *
 * `low` and `high` are inclusive bounds in `unit` (numbers), or ISO days for `kind: 'date'`; a
 * missing bound is an open side. `lowOpen` and `highOpen` mark a bound that itself is excluded
 * ("more than 1,000" is 1000 with `lowOpen`, and no `high`).
 */
export interface Quantity {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly low?: number | string;
  readonly high?: number | string;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
  /** The number or ISO day that was written; absent for ranges and vague spans. */
  readonly value?: number | string;
  /** Full singular name: `dollar`, `kilometre`, `percentage`, `year`, `day`; '' where there is none. */
  readonly unit: string;
  readonly qualifier: Qualifier;
  /**
   * Size, in `unit`, of the last digit that was written: 1 for "1,000", 1e6 for "110 million",
   * 1e5 for "1.2 million". Half of it is what a plain figure may be rounded by.
   */
  readonly precision?: number;
  /** What the figure is per: "share", "day", "100000" ("40 per 100,000"). */
  readonly per?: string;
  /** What is counted or dated, as a lemma ("troop", "deadline"). */
  readonly head?: string;
  /** All heads of a coordination ("soldiers and contractors"), the first is `head`. */
  readonly heads?: readonly string[];
  /** Span of the head's words in the same text. */
  readonly headSpan?: Span;
  /** Lower-cased modifiers of the head ("american", "military"). */
  readonly modifiers?: readonly string[];
  /** The interval converted to the kind's base unit (metre, kilogram, second, …), for comparison. */
  readonly base?: { readonly unit: string; readonly low?: number; readonly high?: number };
  /** Dates: the parts that the text states. */
  readonly known?: readonly DatePart[];
  /** Dates: the parts taken from the story's date. */
  readonly implied?: readonly DatePart[];
  /**
   * Dates whose year neither the text nor the story's date gives: first and last day as XML
   * Schema's gMonthDay ("--09-15").
   */
  readonly partial?: { readonly low: string; readonly high: string };
  /** Dates: length in days of a stated range ("May 15 to 19" is 5). */
  readonly days?: number;
  /** Durations tied to the story's date ("the next four months"): the ISO days they span. */
  readonly window?: { readonly low?: string; readonly high?: string };
}

export type Relation = 'conflict' | 'consistent' | 'unrelated';

/** Two quantities of two statements, and how they relate. */
export interface QuantityPair {
  readonly a: Quantity;
  readonly b: Quantity;
  readonly relation: Relation;
  /** In plain words. */
  readonly reason: string;
}

/**
 * What two wordings of one sentence say to the contrary beside their pairs of quantities: a
 * negation, an antonym, a swapped name, another number word or model number in one place, or a
 * figure that only one of two copies has.
 */
export interface Contradiction {
  readonly kind: 'negation' | 'antonym' | 'name' | 'figure' | 'addition';
  readonly a: Span & { readonly text: string };
  readonly b: Span & { readonly text: string };
}

/** What {@link compareStatements} says of two statements. */
export interface Comparison {
  readonly relation: Relation;
  /** 0 (nothing in common) to 1 (the same statement). */
  readonly similarity: number;
  readonly reason: string;
  readonly pairs: readonly QuantityPair[];
  readonly contradictions: readonly Contradiction[];
}
