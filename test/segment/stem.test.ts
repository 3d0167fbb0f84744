import fc from 'fast-check';
import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import { porterStem } from '../../src/segment/stem.js';

/** Of Porter's paper, each of another step. */
const CASES: readonly (readonly [string, string])[] = [
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['cats', 'cat'],
  ['feed', 'feed'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['bled', 'bled'],
  ['motoring', 'motor'],
  ['sing', 'sing'],
  ['conflated', 'conflat'],
  ['hopping', 'hop'],
  ['falling', 'fall'],
  ['filing', 'file'],
  ['happy', 'happi'],
  ['sky', 'sky'],
  ['relational', 'relat'],
  ['vietnamization', 'vietnam'],
  ['electricity', 'electr'],
  ['goodness', 'good'],
  ['adoption', 'adopt'],
  ['replacement', 'replac'],
  ['probate', 'probat'],
  ['rate', 'rate'],
  ['controlling', 'control'],
  ['yielding', 'yield'],
];

/** Made of letters and of endings, so that every step is taken often. */
const WORDS = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'a e i o u y b c d l m n r s t w x z'.split(' ')),
      fc.constantFrom(
        ...'s ies sses ed eed ing y ational tional enci izer bli alli entli ousli ization ator'.split(
          ' ',
        ),
        ...'iveness aliti biliti logi icate ative alize ical ful ness ance er able ement ment'.split(
          ' ',
        ),
        ...'ent ion sion tion ou ism ate ive ize e ll at bl iz'.split(' '),
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((word) => word.length >= 3 && word.length <= 40);

describe('porterStem', () => {
  it.each(CASES)('%s: %s', (word, stem) => {
    expect(porterStem(word)).toBe(stem);
  });

  it('gives what an implementation by regular expressions gives', () => {
    fc.assert(
      fc.property(WORDS, (word) => {
        expect(porterStem(word)).toBe(stemmer(word));
      }),
      { numRuns: 20_000 },
    );
  });
});
