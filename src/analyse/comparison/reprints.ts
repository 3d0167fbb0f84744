import type { StoryPassage } from '../../model/analysis.js';
import type { Span } from '../../model/place.js';
import type { Story } from '../../model/source.js';
import type { Link } from './links.js';
import { storyKey } from '../story-key.js';
import { mentionOf, type Reader, type ReadMention } from './mentions.js';

/**
 * Links one figure printed in several stories: mentions of the same words in the same place of a
 * shared passage. Stories whose dates keep their sentences from being compared then still count as
 * witnesses of one value, and what they dispute is one conflict.
 */
export function linkReprints(passages: readonly StoryPassage[], reader: Reader): Link[] {
  return passages.flatMap((passage) => {
    const [first, ...others] = passage.witnesses.map((witness, index) => {
      const story = passage.stories[index];
      return story ? mentionsIn(story, witness, reader) : [];
    });
    return others.flatMap((mentions) => pairUp(first ?? [], mentions));
  });
}

/** The mentions of a story that lie in a span of its document, in order. */
function mentionsIn(story: Story, span: Span, reader: Reader): ReadMention[] {
  const inside = story.sentences.filter(({ start, end }) => start < span.end && span.start < end);
  return inside.flatMap((sentence) => {
    const read = sentence.quantities.length > 0 ? reader.of(sentence) : undefined;
    if (!read) return [];
    return sentence.quantities.flatMap(({ start, end }, index) => {
      const isInside = span.start <= sentence.start + start && sentence.start + end <= span.end;
      return isInside ? (mentionOf(read, index) ?? []) : [];
    });
  });
}

/** Pairs mentions of equal words and head: the n-th of one story with the n-th of the other. */
function pairUp(a: readonly ReadMention[], b: readonly ReadMention[]): Link[] {
  const waiting = new Map<string, ReadMention[]>();
  for (const mention of b) {
    const list = waiting.get(wordsOf(mention)) ?? [];
    list.push(mention);
    waiting.set(wordsOf(mention), list);
  }
  return a.flatMap((mention): Link[] => {
    const twin = waiting.get(wordsOf(mention))?.shift();
    if (!twin || storyKey(twin.sentence) === storyKey(mention.sentence)) return [];
    return [{ a: mention, b: twin, relation: 'consistent', certain: true }];
  });
}

function wordsOf({ quantity }: ReadMention): string {
  return [quantity.text.toLowerCase(), quantity.head ?? ''].join('\u0000');
}
