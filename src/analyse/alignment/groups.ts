import type { SentenceGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Story, StorySentence } from '../../model/source.js';
import { candidatePairs } from './candidates.js';
import { Collection } from './collection.js';
import { coverage, isAligned } from './coverage.js';
import { type Link, type Star, starClusters } from './stars.js';

/** Sentences with fewer words that are not function words say too little to be grouped. */
const LEAST_WORDS = 3;

/** Sentences of the same words, and those words. */
interface Item {
  readonly words: Int32Array;
  readonly ids: Int32Array;
  readonly sentences: StorySentence[];
}

/**
 * Groups the sentences of different stories that say the same thing.
 *
 * Sentences of the same words are one item; items that share two of their rarest words are
 * compared; a group is an item with those aligned to it ({@link isAligned}, {@link starClusters}).
 * Page furniture, headlines and datelines stay out. A sentence is in one group at most. The order
 * of the stories does not matter. Cost grows with the text and with the matches.
 *
 * @returns groups with sentences of two or more stories, in the order of their first sentence;
 *   sentences by source, story and place; `similarity`: mean strength of the links to the centre
 */
export function groupSentences(stories: readonly Story[]): SentenceGroup[] {
  const within = new Collection();
  const items = collectItems(stories, within);
  within.weigh();
  const weighed = items.map(({ ids }) => within.weighed(ids));
  const links: Link[] = [];
  candidatePairs(
    items.map(({ ids }) => ids),
    within,
    (first, second) => {
      const a = weighed[first];
      const b = weighed[second];
      const left = items[first];
      const right = items[second];
      if (!a || !b || !left || !right) return;
      const found = coverage(a, b, within);
      if (isAligned(found, left.words, right.words, within))
        links.push({ first, second, strength: found.strength });
    },
  );
  const stars = starClusters(items.length, links, (item) => items[item]?.sentences.length ?? 0);
  const grouped = new Set(
    stars.flatMap(({ centre, members }) => [centre, ...members.map(({ item }) => item)]),
  );
  const alone = [...items.keys()].filter((item) => !grouped.has(item));
  return [...stars, ...alone.map((centre): Star => ({ centre, members: [] }))]
    .map((star) => groupOf(star, items))
    .filter(({ sentences }) => spansStories(sentences))
    .sort((a, b) => inOrder(a.sentences[0], b.sentences[0]));
}

function collectItems(stories: readonly Story[], within: Collection): Item[] {
  const items: Item[] = [];
  const byWords = new Map<number, Item[]>();
  for (const { sentences } of [...stories].sort(storyOrder)) {
    for (const sentence of sentences) {
      if (sentence.furniture) continue;
      if (sentence.kind === 'headline' || sentence.kind === 'dateline') continue;
      const words = within.read(sentence.plain);
      const key = hashOf(words);
      const same = byWords.get(key);
      const known = same?.find((item) => haveSameWords(item.words, words));
      if (known) {
        known.sentences.push(sentence);
        continue;
      }
      const ids = within.add(words);
      if (ids.length < LEAST_WORDS) continue;
      const item = { words, ids, sentences: [sentence] };
      items.push(item);
      if (same) same.push(item);
      else byWords.set(key, [item]);
    }
  }
  return items;
}

function storyOrder(a: Story, b: Story): number {
  return compareStrings(a.source, b.source) || a.story - b.story;
}

function inOrder(a: StorySentence | undefined, b: StorySentence | undefined): number {
  if (!a || !b) return 0;
  return compareStrings(a.source, b.source) || a.story - b.story || a.index - b.index;
}

/** FNV-1a over the ids. */
function hashOf(words: Int32Array): number {
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash;
}

function haveSameWords(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function groupOf({ centre, members }: Star, items: readonly Item[]): SentenceGroup {
  const own = items[centre]?.sentences ?? [];
  const sentences = [...own];
  let strength = own.length - 1;
  for (const member of members) {
    const theirs = items[member.item]?.sentences ?? [];
    sentences.push(...theirs);
    strength += member.strength * theirs.length;
  }
  return {
    similarity: strength / Math.max(1, sentences.length - 1),
    sentences: sentences.sort(inOrder),
  };
}

function spansStories(sentences: readonly StorySentence[]): boolean {
  const [first] = sentences;
  return sentences.some(({ source, story }) => source !== first?.source || story !== first.story);
}
