import type { StoryPassage } from '../../model/analysis.js';
import type { Span } from '../../model/place.js';
import type { Source, Story } from '../../model/source.js';
import { findPassages, type ReuseOptions } from './passages.js';

/**
 * The passages that stories share. Stories of one file are different documents; page furniture is
 * left out. Witnesses name the source; their offsets count in the source document's text.
 */
export function findStoryPassages(
  sources: readonly Source[],
  options: ReuseOptions = {},
): StoryPassage[] {
  const stories: { source: Source; story: Story }[] = [];
  for (const source of sources) for (const story of source.stories) stories.push({ source, story });
  const texts = stories.map(({ source, story }) => ({
    text: source.document.text,
    spans: storyText(story),
  }));
  const ranks = stories.map((_, index) => index);
  return findPassages(texts, ranks, options).map(({ witnesses, ...passage }) => {
    const carriers = witnesses.flatMap(({ document }) => stories[document]?.story ?? []);
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
