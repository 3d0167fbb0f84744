import { type Entry, Lexicon } from './lexicon.js';
import { WordKind } from './word-kind.js';
import { Lists } from './lists.js';

/** Sentences of a collection that have a rare word, at most. */
const FEW = 32;

/** Words of a sentence that are compared; what follows them is not. */
export const MOST_WORDS = 200;

/**
 * Sentences that are compared with one another: their words as numbers, each with a weight from
 * general frequency and from its frequency here.
 */
export class Collection {
  /** Of each sentence, the ids of its words in order. */
  readonly words = new Lists();
  /** Of each sentence, the ids of its distinct words without function words, ascending. */
  readonly ids = new Lists();
  readonly entries: Entry[] = [];
  /** In how many sentences an entry occurs, by its id. */
  readonly frequency: Int32Array;
  private readonly lexicon = new Lexicon();
  /** Ids of the entries of the normal forms, plus 1. */
  private readonly entryOfNorm: Int32Array;
  private readonly functions: Uint8Array;
  private size = 0;
  private weights = new Float64Array(0);
  private masses = new Float64Array(0);
  /** The sentence that was loaded last: its words, and the distinct ones that carry weight. */
  private readonly read = new Int32Array(MOST_WORDS);
  private count = 0;
  private readonly distinct = new Int32Array(MOST_WORDS);
  private carrying = 0;

  /** @param norms the normal forms that sentences are numbers of */
  constructor(private readonly norms: readonly string[]) {
    this.entryOfNorm = new Int32Array(norms.length);
    this.functions = new Uint8Array(norms.length);
    this.frequency = new Int32Array(norms.length);
  }

  /** Reads the words from one index to another, to be added or compared; returns a hash of them. */
  load(words: Int32Array, from: number, to: number): number {
    const { read, entryOfNorm } = this;
    const count = Math.min(to - from, MOST_WORDS);
    let hash = 0x811c9dc5;
    for (let at = 0; at < count; at++) {
      const word = words[from + at] ?? 0;
      const id = (entryOfNorm[word] ?? 0) - 1;
      const entry = id < 0 ? this.enter(word) : id;
      read[at] = entry;
      hash = Math.imul(hash ^ entry, 0x01000193);
    }
    this.count = count;
    return hash;
  }

  /** Whether the words that were loaded are those of a sentence, in the same order. */
  isLoaded(sentence: number): boolean {
    const { read, count, words } = this;
    const start = words.startOf(sentence);
    if (words.endOf(sentence) - start !== count) return false;
    for (let at = 0; at < count; at++) if (read[at] !== words.pool[start + at]) return false;
    return true;
  }

  /** Counts the words that were loaded for their frequency here; returns how many carry weight. */
  countLoaded(): number {
    const { read, count, distinct, functions, frequency } = this;
    let length = 0;
    for (let index = 0; index < count; index++) {
      const id = read[index] ?? 0;
      if (functions[id] === 1) continue;
      let at = length;
      while (at > 0 && (distinct[at - 1] ?? 0) > id) at--;
      if (at > 0 && distinct[at - 1] === id) continue;
      for (let moved = length; moved > at; moved--) distinct[moved] = distinct[moved - 1] ?? 0;
      distinct[at] = id;
      length++;
      frequency[id] = (frequency[id] ?? 0) + 1;
    }
    this.size++;
    this.carrying = length;
    return length;
  }

  /** Adds the words that were loaded and counted as a sentence; returns its index. */
  add(): number {
    this.words.push(this.read, this.count);
    return this.ids.push(this.distinct, this.carrying);
  }

  private enter(norm: number): number {
    const text = this.norms[norm] ?? '';
    const number = /^[^a-z\d]{0,9}(\d.*)$/s.exec(text)?.[1];
    const entry = this.lexicon.entry(number ?? text, number !== undefined);
    this.entryOfNorm[norm] = entry.id + 1;
    this.entries[entry.id] = entry;
    this.functions[entry.id] = entry.kind === WordKind.Function ? 1 : 0;
    return entry.id;
  }

  /** Fixes the weights, after the last sentence was added. */
  weigh(): void {
    this.weights = new Float64Array(this.entries.length);
    const sentences = this.size + PSEUDO_SENTENCES;
    for (const { id, known, kind, weight } of this.entries) {
      const frequency = Math.max(1, this.frequency[id] ?? 1);
      const general = known || kind !== WordKind.Content ? weight : NAME_WEIGHT;
      this.weights[id] = general * rarityOf(frequency, sentences);
    }
    this.masses = Float64Array.from({ length: this.ids.length }, (_, at) => this.massOfIds(at));
  }

  /** Whether few sentences have a word. */
  isRare(id: number): boolean {
    return (this.frequency[id] ?? 0) <= FEW;
  }

  isFunction(id: number): boolean {
    return this.functions[id] === 1;
  }

  weightOf(id: number): number {
    return this.weights[id] ?? 0;
  }

  /** Sum of the weights of a sentence's distinct words, after {@link weigh}. */
  massOf(sentence: number): number {
    return this.masses[sentence] ?? 0;
  }

  private massOfIds(sentence: number): number {
    const { ids, weights } = this;
    const end = ids.endOf(sentence);
    let mass = 0;
    for (let at = ids.startOf(sentence); at < end; at++) mass += weights[ids.pool[at] ?? 0] ?? 0;
    return mass;
  }
}

/**
 * Added to the number of sentences, so that a word of both sentences of two short texts still
 * counts: the inverse document frequency is smoothed, and full for a word of two sentences.
 */
export const PSEUDO_SENTENCES = 10;

/**
 * What a word keeps of its weight for its frequency among some sentences, up to 1.
 *
 * @param frequency how many of them have it, at least 1
 * @param sentences their number, with {@link PSEUDO_SENTENCES}
 */
export function rarityOf(frequency: number, sentences: number): number {
  const rarity = Math.log(sentences / frequency) / Math.log(sentences / 2);
  return Math.min(1, Math.max(LEAST_RARITY, rarity));
}

/** What a word keeps of its weight however common it is here: all sentences may be copies of one. */
const LEAST_RARITY = 0.25;

/**
 * Weight of a word that the table of frequencies does not hold, mostly a name: less than its rarity
 * would give, since sentences on one person or place need not say the same.
 */
const NAME_WEIGHT = 4.5;
