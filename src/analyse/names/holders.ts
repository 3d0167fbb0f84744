import type { NameGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import { byKey } from '../classes.js';
import { collectVariants, commonSpelling } from './groups.js';
import type { NameOmissions } from './name-limits.js';
import { areOfOneTime } from './one-person.js';
import type { Person } from './people.js';
import type { OfficeMention } from './person-forms.js';

/**
 * The offices of ministers that are named in more than one way, each with its holder.
 *
 * "Interior Minister Ellen Tarwick" and "Ellen Tarwick, minister of the interior" are forms of one
 * name. Two names conflict that differ in the field or in what heads the office ("Home Affairs
 * Minister"), if no story has both; those of two fields must stand among like words, since one person
 * holds one office after another.
 */
export function groupOffices(people: readonly Person[], omissions: NameOmissions): NameGroup[] {
  return people.flatMap(({ forms }) => {
    const mentions = forms.flatMap(({ offices }) => offices);
    return groupsOf(mentions, omissions);
  });
}

/** Mentions of one person by the name of the office. */
function groupsOf(mentions: readonly OfficeMention[], omissions: NameOmissions): NameGroup[] {
  if (new Set(mentions.map(({ office }) => office.form)).size < 2) return [];
  const byName = byKey(mentions, ({ office }) => `${office.head} ${office.name}`);
  let names = [...byName.values()]
    .map((list) => ({ list, spelling: commonSpelling(list) }))
    .sort((a, b) => b.list.length - a.list.length || compareStrings(a.spelling, b.spelling))
    .map(({ list }) => list);
  const groups: NameGroup[] = [];
  for (let [most, ...others] = names; most; [most, ...others] = names) {
    const own = most;
    const joined = others.filter((other) => isOneOffice(own, other, omissions));
    names = others.filter((other) => !joined.includes(other));
    const all = [own, ...joined].flat();
    if (new Set(all.map(({ office }) => office.form)).size < 2) continue;
    const conflicting = joined
      .filter((other) => !shareStory(own, other))
      .map((other): [string, string] => [commonSpelling(own), commonSpelling(other)]);
    groups.push({
      name: commonSpelling(own),
      kind: 'office',
      variants: collectVariants(all),
      ...(conflicting.length > 0 && { conflicting }),
    });
  }
  return groups;
}

function isOneOffice(
  a: readonly OfficeMention[],
  b: readonly OfficeMention[],
  omissions: NameOmissions,
): boolean {
  if (a[0]?.office.field === b[0]?.office.field) return true;
  if (shareStory(a, b)) return false;
  if (areOfOneTime(a, b)) return true;
  omissions.noteOften(a, b);
  return false;
}

function shareStory(a: readonly OfficeMention[], b: readonly OfficeMention[]): boolean {
  const stories = new Set(a.map(({ story }) => story));
  return b.some(({ story }) => stories.has(story));
}
