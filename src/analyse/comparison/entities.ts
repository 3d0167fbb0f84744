import type { Conflict, Mention, SentenceGroup, StoryPassage } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { StorySentence } from '../../model/source.js';
import { pairStatements } from './compare.js';
import { swappedNames } from './contradictions.js';
import { areSynonyms, isCountry } from './lexicon.js';
import { compareMentions, storyKey } from './mentions.js';
import type { StatementPair } from './same-measure.js';
import { readStatement, type Item, type Statement } from './statement.js';

/** Share of the words that two sentences must have in common for any swapped name to be certain. */
const NEAR_IDENTICAL = 0.85;
/** Words of content that must be matched where two confusable countries stand in one role. */
const FEWEST_MATCHED = 4;
/** Sentences of one group that are compared with one another. */
const MOST_SENTENCES = 40;

interface Swap {
  readonly a: Item;
  readonly b: Item;
}

/**
 * Contradictions between names across stories, where certain: in two wordings of one sentence that
 * differ in nothing else, one name stands for another; or one story gives to a country what other
 * stories give to a country of a name easily confused with it (Niger and Nigeria), which that story
 * itself is about.
 *
 * The mentions of such a conflict carry, as their quantity, the span of the name.
 */
export function findEntityConflicts(
  groups: readonly SentenceGroup[],
  passages: readonly StoryPassage[],
): Conflict[] {
  const countries = countriesByStory(groups, passages);
  const found = new Map<string, Map<string, Map<string, Mention>>>();
  const read = new Map<StorySentence, Statement>();
  for (const { sentences } of groups) {
    for (const [a, b] of pairsOf(sentences)) {
      const pair = pairStatements(statementOf(a, read), statementOf(b, read), [
        undefined,
        undefined,
      ]);
      for (const swap of swapsOf(pair, countries.get(storyKey(a)), countries.get(storyKey(b)))) {
        record(found, swap, a, b);
      }
    }
  }
  return [...found.keys()].sort(compareStrings).flatMap((key) => asConflict(found.get(key)) ?? []);
}

/** Pairs of sentences of different stories, each in a fixed order. */
function* pairsOf(sentences: readonly StorySentence[]): Generator<[StorySentence, StorySentence]> {
  const some = sentences
    .filter(({ kind, furniture }) => kind === 'sentence' && !furniture)
    .slice(0, MOST_SENTENCES);
  for (const [at, x] of some.entries()) {
    for (const y of some.slice(at + 1)) {
      if (storyKey(x) === storyKey(y) || x.plain === y.plain) continue;
      yield compareStrings(x.plain, y.plain) < 0 ? [x, y] : [y, x];
    }
  }
}

function statementOf(sentence: StorySentence, read: Map<StorySentence, Statement>): Statement {
  const known = read.get(sentence);
  if (known) return known;
  const statement = readStatement(sentence.plain, sentence.quantities);
  read.set(sentence, statement);
  return statement;
}

function swapsOf(
  pair: StatementPair,
  inA: ReadonlySet<string> | undefined,
  inB: ReadonlySet<string> | undefined,
): Swap[] {
  const swaps = pair.alignment.share >= NEAR_IDENTICAL ? swappedNames(pair) : [];
  const certain = swaps.filter(({ a, b }) => isCountry(a.norm) === isCountry(b.norm));
  return certain.length > 0 ? certain : confusedCountries(pair, inA, inB);
}

/** Countries of like names in one role, where the story of one of them is about the other. */
function confusedCountries(
  { a, b, alignment }: StatementPair,
  inA: ReadonlySet<string> | undefined,
  inB: ReadonlySet<string> | undefined,
): Swap[] {
  const matched = a.items.filter((item, k) => item.content && (alignment.toB[k] ?? -1) >= 0);
  if (matched.length < FEWEST_MATCHED) return [];
  const swaps: Swap[] = [];
  for (const [i, x] of a.items.entries()) {
    if (!isCountry(x.norm) || b.stems.has(x.stem)) continue;
    for (const [j, y] of b.items.entries()) {
      if (!isCountry(y.norm) || a.stems.has(y.stem) || !areConfusable(x.norm, y.norm)) continue;
      const strays = inA?.has(y.norm) === true && inB?.has(x.norm) !== true;
      const straysBack = inB?.has(x.norm) === true && inA?.has(y.norm) !== true;
      if ((strays || straysBack) && shareNeighbour(a, i, b, j)) swaps.push({ a: x, b: y });
    }
  }
  return swaps;
}

