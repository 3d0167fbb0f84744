import type { Conflict, Mention, SentenceGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Source, StorySentence } from '../../model/source.js';
import { EarlierGroups } from '../earlier-groups.js';
import { wordsOfSentences, type StoryWords } from '../story-words.js';
import { pairStatements } from './compare.js';
import { findConfusedCountries } from './confused-countries.js';
import type { Slot } from './slots.js';
import { swappedNames } from './swapped-names.js';
import { isCommonWord, isCountry } from './lexicon.js';
import { bodyOf, isThing, isTitle } from '../names/words.js';
import type { FoundConflicts } from './conflicts.js';
import { Omissions } from './omissions.js';
import { areUmlautSpellings } from '../umlauts.js';
import { storyKey } from '../story-key.js';
import { compareMentions } from './mentions.js';
import { hasOwnName, readOnce, type Item, type Statement } from './statement.js';

/** Share of the words that two sentences must have in common for a swapped name to be certain. */
const NEAR_IDENTICAL = 0.85;
/** Sentences of one group that are compared with one another. */
const MOST_SENTENCES = 40;

/** The mentions of each of two names that stand for one another, by name and by place. */
type NamePair = Map<string, Map<string, Mention>>;

/**
 * Contradictions between names across stories, where certain: in two wordings of one sentence that
 * differ in nothing else, one name stands for another; or one story gives to a country what other
 * stories give to a country of a like name (see {@link findConfusedCountries}).
 *
 * The mentions of such a conflict carry the span of the name as their quantity.
 *
 * @param words the words of the stories, if they were scanned before
 * @param earlier what is known of the groups
 */
export function findEntityConflicts(
  groups: readonly SentenceGroup[],
  sources: readonly Source[],
  words: StoryWords = wordsOfSentences(sources.flatMap(({ stories }) => stories)),
  earlier: EarlierGroups = new EarlierGroups(),
): FoundConflicts {
  const omissions = new Omissions();
  const found = new Map<string, NamePair>();
  const read = new Map<StorySentence, Statement>();
  for (const group of groups) {
    const sentences = comparedOf(group, omissions);
    if (earlier.isUndisputed(group)) continue;
    for (const [inA, inB] of pairsOf(sentences)) {
      const [a, b] = [readOnce(inA, read), readOnce(inB, read)];
      if (!hasOwnName(a, b) || !hasOwnName(b, a)) continue;
      const pair = pairStatements(a, b, [undefined, undefined]);
      if (pair.mostShare < NEAR_IDENTICAL || pair.alignment.share < NEAR_IDENTICAL) continue;
      const swaps = swappedNames(pair);
      for (const swap of swaps) {
        if (isAddress(swap.a, a) || isAddress(swap.b, b)) continue;
        const areOne = areUmlautSpellings(swap.a.text, swap.b.text);
        if (!areOne && isCertain(swap.a, swap.b) && !recurs(swap, swaps))
          record(found, swap.a, inA, swap.b, inB);
      }
    }
  }
  for (const { a, inA, b, inB } of findConfusedCountries(sources, words, read, omissions)) {
    record(found, a, inA, b, inB);
  }
  const conflicts = [...found.keys()]
    .sort(compareStrings)
    .flatMap((key) => asConflict(found.get(key)) ?? []);
  return { conflicts, skipped: omissions.lines() };
}

/** "Harbour" of "Harbour.example": where a text is found, not whom it is about. */
function isAddress({ end }: Item, { text }: Statement): boolean {
  return /^\.\p{Ll}/u.test(text.slice(end, end + 2));
}

/** Two countries, or two names neither of which is a word or a title that can stand for a name. */
function isCertain(a: Item, b: Item): boolean {
  if (isCountry(a.norm) || isCountry(b.norm)) return isCountry(a.norm) && isCountry(b.norm);
  return ![a, b].some(
    ({ norm, kind }) => kind !== 'word' || isCommonWord(norm) || isPersonTitle(norm),
  );
}

/** Whether a word is a title that one person can have beside another, and no body ("Senate"). */
function isPersonTitle(norm: string): boolean {
  return isTitle(norm) && bodyOf(norm) === undefined && !isThing(norm);
}

/** Whether a sentence has the other name wherever its twin has the one: it is of another subject. */
function recurs({ a, b }: Slot, swaps: readonly Slot[]): boolean {
  return swaps.filter((other) => other.a.norm === a.norm && other.b.norm === b.norm).length > 1;
}

/** The sentences of a group that are compared with one another. */
function comparedOf({ sentences }: SentenceGroup, omissions: Omissions): readonly StorySentence[] {
  const all = sentences.filter(({ kind, furniture }) => kind === 'sentence' && !furniture);
  if (all.length > MOST_SENTENCES) omissions.note('names');
  return all.slice(0, MOST_SENTENCES);
}

/** Pairs of sentences of different stories, each in a fixed order. */
function* pairsOf(sentences: readonly StorySentence[]): Generator<[StorySentence, StorySentence]> {
  for (const [at, x] of sentences.entries()) {
    for (const y of sentences.slice(at + 1)) {
      if (storyKey(x) === storyKey(y) || x.plain === y.plain) continue;
      yield compareStrings(x.plain, y.plain) < 0 ? [x, y] : [y, x];
    }
  }
}

function record(
  found: Map<string, NamePair>,
  a: Item,
  inA: StorySentence,
  b: Item,
  inB: StorySentence,
): void {
  const key = [a.norm, b.norm].sort(compareStrings).join('\u0000');
  const names: NamePair = found.get(key) ?? new Map();
  found.set(key, names);
  for (const [item, sentence] of [
    [a, inA],
    [b, inB],
  ] as const) {
    const mentions = names.get(item.norm) ?? new Map<string, Mention>();
    names.set(item.norm, mentions);
    const place = [storyKey(sentence), sentence.index, item.start].join('\u0000');
    mentions.set(place, nameMention(item, sentence));
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

function asConflict(names: NamePair | undefined): Conflict | undefined {
  if (!names || names.size < 2) return undefined;
  const sorted = [...names.keys()].sort(compareStrings);
  const groups = sorted.map((name) =>
    [...(names.get(name)?.values() ?? [])].sort(
      (x, y) => Number(isPlain(y)) - Number(isPlain(x)) || compareMentions(x, y),
    ),
  );
  const [first = '', second = ''] = groups.map((group) => group[0]?.quantity.text);
  const about = sorted.every(isCountry)
    ? 'sources name different countries'
    : 'sources give different names';
  return {
    kind: 'entity',
    about,
    certainty: 'certain',
    reason: `one source names ${first} where another, in the same words otherwise, names ${second}`,
    groups,
  };
}

/** Written as the name itself, not as an adjective of it. */
function isPlain({ quantity }: Mention): boolean {
  return quantity.text.toLowerCase() === quantity.head;
}
