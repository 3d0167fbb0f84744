import type { NameGroup } from '../../model/analysis.js';
import { collectVariants, commonSpelling } from './groups.js';
import type { Person } from './people.js';

/** The people who are named in more than one way. */
export function groupPersons(people: readonly Person[]): NameGroup[] {
  const groups: NameGroup[] = [];
  for (const { forms, surnames, conflicts } of people) {
    if (!forms.some(({ isPerson }) => isPerson)) continue;
    const full = forms.flatMap(({ mentions }) => mentions);
    const lone = surnames.flatMap(({ mentions }) => mentions);
    if (lone.length === 0 && full.every(({ spelling }) => spelling === full[0]?.spelling)) continue;
    const conflicting = conflicts.map(([a, b]): [string, string] => [
      commonSpelling(a.mentions),
      commonSpelling(b.mentions),
    ]);
    groups.push({
      name: commonSpelling(full),
      kind: 'person',
      variants: collectVariants([...full, ...lone]),
      ...(conflicting.length > 0 && { conflicting }),
    });
  }
  return groups;
}
