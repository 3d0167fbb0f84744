import type { Alteration, Conflict, Mention, StoryPassage } from '../model/analysis.js';
import type { Difference } from '../model/passage.js';
import type { Span } from '../model/place.js';
import { changesOneThing } from './altered-sense.js';
import { isInOneStatement } from './one-statement.js';

/** The changes in shared passages that change what they say, and not only how. */
export function findAlterations(passages: readonly StoryPassage[]): Alteration[] {
  return passages.flatMap((passage) => {
    if (passage.boilerplate !== undefined) return [];
    const alterations = new Map<string, [Difference, ...Difference[]]>();
    for (const difference of passage.differences) {
      if (!changesOneThing(difference) || !isInOneStatement(passage, difference)) continue;
      const key = JSON.stringify([difference.kind, difference.from.start, difference.to.text]);
      const same = alterations.get(key);
      if (same) same.push(difference);
      else alterations.set(key, [difference]);
    }
    return [...alterations.values()].flatMap((differences) => {
      const { kind } = differences[0];
      return kind === 'wording' ? [] : [{ passage, kind, differences }];
    });
  });
}

/** Whether the two most different values of a conflict are one number altered in a passage. */
export function isAlteration(conflict: Conflict, alterations: readonly Alteration[]): boolean {
  const [a, b] = conflict.groups;
  if (!a || !b || conflict.groups.length > 2) return false;
  return alterations.some(({ passage, differences }) =>
    differences.some(({ witness, from, to }) => {
      const first = passage.stories[0]?.source;
      const other = passage.stories[witness]?.source;
      const hits = (group: readonly Mention[], source: string | undefined, span: Span) =>
        group.some((mention) => mention.sentence.source === source && overlaps(mention, span));
      return (
        (hits(a, first, from) && hits(b, other, to)) || (hits(b, first, from) && hits(a, other, to))
      );
    }),
  );
}

function overlaps({ sentence, quantity }: Mention, { start, end }: Span): boolean {
  return sentence.start + quantity.start < end && start < sentence.start + quantity.end;
}
