import roles from '../../data/figure-roles.json' with { type: 'json' };
import type { Quantity, Relation } from '../../model/quantity.js';
import type { Story } from '../../model/source.js';
import { stem } from '../../segment/tokens.js';
import { byKey } from '../classes.js';
import { giveOtherEnds, isBound } from './dates.js';
import { areAntonyms, isFunctionWord, isReport, synonymClass } from './lexicon.js';
import type { Link } from './links.js';
import { compareMentions, type ReadMention } from './mentions.js';
import type { Omissions } from './omissions.js';
import { compareQuantities } from './quantities.js';
import type { Item, Statement } from './statement.js';
import { wordsTellApart } from './two-things.js';

/** Days between two stories that tell of one plan. */
const MOST_DAYS = 7;
/** Days between two days of one act: beyond, they are of two. */
const MOST_APART = 31;
/** Mentions with which one is compared, the nearest in time. */
const MOST_COMPARED = 40;
/** Words before a day among which is what is done on it, and those of which none may be apart. */
const REACH = 8;
const NEAR = 6;
/** Characters before a day in which the word stands by which it is found. */
const FOUND_WITHIN = 80;
/** Words of content that two sentences must share: what is done, and what does it. */
const LEAST_SHARED = 2;
/** Days in a sentence from which it is a list. */
const LIST = 3;

const SCHEDULED: ReadonlySet<string> = new Set(roles.scheduled.map((word) => stem(word)));
const MOVED: ReadonlySet<string> = new Set(roles.moved.map((word) => stem(word)));

/**
 * Links the days that stories of one event give one act: "will open on May 5", "opens on May 7".
 * What is done and what does it must be in both sentences, and neither story may know both days.
 */
export class DatedActs {
  private readonly ofStories: ReadonlyMap<Story, readonly ReadMention[]>;
  private readonly lists: readonly (readonly ReadMention[])[];

  constructor(
    mentions: readonly ReadMention[],
    private readonly areOfOneEvent: (a: Story, b: Story) => boolean,
    private readonly omissions: Omissions,
  ) {
    const dates = mentions.filter(statesDay);
    this.ofStories = byKey(dates, ({ read }) => read.story);
    this.lists = byWordBefore(dates.filter(isDay));
  }

  /** Links of days that exclude one another. */
  conflicts(): Link[] {
    const isWanted = (a: ReadMention, b: ReadMention): boolean => dayOf(a) !== dayOf(b);
    return this.linksOf('conflict', isWanted, MOST_COMPARED).filter(
      ({ a, b }) => !this.knows(a, b) && !this.knows(b, a),
    );
  }

  /** Links of one day, of those one of which is chosen. */
  agreements(isChosen: (mention: ReadMention) => boolean): Link[] {
    const isWanted = (a: ReadMention, b: ReadMention): boolean =>
      dayOf(a) === dayOf(b) && (isChosen(a) || isChosen(b));
    return this.linksOf('consistent', isWanted, Infinity);
  }

  private linksOf(
    relation: Relation,
    isWanted: (a: ReadMention, b: ReadMention) => boolean,
    most: number,
  ): Link[] {
    const links = new Map<string, Link>();
    const cut = new Set<ReadMention>();
    for (const list of this.lists) {
      for (const [at, a] of list.entries()) {
        let compared = 0;
        for (let k = at + 1; k < list.length; k++) {
          const b = list[k];
          if (!b || (b.read.day ?? 0) - (a.read.day ?? 0) > MOST_DAYS) break;
          if (b.read.story === a.read.story || !areNear(a, b) || !isWanted(a, b)) continue;
          if (compared++ >= most) {
            cut.add(a);
            break;
          }
          const key = `${keyOf(a)} ${keyOf(b)}`;
          if (links.has(key) || !this.areOfOneEvent(a.read.story, b.read.story)) continue;
          if (relationOf(a.quantity, b.quantity) !== relation) continue;
          if (areOfOneAct(a, b)) links.set(key, { a, b, relation, certain: false });
        }
      }
    }
    for (let k = 0; k < cut.size; k++) this.omissions.note('neighbours');
    return [...links.values()];
  }

  /** Whether a figure's story has the other's day, too: it tells the two apart. */
  private knows({ read }: ReadMention, { quantity }: ReadMention): boolean {
    const day = endsOf(quantity).find((end) => end !== undefined);
    return (this.ofStories.get(read.story) ?? []).some((date) => {
      return endsOf(date.quantity).includes(day);
    });
  }
}

/** The days of the year on which a date begins and ends ("-05-17"), as far as it has them. */
function endsOf({ low, high }: Quantity): (string | undefined)[] {
  return [low, high].map((day) => (typeof day === 'string' ? day.slice(YEAR_DIGITS) : undefined));
}

const YEAR_DIGITS = 4;

function keyOf({ read, index }: ReadMention): string {
  return `${String(read.number)}:${String(index)}`;
}

function statesDay({ quantity: { kind, known } }: ReadMention): boolean {
  return kind === 'date' && known?.includes('day') === true && known.includes('month');
}

