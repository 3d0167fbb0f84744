import type { NameGroup } from '../../model/analysis.js';
import type { Story } from '../../model/source.js';

/** Finds the names of people, offices and organisations, each with its spellings. */
export function findNames(_stories: readonly Story[]): NameGroup[] {
  return [];
}
