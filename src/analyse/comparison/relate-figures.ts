import type { Quantity, Relation } from '../../model/quantity.js';
import { middle, ratio } from './intervals.js';
import type { ReadMention } from './mentions.js';
import { compareQuantities } from './quantities.js';
import { isSlip } from './slips.js';

export const GREATEST_RATIO = 1.6;
/** Counts up to this many are of too many things. */
const SMALL_COUNT = 10;
/** Figures of one measure in a sentence from which it is a list. */
const LIST = 3;
/** Values from which round figures may be rough. */
const ROUGH = 100;

/**
 * How two figures relate, as far as they tell by themselves, without their sentences: undefined
 * where they say that they are of two things, and where only their rounding tells them apart.
 */
export function relateFigures(a: ReadMention, b: ReadMention): Relation | undefined {
  const [p, q] = [a.quantity, b.quantity];
  if (!figuresAllow(a, b)) return undefined;
  const { relation } = compareQuantities(p, q);
  if (relation === 'unrelated' || (relation === 'conflict' && isRoughly(p, q))) return undefined;
  return relation;
}

/** Whether nothing about two figures themselves says that they are of two things. */
function figuresAllow(a: ReadMention, b: ReadMention): boolean {
  if (a.quantity.kind === 'percent' || b.quantity.kind === 'percent') return false;
  if (isCount(a) ? isSmall(a) && isSmall(b) : isFar(a, b)) return false;
  if (crowdOf(a) >= LIST || crowdOf(b) >= LIST) return false;
  return !(areHalves(a, b) || isAside(a) || isAside(b) || alsoStates(a, b) || alsoStates(b, a));
}

function isFar(a: ReadMention, b: ReadMention): boolean {
  return ratio(a.interval, b.interval) > GREATEST_RATIO && !isSlip(a.quantity, b.quantity);
}

/** Figures of the measure of one in its sentence, itself included. */
function crowdOf({ quantity, sentence }: ReadMention): number {
  let crowd = 0;
  for (const { kind, unit, head } of sentence.quantities) {
    if (kind === quantity.kind && unit === quantity.unit && head === quantity.head) crowd++;
  }
  return crowd;
}

/** "Up to $250,000" and "over $250,000" are the two sides of one limit. */
export function areHalves(a: ReadMention, b: ReadMention): boolean {
  if (a.quantity.value === undefined || a.quantity.value !== b.quantity.value) return false;
  return isUpper(a.quantity) !== isUpper(b.quantity) && isLower(a.quantity) !== isLower(b.quantity);
}

function isUpper({ qualifier }: Quantity): boolean {
  return qualifier === 'at-most' || qualifier === 'less-than';
}

function isLower({ qualifier }: Quantity): boolean {
  return qualifier === 'at-least' || qualifier === 'more-than';
}

/**
 * Whether a sentence gives the other's value, too, for something else: it tells the two apart. It may
 * leave out the unit there: "2.3 billion euros in 2030 and 2.1 billion in 2031".
 */
function alsoStates({ index, sentence }: ReadMention, other: ReadMention): boolean {
  const { value, unit } = other.quantity;
  return sentence.quantities.some((quantity, k) => {
    if (k === index || quantity.value !== value) return false;
    return quantity.unit === unit || (quantity.kind === 'number' && quantity.head === undefined);
  });
}

/** A whole sentence in brackets refers to something else: "(Photos: ten years of the harbour)". */
function isAside({ sentence }: ReadMention): boolean {
  const text = sentence.plain.trim();
  return text.startsWith('(') && text.endsWith(')');
}

export function isCount({ quantity: { kind } }: ReadMention): boolean {
  return kind === 'count' || kind === 'number';
}

function isSmall({ interval }: ReadMention): boolean {
  return middle(interval) <= SMALL_COUNT;
}

/**
 * Whether one of two figures is the other one rounded to its own last digit that is not zero: "100,000"
 * for 103,000. In different sentences a round figure is often meant so.
 */
function isRoughly({ value: x }: Quantity, { value: y }: Quantity): boolean {
  if (typeof x !== 'number' || typeof y !== 'number') return false;
  if (Math.min(Math.abs(x), Math.abs(y)) < ROUGH) return false;
  const step = Math.max(lastDigit(x), lastDigit(y));
  return lastDigit(x) !== lastDigit(y) && Math.abs(x - y) <= step / 2;
}

/** The size of a figure's last digit that is not zero. */
function lastDigit(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 1;
  let size = 1;
  while (value % (size * 10) === 0) size *= 10;
  return size;
}
