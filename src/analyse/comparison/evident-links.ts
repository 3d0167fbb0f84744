import type { Quantity, Relation } from '../../model/quantity.js';
import type { Story } from '../../model/source.js';
import { Lexicon } from '../alignment/lexicon.js';
import type { StoryWords } from '../story-words.js';
import { areOfOneThing } from './evidence.js';
import { overlap, type Interval } from './intervals.js';
import type { Link } from './links.js';
import { compareMentions, type ReadMention } from './mentions.js';
import { Neighbours, type Figure } from './neighbours.js';
import { GREATEST_TOLL_RATIO } from './may-be-one.js';
import { relateFigures } from './relate-figures.js';
import type { Events } from './one-event.js';
import type { Omissions } from './omissions.js';
import { countsPersons, headOf, SurroundingsReader, type Surroundings } from './surroundings.js';

/** Kinds of which two stories may give different values of one thing. */
export const MEASURED: ReadonlySet<string> = new Set([
  'count',
  'number',
  'money',
  'length',
  'area',
  'mass',
  'duration',
]);

/** Likeness of two stories in which evidence is looked for; see {@link Events}. */
const LEAST_LIKENESS = 0.1;

/** Two figures that may be of one thing, and how they relate if they are. */
interface FigurePair {
  readonly a: Figure;
  readonly b: Figure;
  readonly relation: Relation;
}

/**
 * Links figures of different stories of one event whose sentences need not align, where enough says
 * that they measure the same thing (see {@link areOfOneThing}). Sentences are read only where two
 * figures may be of one thing.
 */
export class EvidentLinks {
  private readonly pairs: readonly FigurePair[];
  private readonly known: FigureReader;

  constructor(
    mentions: readonly ReadMention[],
    words: StoryWords,
    events: Events,
    omissions: Omissions,
  ) {
    const figures = figuresOf(mentions);
    const lexicon = new Lexicon();
    this.known = new FigureReader(figures, lexicon);
    const neighbours = new Neighbours(figures, words, lexicon);
    this.pairs = pairsOfOneEvent(figures, neighbours, events, omissions);
  }

  /** Links of figures that exclude one another. */
  conflicts(): Link[] {
    return this.linksOf(this.pairs.filter(({ relation }) => relation === 'conflict'));
  }

  /** Links of figures that agree, of those one of which is chosen. */
  agreements(isChosen: (mention: ReadMention) => boolean): Link[] {
    return this.linksOf(
      this.pairs.filter(({ a, b, relation }) => {
        return relation === 'consistent' && (isChosen(a.mention) || isChosen(b.mention));
      }),
    );
  }

  private linksOf(pairs: readonly FigurePair[]): Link[] {
    return pairs.flatMap(({ a, b, relation }) => {
      const [x, y] = [this.known.surroundingsOf(a), this.known.surroundingsOf(b)];
      if (!x || !y || !areOfOneThing(x, y, (figure) => this.known.othersOf(figure))) return [];
      return [{ a: a.mention, b: b.mention, relation, certain: false }];
    });
  }
}

function pairsOfOneEvent(
  figures: readonly Figure[],
  neighbours: Neighbours,
  events: Events,
  omissions: Omissions,
): FigurePair[] {
  const pairs: FigurePair[] = [];
  const seen = new Set<number>();
  const cut = neighbours.eachPair(GREATEST_TOLL_RATIO, (left, right) => {
    const key = left * figures.length + right;
    const [a, b] = [figures[left], figures[right]];
    if (!a || !b || seen.has(key)) return;
    seen.add(key);
    if (!events.areOne(a.mention.read.story, b.mention.read.story, LEAST_LIKENESS)) return;
    const relation = relateFigures(a.mention, b.mention);
    if (relation) pairs.push({ a, b, relation });
  });
  for (let k = 0; k < cut; k++) omissions.note('neighbours');
  return pairs;
}

