import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { wordSet } from '../word-set.js';
import { isPlural, nominal, setHead } from './nouns.js';

const COUNTING = wordSet(`
  number numbers numbered numbering total totals totaled totalled totaling totalling reached
  reach exceeded exceed
`);

const COPULAS = wordSet(`
  is was were are to at of has have reached stands stood rose fell by had be now hit as from
  risen grown fallen grew passes tops rises
`);

/** "the dam, which is 37 metres high": what is measured stands before the verb. */
export const DIMENSIONS = wordSet(`
  high tall long wide deep thick
`);

const RELATIVES = new Set(['which', 'that', ',']);

/** What stands before: "personnel, which number close to 1,000", "an agreement worth $500 million". */
export function ahead(reading: Reading, draft: Draft, floor: number): void {
  const at = draft.from - 1;
  const word = reading.word(at);
  // "the dam, which is 37 metres high"
  if (draft.kind === 'length' && DIMENSIONS.has(reading.word(draft.to))) {
    const noun = skipBack(reading, at, floor, (each) => RELATIVES.has(each) || COPULAS.has(each));
    if (noun < at) antecedent(reading, draft, noun);
  } else if (COUNTING.has(word) && draft.kind === 'number') {
    const isBetween = (each: string): boolean =>
      RELATIVES.has(each) || each === 'who' || COPULAS.has(each);
    antecedent(reading, draft, skipBack(reading, at - 1, floor, isBetween));
  } else if (word === 'worth' || word === 'costing' || word === 'valued') {
    antecedent(
      reading,
      draft,
      skipBack(reading, at - 1, floor, (each) => COPULAS.has(each)),
    );
  } else if (word === 'of' && at > floor && isWhole(reading, at - 1)) {
    antecedent(reading, draft, at - 1);
  } else if (draft.kind !== 'date' && draft.kind !== 'age') {
    const farthest = Math.max(floor, at - 3);
    const noun = skipBack(
      reading,
      at,
      farthest,
      (each) => COPULAS.has(each) || each.endsWith('ed'),
    );
    const isLinked =
      draft.kind === 'number' || reading.word(noun + 1) === 'of' || COPULAS.has(word);
    if (noun < at && isLinked) numbered(reading, draft, noun, floor);
  }
}

/** The last place at or before a token, not before `floor`, where a word is not to be skipped. */
function skipBack(
  reading: Reading,
  from: number,
  floor: number,
  isSkipped: (word: string) => boolean,
): number {
  let at = from;
  while (at > floor && isSkipped(reading.word(at))) at--;
  return at;
}

/** "a presence of 1,000", "aid of $3 million": a noun that is more than a word for a sum. */
function isWhole(reading: Reading, at: number): boolean {
  return nominal(reading, at) && !TOTALS.has(reading.word(at));
}

const TOTALS = wordSet(`
  total number average maximum minimum rate speed group part case course age out sum mean
  median majority end middle
`);

/** The noun left of a verb: "the number of troops rose to 1,200", "the death toll is 25". */
function numbered(reading: Reading, draft: Draft, at: number, floor: number): void {
  for (let k = at; k > floor && k > at - 5; k--) {
    if (!nominal(reading, k)) return;
    if (
      reading.word(k - 1) === 'of' &&
      (reading.word(k - 2) === 'number' || reading.word(k - 2) === 'total')
    ) {
      setHead(reading, draft, [at], at + 1, k);
      return;
    }
    if (reading.word(k) === 'toll' || reading.word(k) === 'population') {
      setHead(reading, draft, [k], k + 1);
      return;
    }
  }
}

const ANTECEDENT_MARKS = new Set([',', '(', '-', '—', 'all']);

/** The last noun at or before a token, past a comma: "troops, about 1,000 of them". */
export function antecedent(reading: Reading, draft: Draft, from: number): boolean {
  let at = from;
  while (at > from - 4 && ANTECEDENT_MARKS.has(reading.word(at))) at--;
  if (!nominal(reading, at)) return false;
  let start = at;
  while (start > at - 3 && nominal(reading, start - 1) && !isPlural(reading.word(start - 1)))
    start--;
  setHead(reading, draft, [at], at + 1, start);
  return true;
}
