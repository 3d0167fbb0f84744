import type { StoryPassage } from '../../model/analysis.js';
import type { Span } from '../../model/place.js';
import type { Source, Story } from '../../model/source.js';
import { collect, type Collection, type ReuseText } from './collection.js';
import { findPassages, type ReuseOptions } from './passages.js';

/** Stories, their texts, and the words of these. */
export interface ScannedStories {
  readonly stories: readonly Story[];
  readonly texts: readonly ReuseText[];
  readonly collection: Collection;
}

/** Scans all stories of the sources, each as one document. */
export function scanStories(sources: readonly Source[]): ScannedStories {
  const texts = sources.flatMap(({ document, stories }) =>
    stories.map((story) => ({ text: document.text, spans: storyText(story) })),
  );
  return {
    stories: sources.flatMap(({ stories }) => stories),
    texts,
    collection: collect(texts),
  };
}

/**
 * The passages that stories share. Stories of one file are different documents; page furniture is
 * left out. Witnesses name the source; their offsets count in the source document's text.
 */
export function findStoryPassages(
  sources: readonly Source[],
  options: ReuseOptions = {},
  { stories, texts, collection }: ScannedStories = scanStories(sources),
): StoryPassage[] {
  const ranks = stories.map((_, index) => index);
  const found = findPassages(texts, ranks, options, collection);
  return Array.from(found, ({ witnesses, ...passage }) => {
    const carriers = witnesses.flatMap(({ document }) => stories[document] ?? []);
    return {
      ...passage,
      stories: carriers,
      witnesses: witnesses.map(({ start, end }, index) => ({
        id: carriers[index]?.source ?? '',
        start,
        end,
      })),
    };
  });
}

/** The sentences of a story that are no furniture, neighbours joined. */
export function storyText(story: Story): Span[] {
  const spans: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const sentence of story.sentences) {
    if (sentence.furniture) open = undefined;
    else if (open === undefined) {
      open = { start: sentence.start, end: sentence.end };
      spans.push(open);
    } else open.end = sentence.end;
  }
  return spans;
}
