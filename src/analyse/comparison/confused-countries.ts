import type { SentenceGroup, StoryPassage } from '../../model/analysis.js';
import type { Source, StorySentence } from '../../model/source.js';
import { tokenize } from '../../segment/tokens.js';
import { areSynonyms, isCountry, synonymClass } from './lexicon.js';
import { storyKey } from './mentions.js';
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
  readonly sentences: readonly StorySentence[];
  private named: ReadonlySet<string> | undefined;

  constructor(sentences: Iterable<StorySentence>) {
    this.sentences = [...sentences].sort((a, b) => a.index - b.index);
  }

  get countries(): ReadonlySet<string> {
    return (this.named ??= countriesIn(this.sentences));
  }
}

interface Named {
  readonly sentence: StorySentence;
  readonly item: Item;
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
  groups: readonly SentenceGroup[],
  passages: readonly StoryPassage[],
  sources: readonly Source[],
  read: Map<StorySentence, Statement>,
  omissions: Omissions,
): Confusion[] {
  const stories = storiesOf(groups, passages, sources);
  const found: Confusion[] = [];
  for (const [x, y] of suspects(stories)) {
    const given = stories.filter(({ countries }) => countries.has(x));
    const all = stories
      .filter(({ countries }) => !countries.has(x))
      .flatMap(({ sentences }) => sentences)
      .flatMap((sentence) => namedIn(sentence, y, read) ?? []);
    if (all.length > MOST_SENTENCES) omissions.note('country');
    const right = all.slice(0, MOST_SENTENCES);
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
  const all = new Set(stories.flatMap(({ countries }) => [...countries]));
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
  let common = [...(first?.countries ?? [])];
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
  const found: Confusion[] = [];
  for (const inA of story.sentences) {
    const a = namedIn(inA, x, read)?.item;
    if (!a) continue;
    for (const { sentence: inB, item: b } of others) {
      if (haveOneRole(readOnce(inA, read), a, readOnce(inB, read), b, fewest)) {
        found.push({ a, inA, b, inB });
      }
    }
  }
  return found;
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
  return story.sentences.flatMap((inA) => {
    const a = namedIn(inA, x, read)?.item;
    return a && !sure.some((confusion) => confusion.inA === inA) ? [{ ...first, a, inA }] : [];
  });
}

function haveOneRole(inA: Statement, a: Item, inB: Statement, b: Item, fewest: number): boolean {
  if (inB.stems.has(a.stem) || isList(inA) || isList(inB)) return false;
  const classes = new Set([...inA.stems].map(synonymClass));
  const shared = new Set([...inB.stems].map(synonymClass).filter((name) => classes.has(name)));
  if (shared.size < fewest) return false;
  const others = near(inB, b);
  const common = near(inA, a).filter((x) => others.some((y) => areSynonyms(x.stem, y.stem)));
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

/** The first mention of a country in a sentence. */
function namedIn(
  sentence: StorySentence,
  country: string,
  read: Map<StorySentence, Statement>,
): Named | undefined {
  const item = readOnce(sentence, read).items.find(({ norm }) => norm === country);
  return item && { sentence, item };
}

/** The stories of the sources; without them, of the groups and passages as far as these go. */
function storiesOf(
  groups: readonly SentenceGroup[],
  passages: readonly StoryPassage[],
  sources: readonly Source[],
): readonly Told[] {
  const sentences = new Map<string, Set<StorySentence>>();
  const add = (sentence: StorySentence): void => {
    if (sentence.furniture || sentence.kind === 'dateline') return;
    const key = storyKey(sentence);
    const known = sentences.get(key);
    if (known) known.add(sentence);
    else sentences.set(key, new Set([sentence]));
  };
  for (const group of groups) group.sentences.forEach(add);
  for (const { stories } of [...passages, ...sources]) {
    for (const story of stories) story.sentences.forEach(add);
  }
  return [...sentences.values()].map((list) => new Told(list));
}

function countriesIn(sentences: readonly StorySentence[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { plain } of sentences) {
    for (const { norm } of tokenize(plain)) if (isCountry(norm)) names.add(norm);
  }
  return names;
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
