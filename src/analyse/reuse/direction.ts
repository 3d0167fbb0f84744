import type { StoryPassage } from '../../model/analysis.js';

export function originOf(passage: StoryPassage): {
  known: boolean;
  text: string;
  earliest?: number;
} {
  const credits = new Set(passage.stories.flatMap(({ wire }) => wire));
  if (credits.size === 1 && passage.stories.every(({ wire }) => wire.length > 0)) {
    return { known: true, text: [...credits].join('') };
  }
  return { known: false, text: 'unknown' };
}
