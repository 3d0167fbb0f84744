import { saidOf, type Said } from './apposition.js';
import { contextOf, Evidence, type NameMention, type PersonMention } from './mentions.js';
import { MOST_MENTIONS } from './name-limits.js';
import type { Form } from './person-forms.js';
import { isSoleJob } from './role-words.js';
import {
  areGivenSpellings,
  isFrequentGivenName,
  isFrequentSurname,
  isOneGivenName,
} from './words.js';

/** Weight of the words around two mentions that must be common to both. */
const LEAST_CONTEXT = 12;
const LEAST_CONTEXT_GIVEN = 18;
const LEAST_CONTEXT_LONG = 5;
/** The same where many people bear such names, and nothing is said of both alike. */
const LEAST_CONTEXT_FREQUENT = 30;

/** Whether two stories, by their numbers, may be of one event. */
export type OneEvent = (a: number, b: number) => boolean;

/**
 * Whether two full names in near spellings are those of one person: like words stand around both, or
 * stories of one event say the same of both beside the name ("architect").
 */
export function areOnePerson(a: Form, b: Form, areOfOneEvent: OneEvent): boolean {
  if (shareStory(a, b)) return false;
  const [ofA, ofB] = [saidOfForm(a), saidOfForm(b)];
  if (areTwoByRole(a, b, ofA.roles, ofB.roles)) return false;
  const areCalledAlike = [...ofA.words].some((word) => ofB.words.has(word));
  const haveRoles = ofA.hasRole && ofB.hasRole;
  const arePeople = a.evidence !== Evidence.None || b.evidence !== Evidence.None;
  if (!arePeople && !(areCalledAlike && haveRoles)) return false;
  if (a.core[0]?.charAt(0) !== b.core[0]?.charAt(0)) {
    return areCalledAlike && haveRoles && shareContext(a, b, LEAST_CONTEXT_GIVEN);
  }
  const areFrequent = isFrequent(a) && isFrequent(b);
  if (areFrequent && !areCalledAlike) {
    return !haveRoles && shareContext(a, b, LEAST_CONTEXT_FREQUENT);
  }
  if (shareContext(a, b, neededContext(a, b))) return true;
  return areCalledAlike && haveOneEvent(a, b, areOfOneEvent);
}

/** Whether many people have both a given name and a surname, so that a like name is as often another's. */
function isFrequent({ core: [given = '', surname = '', ...more] }: Form): boolean {
  return more.length === 0 && isFrequentGivenName(given) && isFrequentSurname(surname);
}

function haveOneEvent(a: Form, b: Form, areOfOneEvent: OneEvent): boolean {
  return a.stories.some((one) => b.stories.some((other) => areOfOneEvent(one, other)));
}

/**
 * Whether unlike roles tell two people apart: two jobs of which hardly anybody has both ("lawyer",
 * "judge"), or any two where the given names are two as well ("Dana", "Dina").
 */
function areTwoByRole(
  { core: [first = ''] }: Form,
  { core: [other = ''] }: Form,
  rolesOfA: ReadonlySet<string>,
  rolesOfB: ReadonlySet<string>,
): boolean {
  const areGiven = isFrequentGivenName(first) && isFrequentGivenName(other);
  const areTwo = areGiven && !isOneGivenName(first, other);
  const [inA, inB] = [rolesOfA, rolesOfB].map((roles) =>
    areTwo ? [...roles] : [...roles].filter(isSoleJob),
  );
  return areUnlike(inA ?? [], inB ?? []);
}

function areUnlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((role) => b.includes(role));
}

/** What mentions of a name say of the person. */
function saidOfForm({ mentions }: Form): Said {
  const all = mentions.slice(0, MOST_MENTIONS).map(saidOf);
  return {
    words: new Set(all.flatMap(({ words }) => [...words])),
    hasRole: all.some(({ hasRole }) => hasRole),
    roles: new Set(all.flatMap(({ roles }) => [...roles])),
  };
}

function neededContext(a: Form, b: Form): number {
  const [first = ''] = a.core;
  const [other = ''] = b.core;
  if (a.core.length > 2 || a.hasArticle) return LEAST_CONTEXT_LONG;
  return isOneGivenName(first, other) && !areGivenSpellings(first, other)
    ? LEAST_CONTEXT
    : LEAST_CONTEXT_GIVEN;
}

/** Whether two full names that differ in the form of the given name may be those of one person. */
export function mayBeOnePerson(a: Form, b: Form): boolean {
  return shareStory(a, b) || shareContext(a, b, LEAST_CONTEXT);
}

/** Whether a full name may be the short form of one with a middle name. */
export function mayShareMiddleName(a: Form, b: Form): boolean {
  return shareStory(a, b) || shareContext(a, b, LEAST_CONTEXT_LONG);
}

/** Whether the words around two mentions, one of each name, weigh as much as is needed in common. */
function shareContext(a: Form, b: Form, needed: number): boolean {
  return shareWords(a.mentions, b.mentions, needed);
}

/** Whether offices that two lists of mentions give one person may be one, or held at one time. */
export function areOfOneTime(a: readonly PersonMention[], b: readonly PersonMention[]): boolean {
  return shareWords(a, b, LEAST_CONTEXT_GIVEN);
}

function shareWords(
  a: readonly PersonMention[],
  b: readonly PersonMention[],
  needed: number,
): boolean {
  const contexts: ReadonlyMap<string, number>[] = [];
  for (const mention of a.slice(0, MOST_MENTIONS)) {
    const own = contextOf(mention);
    for (const [at, other] of b.slice(0, MOST_MENTIONS).entries()) {
      const context = (contexts[at] ??= contextOf(other));
      if (sharedWeight(own, context) >= needed) return true;
    }
  }
  return false;
}

/** A mention of each of two names: those with most around them in common, of equals the first. */
export function likestMentions<T extends NameMention>(
  a: readonly T[],
  b: readonly T[],
): readonly [T, T] | undefined {
  let likest: { readonly pair: readonly [T, T]; readonly weight: number } | undefined;
  const contexts = b.slice(0, MOST_MENTIONS).map((other) => ({ other, words: contextOf(other) }));
  for (const mention of a.slice(0, MOST_MENTIONS)) {
    const own = contextOf(mention);
    for (const { other, words } of contexts) {
      const weight = sharedWeight(own, words);
      if (!likest || weight > likest.weight) likest = { pair: [mention, other], weight };
    }
  }
  return likest?.pair;
}

/** Whether a story has both names. */
export function shareStory({ stories: a }: Form, { stories: b }: Form): boolean {
  let at = 0;
  for (const story of a) {
    while (at < b.length && (b[at] ?? 0) < story) at++;
    if (b[at] === story) return true;
  }
  return false;
}

function sharedWeight(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let mass = 0;
  for (const [word, weight] of a) if (b.has(word)) mass += weight;
  return mass;
}
