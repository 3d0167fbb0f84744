import type { NameGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import { collectVariants, commonSpelling, type SpelledMention } from './groups.js';
import { contextOf, type PersonMention } from './mentions.js';
import type { LoneWord, QuietSentence } from './stretches.js';
import { loneSurnames, surnameMention } from './surnames.js';
import { editDistance, isOneGivenName, isSuffix } from './words.js';

/** A full name: all mentions with the same words. */
interface Form {
  readonly key: string;
  /** Words without initials. */
  readonly core: readonly string[];
  readonly words: readonly string[];
  readonly mentions: PersonMention[];
  readonly stories: Set<number>;
}

/**
 * Groups the mentions of people by name.
 *
 * - A longer name takes in a shorter one with its first and last word if no second longer name fits
 *   ("Mamane Sani Kiaou", "Mamane Kiaou"), and a surname alone in a story that has one full name
 *   with it. These are short forms.
 * - Two full names conflict if they differ in the spelling of one word only (long and short forms of
 *   given names count as the same), if the words around them say that they are one person, and if no
 *   story has both.
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
  const parents = new Map<Form, Form>();
  const find = (form: Form): Form => {
    const parent = parents.get(form);
    return parent ? find(parent) : form;
  };
  const join = (a: Form, b: Form): void => {
    const [first, second] = [find(a), find(b)];
    if (first !== second) parents.set(second, first);
  };
  const conflicts: [Form, Form][] = [];
  for (const [short, long] of shortForms(forms)) join(long, short);
  for (const [a, b] of nearSpellings(forms)) {
    if (!areOnePerson(a, b)) continue;
    conflicts.push([a, b]);
    join(a, b);
  }
  const members = new Map<Form, Form[]>();
  for (const form of forms) {
    const root = find(form);
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
    const own = conflicts.filter(([a]) => find(a) === root);
    const name = commonSpelling(group.flatMap((form) => form.mentions));
    groups.push({
      name,
      kind: 'person',
      variants,
      ...(own.length > 0 && {
        conflicting: own.map(([a, b]): [string, string] => [
          commonSpelling(a.mentions),
          commonSpelling(b.mentions),
        ]),
      }),
    });
  }
  return groups;
}

function fullNames(mentions: readonly PersonMention[]): Form[] {
  const forms = new Map<string, Form>();
  for (const mention of mentions) {
    if (mention.words.length < 2) continue;
    const key = mention.words.join(' ');
    let form = forms.get(key);
    if (!form) {
      const core = mention.words.filter((word) => word.length > 1);
      form = { key, core, words: mention.words, mentions: [], stories: new Set() };
      if (core.length > 1) forms.set(key, form);
    }
    form.mentions.push(mention);
    form.stories.add(mention.story);
  }
  return [...forms.values()].sort((a, b) => compareStrings(a.key, b.key));
}

/** Pairs of a short name and the only longer one that has its first and last word. */
function shortForms(forms: readonly Form[]): [Form, Form][] {
  const longer = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.words.length < 3 || form.words.some(isSuffix)) continue;
    const key = endsOf(form);
    const list = longer.get(key);
    if (list) list.push(form);
    else longer.set(key, [form]);
  }
  const pairs: [Form, Form][] = [];
  for (const form of forms) {
    if (form.words.length !== 2) continue;
    const [long, second] = longer.get(endsOf(form)) ?? [];
    if (long && !second) pairs.push([form, long]);
  }
  return pairs;
}

function endsOf({ words }: Form): string {
  return `${words[0] ?? ''} ${words.at(-1) ?? ''}`;
}

/**
 * Pairs of names of as many words that differ in one: names are indexed under all words but one,
 * with each of the spellings that one lost letter makes of it, so that cost grows with the names.
 */
function nearSpellings(forms: readonly Form[]): [Form, Form][] {
  const index = new Map<string, Form[]>();
  const pairs = new Map<string, [Form, Form]>();
  for (const form of forms) {
    for (const key of blurredKeys(form.core)) {
      const near = index.get(key);
      if (!near) {
        index.set(key, [form]);
        continue;
      }
      for (const other of near) {
        if (other !== form && differInOneWord(other.core, form.core)) {
          pairs.set(`${other.key}|${form.key}`, [other, form]);
        }
      }
      if (!near.includes(form) && near.length < MOST_NEAR) near.push(form);
    }
  }
  return [...pairs.entries()].sort(([a], [b]) => compareStrings(a, b)).map(([, pair]) => pair);
}

/** Names under one key that are compared. */
const MOST_NEAR = 20;

const LONGEST_WORD = 24;

