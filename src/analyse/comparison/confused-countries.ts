import type { Source, Story, StorySentence } from '../../model/source.js';
import type { StoryWords } from '../story-words.js';
import { areSynonyms, isCountry, synonymClass } from './lexicon.js';
import type { Omissions } from './omissions.js';
import { readOnce, type Item, type Statement } from './statement.js';

/** A sentence that names one country where a sentence of another story names the other. */
export interface Confusion {
  readonly a: Item;
  readonly inA: StorySentence;
  readonly b: Item;
  readonly inB: StorySentence;
}

/** A story, its countries read when they are first asked for. */
class Told {
  private named: ReadonlyMap<string, readonly StorySentence[]> | undefined;

  constructor(
    private readonly story: Story,
    private readonly words: StoryWords,
  ) {}

  get countries(): ReadonlyMap<string, readonly StorySentence[]> {
    return (this.named ??= byCountry(this.story, this.words));
  }

  /** The first mention of a country in each sentence that names it. */
  mentionsOf(country: string, read: Map<StorySentence, Statement>): Named[] {
    return (this.countries.get(country) ?? []).flatMap((sentence) => {
      const statement = readOnce(sentence, read);
      const item = statement.items.find(({ norm }) => norm === country);
      return item ? [new Named(sentence, statement, item)] : [];
    });
  }
}

function isTold({ kind, furniture }: StorySentence): boolean {
  return !furniture && kind !== 'dateline';
}

/** A sentence that names a country, and what it says beside it. */
class Named {
  private knownClasses: ReadonlySet<string> | undefined;
  private knownBeside: readonly Item[] | undefined;

  constructor(
    readonly sentence: StorySentence,
    readonly statement: Statement,
    readonly item: Item,
  ) {}

  /** The words of content, as classes of synonyms. */
  get classes(): ReadonlySet<string> {
    return (this.knownClasses ??= new Set([...this.statement.stems].map(synonymClass)));
  }

  /** The words next to the name. */
  get beside(): readonly Item[] {
    return (this.knownBeside ??= near(this.statement, this.item));
  }
}

/** Sentences with the likelier name that are compared with one that has the other. */
const MOST_SENTENCES = 300;
/** Other stories that must name the likelier country. */
const FEWEST_STORIES = 2;
/** Share of the other stories that may name the unlikelier one, too. */
const MOST_WITH_IT = 1 / 3;
/** Words of content that two sentences must share for the two names to have one role there. */
const FEWEST_SHARED = 5;
/** Such words once a confusion of the two names is established elsewhere. */
const FEWEST_SHARED_AGAIN = 3;
/** Words next to both names, on each side, of which two must be common. */
const NEIGHBOURS = 3;
const FEWEST_NEIGHBOURS = 2;

/**
 * Countries of like names, one given for the other: a story that is itself about the second country
 * (names it, as all others do) gives the first, which most other stories never name, the part that
 * another story gives to the second in a sentence of mostly the same words.
 */
export function findConfusedCountries(
  sources: readonly Source[],
  words: StoryWords,
  read: Map<StorySentence, Statement>,
  omissions: Omissions,
): Confusion[] {
  const stories = sources
    .flatMap((source) => source.stories)
    .filter(({ sentences }) => sentences.some(isTold))
    .map((story) => new Told(story, words));
  const found: Confusion[] = [];
  for (const [x, y] of suspects(stories)) {
    const given = stories.filter(({ countries }) => countries.has(x));
    const all = stories
      .filter(({ countries }) => !countries.has(x))
      .flatMap((story) => story.mentionsOf(y, read));
    if (all.length > MOST_SENTENCES) omissions.note('country');
    const right = all.slice(0, MOST_SENTENCES).filter(({ statement }) => !isList(statement));
    const strong = given.map((story) => confusionsOf(story, right, x, read, FEWEST_SHARED));
    if (strong.every((confusions) => confusions.length === 0)) continue;
    for (const [k, story] of given.entries()) {
      const sure = strong[k] ?? [];
      if (sure.length > 0) found.push(...sure, ...otherMentions(story, sure, x, read));
      else found.push(...confusionsOf(story, right, x, read, FEWEST_SHARED_AGAIN));
    }
  }
  return found;
}

/** Confusable countries of which every story names the second, and few stories the first. */
function suspects(stories: readonly Told[]): [string, string][] {
  if (stories.length <= FEWEST_STORIES) return [];
  const common = namedByAll(stories);
  if (common.length === 0) return [];
  const all = new Set(stories.flatMap(({ countries }) => [...countries.keys()]));
  const holders = (name: string): number =>
    stories.filter(({ countries }) => countries.has(name)).length;
  const pairs: [string, string][] = [];
  for (const x of all) {
    const few = holders(x) - 1 <= MOST_WITH_IT * (stories.length - 1);
    if (!few) continue;
    for (const y of common) if (areConfusable(x, y)) pairs.push([x, y]);
  }
  return pairs;
}