/** All figures in order of time, then of source and place, whatever the order of the sources. */
function figuresOf(mentions: readonly ReadMention[]): Figure[] {
  return mentions
    .filter(({ quantity }) => MEASURED.has(quantity.kind))
    .map((mention) => ({
      mention,
      measure: measureOf(mention),
      day: mention.read.day ?? 0,
    }))
    .sort((a, b) => a.day - b.day || compareMentions(a.mention, b.mention));
}

/** What a figure measures at most: money, an amount of a unit, a count of a head, or of persons. */
function measureOf(mention: ReadMention): string {
  const { kind } = mention.quantity;
  const { unit } = mention.interval;
  if (kind === 'money') return kind;
  if (kind !== 'count' && kind !== 'number') return `${kind} ${unit}`;
  const counted = headOf(mention);
  return `count ${counted === undefined || countsPersons(counted) ? '' : counted}`;
}

/** Reads what surrounds figures, each once, and how many values a story gives one measure. */
class FigureReader {
  private readonly reader: SurroundingsReader;
  private readonly known = new Map<Figure, Surroundings | undefined>();
  private readonly ofStory = new Map<Story, Figure[]>();
  private readonly values = new Map<Story, Map<string, readonly Surroundings[]>>();

  constructor(figures: readonly Figure[], lexicon: Lexicon) {
    this.reader = new SurroundingsReader(lexicon);
    for (const figure of figures) {
      const { story } = figure.mention.read;
      const list = this.ofStory.get(story);
      if (list) list.push(figure);
      else this.ofStory.set(story, [figure]);
    }
  }

  surroundingsOf(figure: Figure): Surroundings | undefined {
    if (this.known.has(figure)) return this.known.get(figure);
    const surroundings = this.reader.of(figure.mention);
    this.known.set(figure, surroundings);
    return surroundings;
  }

  /** The figures of a figure's story that give its measure, one for each value that excludes its own. */
  othersOf(figure: Surroundings): readonly Surroundings[] {
    const { interval } = figure.mention;
    return this.valuesOf(figure).filter((other) => !overlap(other.mention.interval, interval));
  }

  /** The figures of a figure's story that give its measure, one for each value. */
  private valuesOf(figure: Surroundings): readonly Surroundings[] {
    const { story } = figure.mention.read;
    const ofStory = this.values.get(story) ?? new Map<string, readonly Surroundings[]>();
    this.values.set(story, ofStory);
    const measure = nameOfMeasure(figure);
    const known = ofStory.get(measure);
    if (known !== undefined) return known;
    const values: Surroundings[] = [];
    for (const other of this.ofStory.get(story) ?? []) {
      const { interval } = other.mention;
      if (interval.unit !== figure.mention.interval.unit) continue;
      const surroundings = this.namedOf(other, measure);
      if (!surroundings) continue;
      if (!values.some(({ mention }) => overlap(mention.interval, interval))) {
        values.push(surroundings);
      }
    }
    ofStory.set(measure, values);
    return values;
  }

  /** A figure that has a measure of this name; its sentence is read only where its head may. */
  private namedOf(figure: Figure, measure: string): Surroundings | undefined {
    const { quantity, interval } = figure.mention;
    const head = headOf(figure.mention);
    const isOpen = isCount(quantity) && (head === undefined || countsPersons(head));
    if (!isOpen && nameOf(quantity, interval, head) !== measure) return undefined;
    const surroundings = this.surroundingsOf(figure);
    return surroundings && nameOfMeasure(surroundings) === measure ? surroundings : undefined;
  }
}

/** Persons are counted under the act that they suffered, all else under its head. */
function nameOfMeasure({ mention, head, act, persons }: Surroundings): string {
  const { quantity, interval } = mention;
  return nameOf(quantity, interval, isCount(quantity) && persons ? (act ?? head) : head);
}

function nameOf(quantity: Quantity, { unit }: Interval, counted: string | undefined): string {
  return `${isCount(quantity) ? 'count' : `${quantity.kind} ${unit}`} ${counted ?? ''}`;
}

function isCount({ kind }: Quantity): boolean {
  return kind === 'count' || kind === 'number';
}
