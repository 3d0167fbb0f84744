import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupSentences } from '../../src/analyse/alignment/groups.js';
import { scanStories } from '../../src/analyse/reuse/stories.js';
import {
  wordsOfSentences,
  wordsOfStories,
  type StoryWords,
} from '../../src/analyse/story-words.js';
import type { Source } from '../../src/model/source.js';
import { parseSource } from '../../src/parse/source.js';
import { splitStories } from '../../src/segment/stories.js';

function sourceOf(path: string, text: string): Source {
  const document = parseSource({ path, text });
  return { document, stories: splitStories(document) };
}

/** The normal forms of each sentence. */
function formsOf(sources: readonly Source[], { norms, words, ranges }: StoryWords): string[][] {
  return sources.flatMap(({ stories }) =>
    stories.flatMap((story) =>
      story.sentences.map((_, index) => {
        const range = ranges.get(story);
        const part = words.subarray(range?.[2 * index], range?.[2 * index + 1]);
        return [...part].map((word) => norms[word] ?? '');
      }),
    ),
  );
}

function bothOf(sources: readonly Source[]): [string[][], string[][]] {
  const stories = sources.flatMap((source) => source.stories);
  return [
    formsOf(sources, wordsOfStories(scanStories(sources))),
    formsOf(sources, wordsOfSentences(stories)),
  ];
}

const TEXT = `Elmer, Utah (AP) - The river rose by two metres. It forced 2,300 people from their homes.

"The U.S. is with us," the mayor said. Prices fell 3.5% to $40.

Share this article

© 2031 Coast Daily. All rights reserved.
`;

describe('the words of stories', () => {
  it('are those of their sentences, furniture left out', () => {
    const [whole] = bothOf([
      sourceOf('a.txt', TEXT),
      sourceOf('b.txt', 'The dam held. Nobody left.'),
    ]);
    expect(whole).toContainEqual(['it', 'forced', '2300', 'people', 'from', 'their', 'homes']);
    expect(whole).toContainEqual([
      'the',
      'united states',
      'is',
      'with',
      'us',
      'the',
      'mayor',
      'said',
    ]);
    expect(whole.at(-1)).toEqual(['nobody', 'left']);
    expect(whole.flat()).not.toContain('rights');
  });

  it('are the same whether a story is scanned whole or sentence by sentence', () => {
    const [whole, alone] = bothOf([sourceOf('a.txt', TEXT)]);
    expect(whole).toEqual(alone);
  });

  it('group sentences alike, however they were scanned', () => {
    const words = fc.constantFrom(
      'river',
      'dam',
      'mayor',
      'flood',
      'homes',
      'Elmer',
      'U.S.',
      '12',
      '$5',
    );
    const sentence = fc
      .array(words, { minLength: 4, maxLength: 9 })
      .map((list) => `The ${list.join(' ')}.`);
    const article = fc
      .array(sentence, { minLength: 1, maxLength: 5 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(article, { minLength: 2, maxLength: 4 }), (texts) => {
        const sources = texts.map((text, index) => sourceOf(`s${index}.txt`, text));
        const stories = sources.flatMap((source) => source.stories);
        const alone = groupSentences(stories);
        expect(groupSentences(stories, wordsOfStories(scanStories(sources)))).toEqual(alone);
      }),
    );
  });
});
