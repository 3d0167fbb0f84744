import titles from '../../data/titles.json' with { type: 'json' };
import type { Story } from '../../model/source.js';
import { overlap } from './intervals.js';
import { isAct, isFunctionWord, isReport } from './lexicon.js';
import type { Link } from './links.js';
import { compareMentions, type ReadMention } from './mentions.js';
import { compareQuantities } from './quantities.js';
import type { Item, Statement } from './statement.js';

/** Days between two stories within which a person has one age, or two around a birthday. */
const MOST_DAYS = 14;
/** Words between "43-year-old" and the name of whose age it is. */
const MOST_BETWEEN = 1;
/** Names by which a person is known: given name and surname. */
const FULL_NAME = 2;

/** The age that a story gives of a person. */
interface StatedAge {
  readonly person: string;
  readonly mention: ReadMention;
}

/**
 * Links the ages that different stories of one time give of one person by full name: "Ann Example,
 * 43, …", "43-year-old Ann Example". A story that gives two ages of one name tells two persons apart.
 */
export function linkAges(mentions: readonly ReadMention[]): Link[] {
  const persons = new Map<string, ReadMention[]>();
  for (const ofStory of agesByStory(mentions)) {
    for (const { person, mention } of singleAges(ofStory)) {
      const list = persons.get(person) ?? [];
      list.push(mention);
      persons.set(person, list);
    }
  }
  return [...persons.values()].flatMap(linkPerson);
}

function agesByStory(mentions: readonly ReadMention[]): Iterable<readonly StatedAge[]> {
  const stories = new Map<Story, StatedAge[]>();
  for (const mention of mentions) {
    if (mention.quantity.kind !== 'age' || !mayHaveName(mention)) continue;
    const person = personOf(mention.read.statement, mention.index);
    if (person === undefined) continue;
    const list = stories.get(mention.read.story) ?? [];
    list.push({ person, mention });
    stories.set(mention.read.story, list);
  }
  return stories.values();
}

/** Whether the text beside an age may be a name, so that its sentence is worth reading. */
function mayHaveName({ quantity: { start, end }, sentence: { plain } }: ReadMention): boolean {
  return plain.slice(start - 2, start) === ', ' || isCapitalNear(plain, end);
}

/** Characters in which a name follows an age. */
const NAME_REACH = 60;

function isCapitalNear(text: string, from: number): boolean {
  const near = text.slice(from, from + NAME_REACH);
  return near !== near.toLowerCase();
}

/** One mention of each person of whom the story gives no two ages that exclude one another. */
function singleAges(ages: readonly StatedAge[]): StatedAge[] {
  const first = new Map<string, StatedAge>();
  const several = new Set<string>();
  for (const age of ages) {
    const known = first.get(age.person);
    if (!known) first.set(age.person, age);
    else if (!overlap(known.mention.interval, age.mention.interval)) several.add(age.person);
  }
  return [...first.values()].filter(({ person }) => !several.has(person));
}

/** Ages that stories give of one name, above which it is the name of several persons. */
const MOST_AGES = 8;

/** Links each mention of a person with the last one before it of each age. */
function linkPerson(mentions: readonly ReadMention[]): Link[] {
  const ages = new Set(mentions.map(({ quantity }) => quantity.text.toLowerCase()));
  if (ages.size > MOST_AGES) return [];
  const links: Link[] = [];
  const last = new Map<string, ReadMention>();
  const inTime = [...mentions].sort(
    (a, b) => (dayOf(a) ?? 0) - (dayOf(b) ?? 0) || compareMentions(a, b),
  );
  for (const b of inTime) {
    for (const a of last.values()) {
      if (!areOfOneTime(a, b)) continue;
      const { relation } = compareQuantities(a.quantity, b.quantity);
      if (relation !== 'unrelated') links.push({ a, b, relation, certain: false });
    }
    last.set(b.quantity.text.toLowerCase(), b);
  }
  return links;
}

function dayOf({ read }: ReadMention): number | undefined {
  return read.day;
}

function areOfOneTime(a: ReadMention, b: ReadMention): boolean {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x !== undefined && y !== undefined && Math.abs(x - y) <= MOST_DAYS;
}

/** The full name of the person whose age a figure is; undefined where none stands beside it. */
function personOf(statement: Statement, index: number): string | undefined {
  const at = statement.itemOf[index] ?? -1;
  if (at < 0) return undefined;
  return fullName(namesBefore(statement, at)) ?? fullName(namesAfter(statement, at));
}

/** "Ann Example" of "Ann Example, 43,". */
function namesBefore({ items, text }: Statement, at: number): Item[] {
  const age = items[at];
  const last = items[at - 1];
  if (!age || !last?.name || text.slice(last.end, age.start) !== ', ') return [];
  if (!/^(?:[,.;:)]|$| who\b)/u.test(text.slice(age.end))) return [];
  let from = at - 1;
  while (from > 0 && isJoined(items[from - 1], items[from], text)) from--;
  return items.slice(from, at);
}

/** "Ann Example" of "43-year-old clerk Ann Example". */
function namesAfter({ items, text }: Statement, at: number): Item[] {
  for (let from = at + 1; from <= at + 1 + MOST_BETWEEN; from++) {
    const [before, item] = [items[from - 1], items[from]];
    if (!before || !item || !/^[\s-]+$/u.test(text.slice(before.end, item.start))) return [];
    if (isFunctionWord(item.norm) || isReport(item.stem) || isAct(item.stem)) return [];
    if (!item.name) continue;
    let to = from;
    while (isJoined(items[to], items[to + 1], text)) to++;
    return items.slice(from, to + 1);
  }
  return [];
}

function isJoined(a: Item | undefined, b: Item | undefined, text: string): boolean {
  return a?.name === true && b?.name === true && text.slice(a.end, b.start) === ' ';
}

/** Given name and surname, the last two names; undefined for less, or after a title. */
function fullName(names: readonly Item[]): string | undefined {
  const [given, surname] = names.slice(-FULL_NAME);
  if (!given || !surname || TITLES.has(given.norm)) return undefined;
  return `${given.norm} ${surname.norm.replace(/['’]s?$/u, '')}`;
}

const TITLES: ReadonlySet<string> = new Set(titles.titles.split(' '));
