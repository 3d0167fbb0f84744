import type { Conflict, SentenceGroup, StoryPassage } from '../../model/analysis.js';

/** Contradictions between names across stories, where certain. */
export function findEntityConflicts(
  _groups: readonly SentenceGroup[],
  _passages: readonly StoryPassage[],
): Conflict[] {
  return [];
}