/** Words on each side of a name that say what role it has. */
const NEIGHBOURS = 3;

function shareNeighbour(a: Statement, i: number, b: Statement, j: number): boolean {
  const others = near(b, j);
  return near(a, i).some((x) => others.some((y) => areSynonyms(x.stem, y.stem)));
}

function near(statement: Statement, at: number): Item[] {
  return statement.items
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    .filter((item) => item.content && !isCountry(item.norm));
}

/** Letters that two names must begin with alike to be taken for one another. */
const COMMON_LETTERS = 4;

function areConfusable(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > COMMON_LETTERS
    ? long.startsWith(short.slice(0, COMMON_LETTERS + 1)) || hasCommonEnds(short, long)
    : short.length === COMMON_LETTERS &&
        short.length === long.length &&
        oneLetterApart(short, long);
}

/** "Austria" and "Australia", "Slovakia" and "Slovenia": the same beginning and the same end. */
function hasCommonEnds(short: string, long: string): boolean {
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  let tail = 0;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail++;
  return head >= COMMON_LETTERS && head + tail >= short.length - 1;
}

function oneLetterApart(a: string, b: string): boolean {
  let differing = 0;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) differing++;
  return differing === 1;
}

function countriesByStory(
  groups: readonly SentenceGroup[],
  passages: readonly StoryPassage[],
): Map<string, ReadonlySet<string>> {
  const sentences = new Map<string, Set<StorySentence>>();
  const add = (sentence: StorySentence): void => {
    const key = storyKey(sentence);
    const known = sentences.get(key);
    if (known) known.add(sentence);
    else sentences.set(key, new Set([sentence]));
  };
  for (const group of groups) group.sentences.forEach(add);
  for (const { stories } of passages) for (const story of stories) story.sentences.forEach(add);
  const countries = new Map<string, ReadonlySet<string>>();
  for (const [key, list] of sentences) {
    const names = new Set<string>();
    for (const { plain } of list) {
      for (const { norm } of readStatement(plain, []).items) if (isCountry(norm)) names.add(norm);
    }
    countries.set(key, names);
  }
  return countries;
}

function record(
  found: Map<string, Map<string, Map<string, Mention>>>,
  { a, b }: Swap,
  inA: StorySentence,
  inB: StorySentence,
): void {
  const key = [a.norm, b.norm].sort(compareStrings).join('\u0000');
  const names = found.get(key) ?? new Map<string, Map<string, Mention>>();
  found.set(key, names);
  for (const [item, sentence] of [
    [a, inA],
    [b, inB],
  ] as const) {
    const mentions = names.get(item.norm) ?? new Map<string, Mention>();
    names.set(item.norm, mentions);
    const mention = nameMention(item, sentence);
    mentions.set([storyKey(sentence), sentence.index, item.start].join('\u0000'), mention);
  }
}

function nameMention(item: Item, sentence: StorySentence): Mention {
  const text = item.text.replace(/['’][sS]?$/u, '');
  const quantity = {
    text,
    start: item.start,
    end: item.start + text.length,
    kind: 'number',
    unit: '',
    qualifier: 'exact',
    head: item.norm,
  } as const;
  return { quantity, sentence };
}

function asConflict(names: Map<string, Map<string, Mention>> | undefined): Conflict | undefined {
  if (!names || names.size < 2) return undefined;
  const sorted = [...names.keys()].sort(compareStrings);
  const groups = sorted.map((name) =>
    [...(names.get(name)?.values() ?? [])].sort(
      (x, y) => Number(isPlain(y)) - Number(isPlain(x)) || compareMentions(x, y),
    ),
  );
  const [first, second] = groups.map((group) => group[0]?.quantity.text ?? '');
  const what = sorted.every(isCountry) ? 'countries' : 'names';
  return {
    kind: 'entity',
    about:
      what === 'countries' ? 'sources name different countries' : 'sources give different names',
    certainty: 'certain',
    reason: `one sentence names ${first ?? ''} where another, otherwise the same, names ${second ?? ''}`,
    groups,
  };
}

/** Written as the name itself, not as an adjective of it. */
function isPlain({ quantity }: Mention): boolean {
  return quantity.text.toLowerCase() === quantity.head;
}
