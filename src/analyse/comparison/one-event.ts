import { compareStrings } from '../../model/order.js';
import type { Source, Story } from '../../model/source.js';
import { LetterExpression } from '../../parse/letter-expression.js';
import { dayNumber } from './intervals.js';
import { publishedOn, storyKey } from './mentions.js';

/** Likeness that two stories need where the day of one is unknown: nothing else says that they are of one time. */
const LEAST_UNDATED = 0.4;
/** Different names up to which a story is too short to say what it is about. */
const FEW_NAMES = 3;
/** Letters of a word that can be a name; shorter ones are mostly initials and titles. */
const NAME = new LetterExpression(/\p{Lu}[\p{L}\p{M}]{3,}/gu);
/**
 * Stories of other events that are supposed beside those given: in a collection of one event its
 * names would else seem to say nothing.
 */
const BACKGROUND = 1000;

/** The names of a story, by number in ascending order, with their weights; the vector has length 1. */
interface NameVector {
  readonly names: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Whether stories may be of one event: the cosine of their names, where a name weighs the more the
 * oftener its story uses it and the fewer stories have it.
 */
export class Events {
  private readonly vectors = new Map<Story, NameVector>();
  private counted: Map<Story, ReadonlyMap<number, number>> | undefined;
  private readonly holders: number[] = [];

  constructor(private readonly sources: readonly Source[]) {}

  /** @param least likeness from 0 to 1 that they need at least where both are dated */
  areOne(a: Story, b: Story, least: number): boolean {
    const [x, y] = [this.vectorOf(a), this.vectorOf(b)];
    if (Math.min(x.names.length, y.names.length) <= FEW_NAMES) return true;
    const areDated = [a, b].every((story) => dayNumber(publishedOn(story)) !== undefined);
    return likeness(x, y) >= (areDated ? least : Math.max(least, LEAST_UNDATED));
  }

  private vectorOf(story: Story): NameVector {
    const known = this.vectors.get(story);
    if (known) return known;
    this.counted ??= this.count();
    const uses = [...(this.counted.get(story) ?? [])].sort(([x], [y]) => x - y);
    const stories = BACKGROUND + this.counted.size;
    const weights = Float64Array.from(uses, ([name, count]) => {
      return (1 + Math.log(count)) * Math.log(stories / (this.holders[name] ?? 1));
    });
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    const vector = {
      names: Int32Array.from(uses, ([name]) => name),
      weights: weights.map((weight) => weight / length),
    };
    this.vectors.set(story, vector);
    return vector;
  }

  /** How often each story uses each name; in a fixed order, since it decides that of the sums. */
  private count(): Map<Story, ReadonlyMap<number, number>> {
    const numbers = new Map<string, number>();
    const counted = new Map<Story, ReadonlyMap<number, number>>();
    const stories = this.sources.flatMap((source) => source.stories);
    for (const story of stories.sort((a, b) => compareStrings(storyKey(a), storyKey(b)))) {
      const uses = new Map<number, number>();
      for (const { plain, furniture } of story.sentences) {
        if (furniture) continue;
        for (const [name] of plain.matchAll(NAME.for(plain))) {
          const number = numbers.get(name) ?? numbers.size;
          numbers.set(name, number);
          uses.set(number, (uses.get(number) ?? 0) + 1);
        }
      }
      for (const number of uses.keys()) this.holders[number] = (this.holders[number] ?? 0) + 1;
      counted.set(story, uses);
    }
    return counted;
  }
}

/** Cosine of two vectors of length 1. */
function likeness(a: NameVector, b: NameVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.names.length && j < b.names.length) {
    const order = (a.names[i] ?? 0) - (b.names[j] ?? 0);
    if (order === 0) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return sum;
}
