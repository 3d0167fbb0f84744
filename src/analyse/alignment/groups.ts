import type { SentenceGroup } from '../../model/analysis.js';
import type { Story, StorySentence } from '../../model/source.js';
import { similarity } from './similarity.js';

const THRESHOLD = 0.5;

/** Groups the sentences of different stories that say the same thing. */
export function groupSentences(stories: readonly Story[]): SentenceGroup[] {
  const groups: { similarity: number; sentences: StorySentence[] }[] = [];
  for (const story of stories) {
    for (const sentence of story.sentences) {
      if (sentence.furniture || sentence.kind !== 'sentence') continue;
      const group = groups.find(({ sentences: [medoid] }) => {
        return medoid && similarity(medoid.plain, sentence.plain) >= THRESHOLD;
      });
      if (group) group.sentences.push(sentence);
      else groups.push({ similarity: THRESHOLD, sentences: [sentence] });
    }
  }
  return groups.filter(({ sentences }) => sentences.length > 1);
}
