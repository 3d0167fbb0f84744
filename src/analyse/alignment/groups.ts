import type { SentenceGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Story, StorySentence } from '../../model/source.js';
import { candidatePairs } from './candidates.js';
import { wordsOfSentences, type StoryWords } from '../story-words.js';
import { Collection } from './collection.js';
import { coverage, isAligned } from './coverage.js';
import { Items, ItemTable } from './items.js';
import { type Link, type Star, starClusters } from './stars.js';

/** Sentences with fewer words that are not function words say too little to be grouped. */
const LEAST_WORDS = 3;

/**
 * Groups the sentences of different stories that say the same thing.
 *
 * Sentences of the same words are one item; items that share two of their rarest words are
 * compared; a group is an item with those aligned to it ({@link isAligned}, {@link starClusters}).
 * Page furniture, headlines and datelines stay out. A sentence is in one group at most. The order
 * of the stories does not matter. Cost grows with the text and with the matches.
 *
 * @param read the words of the stories, if they were scanned before
 * @returns groups with sentences of two or more stories, in the order of their first sentence;
 *   sentences by source, story and place; `similarity`: mean strength of the links to the centre
 */
export function groupSentences(
  stories: readonly Story[],
  read: StoryWords = wordsOfSentences(stories),
): SentenceGroup[] {
  const within = new Collection(read.norms);
  const items = collectItems(stories, read, within);
  within.weigh();
  const links = findLinks(within);
  const stars = starClusters(items.length, links, (item) => items.countOf(item));
  const grouped = new Uint8Array(items.length);
  for (const { centre, members } of stars) {
    grouped[centre] = 1;
    for (const { item } of members) grouped[item] = 1;
  }
  for (const centre of items.repeated()) {
    if (grouped[centre] === 0) stars.push({ centre, members: [] });
  }
  return stars
    .map((star) => groupOf(star, items))
    .filter(({ sentences }) => spansStories(sentences))
    .sort((a, b) => inOrder(a.sentences[0], b.sentences[0]));
}

function findLinks(within: Collection): Link[] {
  const links: Link[] = [];
  candidatePairs(within, (first, second) => {
    const found = coverage(first, second, within);
    if (found.words > 0 && isAligned(found, first, second, within)) {
      links.push({ first, second, strength: found.strength });
    }
  });
  return links;
}

function collectItems(
  stories: readonly Story[],
  { words, ranges }: StoryWords,
  within: Collection,
): Items {
  const items = new Items();
  const table = new ItemTable();
  const isSame = (item: number): boolean => within.isLoaded(item);
  for (const story of [...stories].sort(storyOrder)) {
    const range = ranges.get(story);
    for (const [index, sentence] of story.sentences.entries()) {
      if (!isGrouped(sentence)) continue;
      const hash = within.load(words, range?.[2 * index] ?? 0, range?.[2 * index + 1] ?? 0);
      const known = table.find(hash, isSame);
      if (known >= 0) {
        items.addTo(known, sentence);
        continue;
      }
      if (within.countLoaded() < LEAST_WORDS) continue;
      within.add();
      table.add(hash);
      items.add(sentence);
    }
  }
  return items;
}

/** Whether a sentence says something by itself: it is no page furniture, headline or dateline. */
export function isGrouped({ furniture, kind }: StorySentence): boolean {
  return !furniture && kind !== 'headline' && kind !== 'dateline';
}

function storyOrder(a: Story, b: Story): number {
  return compareStrings(a.source, b.source) || a.story - b.story;
}

/** By source, story and place. */
export function inOrder(a: StorySentence | undefined, b: StorySentence | undefined): number {
  if (!a || !b) return 0;
  return compareStrings(a.source, b.source) || a.story - b.story || a.index - b.index;
}

function groupOf({ centre, members }: Star, items: Items): SentenceGroup {
  const sentences = items.of(centre);
  let strength = sentences.length - 1;
  for (const member of members) {
    const theirs = items.of(member.item);
    sentences.push(...theirs);
    strength += member.strength * theirs.length;
  }
  return {
    similarity: strength / Math.max(1, sentences.length - 1),
    sentences: sentences.sort(inOrder),
  };
}

/** Whether sentences are of two stories or more. */
export function spansStories(sentences: readonly StorySentence[]): boolean {
  const [first] = sentences;
  return sentences.some(({ source, story }) => source !== first?.source || story !== first.story);
}
