import { WordScanner } from '../reuse/scan.js';
import { Vocabulary } from '../reuse/vocabulary.js';
import { type Entry, Lexicon, WordKind } from './lexicon.js';

/** Words of a sentence that are compared; what follows them is not. */
const MOST_WORDS = 200;

/** Remembers the normal forms that it numbers. */
class NormVocabulary extends Vocabulary {
  readonly normOf: string[] = [];

  override wordOf(norm: string): number {
    const word = super.wordOf(norm);
    if (word === this.normOf.length) this.normOf.push(norm);
    return word;
  }
}

/** The distinct words of a sentence that carry weight in its collection. */
export interface WeighedSentence {
  /** Ids of entries, ascending, without function words. */
  readonly ids: Int32Array;
  /** Sum of their weights in the collection. */
  readonly mass: number;
}

/**
 * Sentences that are compared with one another: their words as numbers, each with a weight from
 * general frequency and from its frequency here.
 */
export class Collection {
  private readonly vocabulary = new NormVocabulary();
  private readonly lexicon = new Lexicon();
  /** Ids of the entries of the vocabulary's words. */
  private readonly entryOfWord: number[] = [];
  private readonly sorted = new Int32Array(MOST_WORDS + 1);
  readonly entries: Entry[] = [];
  /** In how many sentences an entry occurs, by its id. */
  readonly frequency: number[] = [];
  private size = 0;
  private readonly scanner = new WordScanner(this.vocabulary, MOST_WORDS);
  private weights = new Float64Array(0);

  /** The words of a text in order, as ids of entries. */
  read(text: string): Int32Array {
    const { scanner } = this;
    scanner.count = 0;
    scanner.scan(text, [{ start: 0, end: Math.min(text.length, LONGEST_SENTENCE) }]);
    const ids = scanner.words.slice(0, Math.min(scanner.count, MOST_WORDS));
    for (let at = 0; at < ids.length; at++) {
      const word = ids[at] ?? 0;
      ids[at] = this.entryOfWord[word] ?? this.enter(word);
    }
    return ids;
  }

  private enter(word: number): number {
    const norm = this.vocabulary.normOf[word] ?? '';
    const number = /^[^a-z\d]{0,9}(\d.*)$/s.exec(norm)?.[1];
    const entry = this.lexicon.entry(number ?? norm, number !== undefined);
    this.entryOfWord[word] = entry.id;
    this.entries[entry.id] = entry;
    this.frequency[entry.id] ??= 0;
    return entry.id;
  }

  /** The distinct words of a sentence, ascending, counted for their frequency here. */
  add(words: Int32Array): Int32Array {
    const { sorted } = this;
    let length = 0;
    for (const id of words) {
      if (this.isFunction(id)) continue;
      let at = length;
      while (at > 0 && (sorted[at - 1] ?? 0) > id) at--;
      if (at > 0 && sorted[at - 1] === id) continue;
      sorted.copyWithin(at + 1, at, length);
      sorted[at] = id;
      length++;
      this.frequency[id] = (this.frequency[id] ?? 0) + 1;
    }
    this.size++;
    return sorted.slice(0, length);
  }

  /** Fixes the weights, after the last sentence was added. */
  weigh(): void {
    this.weights = new Float64Array(this.entries.length);
    const pairwise = Math.log((this.size + PSEUDO_SENTENCES) / 2);
    for (const { id, known, kind, weight } of this.entries) {
      const frequency = Math.max(1, this.frequency[id] ?? 1);
      const rarity = Math.log((this.size + PSEUDO_SENTENCES) / frequency) / pairwise;
      const general = known || kind !== WordKind.Content ? weight : NAME_WEIGHT;
      this.weights[id] = general * Math.min(1, Math.max(LEAST_RARITY, rarity));
    }
  }

  isFunction(id: number): boolean {
    return this.entries[id]?.kind === WordKind.Function;
  }

  weightOf(id: number): number {
    return this.weights[id] ?? 0;
  }

  weighed(ids: Int32Array): WeighedSentence {
    let mass = 0;
    for (const id of ids) mass += this.weightOf(id);
    return { ids, mass };
  }
}

/** Characters of a sentence that are read. */
const LONGEST_SENTENCE = 5000;

/**
 * Added to the number of sentences, so that a word of both sentences of two short texts still
 * counts: the inverse document frequency is smoothed, and full for a word of two sentences.
 */
const PSEUDO_SENTENCES = 10;

/** What a word keeps of its weight however common it is here: all sentences may be copies of one. */
const LEAST_RARITY = 0.25;

/**
 * Weight of a word that the table of frequencies does not hold, mostly a name: less than its rarity
 * would give, since sentences on one person or place need not say the same.
 */
const NAME_WEIGHT = 4.5;
