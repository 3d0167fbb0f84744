import type { DatePart, Qualifier, QuantityKind } from '../../model/quantity.js';

/**
 * A quantity while it is being read; token indexes, `to` exclusive. Every member is there from the
 * beginning: objects of one shape are read much faster than those that grow.
 */
export class Draft {
  qualifier: Qualifier = 'exact';
  /** Bounds of what is written, before the qualifier: numbers in `unit`, days, or minutes of the day. */
  low: number | undefined = undefined;
  high: number | undefined = undefined;
  /** The one number, day or minute that was written; absent for ranges and vague words. */
  value: number | undefined = undefined;
  precision: number | undefined = undefined;
  /** A bound that the words or the qualifier open. */
  openLow: boolean | undefined = undefined;
  openHigh: boolean | undefined = undefined;
  lowOpen: boolean | undefined = undefined;
  highOpen: boolean | undefined = undefined;
  per: string | undefined = undefined;
  /** Base unit, the factor to it and what is added before. */
  base:
    | { readonly unit: string; readonly factor: number; readonly offset?: number | undefined }
    | undefined = undefined;
  /** A plain number with nothing behind it: a range may lend it the unit of its other end. */
  bare: boolean | undefined = undefined;
  /** The scale word of the number ("million"), which a range's first number may lack. */
  scale: number | undefined = undefined;
  /** The number stands in digits. */
  digits: boolean | undefined = undefined;
  /** Joined by a hyphen to the noun it describes ("five-day", "15-member"). */
  attributive: boolean | undefined = undefined;
  /** A fraction such as "two-thirds" or "one in five". */
  fraction: boolean | undefined = undefined;
  known: DatePart[] | undefined = undefined;
  implied: DatePart[] | undefined = undefined;
  days: number | undefined = undefined;
  /** Dates without a year, XML Schema's gMonthDay. */
  partial: { low: string; high: string } | undefined = undefined;
  /** Durations tied to the story's date: their first and last day. */
  window: { low?: number; high?: number } | undefined = undefined;
  /** Minutes of the day: seconds were written. */
  seconds: boolean | undefined = undefined;
  /** The words state a direction themselves ("ago", "the end of"). */
  vague: boolean | undefined = undefined;
  /** Token index of a noun that certainly is what is counted (the "member" of "15-member"). */
  noun: number | undefined = undefined;
  head: string | undefined = undefined;
  heads: string[] | undefined = undefined;
  /** Token index behind the head. */
  headTo: number | undefined = undefined;
  headSpan: { start: number; end: number } | undefined = undefined;
  modifiers: string[] | undefined = undefined;

  constructor(
    public kind: QuantityKind,
    public from: number,
    public to: number,
    public unit: string,
  ) {}

  /** The same, to be changed apart. */
  copy(): Draft {
    return Object.assign(new Draft(this.kind, this.from, this.to, this.unit), this);
  }

  /** States one number, day or minute. */
  setValue(value: number): void {
    this.value = this.low = this.high = value;
  }
}
