import type { Conflict, SentenceGroup, StoryPassage } from '../../model/analysis.js';
import type { Source } from '../../model/source.js';

/** Disputed quantities across stories. */
export function findConflicts(
  _sources: readonly Source[],
  _groups: readonly SentenceGroup[],
  _passages: readonly StoryPassage[],
): Conflict[] {
  return [];
}
