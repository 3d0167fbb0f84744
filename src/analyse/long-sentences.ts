import type { Story } from '../model/source.js';
import { MOST_WORDS } from './alignment/collection.js';
import { LONGEST_SENTENCE, type StoryWords } from './story-words.js';

/** What is left out of sentences too long to be read in full, one line for each limit that cuts. */
export function cutSentences(stories: readonly Story[], { ranges }: StoryWords): string[] {
  let aligned = 0;
  let named = 0;
  for (const story of stories) {
    const range = ranges.get(story);
    for (const [index, { kind, furniture, start, end }] of story.sentences.entries()) {
      if (furniture || kind === 'headline' || kind === 'dateline') continue;
      const words = (range?.[2 * index + 1] ?? 0) - (range?.[2 * index] ?? 0);
      if (words > MOST_WORDS) aligned++;
      if (end - start > LONGEST_SENTENCE) named++;
    }
  }
  return [
    ...(aligned > 0
      ? [`alignment: sentences compared by their first ${MOST_WORDS} words only: ${aligned}`]
      : []),
    ...(named > 0
      ? [`names: sentences read up to their ${LONGEST_SENTENCE}th character only: ${named}`]
      : []),
  ];
}