/** A single day, or one from or until which something is so, in a story of which the day is known. */
function isDay({ quantity, read, interval }: ReadMention): boolean {
  if (read.day === undefined) return false;
  if (isBound(quantity)) return true;
  // "In this April 16 file photo": the day of a picture.
  if (quantity.qualifier !== 'exact' || quantity.text.startsWith('this ')) return false;
  return interval.low === interval.high;
}

function dayOf({ interval: { low, high } }: ReadMention): number {
  return Number.isFinite(low) ? low : high;
}

/** How two days relate; the end of a time says nothing of a day inside of it. */
function relationOf(a: Quantity, b: Quantity): Relation {
  if (isBound(a) !== isBound(b)) return 'unrelated';
  return giveOtherEnds(a, b) ? 'conflict' : compareQuantities(a, b).relation;
}

/** Whether two days are near one another, in whatever year where neither says which. */
function areNear(a: ReadMention, b: ReadMention): boolean {
  const apart = Math.abs(dayOf(a) - dayOf(b));
  const isStated = [a, b].some(({ quantity: { known } }) => known?.includes('year') === true);
  return apart <= MOST_APART || (!isStated && Math.abs(apart - YEAR_DAYS) <= MOST_APART);
}

const YEAR_DAYS = 365;

/** Days under the words before them, in order of time, then of source and place. */
function byWordBefore(days: readonly ReadMention[]): readonly (readonly ReadMention[])[] {
  const inTime = [...days].sort(
    (a, b) => (a.read.day ?? 0) - (b.read.day ?? 0) || compareMentions(a, b),
  );
  const lists = new Map<string, ReadMention[]>();
  const classes = new Map<string, string>();
  for (const day of inTime) {
    const { quantity, sentence } = day;
    const before = sentence.plain.slice(Math.max(0, quantity.start - FOUND_WITHIN), quantity.start);
    const words = before.toLowerCase().match(/[a-z]{3,}/gu) ?? [];
    for (const word of new Set(words.slice(-REACH).filter((norm) => !isFunctionWord(norm)))) {
      const key = classes.get(word) ?? synonymClass(stem(word));
      classes.set(word, key);
      const list = lists.get(key);
      if (list) list.push(day);
      else lists.set(key, [day]);
    }
  }
  return [...lists.values()].filter(({ length }) => length > 1);
}

function areOfOneAct(a: ReadMention, b: ReadMention): boolean {
  const [x, y] = [a.read.statement, b.read.statement];
  if ([x, y].some((statement) => isList(statement) || tellsMove(statement))) return false;
  const [p, q] = [wordsBefore(a, REACH), wordsBefore(b, REACH)];
  if (!isGoverned(p, q) || wordsTellApart(a, b)) return false;
  const [inA, inB] = [classesOf(x.items), classesOf(y.items)];
  if ([...inA].filter((word) => inB.has(word)).length < LEAST_SHARED) return false;
  if (p.some((word) => q.some((other) => areAntonyms(word.norm, other.norm)))) return false;
  return !(hasOwn(a, inB) && hasOwn(b, inA));
}

function isList({ quantities }: Statement): boolean {
  return quantities.filter(({ kind }) => kind === 'date').length >= LIST;
}

/** "Has been postponed", "originally": the sentence itself tells of two days. */
function tellsMove({ items }: Statement): boolean {
  return items.some((item) => MOVED.has(item.stem));
}

/** Words of content before a day, back to a figure, a verb of saying or another clause. */
function wordsBefore({ read, index }: ReadMention, reach: number): Item[] {
  const { items, itemOf, text } = read.statement;
  const at = itemOf[index] ?? -1;
  const words: Item[] = [];
  for (let k = at - 1; k >= Math.max(0, at - reach); k--) {
    const [item, next] = [items[k], items[k + 1]];
    if (!item || !next || item.kind !== 'word' || isReport(item.stem)) break;
    if (/[,.;:!?–—()]/u.test(text.slice(item.end, next.start))) break;
    if (item.content && !SCHEDULED.has(item.stem)) words.push(item);
  }
  return words;
}

/**
 * Whether one word governs both days: the one nearest to each, or the one nearest to either where
 * the other is before a word that both have, too ("launch the probe on", "the probe is launched on").
 */
function isGoverned(p: readonly Item[], q: readonly Item[]): boolean {
  const [x, y] = [p[0], q[0]].map((item) => item && synonymClass(item.stem));
  if (x === undefined || y === undefined || x === y) return x !== undefined && x === y;
  const [inP, inQ] = [classesOf(p), classesOf(q)];
  if (!inQ.has(x) && !inP.has(y)) return false;
  return [...inP].filter((word) => inQ.has(word)).length >= LEAST_SHARED;
}

/**
 * Whether some of the words near a day are not in the other sentence; a time that begins or ends may
 * be of an act that stands further off.
 */
function hasOwn(mention: ReadMention, other: ReadonlySet<string>): boolean {
  return wordsBefore(mention, isBound(mention.quantity) ? REACH : NEAR).some(
    (word) => !other.has(synonymClass(word.stem)),
  );
}

function classesOf(items: readonly Item[]): Set<string> {
  return new Set(items.filter(({ content }) => content).map((item) => synonymClass(item.stem)));
}
