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
  let at = draft.from - 1;
  if (draft.kind === 'length' && DIMENSIONS.has(reading.word(draft.to))) {
    while (at > floor && (RELATIVES.has(reading.word(at)) || COPULAS.has(reading.word(at)))) at--;
    if (at < draft.from - 1) antecedent(reading, draft, at);
    return;
  }
  if (COUNTING.has(reading.word(at)) && draft.kind === 'number') {
    at--;
    while (
      at > floor &&
      (reading.word(at) === 'which' ||
        reading.word(at) === 'who' ||
        reading.word(at) === 'that' ||
        reading.word(at) === ',' ||
        COPULAS.has(reading.word(at)))
    )
      at--;
    antecedent(reading, draft, at);
    return;
  }
  if (
    reading.word(at) === 'worth' ||
    reading.word(at) === 'costing' ||
    reading.word(at) === 'valued'
  ) {
    at--;
    while (at > floor && COPULAS.has(reading.word(at))) at--;
    antecedent(reading, draft, at);
    return;
  }
  // "a presence of 1,000", "aid of $3 million"
  if (
    reading.word(at) === 'of' &&
    at > floor &&
    nominal(reading, at - 1) &&
    !TOTALS.has(reading.word(at - 1))
  ) {
    antecedent(reading, draft, at - 1);
    return;
  }
  // "the number of troops rose to 1,200", "the death toll is 25", "a presence of 1,000"
  if (draft.kind === 'date' || draft.kind === 'age') return;
  let k = at;
  while (
    k > floor &&
    at - k < 3 &&
    (COPULAS.has(reading.word(k)) || reading.word(k).endsWith('ed'))
  )
    k--;
  if (k === at) return;
  if (draft.kind === 'number' || reading.word(k + 1) === 'of' || COPULAS.has(reading.word(at)))
    numbered(reading, draft, k, floor);
}

const TOTALS = wordSet(`
  total number average maximum minimum rate speed group part case course age out sum mean
  median majority end middle
`);

/** "number of NOUN" and "NOUN toll" left of a verb. */
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
