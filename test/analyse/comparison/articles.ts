import { groupSentences } from '../../../src/analyse/alignment/groups.js';
import { findConflicts, type FoundConflicts } from '../../../src/analyse/comparison/conflicts.js';
import { findEntityConflicts } from '../../../src/analyse/comparison/entities.js';
import { readSource } from '../../../src/analyse/read-source.js';
import { findStoryPassages } from '../../../src/analyse/reuse/stories.js';
import type { Conflict } from '../../../src/model/analysis.js';
import type { Source } from '../../../src/model/source.js';
import { parseSource } from '../../../src/parse/source.js';

/** A source of one paragraph a sentence group, with its day of publication. */
export function article(id: string, published: string, ...paragraphs: readonly string[]): Source {
  const meta = `---\nid: ${id}\npublished: ${published}\n---\n\n`;
  return readSource(parseSource({ path: `${id}.md`, text: `${meta}${paragraphs.join('\n\n')}\n` }));
}

export function conflictsOf(...sources: readonly Source[]): readonly Conflict[] {
  return findAll(...sources).conflicts;
}

export function findAll(...sources: readonly Source[]): FoundConflicts {
  const groups = groupSentences(sources.flatMap(({ stories }) => stories));
  return findConflicts(sources, groups, findStoryPassages(sources));
}

export function entityConflictsOf(...sources: readonly Source[]): readonly Conflict[] {
  const groups = groupSentences(sources.flatMap(({ stories }) => stories));
  return findEntityConflicts(groups, sources).conflicts;
}

/** The values of a conflict as "source: text", group by group. */
export function valuesOf({ groups }: Conflict): string[][] {
  return groups.map((group) =>
    group.map(({ sentence, quantity }) => `${sentence.source}: ${quantity.text}`),
  );
}
