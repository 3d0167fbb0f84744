import { storyText } from '../analyse/reuse/stories.js';
import type { SourceFile } from '../model/source.js';
import { splitStories } from '../segment/stories.js';
import { documentOf } from './document.js';
import type { Article } from './reuse-articles.js';

/**
 * The stories of a file, without the quantities of their sentences.
 *
 * @throws InputError where the file cannot be read as its format
 */
export function storiesOf(file: SourceFile): Article[] {
  const document = documentOf(file);
  return splitStories(document).map((story) => ({
    source: story.source,
    story: story.story,
    text: document.text,
    spans: storyText(story),
    placeOf: (span) => document.placeOf(span),
  }));
}
