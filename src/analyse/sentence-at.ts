import type { Story, StorySentence } from '../model/source.js';

/** The sentence of a story at an offset of its document, or the last one before it. */
export function sentenceAt(story: Story | undefined, offset: number): StorySentence | undefined {
  return (
    story?.sentences.find(({ start, end }) => start <= offset && offset < end) ??
    story?.sentences.findLast(({ start }) => start <= offset)
  );
}
