import type { NameGroup } from '../../model/analysis.js';
import type { ReadSentence } from './mentions.js';

export function groupOrganisations(_read: readonly ReadSentence[]): NameGroup[] {
  return [];
}
