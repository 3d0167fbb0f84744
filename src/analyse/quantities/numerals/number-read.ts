/** A number read from digits or words. */
export interface NumberRead {
  /** Token index behind it. */
  readonly next: number;
  /** NaN for vague words ("several", "dozens"). */
  readonly value: number;
  readonly precision: number;
  readonly digits: boolean;
  readonly scale?: number | undefined;
  /** Bounds of a vague word; a missing `high` is open. */
  readonly span?: { readonly low: number; readonly high?: number } | undefined;
  readonly fraction?: boolean | undefined;
  /** It is no more than "a" or "an" ("an hour"). */
  readonly article?: boolean | undefined;
  /** It is no more than the word "one". */
  readonly one?: boolean | undefined;
  /** A plain number of digits: could be a year, a day or an hour. */
  readonly plain?: boolean | undefined;
}

/** 2.3 × 1,000,000 as the decimal it is, not as its binary neighbour. */
export function exactProduct(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}
