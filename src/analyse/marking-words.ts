import hedges from '../data/hedges.json' with { type: 'json' };
import numbers from '../data/number-words.json' with { type: 'json' };
import { americanSpelling } from '../segment/spelling.js';

const HEDGES: ReadonlySet<string> = new Set(hedges.words.map(americanSpelling));
const NUMBERS: ReadonlySet<string> = new Set([
  ...Object.keys(numbers.cardinals),
  ...Object.keys(numbers.scales),
]);

/** Whether the normal form of a word weakens a claim or a figure ("may", "about", "reportedly"). */
export function isHedge(norm: string): boolean {
  return HEDGES.has(norm);
}

/** Whether the normal form of a word is a cardinal or a scale in words ("five", "million"). */
export function isNumberWord(norm: string): boolean {
  return NUMBERS.has(norm);
}
