import type { Quantity } from '../../model/quantity.js';
import type { Source, Story } from '../../model/source.js';
import { LetterExpression } from '../../parse/letter-expression.js';
import { stem } from '../../segment/tokens.js';
import { Lexicon } from '../alignment/lexicon.js';
import { GREATEST_TOLL_RATIO, relate } from './evidence.js';
import { dayNumber, overlap, ratio, type Interval } from './intervals.js';
import { isFunctionWord, synonymClass } from './lexicon.js';
import { countedHead } from './likely-measure.js';
import type { Link } from './links.js';
import {
  compareMentions,
  mentionOf,
  publishedOn,
  storyKey,
  type Reader,
  type ReadMention,
} from './mentions.js';
import type { Events } from './one-event.js';
import type { Omissions } from './omissions.js';
import { countsPersons, SurroundingsReader, type Surroundings } from './surroundings.js';

/** Kinds of which two stories may give different values of one thing. */
const KINDS: ReadonlySet<string> = new Set([
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
/** Days between two stories of one event. */
const EVENT_DAYS = 7;
/** Figures of one measure beside one word with which a figure is compared, the nearest in time. */
const MOST_NEIGHBOURS = 40;

/** Figures of the same story that are passed over on the way to those of others. */
const MOST_PASSED = 200;
/** Characters on each side of a figure in which a word may be beside it. */
const REACH = 90;
const WORD = new LetterExpression(/[\p{L}\p{M}]{3,}/gu);
/** -ln of the share of sentences that hold a word, under which no figure is looked for by it. */
const LEAST_WEIGHT = 5;

/** A figure as it is found: by what it counts at most, and by the words around it. */
interface Figure {
  readonly mention: ReadMention;
  readonly measure: string;
  /** Day of publication, or 0. */
  readonly day: number;
}

/**
 * Links figures of different stories of one event whose sentences need not align, where enough says
 * that they measure the same thing (see {@link relate}).
 *
 * Figures are found through an index of measure and word around them, and each is compared with
 * those of the following days, so that the work grows with the text and not with its square;
 * sentences are read only where two figures may be of one thing.
 */
export function linkByEvidence(
  sources: readonly Source[],
  reader: Reader,
  events: Events,
  omissions: Omissions,
): Link[] {
  const figures = figuresOf(sources, reader);
  const known = new FigureReader(figures);
  const links: Link[] = [];
  const seen = new Map<Figure, Set<Figure>>();
  const compare = (a: Figure, b: Figure): void => {
    const compared = seen.get(a) ?? new Set();
    seen.set(a, compared);
    if (compared.has(b)) return;
    compared.add(b);
    if (ratio(a.mention.interval, b.mention.interval) > GREATEST_TOLL_RATIO) return;
    if (!events.areOne(a.mention.read.story, b.mention.read.story, LEAST_LIKENESS)) return;
    const [x, y] = [known.surroundingsOf(a), known.surroundingsOf(b)];
    const relation = x && y && relate(x, y, (figure) => known.valuesOf(figure));
    if (relation) links.push({ a: a.mention, b: b.mention, relation, certain: false });
  };
  const cut = new Set<Figure>();
  for (const found of byMeasureAndWord(figures)) {
    for (const figure of eachNeighbour(found, compare)) cut.add(figure);
  }
  for (const _ of cut) omissions.note('neighbours');
  return links;
}

/** All figures in order of time, then of source and place, whatever the order of the sources. */
function figuresOf(sources: readonly Source[], reader: Reader): Figure[] {
  const figures: Figure[] = [];
  for (const story of sources.flatMap(({ stories }) => stories)) {
    const day = dayNumber(publishedOn(story)) ?? 0;
    for (const sentence of story.sentences) {
      for (const [index, quantity] of sentence.quantities.entries()) {
        if (!KINDS.has(quantity.kind)) continue;
        const read = reader.of(sentence);
        const mention = read && mentionOf(read, index);
        if (mention) figures.push({ mention, measure: measureOf(quantity, mention.interval), day });
      }
    }
  }
  return figures.sort((a, b) => a.day - b.day || compareMentions(a.mention, b.mention));
}

/** What a figure measures at most: an amount of a unit, a count of a head, or of persons. */
function measureOf(quantity: Quantity, { unit }: Interval): string {
  const { kind } = quantity;
  if (kind !== 'count' && kind !== 'number') return `${kind} ${unit}`;
  const head = countedHead(quantity);
  const counted = head === undefined ? undefined : synonymClass(stem(head));
  return `count ${counted === undefined || countsPersons(counted) ? '' : counted}`;
}

/** Figures of one measure beside one word, for each that more than one figure has. */
function* byMeasureAndWord(figures: readonly Figure[]): Generator<readonly Figure[]> {
  const words = new WordsAround();
  const found = new Map<string, Map<string, Figure[]>>();
  for (const figure of figures) {
    const ofMeasure = found.get(figure.measure) ?? new Map<string, Figure[]>();
    found.set(figure.measure, ofMeasure);
    for (const word of words.of(figure.mention)) {
      const list = ofMeasure.get(word);
      if (list === undefined) ofMeasure.set(word, [figure]);
      else if (list.at(-1) !== figure) list.push(figure);
    }
  }
  for (const ofMeasure of found.values()) {
    for (const list of ofMeasure.values()) if (list.length > 1) yield list;
  }
}

/** Reads the rarer words and the names around figures, as classes of synonyms. */
class WordsAround {
  private readonly lexicon = new Lexicon();
  /** The class of each word as written; '' for those that say nothing. */
  private readonly classes = new Map<string, string>();

  *of({ quantity, sentence }: ReadMention): Generator<string> {
    const from = Math.max(0, quantity.start - REACH);
    const near = sentence.plain.slice(from, quantity.end + REACH);
    for (const [word] of near.matchAll(WORD.for(near))) {
      const known = this.classes.get(word) ?? this.classOf(word);
      if (known !== '') yield known;
    }
  }

  private classOf(word: string): string {
    const norm = word.toLowerCase();
    const { weight, stem: stemmed } = this.lexicon.entry(norm, false);
    const isTelling = (weight >= LEAST_WEIGHT || word !== norm) && !isFunctionWord(norm);
    const known = isTelling ? synonymClass(stemmed) : '';
    this.classes.set(word, known);
    return known;
  }
}

/** Compares each figure with those of other stories of the following days; gives those for which some were left out. */
function eachNeighbour(
  figures: readonly Figure[],
  compare: (a: Figure, b: Figure) => void,
): Figure[] {
  const cut: Figure[] = [];
  for (const [at, figure] of figures.entries()) {
    let compared = 0;
    let passed = 0;
    for (let k = at + 1; k < figures.length; k++) {
      const other = figures[k];
      if (!other || other.day - figure.day > EVENT_DAYS) break;
      const isOfStory = other.mention.read.story === figure.mention.read.story;
      if (isOfStory ? passed++ >= MOST_PASSED : compared++ >= MOST_NEIGHBOURS) {
        cut.push(figure);
        break;
      }
      if (isOfStory) continue;
      compare(figure, other);
    }
  }
  return cut;
}

/** Reads what surrounds figures, each once, and how many values a story gives one measure. */
class FigureReader {
  private readonly reader = new SurroundingsReader(new Lexicon());
  private readonly known = new Map<Figure, Surroundings | undefined>();
  private readonly ofStory = new Map<Story, Figure[]>();
  private readonly values = new Map<string, Interval[]>();

  constructor(figures: readonly Figure[]) {
    for (const figure of figures) {
      const { story } = figure.mention.read;
      const list = this.ofStory.get(story) ?? [];
      list.push(figure);
      this.ofStory.set(story, list);
    }
  }

  surroundingsOf(figure: Figure): Surroundings | undefined {
    if (this.known.has(figure)) return this.known.get(figure);
    const surroundings = this.reader.of(figure.mention);
    this.known.set(figure, surroundings);
    return surroundings;
  }

  /** In how many values that exclude one another a figure's story gives its measure. */
  valuesOf(figure: Surroundings): number {
    const { story } = figure.mention.read;
    const key = `${storyKey(story)}\u0000${nameOfMeasure(figure)}`;
    const known = this.values.get(key);
    if (known) return known.length;
    const values: Interval[] = [];
    for (const other of this.ofStory.get(story) ?? []) {
      const { interval } = other.mention;
      if (interval.unit !== figure.mention.interval.unit) continue;
      const surroundings = this.surroundingsOf(other);
      if (!surroundings || nameOfMeasure(surroundings) !== nameOfMeasure(figure)) continue;
      if (!values.some((value) => overlap(value, interval))) values.push(interval);
    }
    this.values.set(key, values);
    return values.length;
  }
}

/** Persons are counted under the act that they suffered, all else under its head. */
function nameOfMeasure({ mention, head, act, persons }: Surroundings): string {
  const { kind } = mention.quantity;
  const isCount = kind === 'count' || kind === 'number';
  const counted = isCount && persons ? (act ?? head) : head;
  return `${isCount ? 'count' : `${kind} ${mention.interval.unit}`} ${counted ?? ''}`;
}
