import type { Story } from '../../model/source.js';
import type { StoryWords } from '../story-words.js';
import { isCapitalAt } from './capitals.js';
import { dayNumber } from './intervals.js';
import { publishedOn } from './mentions.js';

/** Likeness that two stories need where the day of one is unknown, and may be any. */
const LEAST_UNDATED = 0.4;
/** Different names up to which a story is too short to say what it is about. */
const FEW_NAMES = 3;
/** Letters of a word that can be a name; shorter ones are mostly initials and titles. */
const SHORTEST_NAME = 4;
/**
 * Stories of other events that are supposed beside those given: in a collection of one event its
 * names would else seem to say nothing.
 */
const BACKGROUND = 1000;
/** Weights are whole multiples of this share of 1: their sums are exact, in whatever order. */
const STEPS = 1000;

/** The names of a story, by number in ascending order, with their weights in steps. */
interface NameVector {
  readonly names: Int32Array;
  readonly weights: Int32Array;
  readonly length: number;
  readonly isDated: boolean;
}

/**
 * Whether stories may be of one event: the cosine of their names, where a name weighs the more the
 * oftener its story uses it and the fewer stories have it.
 */
export class Events {
  private readonly vectors = new Map<Story, NameVector>();
  private readonly names: NameCounts;

  constructor(words: StoryWords) {
    this.names = new NameCounts(words);
  }

  /** @param least likeness from 0 to 1 that they need at least where both are dated */
  areOne(a: Story, b: Story, least: number): boolean {
    const x = this.vectorOf(a);
    const y = this.vectorOf(b);
    if (Math.min(x.names.length, y.names.length) <= FEW_NAMES) return true;
    return likeness(x, y) >= (x.isDated && y.isDated ? least : Math.max(least, LEAST_UNDATED));
  }

  private vectorOf(story: Story): NameVector {
    const known = this.vectors.get(story);
    if (known) return known;
    const { names, uses } = this.names.of(story);
    const stories = BACKGROUND + this.names.stories;
    const weights = new Int32Array(names.length);
    let squares = 0;
    for (let k = 0; k < names.length; k++) {
      const rarity = Math.log(stories / this.names.holdersOf(names[k] ?? 0));
      const weight = Math.round((1 + Math.log(uses[k] ?? 1)) * rarity * STEPS);
      weights[k] = weight;
      squares += weight * weight;
    }
    const isDated = dayNumber(publishedOn(story)) !== undefined;
    const vector = { names, weights, length: Math.sqrt(squares) || 1, isDated };
    this.vectors.set(story, vector);
    return vector;
  }
}

/** The names that a story uses, by number in ascending order, and how often. */
interface UsedNames {
  readonly names: Int32Array;
  readonly uses: Int32Array;
}

/** Counts the capitalised words of stories, all when the first is asked for. */
class NameCounts {
  private readonly used = new Map<Story, UsedNames>();
  private holders: Int32Array | undefined;

  constructor(private readonly words: StoryWords) {}

  get stories(): number {
    return this.words.ranges.size;
  }

  of(story: Story): UsedNames {
    this.count();
    return this.used.get(story) ?? { names: new Int32Array(0), uses: new Int32Array(0) };
  }

  /** Stories that use a name. */
  holdersOf(name: number): number {
    return this.count()[name] ?? 1;
  }

  private count(): Int32Array {
    if (this.holders) return this.holders;
    const holders = new Int32Array(this.words.norms.length);
    const counts = new Int32Array(this.words.norms.length);
    for (const story of this.words.ranges.keys()) {
      const names = Int32Array.from(this.countIn(story, counts)).sort();
      this.used.set(story, { names, uses: names.map((name) => counts[name] ?? 0) });
      for (const name of names) {
        holders[name] = (holders[name] ?? 0) + 1;
        counts[name] = 0;
      }
    }
    this.holders = holders;
    return holders;
  }

  /** The different names of a story, each counted in `counts`. */
  private countIn(story: Story, counts: Int32Array): number[] {
    const { words, starts, lengths, ranges } = this.words;
    const range = ranges.get(story);
    const found: number[] = [];
    for (const [index, { plain, start }] of story.sentences.entries()) {
      const to = range?.[2 * index + 1] ?? 0;
      for (let at = range?.[2 * index] ?? 0; at < to; at++) {
        if ((lengths[at] ?? 0) < SHORTEST_NAME) continue;
        if (!isCapitalAt(plain, (starts[at] ?? 0) - start)) continue;
        const word = words[at] ?? 0;
        const count = counts[word] ?? 0;
        if (count === 0) found.push(word);
        counts[word] = count + 1;
      }
    }
    return found;
  }
}

/** Cosine of two vectors. */
function likeness(a: NameVector, b: NameVector): number {
  const { names: inA, weights: ofA } = a;
  const { names: inB, weights: ofB } = b;
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < inA.length && j < inB.length) {
    const order = (inA[i] ?? 0) - (inB[j] ?? 0);
    if (order === 0) sum += (ofA[i] ?? 0) * (ofB[j] ?? 0);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return sum / (a.length * b.length);
}
