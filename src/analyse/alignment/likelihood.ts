import { PSEUDO_SENTENCES, rarityOf } from './collection.js';
import { SYNONYM, VARIANT } from './coverage.js';
import type { Entry } from './lexicon.js';
import { WordPlaces } from './longest-run.js';
import { overlap } from './overlap.js';
import type { PreparedSentence } from './prepare.js';
import { WordKind } from './word-kind.js';

/**
 * Weights of a logistic model of whether two sentences of two texts on one event say the same thing.
 *
 * Fitted (L2 penalty 3 on standardised features) to the 27,658 pairs of sentences of 72 pairs of news
 * articles of one day and event that share no passage, of which 390 say the same thing, wholly or in
 * part, as judged by reading, and to parts of these articles; the features were chosen by forward
 * selection from 22 on articles left out.
 */
const SHARE = 6.04;
const MASS = 2.18;
const RUN = 1.19;
const INTERCEPT = -10.46;

/**
 * In texts of fewer sentences than these the frequencies of words say little: what is added for the
 * logarithm of their share was chosen so that parts of the articles are paired as rightly as all of
 * them.
 */
const FULL_SIZE = 45;
const SIZE = 0.6;

/**
 * Two sentences are taken to say the same thing from this likelihood on, if nothing better is. In the
 * articles that it was fitted to, by weights that were fitted to the others, four of five pairs then
 * say the same thing, and three of ten sentences that the other text repeats in other words are found.
 */
export const LEAST_LIKELIHOOD = 0.6;

/** Words that match at least; fewer are chance, or a phrase, however short the sentences are. */
const LEAST_WORDS = 3;

/** What a comparison of two sentences says. */
interface Compared {
  /** How likely they say the same thing, 0 to 1. */
  readonly likelihood: number;
  /** Geometric mean of the shares of their weights that match, 0 to 1. */
  readonly strength: number;
}

const NOTHING: Compared = { likelihood: 0, strength: 0 };

/**
 * How likely sentences of two texts on one event say the same thing. Words weigh by their general
 * rarity and by their rarity in the two texts, as in a {@link Collection}; names count for the mass,
 * and not for the share, since sentences on one person need not say the same.
 */
export class Likelihood {
  readonly #sentences: readonly PreparedSentence[];
  readonly #places: (WordPlaces | undefined)[] = [];
  readonly #weights = new Map<Entry, number>();
  /** What the number of sentences adds to a score. */
  readonly #size: number;
  readonly #weigh = (entry: Entry): number => this.#weights.get(entry) ?? 0;

  /** @param sentences of both texts, prepared by one lexicon */
  constructor(sentences: readonly PreparedSentence[]) {
    this.#sentences = sentences;
    this.#size = SIZE * Math.log(Math.min(1, Math.max(1, sentences.length) / FULL_SIZE));
    const frequencies = new Map<Entry, number>();
    for (const { words } of sentences) {
      for (const { entry } of words) frequencies.set(entry, (frequencies.get(entry) ?? 0) + 1);
    }
    const all = sentences.length + PSEUDO_SENTENCES;
    for (const [entry, frequency] of frequencies) {
      this.#weights.set(entry, entry.weight * rarityOf(frequency, all));
    }
  }

  /** Compares two sentences by their indexes. */
  compare(first: number, second: number): Compared {
    const [a, b] = [this.#sentences[first], this.#sentences[second]];
    if (!a || !b) return NOTHING;
    const words = overlap(a, b, this.#weigh);
    if (words.sharedCount + words.variantCount + words.synonymCount < LEAST_WORDS) return NOTHING;
    const same = contentOf(words.shared);
    const named = namedOf(words.shared);
    const matched = same + words.variants + words.synonyms;
    const content = same + VARIANT * words.variants + SYNONYM * words.synonyms;
    const [restA, restB] = [contentOf(words.onlyA), contentOf(words.onlyB)];
    const [namedA, namedB] = [named + namedOf(words.onlyA), named + namedOf(words.onlyB)];
    const score =
      INTERCEPT +
      this.#size +
      SHARE * shareOf(content, matched + restA, matched + restB) +
      MASS * Math.log1p(content + named) +
      RUN * Math.log1p(this.#placesIn(first).longestRun(this.#placesIn(second)));
    return {
      likelihood: 1 / (1 + Math.exp(-score)),
      strength: shareOf(content + named, matched + restA + namedA, matched + restB + namedB),
    };
  }

  #placesIn(sentence: number): WordPlaces {
    return (this.#places[sentence] ??= new WordPlaces(this.#sentences[sentence]?.ids ?? []));
  }
}

/** Geometric mean of the shares of two masses. */
function shareOf(mass: number, a: number, b: number): number {
  return a * b === 0 ? 0 : mass / Math.sqrt(a * b);
}

function namedOf(masses: readonly number[]): number {
  return (masses[WordKind.Name] ?? 0) + (masses[WordKind.Number] ?? 0);
}

/** The mass of what is neither name nor number. */
function contentOf(masses: readonly number[]): number {
  return (
    (masses[WordKind.Content] ?? 0) + (masses[WordKind.Day] ?? 0) + (masses[WordKind.Time] ?? 0)
  );
}
