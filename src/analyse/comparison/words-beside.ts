import type { Lexicon } from '../alignment/lexicon.js';
import type { StoryWords } from '../story-words.js';
import { isCapitalAt } from './capitals.js';
import { isCountry, isFunctionWord, synonymClass } from './lexicon.js';
import type { ReadMention } from './mentions.js';

/** Characters on each side of a figure in which a word may be beside it. */
const REACH = 90;
const SHORTEST_WORD = 3;
/** -ln of the share of sentences that hold a word, under which no figure is looked for by it. */
const LEAST_WEIGHT = 5;

/** What a word says, of which nothing is known before it is looked up. */
const SILENT = 1;
const TELLING_AS_NAME = 2;
const TELLING = 3;

/** The rarer words and the names beside figures, as numbers of their classes of synonyms. */
export class WordsBeside {
  private readonly traits: Uint8Array;
  private readonly classes: Int32Array;
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly read: StoryWords,
    private readonly lexicon: Lexicon,
  ) {
    this.traits = new Uint8Array(read.norms.length);
    this.classes = new Int32Array(read.norms.length);
  }

  /** Classes met so far; their numbers count from 0. */
  get size(): number {
    return this.numbers.size;
  }

  /** The classes of the words beside a figure, with repetitions. */
  of({ quantity, sentence, read: { story } }: ReadMention): number[] {
    const { words, starts, lengths, ranges } = this.read;
    const range = ranges.get(story);
    const to = range?.[2 * sentence.index + 1] ?? 0;
    const from = sentence.start + quantity.start - REACH;
    const last = sentence.start + quantity.end + REACH;
    const found: number[] = [];
    for (let at = this.firstAt(from, range?.[2 * sentence.index] ?? 0, to); at < to; at++) {
      const start = starts[at] ?? 0;
      if (start + (lengths[at] ?? 0) > last) break;
      const word = words[at] ?? 0;
      const trait = this.traits[word] || this.lookUp(word);
      if (trait === SILENT) continue;
      if (trait === TELLING || isCapitalAt(sentence.plain, start - sentence.start)) {
        found.push(this.classes[word] ?? 0);
      }
    }
    return found;
  }

  /** The first of the words from `low` to `high` that begins at an offset or behind it. */
  private firstAt(offset: number, low: number, high: number): number {
    const { starts } = this.read;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private lookUp(word: number): number {
    const trait = this.traitOf(this.read.norms[word] ?? '', word);
    this.traits[word] = trait;
    return trait;
  }

  private traitOf(norm: string, word: number): number {
    if (
      norm.length < SHORTEST_WORD ||
      isDigitAt(norm, 0) ||
      isFunctionWord(norm) ||
      isCountry(norm)
    )
      return SILENT;
    const { weight, stem } = this.lexicon.entry(norm, false);
    this.classes[word] = this.numberOf(synonymClass(stem));
    return weight >= LEAST_WEIGHT ? TELLING : TELLING_AS_NAME;
  }

  private numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }
}

function isDigitAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 48 && code <= 57;
}
