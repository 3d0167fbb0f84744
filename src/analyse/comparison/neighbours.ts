import type { Story } from '../../model/source.js';
import type { Lexicon } from '../alignment/lexicon.js';
import type { StoryWords } from '../story-words.js';
import { middle } from './intervals.js';
import type { ReadMention } from './mentions.js';
import { areSlips, GREATEST_SLIP_RATIO } from './slips.js';
import { WordsBeside } from './words-beside.js';

/** A figure as it is found: by what it measures at most, and by the words beside it. */
export interface Figure {
  readonly mention: ReadMention;
  readonly measure: string;
  /** Day of publication, or 0. */
  readonly day: number;
}

/** Days between two stories of one event. */
const EVENT_DAYS = 7;
/** Figures of one measure beside one word with which a figure is compared, the nearest in time. */
const MOST_NEIGHBOURS = 40;
/** Figures of the same story that are passed over on the way to those of others. */
const MOST_PASSED = 200;

/**
 * Finds pairs of figures of one measure, of different stories, beside one word: through an index of
 * measure and word, and each with those of the following days, so that the work grows with the text
 * and not with its square. A figure is named by its index.
 */
export class Neighbours {
  private readonly days: Float64Array;
  private readonly sizes: Float64Array;
  /** Values as written, or NaN. */
  private readonly values: Float64Array;
  private readonly stories: Int32Array;
  private readonly beside: WordsBeside;
  private readonly cut = new Set<number>();

  /** @param figures in order of time, then of source and place */
  constructor(
    private readonly figures: readonly Figure[],
    words: StoryWords,
    lexicon: Lexicon,
  ) {
    this.days = Float64Array.from(figures, ({ day }) => day);
    this.sizes = Float64Array.from(figures, ({ mention }) => Math.abs(middle(mention.interval)));
    this.values = Float64Array.from(figures, ({ mention: { quantity } }) =>
      typeof quantity.value === 'number' ? quantity.value : NaN,
    );
    this.stories = numbersOfStories(figures);
    this.beside = new WordsBeside(words, lexicon);
  }

  /**
   * Visits the pairs whose values lie within a ratio, or further apart by a slip, once for each word
   * that they share.
   *
   * @returns how many figures were compared with those nearest in time only
   */
  eachPair(greatestRatio: number, visit: (a: number, b: number) => void): number {
    for (const ofMeasure of byMeasure(this.figures)) {
      const some = ofMeasure.filter((_, k) => this.mayHaveNeighbour(ofMeasure, k, greatestRatio));
      for (const list of this.byWord(some)) this.eachNeighbour(list, greatestRatio, visit);
    }
    return this.cut.size;
  }

  /** Whether another story has a figure like one of a list near it in time, as far as is looked. */
  private mayHaveNeighbour(list: readonly number[], at: number, greatestRatio: number): boolean {
    return (
      this.hasNeighbour(list, at, 1, greatestRatio) ||
      this.hasNeighbour(list, at, -1, greatestRatio)
    );
  }

  private hasNeighbour(
    list: readonly number[],
    at: number,
    step: 1 | -1,
    greatestRatio: number,
  ): boolean {
    const { days, stories } = this;
    const a = list[at] ?? 0;
    for (let k = at + step; k >= 0 && k < list.length; k += step) {
      const b = list[k] ?? 0;
      if (Math.abs((days[b] ?? 0) - (days[a] ?? 0)) > EVENT_DAYS) return false;
      if (Math.abs(k - at) > MOST_PASSED) return true;
      if (stories[a] !== stories[b] && this.areNear(a, b, greatestRatio)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two values lie within a ratio, or further apart by a slip. */
  private areNear(a: number, b: number, greatestRatio: number): boolean {
    const [x, y] = [this.sizes[a] ?? 0, this.sizes[b] ?? 0];
    const [low, high] = x < y ? [x, y] : [y, x];
    if (high <= greatestRatio * low) return true;
    return (
      high <= GREATEST_SLIP_RATIO * low && areSlips(this.values[a] ?? NaN, this.values[b] ?? NaN)
    );
  }

  /** The figures beside one word, for each that several are beside. */
  private *byWord(figures: readonly number[]): Generator<readonly number[]> {
    const lists = new Map<number, number[]>();
    for (const at of figures) {
      const figure = this.figures[at];
      for (const word of figure ? this.beside.of(figure.mention) : []) {
        const list = lists.get(word);
        if (list === undefined) lists.set(word, [at]);
        else if (list.at(-1) !== at) list.push(at);
      }
    }
    for (const list of lists.values()) if (list.length > 1) yield list;
  }

  private eachNeighbour(
    list: readonly number[],
    greatestRatio: number,
    visit: (a: number, b: number) => void,
  ): void {
    const { days, stories } = this;
    for (let at = 0; at < list.length; at++) {
      const a = list[at] ?? 0;
      const last = (days[a] ?? 0) + EVENT_DAYS;
      let compared = 0;
      let passed = 0;
      for (let k = at + 1; k < list.length; k++) {
        const b = list[k] ?? 0;
        if ((days[b] ?? 0) > last) break;
        const isOfStory = stories[a] === stories[b];
        if (isOfStory ? passed++ >= MOST_PASSED : compared++ >= MOST_NEIGHBOURS) {
          this.cut.add(a);
          break;
        }
        if (!isOfStory && this.areNear(a, b, greatestRatio)) visit(a, b);
      }
    }
  }
}

/** Indexes of the figures of one measure, for each that several stories have. */
function byMeasure(figures: readonly Figure[]): number[][] {
  const lists = new Map<string, number[]>();
  for (const [at, { measure }] of figures.entries()) {
    const list = lists.get(measure);
    if (list) list.push(at);
    else lists.set(measure, [at]);
  }
  return [...lists.values()].filter((list) => list.length > 1);
}

function numbersOfStories(figures: readonly Figure[]): Int32Array {
  const numbers = new Map<Story, number>();
  return Int32Array.from(figures, ({ mention }) => {
    const { story } = mention.read;
    const number = numbers.get(story) ?? numbers.size;
    numbers.set(story, number);
    return number;
  });
}
