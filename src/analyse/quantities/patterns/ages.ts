import words from '../../../data/quantity-words.json' with { type: 'json' };
import { Draft } from '../draft.js';
import { isPlain } from '../lexicon/words.js';
import type { Reading } from '../reading.js';
import { claim, found } from './pattern.js';
import type { Match, Pattern } from './pattern.js';
import { wordSet } from '../word-set.js';

/** Ages without a unit: "Maria Lopez, 45, said", "aged 34", "aged between 5 and 12". */
export const ages: Pattern = {
  match(reading, index) {
    const token = reading.at(index);
    if (token.kind !== 'number' || !token.plain || token.value < 1 || token.value > 115)
      return undefined;
    const before = reading.word(index - 1);
    if (reading.word(index + 1) === 's' && !reading.at(index + 1).gap)
      return decadeOfLife(reading, index, before);
    if (
      before === 'aged' ||
      before === 'ages' ||
      (before === 'age' && reading.at(index + 1).kind !== 'number') ||
      (before === 'of' && AGES.has(reading.word(index - 2)))
    )
      return age(index, token.value);
    return apposition(reading, index);
  },
};

/** Years as the table of units counts them. */
const YEARS = { unit: 'second', factor: 31_556_952 };

const AGES = new Set(['age', 'ages']);

function age(index: number, value: number): Match {
  const draft = new Draft('age', index, index + 1, 'year');
  draft.setValue(value);
  draft.precision = 1;
  draft.base = YEARS;
  return found(draft);
}

/** A name, the figure between commas: no place or month before it ("on May 5, 12, and 19"). */
function apposition(reading: Reading, index: number): Match | undefined {
  if (reading.word(index - 1) !== ',' || reading.word(index + 1) !== ',') return undefined;
  const name = reading.at(index - 2);
  const after = reading.at(index + 2);
  const { value } = reading.at(index);
  if (name.kind !== 'word' || !isPlain(name.info) || value < 5) return undefined;
  // "The gunman, 23, fled."
  if (!name.capital && !words.people.includes(name.lower)) return undefined;
  // "Smith, 45, said", "Smith, 45, of Ohio"; in a list of figures a number or a noun follows.
  const first = reading.at(index - 3);
  const titled = first.lower === '.' && reading.at(index - 4).capital;
  const fullName = titled || (first.kind === 'word' && first.capital && isPlain(first.info));
  if (
    after.kind !== 'word' ||
    (!fullName && (after.capital || !(AFTER_AGE.has(after.lower) || after.lower.endsWith('ed'))))
  )
    return undefined;
  return age(index, value);
}
const AFTER_AGE = wordSet(`
  was is who said says a an of from told has had and the died whose pleaded
`);

const OWNERS = wordSet(`
  his her their my our your early mid late -
`);

/** "in their 20s", "in his late 40s"; "the low 40s" is a temperature or a share, and too vague. */
function decadeOfLife(reading: Reading, index: number, before: string): Match | undefined {
  const { value } = reading.at(index);
  if (!OWNERS.has(before) || value % 10 !== 0 || value > 90) return claim(index + 2);
  const draft = new Draft('age', index, index + 2, 'year');
  draft.low = value;
  draft.high = value + 9;
  draft.base = YEARS;
  return found(draft);
}
