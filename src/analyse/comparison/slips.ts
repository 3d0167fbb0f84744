import type { Quantity } from '../../model/quantity.js';

/**
 * Whether one figure is the other with two neighbouring digits exchanged ("48", "84"; "$3.2 million",
 * "$2.3 million") or with its first digit lost ("8,000", "18,000"): the slips by which copied figures
 * go wrong, and which two figures of two things rarely show.
 */
export function isSlip(a: Quantity, b: Quantity): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number' || a.unit !== b.unit) return false;
  return areSlips(a.value, b.value);
}

/** Exchanged and lost digits move a figure by at most this factor. */
export const GREATEST_SLIP_RATIO = 10;

/** {@link isSlip} of two values of one unit. */
export function areSlips(a: number, b: number): boolean {
  const [low, high] = a < b ? [a, b] : [b, a];
  if (!(low > 0 && low < high && high <= GREATEST_SLIP_RATIO * low + LEAST)) return false;
  const [x, y] = [digitsOf(low), digitsOf(high)];
  if (x === undefined || y === undefined) return false;
  return areExchanged(x, y) || (low >= LEAST && isWithoutFirst(x, y));
}

/** Values from which a lost digit is a slip: of two small counts one often ends like the other. */
const LEAST = 20;
/** Decimal places to which digits are written out. */
const PLACES = 3;
/** Values from which digits are no longer exact. */
const TOO_GREAT = 1e14;

/** The digits of a value, all of them or up to {@link PLACES} decimals; undefined for others. */
function digitsOf(value: number): string | undefined {
  if (value <= 0 || value >= TOO_GREAT) return undefined;
  const scaled = value * 10 ** PLACES;
  const whole = Math.round(scaled);
  return Math.abs(scaled - whole) > 1e-6 * scaled ? undefined : String(whole);
}

function areExchanged(x: string, y: string): boolean {
  if (x.length !== y.length || x === y) return false;
  let at = 0;
  while (x[at] === y[at]) at++;
  return x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2);
}

function isWithoutFirst(short: string, long: string): boolean {
  return long.length === short.length + 1 && long.endsWith(short);
}
