import { pairsOf } from '../pairs.js';
import { compareStrings } from '../../model/order.js';
import { byKey } from '../classes.js';
import type { PersonMention } from './mentions.js';
import type { NameOmissions } from './name-limits.js';
import { areOfOneTime, type OneEvent } from './one-person.js';
import { goTogether, withoutAddress } from './paired-titles.js';

/** A full name with the title before or behind it, "Jr." left out. */
export interface TitledMention extends PersonMention {
  /** Number of the story. */
  readonly story: number;
  /** The name in full, folded, without initials. */
  readonly person: string;
  /** Norm of the last word of the name, "Jr." left out. */
  readonly surname: string;
  /** The same as it is written. */
  readonly written: string;
  /** Norm of the word before it, if the name has one. */
  readonly given: string | undefined;
  /** Norms of the words of the title without its place, each with a space behind it. */
  readonly title: string;
}

/** The stories that give a person one title alone, with its mentions. */
type ByStory = ReadonlyMap<number, readonly TitledMention[]>;

/** A person to whom some stories give one title, others another. */
interface Retitled {
  readonly one: ByStory;
  readonly other: ByStory;
}

/** What stories call two people, each story once: some in one way, some in the other. */
export type TitlesExchanged = readonly (readonly [TitledMention, TitledMention])[];

/**
 * Two people whose titles two stories of one event exchange ("Mayor Ann Lee" and "Governor Bo Ray" in
 * one, "Governor Ann Lee" and "Mayor Bo Ray" in the other). Like words must stand around both mentions
 * of each, since people change their offices, and no story may call one of them both.
 */
export function exchangedTitles(
  mentions: readonly TitledMention[],
  areOfOneEvent: OneEvent,
  omissions: NameOmissions,
): TitlesExchanged[] {
  const told = mentions.filter(({ title }) => withoutAddress(title) !== '');
  const byTitles = new Map<string, Retitled[]>();
  for (const own of byKey(told, ({ person }) => person).values()) addRetitled(byTitles, own);
  return [...byTitles.values()].flatMap((people) =>
    people.flatMap((a, at) =>
      people.slice(at + 1).flatMap((b) => {
        const exchange = exchangeOf(a, b, areOfOneEvent, omissions);
        return exchange.length > 0 ? [exchange] : [];
      }),
    ),
  );
}

/** Adds a person under each two titles of which no story uses both for them. */
function addRetitled(byTitles: Map<string, Retitled[]>, mentions: readonly TitledMention[]): void {
  const [first] = mentions;
  if (!first || mentions.every(({ title }) => title === first.title)) return;
  const byTitle = new Map<string, Map<number, readonly TitledMention[]>>();
  const together = new Set<string>();
  for (const [story, own] of byKey(mentions, (mention) => mention.story)) {
    const titles = [...new Set(own.map(({ title }) => title))].sort(compareStrings);
    for (const pair of pairsOf(titles)) together.add(keyOf(pair));
    const [sole = '', ...more] = titles;
    if (more.length > 0) continue;
    byTitle.set(sole, (byTitle.get(sole) ?? new Map<number, typeof own>()).set(story, own));
  }
  for (const pair of pairsOf([...byTitle.keys()].sort(compareStrings))) {
    const [one, other] = pair.map((title) => byTitle.get(title));
    const key = keyOf(pair);
    if (!one || !other || together.has(key) || goTogether(...pair)) continue;
    const people = byTitles.get(key);
    if (people) people.push({ one, other });
    else byTitles.set(key, [{ one, other }]);
  }
}

function keyOf(titles: readonly [string, string]): string {
  return titles.join('|');
}

/**
 * The stories that give two people two titles, each with one that gives them the other way; a story
 * for which one is found is not compared with the rest, which may be as many.
 */
function exchangeOf(
  a: Retitled,
  b: Retitled,
  areOfOneEvent: OneEvent,
  omissions: NameOmissions,
): TitlesExchanged {
  const areExchanged = (one: InBoth, other: InBoth): boolean => {
    if (!areOfOneEvent(one.story, other.story)) return false;
    if (areOfOneTime(one.a, other.a) && areOfOneTime(one.b, other.b)) return true;
    omissions.noteOften(one.a, other.a, one.b, other.b);
    return false;
  };
  const [first, second] = [inBoth(a.one, b.other), inBoth(a.other, b.one)];
  const found = new Set<InBoth>();
  for (const one of first) {
    const other = second.find((each) => areExchanged(one, each));
    if (other) found.add(one).add(other);
  }
  for (const other of second) {
    if (!found.has(other) && first.some((one) => areExchanged(one, other))) found.add(other);
  }
  return [...found].flatMap(({ a: [p], b: [q] }) => (p && q ? [[p, q] as const] : []));
}

/** A story that both of two people are in, with their mentions there. */
interface InBoth {
  readonly story: number;
  readonly a: readonly TitledMention[];
  readonly b: readonly TitledMention[];
}

function inBoth(a: ByStory, b: ByStory): InBoth[] {
  return [...a].flatMap(([story, inA]) => {
    const inB = b.get(story);
    return inB ? [{ story, a: inA, b: inB }] : [];
  });
}
