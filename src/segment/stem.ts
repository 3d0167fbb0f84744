/**
 * Porter's stem of an English word: M. F. Porter, "An algorithm for suffix stripping", Program 14
 * (1980), with the two departures of his own implementation (`bli` and `logi` in step 2).
 *
 * Written out without regular expressions: compiling and running a dozen of them on each word is
 * much of a small check.
 *
 * @param word three or more letters from a to z
 */
export function porterStem(word: string): string {
  // An initial y is a consonant; as a capital it is never taken for a vowel.
  const isY = word.startsWith('y');
  let stem = isY ? `Y${word.slice(1)}` : word;
  stem = withoutPlural(stem);
  stem = withoutTense(stem);
  if (stem.length > 1 && stem.endsWith('y') && hasVowel(stem, stem.length - 1)) {
    stem = `${stem.slice(0, -1)}i`;
  }
  stem = replaced(stem, DERIVED);
  stem = replaced(stem, SHORTER);
  stem = withoutEnding(stem);
  stem = withoutLastLetter(stem);
  return isY ? `y${stem.slice(1)}` : stem;
}

/** Endings with what replaces them, by their last two letters, the longest first. */
type Endings = ReadonlyMap<string, readonly (readonly [string, string])[]>;

function endings(rows: Readonly<Record<string, string>>): Endings {
  const table = new Map<string, [string, string][]>();
  for (const row of Object.entries(rows).sort(([a], [b]) => b.length - a.length)) {
    const key = row[0].slice(-2);
    const same = table.get(key);
    if (same === undefined) table.set(key, [row]);
    else same.push(row);
  }
  return table;
}

/** Step 2. */
const DERIVED = endings({
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
});

/** Step 3. */
const SHORTER = endings({
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
});

/** Step 4, but for "ion". */
const DROPPED = endings(
  Object.fromEntries(
    'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize'
      .split(' ')
      .map((ending) => [ending, '']),
  ),
);

/** The longest ending that the word has, with at least a letter before it. */
function endingOf(word: string, table: Endings): readonly [string, string] | undefined {
  return table
    .get(word.slice(-2))
    ?.find(([ending]) => word.length > ending.length && word.endsWith(ending));
}

/** Steps 2 and 3: only the longest ending is tried. */
function replaced(word: string, table: Endings): string {
  const found = endingOf(word, table);
  if (found === undefined) return word;
  const [ending, replacement] = found;
  const length = word.length - ending.length;
  return measure(word, length) > 0 ? word.slice(0, length) + replacement : word;
}

/** Step 1a. */
function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.length < 3) return word;
  if (word.endsWith('ies') && word.length > 3) return word.slice(0, -2);
  if (word.endsWith('sses') && word.length > 4) return word.slice(0, -2);
  return word.endsWith('ss') ? word : word.slice(0, -1);
}

/** Step 1b. */
function withoutTense(word: string): string {
  if (word.endsWith('eed') && word.length > 3) {
    return measure(word, word.length - 3) > 0 ? word.slice(0, -1) : word;
  }
  let length = word.length;
  if (word.endsWith('ed')) length -= 2;
  else if (word.endsWith('ing')) length -= 3;
  if (length === word.length || length < 1 || !hasVowel(word, length)) return word;
  const stem = word.slice(0, length);
  if (stem.endsWith('at') || stem.endsWith('bl') || stem.endsWith('iz')) return `${stem}e`;
  if (endsDoubled(stem)) return stem.slice(0, -1);
  return endsShort(stem, length) ? `${stem}e` : stem;
}

/** Step 4. */
function withoutEnding(word: string): string {
  const found = endingOf(word, DROPPED);
  let length = word.length;
  if (found !== undefined) length -= found[0].length;
  else if ((word.endsWith('sion') || word.endsWith('tion')) && length > 4) length -= 3;
  return length < word.length && measure(word, length) > 1 ? word.slice(0, length) : word;
}

/** Step 5. */
function withoutLastLetter(word: string): string {
  let stem = word;
  const length = word.length - 1;
  if (length > 0 && word.endsWith('e')) {
    const syllables = measure(word, length);
    if (syllables > 1 || (syllables === 1 && !endsShort(word, length))) stem = word.slice(0, -1);
  }
  return stem.endsWith('ll') && measure(stem, stem.length) > 1 ? stem.slice(0, -1) : stem;
}

const VOWELS = 'aeiou';

/** How often a consonant follows a vowel among the first letters: Porter's m. */
function measure(word: string, length: number): number {
  let count = 0;
  let afterVowel = false;
  for (let at = 0; at < length; at++) {
    const letter = word.charAt(at);
    const isVowel: boolean = VOWELS.includes(letter) || (letter === 'y' && !afterVowel);
    if (afterVowel && !isVowel) count++;
    afterVowel = isVowel;
  }
  return count;
}

function hasVowel(word: string, length: number): boolean {
  for (let at = 0; at < length; at++) {
    const letter = word.charAt(at);
    if (VOWELS.includes(letter) || letter === 'y') return true;
  }
  return false;
}

/** Two equal consonants at the end, but l, s and z. */
function endsDoubled(word: string): boolean {
  const last = word.charAt(word.length - 1);
  return word.length > 1 && word.charAt(word.length - 2) === last && !'aeiouylsz'.includes(last);
}

/** One syllable that ends consonant, vowel, consonant, the last neither w, x nor y: Porter's *o. */
function endsShort(word: string, length: number): boolean {
  if (length < 3 || 'aeiouwxy'.includes(word.charAt(length - 1))) return false;
  const vowel = word.charAt(length - 2);
  if (!VOWELS.includes(vowel) && vowel !== 'y') return false;
  return !hasVowel(word, length - 2);
}
