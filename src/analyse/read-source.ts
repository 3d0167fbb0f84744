import type { Source, SourceDocument, Story, StorySentence } from '../model/source.js';
import { splitStories } from '../segment/stories.js';
import { extractQuantities } from './quantities/extract.js';

/** A document with its stories, and with the quantities of their sentences. */
export function readSource(document: SourceDocument): Source {
  return { document, stories: splitStories(document).map(withQuantities) };
}

/** Dates are resolved against the last day on which the story may have been published. */
function withQuantities(story: Story): Story {
  const options = story.published === undefined ? {} : { published: story.published.latest };
  const read = (sentence: StorySentence): StorySentence =>
    sentence.furniture || sentence.kind === 'dateline'
      ? sentence
      : { ...sentence, quantities: extractQuantities(sentence.plain, options) };
  return { ...story, sentences: story.sentences.map(read) };
}
