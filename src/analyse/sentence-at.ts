import type { Story, StorySentence } from '../model/source.js';

/**
 * The sentence of a story at an offset of its document, or the last one before it. Found by halves:
 * copies of a long text can differ at as many places as it has sentences.
 */
export function sentenceAt(story: Story | undefined, offset: number): StorySentence | undefined {
  const sentences = story?.sentences ?? [];
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}
