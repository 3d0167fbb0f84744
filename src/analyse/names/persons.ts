import type { NameGroup } from '../../model/analysis.js';
import { collectVariants, commonSpelling } from './groups.js';
import { isCalled } from './apposition.js';
import { Evidence } from './mentions.js';
import type { Person } from './people.js';
import type { Form } from './person-forms.js';
import { isArticle } from './words.js';

/** The people who are named in more than one way. */
export function groupPersons(people: readonly Person[]): NameGroup[] {
  const groups: NameGroup[] = [];
  for (const { forms, surnames, conflicts } of people) {
    const isUntold = forms.every(({ evidence }) => evidence === Evidence.None);
    if (isUntold && conflicts.length === 0) continue;
    const full = forms.flatMap(({ mentions }) => mentions);
    const lone = surnames.flatMap(({ mentions }) => mentions);
    if (lone.length === 0 && full.every(({ spelling }) => spelling === full[0]?.spelling)) continue;
    const conflicting = conflicts.map(([a, b]): [string, string] => [
      commonSpelling(a.mentions),
      commonSpelling(b.mentions),
    ]);
    groups.push({
      name: commonSpelling(full),
      kind: isBody(forms, lone.length) ? 'organisation' : 'person',
      variants: collectVariants([...full, ...lone]),
      ...(conflicting.length > 0 && { conflicting }),
    });
  }
  return groups;
}

/** Share of mentions behind "the" from which a name is that of a body. */
const MOSTLY = 0.5;

/**
 * Whether full names are those of a firm or group: nothing but what bodies do too, such as "said",
 * tells of a person, and most stand behind "the" ("the Elmer Brotherhood"), or begin with an article
 * in place of a given name, or none of the stories calls anybody by the last word alone.
 */
function isBody(forms: readonly Form[], lone: number): boolean {
  if (forms.some(isOfPerson)) return false;
  const mentions = forms.reduce((sum, form) => sum + form.mentions.length, 0);
  const articles = forms.reduce((sum, form) => sum + form.articles, 0);
  const isBare = forms.every(({ core: [first = ''] }) => isArticle(first));
  return lone === 0 || isBare || articles >= MOSTLY * mentions;
}

/** Whether a title, a given name, an initial or what it is mostly called tells that a name is a person's. */
function isOfPerson({ evidence, words, core, mentions }: Form): boolean {
  if (evidence === Evidence.Person || words.length > core.length) return true;
  return mentions.filter(isCalled).length >= MOSTLY * mentions.length;
}
