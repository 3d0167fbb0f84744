import { PSEUDO_SENTENCES, rarityOf } from './collection.js';
import { SYNONYM, VARIANT } from './coverage.js';
import type { Entry } from './lexicon.js';
import { compareOrder } from './order.js';
import { overlap } from './overlap.js';
import type { PreparedSentence } from './prepare.js';
import { WordKind } from './word-kind.js';

/**
 * Weights of a logistic model of whether two sentences of two texts on one event say the same thing.
 *
 * Fitted (L2 penalty 3 on standardised features) to the 27,658 pairs of sentences of 72 pairs of news
 * articles of one day and event that share no passage, of which 390 say the same thing, wholly or in
 * part, as judged by reading; chosen by forward selection from 22 features on articles left out.
 */
const SHARE = 5.85;
const MASS = 1.48;
const RUN = 1.38;
const INTERCEPT = -8.73;

/**
 * How likely sentences of two texts on one event say the same thing. Words weigh by their general
 * rarity and by their rarity in the two texts, as in a {@link Collection}; names count for the mass,
 * and not for the share, since sentences on one person need not say the same.
 */
export class Likelihood {
  readonly #sentences: readonly PreparedSentence[];
  readonly #frequency = new Map<Entry, number>();

  /** @param sentences of both texts, prepared by one lexicon */
  constructor(sentences: readonly PreparedSentence[]) {
    this.#sentences = sentences;
    for (const { words } of sentences) {
      for (const { entry } of words) {
        this.#frequency.set(entry, (this.#frequency.get(entry) ?? 0) + 1);
      }
    }
  }

  /** From 0 to 1, of two sentences by their indexes. */
  of(first: number, second: number): number {
    const [a, b] = [this.#sentences[first], this.#sentences[second]];
    if (!a || !b) return 0;
    const words = overlap(a, b, (entry) => this.#weightOf(entry));
    const same = contentOf(words.shared);
    const content = same + VARIANT * words.variants + SYNONYM * words.synonyms;
    const matched = same + words.variants + words.synonyms;
    const inA = matched + contentOf(words.onlyA);
    const inB = matched + contentOf(words.onlyB);
    if (content === 0) return 0;
    const named = (words.shared[WordKind.Name] ?? 0) + (words.shared[WordKind.Number] ?? 0);
    const score =
      INTERCEPT +
      SHARE * (content / Math.sqrt(inA * inB)) +
      MASS * Math.log1p(content + named) +
      RUN * Math.log1p(compareOrder(a.ids, b.ids).run);
    return 1 / (1 + Math.exp(-score));
  }

  #weightOf(entry: Entry): number {
    const sentences = this.#sentences.length + PSEUDO_SENTENCES;
    return entry.weight * rarityOf(this.#frequency.get(entry) ?? 1, sentences);
  }
}

/** The mass of what is neither name nor number. */
function contentOf(masses: readonly number[]): number {
  return (
    (masses[WordKind.Content] ?? 0) + (masses[WordKind.Day] ?? 0) + (masses[WordKind.Time] ?? 0)
  );
}
