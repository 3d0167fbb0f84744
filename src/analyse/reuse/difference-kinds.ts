import type { Difference } from '../../model/passage.js';
import { isHedge, isNumberWord } from '../marking-words.js';
import { isNegator } from '../negators.js';

/** The kinds of differences as kernel/differences.ts numbers them. */
export const KINDS: readonly Difference['kind'][] = [
  'wording',
  'wording',
  'hedge',
  'name',
  'negation',
  'number',
];

/** The kind of difference that a word makes by its normal form alone, as the kernel numbers it. */
export function meaningOf(norm: string): number {
  if (isFigure(norm) || isNumberWord(norm)) return KINDS.indexOf('number');
  if (isNegator(norm)) return KINDS.indexOf('negation');
  return isHedge(norm) ? KINDS.indexOf('hedge') : KINDS.lastIndexOf('wording');
}

/** Whether a word begins with a digit, or with a sign before one. */
function isFigure(norm: string): boolean {
  const sign = (norm.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return isDigit(norm.charCodeAt(0)) || isDigit(norm.charCodeAt(sign));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
