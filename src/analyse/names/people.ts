import { byKey, Classes } from '../classes.js';
import type { NameOmissions } from './name-limits.js';
import { nearNames, type NearNames } from './near-spellings.js';
import {
  areOnePerson,
  mayBeOnePerson,
  mayShareMiddleName,
  type OneEvent,
  shareStory,
} from './one-person.js';
import { type Form, type PersonForms, shortForms, type SurnameMentions } from './person-forms.js';

/** A person: the full names that are taken for theirs, and what mentions them. */
export interface Person {
  readonly forms: readonly Form[];
  readonly surnames: readonly SurnameMentions[];
  /** Pairs of their full names of which at most one is right. */
  readonly conflicts: readonly (readonly [Form, Form])[];
}

/**
 * The people whom full names name.
 *
 * - A longer name takes in a shorter one with its first and last word ("Mamane Sani Kiaou", "Mamane
 *   Kiaou") if all longer names that fit may be one, and if nobody of another given name has the
 *   surname or like words stand around both. It takes in a surname alone in a story that has one
 *   person with it. These are short forms, and so are those of a given name.
 * - Two full names conflict if they are near spellings of one another, if the words around them, or
 *   beside them in stories of one event, say that they are one person, and if no story has both. Of
 *   three spellings or more each is set against the one that most mentions have.
 */
export function peopleOf(
  names: PersonForms,
  areOfOneEvent: OneEvent,
  omissions: NameOmissions,
): Person[] {
  const forms = names.forms();
  const people = new Classes<Form>();
  const isOnly = onlyBearers(forms);
  for (const [short, long] of shortForms(forms)) {
    if (isOnly(short) || mayShareMiddleName(short, long)) people.join(long, short);
    else omissions.noteOften(short.mentions, long.mentions);
  }
  const near = nearNames(forms, omissions);
  for (const pair of plainPairs(near, omissions)) people.join(...pair);
  const conflicts = near
    .filter(({ pair, differ }) => differ && !shareStory(...pair))
    .map(({ pair }) => pair)
    .filter(([a, b]) => {
      omissions.noteOften(a.mentions, b.mentions);
      return areOnePerson(a, b, areOfOneEvent);
    });
  const telling = tellingPairs(conflicts, (form) => people.find(form));
  for (const pair of conflicts) people.join(...pair);
  const told = byKey(telling, ([form]) => people.find(form));
  const surnames = byKey(names.surnames, ({ forms: [form, ...others] }) => {
    const root = form && people.find(form);
    // A surname that two people of the story share is that of either.
    return others.some((other) => people.find(other) !== root) ? undefined : root;
  });
  return [...byKey(forms, (form) => people.find(form))].map(([root, own]) => ({
    forms: own,
    surnames: surnames.get(root) ?? [],
    conflicts: told.get(root) ?? [],
  }));
}

/**
 * Pairs of names with a given name in its long and its short form, which may be one person. A name
 * that is short for two that one story tells apart ("Steve" for "Stephen" and "Steven") is neither's.
 */
function plainPairs(
  near: readonly NearNames[],
  omissions: NameOmissions,
): (readonly [Form, Form])[] {
  const apart = partnersIn(near.filter(({ pair, differ }) => differ && shareStory(...pair)));
  const pairs = near.filter(({ pair: [a, b], differ }) => {
    if (differ || mayBeOnePerson(a, b)) return !differ;
    omissions.noteOften(a.mentions, b.mentions);
    return false;
  });
  const partners = partnersIn(pairs);
  const torn = (form: Form): boolean => {
    const own = partners.get(form) ?? new Set<Form>();
    return [...own].some((a) => [...(apart.get(a) ?? [])].some((b) => own.has(b)));
  };
  return pairs.map(({ pair }) => pair).filter(([a, b]) => !torn(a) && !torn(b));
}

/** The names that each name is paired with. */
function partnersIn(pairs: readonly NearNames[]): ReadonlyMap<Form, ReadonlySet<Form>> {
  const partners = new Map<Form, Set<Form>>();
  const add = (a: Form, b: Form): void => {
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
  };
  for (const { pair } of pairs) {
    const [a, b] = pair;
    add(a, b);
    add(b, a);
  }
  return partners;
}

/** Whether a name is the only one, but for middle names, with its surname. */
function onlyBearers(forms: readonly Form[]): (form: Form) => boolean {
  const given = new Map<string, string>();
  const surname = ({ words }: Form): string => words.at(-1) ?? '';
  for (const form of forms) {
    const [first = ''] = form.words;
    const known = given.get(surname(form)) ?? first;
    given.set(surname(form), known === first ? first : SEVERAL);
  }
  return (form) => given.get(surname(form)) !== SEVERAL;
}

/** No given name: a surname has several. */
const SEVERAL = '';

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