function blurredKeys(core: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const [at, word] of core.entries()) {
    if (word.length < LEAST_LENGTH || word.length > LONGEST_WORD) continue;
    // The given name is left out of a surname's key: it may be in its short form.
    const others = core.filter((_, index) => index !== at && index !== 0);
    const initial = at === 0 ? '' : (core[0] ?? '').charAt(0);
    const rest = `${core.length} ${at} ${initial} ${others.join(' ')}`;
    keys.add(`${rest}|${word}`);
    for (let gap = 1; gap < word.length; gap++) {
      keys.add(`${rest}|${word.slice(0, gap)}${word.slice(gap + 1)}`);
    }
  }
  return [...keys];
}

/** Shortest word that can be misspelt, and shortest for two edits; shorter ones are other names. */
const LEAST_LENGTH = 4;
const LEAST_LENGTH_FOR_TWO = 8;

function differInOneWord(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  let differing = 0;
  for (const [at, word] of a.entries()) {
    const other = b[at] ?? '';
    if (word === other || (at === 0 && isOneGivenName(word, other))) continue;
    if (++differing > 1 || !isNearSpelling(word, other, at === 0)) return false;
  }
  return differing === 1;
}

function isNearSpelling(a: string, b: string, isGiven: boolean): boolean {
  const length = Math.min(a.length, b.length);
  if (length < LEAST_LENGTH || a.charAt(0) !== b.charAt(0)) return false;
  if (a === `${b}s` || b === `${a}s`) return false;
  // "Mario" and "Maria", "Eric" and "Erica" are two names.
  if (isGiven && a.slice(0, -1) === b.slice(0, length) && a.length !== b.length) return false;
  if (isGiven && a.slice(0, -1) === b.slice(0, -1)) return false;
  return editDistance(a, b, 2) <= (length >= LEAST_LENGTH_FOR_TWO ? 2 : 1);
}

/** Weight of the words around two mentions that must be common to both. */
const LEAST_CONTEXT = 12;
const LEAST_CONTEXT_GIVEN = 18;
const LEAST_CONTEXT_LONG = 5;

/** Mentions of a name that are looked at. */
const MOST_MENTIONS = 12;

function areOnePerson(a: Form, b: Form): boolean {
  for (const story of a.stories) if (b.stories.has(story)) return false;
  if (!isEvidentPerson(a) && !isEvidentPerson(b)) return false;
  const inGiven = !isOneGivenName(a.core[0] ?? '', b.core[0] ?? '');
  const needed =
    a.core.length > 2 ? LEAST_CONTEXT_LONG : inGiven ? LEAST_CONTEXT_GIVEN : LEAST_CONTEXT;
  const contexts = b.mentions.slice(0, MOST_MENTIONS).map(contextOf);
  return a.mentions.slice(0, MOST_MENTIONS).some((mention) => {
    const own = contextOf(mention);
    return contexts.some((context) => sharedWeight(own, context) >= needed);
  });
}

function isEvidentPerson({ mentions }: Form): boolean {
  return mentions.some(({ isPerson }) => isPerson);
}

function sharedWeight(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let mass = 0;
  for (const [word, weight] of a) if (b.has(word)) mass += weight;
  return mass;
}

/** Surnames alone, in stories with one full name that ends in them. */
function surnameMentions(
  mentions: readonly PersonMention[],
  lone: readonly LoneWord[],
  quiet: readonly QuietSentence[],
  forms: readonly Form[],
): Map<Form, PersonMention[]> {
  const byStory = new Map<number, Map<string, Form | undefined>>();
  const written = new Map<number, Set<string>>();
  for (const form of forms) {
    const surname = form.words.at(-1) ?? '';
    for (const story of form.stories) {
      const known = byStory.get(story) ?? new Map<string, Form | undefined>();
      byStory.set(story, known.set(surname, known.has(surname) ? undefined : form));
    }
    for (const { story, spelling } of form.mentions) {
      const surnames = written.get(story) ?? new Set();
      written.set(story, surnames.add(spelling.split(/[\s-]/).at(-1) ?? ''));
    }
  }
  const found = new Map<Form, PersonMention[]>();
  const add = (mention: PersonMention): void => {
    const [word, second] = mention.words;
    const form = second === undefined ? byStory.get(mention.story)?.get(word ?? '') : undefined;
    if (!form) return;
    const list = found.get(form);
    if (list) list.push(mention);
    else found.set(form, [mention]);
  };
  mentions.forEach(add);
  for (const word of lone) {
    const mention = byStory.has(word.story) ? surnameMention(word) : undefined;
    if (mention) add(mention);
  }
  for (const sentence of quiet) {
    const surnames = written.get(sentence.story);
    if (surnames) loneSurnames(sentence, surnames).forEach(add);
  }
  return found;
}
