import type { Difference } from '../../model/passage.js';
import { isHedge, isNumberWord } from '../marking-words.js';
import { isNegator, negates } from '../negators.js';
import type { Collection } from './collection.js';
import { LOWER, OPENS } from './written.js';
import type { Hunk } from './word-aligner.js';

/** Omitted words up to which an omission changes what stays; a longer one is a clause left out. */
const LONGEST_OMISSION = 3;

/** What a reader must know of the differing words of one side. */
interface Marks {
  readonly numbers: readonly string[];
  readonly negations: number;
  readonly names: readonly string[];
  readonly hedges: readonly string[];
}

/** The gravest way in which two ranges of words differ. */
export function differenceKind(
  collection: Collection,
  { startA, endA, startB, endB }: Hunk,
): Difference['kind'] {
  const isOmission = startA === endA || startB === endB;
  if (isOmission && endA - startA + endB - startB > LONGEST_OMISSION) return 'wording';
  const a = marksOf(collection, startA, endA);
  const b = marksOf(collection, startB, endB);
  if (!areSame(a.numbers, b.numbers)) return 'number';
  if (a.negations !== b.negations) return 'negation';
  if (!areSame(a.names, b.names)) return 'name';
  return areSame(a.hedges, b.hedges) ? 'wording' : 'hedge';
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** Whether a word begins with a digit, or with a sign before one. */
function isFigure(norm: string): boolean {
  const sign = (norm.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return isDigit(norm.charCodeAt(0)) || isDigit(norm.charCodeAt(sign));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function marksOf({ words, norms, flags }: Collection, start: number, end: number): Marks {
  const marks = {
    numbers: [] as string[],
    negations: 0,
    names: [] as string[],
    hedges: [] as string[],
  };
  for (let at = start; at < end; at++) {
    const norm = norms[words[at] ?? 0] ?? '';
    const flag = flags[at] ?? 0;
    if (isFigure(norm) || isNumberWord(norm)) marks.numbers.push(norm);
    else if (isNegator(norm)) {
      if (negates(norm, norms[words[at + 1] ?? 0])) marks.negations++;
    } else if (isHedge(norm)) marks.hedges.push(norm);
    else if ((flag & (LOWER | OPENS)) === 0) marks.names.push(norm);
  }
  marks.names.sort();
  marks.hedges.sort();
  return marks;
}
