import type { DatePart, Qualifier, QuantityKind } from '../../model/quantity.js';

/** A quantity while it is being read; token indexes, `to` exclusive. */
export interface Draft {
  kind: QuantityKind;
  from: number;
  to: number;
  unit: string;
  qualifier: Qualifier;
  /** Bounds of what is written, before the qualifier: numbers in `unit`, days, or minutes of the day. */
  low?: number;
  high?: number;
  /** The one number, day or minute that was written; absent for ranges and vague words. */
  value?: number;
  precision?: number;
  /** A bound that the words or the qualifier open. */
  openLow?: boolean;
  openHigh?: boolean;
  lowOpen?: boolean;
  highOpen?: boolean;
  per?: string;
  /** Base unit, the factor to it and what is added before. */
  base?: { readonly unit: string; readonly factor: number; readonly offset?: number };
  /** A plain number with nothing behind it: a range may lend it the unit of its other end. */
  bare?: boolean;
  /** The scale word of the number ("million"), which a range's first number may lack. */
  scale?: number;
  /** The number stands in digits. */
  digits?: boolean;
  /** Joined by a hyphen to the noun it describes ("five-day", "15-member"). */
  attributive?: boolean;
  /** A fraction such as "two-thirds" or "one in five". */
  fraction?: boolean;
  known?: DatePart[];
  implied?: DatePart[];
  days?: number;
  /** Dates without a year, XML Schema's gMonthDay. */
  partial?: { low: string; high: string };
  /** Size of the period that a date names, in days: what "about" is measured by. */
  window?: { low?: number; high?: number };
  /** Minutes of the day: seconds were written. */
  seconds?: boolean;
  /** The words state a direction themselves ("ago", "the end of"). */
  vague?: boolean;
  /** Token index of a noun that certainly is what is counted (the "member" of "15-member"). */
  noun?: number;
  head?: string;
  heads?: string[];
  /** Token index behind the head. */
  headTo?: number;
  headSpan?: { start: number; end: number };
  modifiers?: string[];
}
