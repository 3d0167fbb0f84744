import commonWords from '../../data/common-words.json' with { type: 'json' };
import { computeNorm } from '../../segment/normal-form.js';
import type { Vocabulary } from './vocabulary.js';

/** One unit of weight in the tables of this folder. */
export const WEIGHT_UNIT = 16;

/** Words that the general frequencies count for beside the collection's own. */
const PRIOR_WORDS = 100_000;
/** Assumed for a word that is not among the common ones. */
const RARE_PER_MILLION = 20;
/**
 * Least weight of a word that is not among the common ones, however often this collection has it:
 * in a thousand copies of one text every word is frequent.
 */
const LEAST_CONTENT = 1.75;
/** A word of one in e^4 (55) weighs nothing: articles, prepositions. */
const FLOOR = 4;
const HIGHEST = 8;

/**
 * What each word says by occurring in two places, from 0 to 8 in units of 1/16: the logarithm of
 * its rarity, ln(words / occurrences) - 4.
 *
 * Occurrences in the *collection*, not documents: document frequency goes blind among a thousand
 * articles on one event (measured). A small collection says little of a word's frequency, so
 * general frequencies stand beside it as if they had been counted on another 100,000 words
 * (Dirichlet smoothing; Zhai and Lafferty, SIGIR 2001).
 */
export function weighWords(words: Int32Array, vocabulary: Vocabulary): Uint8Array {
  const forms = vocabulary.size;
  const expected = new Float64Array(forms).fill((RARE_PER_MILLION * PRIOR_WORDS) / 1e6);
  const least = new Float64Array(forms).fill(LEAST_CONTENT);
  for (const [word, perMillion] of Object.entries(commonWords.perMillion)) {
    const known = vocabulary.known(computeNorm(word));
    if (known < 0) continue;
    expected[known] = (perMillion * PRIOR_WORDS) / 1e6;
    least[known] = 0;
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    expected[word] = (expected[word] ?? 0) + 1;
  }
  const total = words.length + PRIOR_WORDS;
  const weights = new Uint8Array(forms);
  for (let word = 0; word < forms; word++) {
    const weight = Math.log(total / (expected[word] ?? 1)) - FLOOR;
    weights[word] = Math.round(WEIGHT_UNIT * Math.min(HIGHEST, Math.max(least[word] ?? 0, weight)));
  }
  return weights;
}
