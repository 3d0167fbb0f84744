import type { Conflict, Mention, SentenceGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { StorySentence } from '../../model/source.js';
import { storyKey } from '../story-key.js';
import { EarlierGroups } from '../earlier-groups.js';
import { goTogether, withoutPlace } from './paired-titles.js';
import type { TitlesExchanged } from './titled-people.js';
import { titleHolders, type TitleHolder } from './title-holders.js';

/** A person with a title in a sentence. */
interface Held extends TitleHolder {
  readonly sentence: StorySentence;
}

/** Two people of one story with two titles, in the order of their surnames. */
interface Couple {
  readonly people: readonly [Held, Held];
}

/** People of a sentence whose titles are compared; a longer list is a roll of names. */
const MOST_PEOPLE = 8;

/**
 * Two people whose titles are exchanged between sentences that say the same thing: "Minister Ann Lee
 * and General Bo Ray", "General Ann Lee and Minister Bo Ray". One title against another alone is no
 * conflict, since one person can have both, nor are titles that go together.
 *
 * The mentions of such a conflict carry title and name as their quantity.
 *
 * @param exchanged what stories exchange in other sentences
 * @param earlier what is known of the groups
 */
export function findExchangedTitles(
  groups: readonly SentenceGroup[],
  exchanged: readonly TitlesExchanged[] = [],
  earlier: EarlierGroups = new EarlierGroups(),
): Conflict[] {
  const found = new Map<string, Exchange>();
  for (const group of groups) {
    if (earlier.isUndisputed(group)) continue;
    const couples = new Map<string, Exchange>();
    for (const sentence of group.sentences) {
      if (sentence.kind !== 'sentence' || sentence.furniture) continue;
      for (const couple of couplesIn(sentence)) addCouple(couples, couple);
    }
    for (const [key, exchange] of couples) if (isExchange(exchange)) merge(found, key, exchange);
  }
  const aligned = new Set(found.keys());
  for (const ways of exchanged) {
    const own = new Map<string, Exchange>();
    for (const [one, other] of ways) addCouple(own, coupleOf(one, other));
    for (const [key, exchange] of own) if (!aligned.has(key)) merge(found, key, exchange);
  }
  return [...found.entries()]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([, exchange]) => asConflict(exchange));
}

/** Two people and two titles: those who have them one way, and the other way. */
interface Exchange {
  readonly ways: readonly [Couple[], Couple[]];
}

/**
 * What the limit on the people of a sentence leaves out, one line at most; a group found before counts
 * as any other.
 */
export function uncrossedPeople(groups: readonly SentenceGroup[]): string[] {
  let crowded = 0;
  for (const { sentences } of groups) {
    for (const { kind, furniture, plain } of sentences) {
      if (kind !== 'sentence' || furniture || !hasCapitals(plain, MOST_PEOPLE)) continue;
      if (titleHolders(plain).length > MOST_PEOPLE) crowded++;
    }
  }
  return crowded === 0 ? [] : [`${LEFT_OUT}: ${crowded}`];
}

const LEFT_OUT = `names: sentences of more than ${MOST_PEOPLE} people with titles, which were not compared for exchanged titles`;

/** Whether a text has more capitals than `most`: every name begins with one. */
function hasCapitals(text: string, most: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(/\p{Lu}/gu)) if (++count > most) return true;
  return false;
}

function couplesIn(sentence: StorySentence): Couple[] {
  const holders = titleHolders(sentence.plain).map((holder) => ({ ...holder, sentence }));
  if (holders.length > MOST_PEOPLE) return [];
  return holders.flatMap((a, at) =>
    holders.slice(at + 1).flatMap((b): Couple[] => {
      if (goTogether(a.title, b.title)) return [];
      return [coupleOf(a, b)];
    }),
  );
}

function coupleOf(a: Held, b: Held): Couple {
  return { people: a.surname < b.surname ? [a, b] : [b, a] };
}

function addCouple(couples: Map<string, Exchange>, couple: Couple): void {
  const [{ surname }, other] = couple.people;
  const [title, second] = titlesOf(couple);
  const isTurned = title > second;
  const titles = isTurned ? [second, title] : [title, second];
  const key = JSON.stringify([surname, other.surname, ...titles]);
  const exchange = couples.get(key) ?? { ways: [[], []] };
  exchange.ways[isTurned ? 1 : 0].push(couple);
  couples.set(key, exchange);
}

/** Two titles, without their places if they are two without them. */
function titlesOf({ people: [{ title: a }, { title: b }] }: Couple): readonly [string, string] {
  const [inA, inB] = [withoutPlace(a), withoutPlace(b)];
  return goTogether(inA, inB) ? [a, b] : [inA, inB];
}

/** Whether two stories have the titles each in its way, for people who may be the same. */
function isExchange({ ways: [one, other] }: Exchange): boolean {
  return one.some((a) =>
    other.some((b) => storyOf(a) !== storyOf(b) && a.people.every((x, k) => mayBe(x, b.people[k]))),
  );
}

function storyOf({ people: [{ sentence }] }: Couple): string {
  return storyKey(sentence);
}

/** Whether two holders of one surname have no different given names. */
function mayBe({ given }: TitleHolder, other: TitleHolder | undefined): boolean {
  return given === undefined || other?.given === undefined || given === other.given;
}

function merge(found: Map<string, Exchange>, key: string, { ways }: Exchange): void {
  const known = found.get(key);
  if (!known) found.set(key, { ways });
  else for (const [k, way] of known.ways.entries()) way.push(...(ways[k] ?? []));
}

function asConflict({ ways }: Exchange): Conflict {
  const groups = ways.map((couples) => [...couples].sort(byPlace).flatMap(mentionsOf));
  const [names, others] = groups.map(([first, second]) =>
    [first, second].map((mention) => mention?.quantity.text).join(' and '),
  );
  const people = ways[0][0]?.people.map(({ written }) => written) ?? [];
  return {
    kind: 'entity',
    about: `sources exchange the titles of ${people.join(' and ')}`,
    certainty: 'certain',
    reason: `one source names ${names}, another ${others}`,
    groups,
  };
}

function mentionsOf({ people }: Couple): Mention[] {
  return people.map(({ sentence, start, end, surname }) => {
    const text = sentence.plain.slice(start, end);
    return {
      quantity: { text, start, end, kind: 'number', unit: '', qualifier: 'exact', head: surname },
      sentence,
    };
  });
}

function byPlace(
  { people: [{ sentence: a }] }: Couple,
  { people: [{ sentence: b }] }: Couple,
): number {
  return compareStrings(a.source, b.source) || a.start - b.start;
}
