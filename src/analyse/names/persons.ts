import type { NameGroup } from '../../model/analysis.js';
import { collectVariants, commonSpelling, type SpelledMention } from './groups.js';
import type { PersonMention } from './mentions.js';
import { nearNames } from './near-spellings.js';
import { areOnePerson, mayBeOnePerson } from './one-person.js';
import { type Form, fullNames, shortForms } from './person-forms.js';
import type { LoneWord, QuietSentence } from './stretches.js';
import { surnameMentions } from './surnames.js';

/**
 * Groups the mentions of people by name.
 *
 * - A longer name takes in a shorter one with its first and last word if all longer names that fit
 *   may be one ("Mamane Sani Kiaou", "Mamane Kiaou"), and a surname alone in a story that has one
 *   full name with it. These are short forms.
 * - Two full names conflict if they are near spellings of one another, if the words around them say
 *   that they are one person, and if no story has both. Of three spellings or more each is set
 *   against the one that most mentions have.
 *
 * @param lone capitalised words with none beside them, which may be surnames
 * @param quiet sentences without longer names, to be searched for surnames
 */
export function groupPersons(
  mentions: readonly PersonMention[],
  lone: readonly LoneWord[],
  quiet: readonly QuietSentence[],
): NameGroup[] {
  const forms = fullNames(mentions);
  const people = new Classes<Form>();
  for (const [short, long] of shortForms(forms)) people.join(long, short);
  const near = nearNames(forms);
  for (const { pair, differ } of near) {
    if (!differ && mayBeOnePerson(...pair)) people.join(...pair);
  }
  const conflicts = near
    .filter(({ pair, differ }) => differ && areOnePerson(...pair))
    .map(({ pair }) => pair);
  const told = tellingPairs(conflicts, (form) => people.find(form));
  for (const pair of conflicts) people.join(...pair);
  const members = new Map<Form, Form[]>();
  for (const form of forms) {
    const root = people.find(form);
    const list = members.get(root);
    if (list) list.push(form);
    else members.set(root, [form]);
  }
  const surnames = surnameMentions(mentions, lone, quiet, forms);
  const groups: NameGroup[] = [];
  for (const [root, group] of members) {
    if (!group.some((form) => form.mentions.some(({ isPerson }) => isPerson))) continue;
    const spelled: SpelledMention[] = group.flatMap((form) => [
      ...form.mentions,
      ...(surnames.get(form) ?? []),
    ]);
    const variants = collectVariants(spelled);
    if (variants.length < 2) continue;
    const conflicting = told
      .filter(([a]) => people.find(a) === root)
      .map(([a, b]): [string, string] => [commonSpelling(a.mentions), commonSpelling(b.mentions)]);
    groups.push({
      name: commonSpelling(group.flatMap((form) => form.mentions)),
      kind: 'person',
      variants,
      ...(conflicting.length > 0 && { conflicting }),
    });
  }
  return groups;
}

/** Things joined into classes, each found by one of its members. */
class Classes<T> {
  private readonly parents = new Map<T, T>();

  find(thing: T): T {
    let root = thing;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    return root;
  }

  join(a: T, b: T): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first !== second) this.parents.set(second, first);
  }
}

/**
 * Of the pairs that conflict those to be told: each name, with its short forms, against the one of
 * most mentions that it conflicts with, in the two forms that have most.
 */
function tellingPairs(
  conflicts: readonly (readonly [Form, Form])[],
  nameOf: (form: Form) => Form,
): (readonly [Form, Form])[] {
  const totals = new Map<Form, number>();
  for (const form of new Set(conflicts.flat())) {
    totals.set(nameOf(form), (totals.get(nameOf(form)) ?? 0) + form.mentions.length);
  }
  const told = new Map<
    Form,
    { readonly pair: readonly [Form, Form]; readonly weight: readonly number[] }
  >();
  for (const pair of conflicts) {
    const [a, b] = [nameOf(pair[0]), nameOf(pair[1])];
    const mentions = pair[0].mentions.length + pair[1].mentions.length;
    for (const [name, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const weight = [totals.get(other) ?? 0, mentions];
      const known = told.get(name);
      if (!known || isMore(weight, known.weight)) told.set(name, { pair, weight });
    }
  }
  const kept = new Set([...told.values()].map(({ pair }) => pair));
  return conflicts.filter((pair) => kept.has(pair));
}

function isMore([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]): boolean {
  return a > c || (a === c && b > d);
}
