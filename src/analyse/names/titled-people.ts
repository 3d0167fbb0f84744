import { byKey } from '../classes.js';
import type { PersonMention } from './mentions.js';
import { areOfOneTime, type OneEvent } from './one-person.js';
import { goTogether, withoutAddress } from './paired-titles.js';

/** A full name with the title before it; it starts at the title and ends before "Jr.". */
export interface TitledMention extends PersonMention {
  /** Number of the story. */
  readonly story: number;
  /** The name in full, folded, without initials. */
  readonly person: string;
  /** Norm of the last word of the name, "Jr." left out. */
  readonly surname: string;
  /** Norm of the word before it, if the name has one. */
  readonly given: string | undefined;
  /** Norms of the words of the title, each with a space behind it. */
  readonly title: string;
}

/** Mentions of one person in two stories that use two titles. */
interface Retitled {
  readonly person: string;
  readonly inA: readonly TitledMention[];
  readonly inB: readonly TitledMention[];
  readonly titleInA: string;
  readonly titleInB: string;
}

/** What each of two stories calls two people. */
export type TitlesExchanged = readonly [
  readonly [TitledMention, TitledMention],
  readonly [TitledMention, TitledMention],
];

/** Stories with a person that are compared with one another. */
const MOST_STORIES = 40;

/**
 * Two people whose titles two stories of one event exchange ("Mayor Ann Lee" and "Governor Bo Ray" in
 * one, "Governor Ann Lee" and "Mayor Bo Ray" in the other). Like words must stand around both mentions
 * of each, since people change their offices, and no story may call one of them both.
 */
export function exchangedTitles(
  mentions: readonly TitledMention[],
  areOfOneEvent: OneEvent,
): TitlesExchanged[] {
  const told = mentions.filter(({ title }) => withoutAddress(title) !== '');
  const retitled = [...byKey(told, ({ person }) => person).values()].flatMap(retitledIn);
  return [...byKey(retitled, storiesOf).values()].flatMap((people) =>
    people.flatMap((one, at) =>
      people.slice(at + 1).flatMap((other): TitlesExchanged[] => {
        if (one.titleInA !== other.titleInB || one.titleInB !== other.titleInA) return [];
        if (![one, other].every(({ inA, inB }) => areOfOneTime(inA, inB))) return [];
        const [[a], [b], [c], [d]] = [one.inA, other.inA, one.inB, other.inB];
        if (!a || !b || !c || !d || !areOfOneEvent(a.story, c.story)) return [];
        return [
          [
            [a, b],
            [c, d],
          ],
        ];
      }),
    ),
  );
}

/** The pairs of stories that give a person two titles, of those that give one each. */
function retitledIn(mentions: readonly TitledMention[]): Retitled[] {
  const [first] = mentions;
  if (!first || mentions.every(({ title }) => title === first.title)) return [];
  const stories = [...byKey(mentions, ({ story }) => story).values()].slice(0, MOST_STORIES);
  const titles = stories.map((own) => [...new Set(own.map(({ title }) => title))]);
  const hasBoth = (x: string, y: string): boolean =>
    titles.some((own) => own.includes(x) && own.includes(y));
  return stories.flatMap((inA, at) =>
    stories.slice(at + 1).flatMap((inB, behind): Retitled[] => {
      const [[titleInA = '', ...moreA] = [], [titleInB = '', ...moreB] = []] = [
        titles[at],
        titles[at + 1 + behind],
      ];
      if (moreA.length + moreB.length > 0 || goTogether(titleInA, titleInB)) return [];
      if (hasBoth(titleInA, titleInB)) return [];
      return [{ person: first.person, inA, inB, titleInA, titleInB }];
    }),
  );
}

function storiesOf({ inA: [a], inB: [b] }: Retitled): string {
  return `${a?.story ?? ''} ${b?.story ?? ''}`;
}