/** The countries that every story names; stories are read until none is left. */
function namedByAll([first, ...others]: readonly Told[]): string[] {
  let common = [...(first?.countries.keys() ?? [])];
  for (const { countries } of others) {
    if (common.length === 0) return [];
    common = common.filter((name) => countries.has(name));
  }
  return common;
}

function confusionsOf(
  story: Told,
  others: readonly Named[],
  x: string,
  read: Map<StorySentence, Statement>,
  fewest: number,
): Confusion[] {
  return story
    .mentionsOf(x, read)
    .filter(({ statement }) => !isList(statement))
    .flatMap((a) =>
      others
        .filter((b) => haveOneRole(a, b, fewest))
        .map((b) => ({ a: a.item, inA: a.sentence, b: b.item, inB: b.sentence })),
    );
}

/** A story that certainly confuses two names does so wherever it has the wrong one. */
function otherMentions(
  story: Told,
  sure: readonly Confusion[],
  x: string,
  read: Map<StorySentence, Statement>,
): Confusion[] {
  const [first] = sure;
  if (!first) return [];
  return story
    .mentionsOf(x, read)
    .filter(({ sentence }) => !sure.some(({ inA }) => inA === sentence))
    .map(({ item, sentence }) => ({ ...first, a: item, inA: sentence }));
}

function haveOneRole(a: Named, b: Named, fewest: number): boolean {
  if (b.statement.stems.has(a.item.stem)) return false;
  const { classes } = a;
  let shared = 0;
  for (const name of b.classes) if (classes.has(name)) shared++;
  if (shared < fewest) return false;
  const common = a.beside.filter((x) => b.beside.some((y) => areSynonyms(x.stem, y.stem)));
  return common.length >= FEWEST_NEIGHBOURS;
}

/** Countries in a sentence from which it lists them: a list may have one of two like names, or both. */
const LIST = 3;

function isList({ items }: Statement): boolean {
  return new Set(items.filter(({ norm }) => isCountry(norm)).map(({ norm }) => norm)).size >= LIST;
}

function near(statement: Statement, name: Item): Item[] {
  const at = statement.items.indexOf(name);
  return statement.items
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    .filter((item) => item.content && !isCountry(item.norm));
}

/** The sentences that name each country, in their order, without furniture and datelines. */
function byCountry(
  story: Story,
  { words, norms, ranges }: StoryWords,
): ReadonlyMap<string, readonly StorySentence[]> {
  const named = new Map<string, StorySentence[]>();
  const range = ranges.get(story);
  for (const [index, sentence] of story.sentences.entries()) {
    if (!isTold(sentence)) continue;
    const to = range?.[2 * index + 1] ?? 0;
    for (let at = range?.[2 * index] ?? 0; at < to; at++) {
      const norm = norms[words[at] ?? 0] ?? '';
      if (!isCountry(norm)) continue;
      const list = named.get(norm);
      if (!list) named.set(norm, [sentence]);
      else if (list.at(-1) !== sentence) list.push(sentence);
    }
  }
  return named;
}

/** Letters that two names must begin with alike to be taken for one another. */
const COMMON_LETTERS = 4;

/** Letters in which they may differ in between. */
const OTHER_LETTERS = 2;

/** Whether two countries' names are easily confused: Niger and Nigeria, Austria and Australia. */
export function areConfusable(a: string, b: string): boolean {
  if (a === b || haveCommonWord(a, b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < COMMON_LETTERS) return false;
  if (short.length === COMMON_LETTERS) {
    return short.length === long.length && oneLetterApart(short, long);
  }
  return long.startsWith(short.slice(0, COMMON_LETTERS + 1)) || hasCommonEnds(short, long);
}

/** Of "North Korea" and "South Korea", or "United Kingdom" and "United States", the other word tells. */
function haveCommonWord(a: string, b: string): boolean {
  const words = b.split(' ');
  return a.split(' ').some((word) => words.includes(word));
}

/** "Slovakia" and "Slovenia": the same beginning and the same end. */
function hasCommonEnds(short: string, long: string): boolean {
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  let tail = 0;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail++;
  return head >= COMMON_LETTERS && head + tail >= short.length - OTHER_LETTERS;
}

function oneLetterApart(a: string, b: string): boolean {
  let differing = 0;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) differing++;
  return differing === 1;
}
