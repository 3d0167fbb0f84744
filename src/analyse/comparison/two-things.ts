import roles from '../../data/figure-roles.json' with { type: 'json' };
import { opensWithCapital } from '../../segment/characters.js';
import { stem } from '../../segment/tokens.js';
import { ORDINALS } from './added-figures.js';
import { intervalOf, overlap, type Interval } from './intervals.js';
import { areSynonyms, isCommonWord, isReport } from './lexicon.js';
import type { ReadMention } from './mentions.js';
import { areQualifiedApart } from './qualified-apart.js';
import type { Item, Statement } from './statement.js';

const OTHERS: ReadonlySet<string> = new Set(roles.others);
const SUCCESSORS: ReadonlySet<string> = new Set(roles.successors.map((word) => stem(word)));
const ASKED: ReadonlySet<string> = new Set(roles.asked.map((word) => stem(word)));
const EXPECTED: ReadonlySet<string> = new Set(roles.expected.map((word) => stem(word)));
const DIMENSIONS: ReadonlyMap<string, number> = new Map(
  roles.dimensions.flatMap((words, k) => words.map((word) => [word, k] as const)),
);

/** Words before a figure in which a name says whose it is. */
const OWNER_REACH = 5;
/** Words on each side in which a word says that the figure is of another thing. */
const REACH = 8;
/** Words behind a figure, what it counts among them, in which a preposition says of what it is. */
const COMPLEMENT_REACH = 3;

/**
 * Whether words beside two figures say that they are of two things: of two owners, places, purposes,
 * times or dimensions, or that only one of them is asked for or expected, or of another thing.
 */
export function areOfTwoThings(a: ReadMention, b: ReadMention): boolean {
  return (
    timesApart(a.read.statement, b.read.statement) || ownersApart(a, b) || wordsTellApart(a, b)
  );
}

/** The same without times and owners. */
export function wordsTellApart(a: ReadMention, b: ReadMention): boolean {
  const [x, y] = [a.read.statement, b.read.statement];
  return (
    areQualifiedApart(x, y) ||
    areOfOthers(x, y) ||
    complementsApart(a, b) ||
    dimensionsApart(a, b) ||
    [ASKED, EXPECTED, SUCCESSORS].some((words) => isOnlyOneBeside(a, b, words))
  );
}

/** Whether one of two statements speaks of another of the things of which the other speaks. */
export function areOfOthers(a: Statement, b: Statement): boolean {
  return isOfOther(a, b) || isOfOther(b, a);
}

/** Whether a statement speaks of a second, another or the next of the things of which the other speaks. */
function isOfOther({ items }: Statement, other: Statement): boolean {
  return items.some((item, k) => {
    const thing = items[k + 1];
    if (!thing?.content || !other.stems.has(thing.stem)) return false;
    if (!ORDINALS.has(item.norm) && !OTHERS.has(item.norm)) return false;
    return !other.items.some(({ norm }) => norm === item.norm);
  });
}

/** Whether each statement has a time, and none of one may be one of the other. */
export function timesApart(a: Statement, b: Statement): boolean {
  return noneOverlap(timesOf(a), timesOf(b));
}

function noneOverlap(x: readonly Interval[], y: readonly Interval[]): boolean {
  return x.length > 0 && y.length > 0 && !x.some((p) => y.some((q) => overlap(p, q)));
}

/** Words on each side of a figure in which a period says of when it is. */
const PERIOD_REACH = 8;
/** Days from which a date is a period of which figures are given, and not the day of an event. */
const SHORTEST_PERIOD = 28;

/** "Sales of 2.1 billion in the year to March 2031", "2.3 billion in the year to March 2030". */
export function periodsApart(a: ReadMention, b: ReadMention): boolean {
  return noneOverlap(periodsBeside(a), periodsBeside(b));
}

function periodsBeside({ read, index }: ReadMention): Interval[] {
  const { items, itemOf, quantities } = read.statement;
  const at = itemOf[index] ?? -1;
  return items.slice(Math.max(0, at - PERIOD_REACH), at + PERIOD_REACH + 1).flatMap((item) => {
    const quantity = quantities[item.quantity ?? -1];
    const period = quantity?.kind === 'date' ? intervalOf(quantity) : undefined;
    return period && period.high - period.low >= SHORTEST_PERIOD - 1 ? [period] : [];
  });
}

function timesOf({ quantities }: Statement): Interval[] {
  return quantities.flatMap((quantity) =>
    quantity.kind === 'date' ? (intervalOf(quantity) ?? []) : [],
  );
}

/** "Holm has scored 31", "Moss has scored 13"; "Telcon, which has 31", "Ostra, which has 13". */
function ownersApart(a: ReadMention, b: ReadMention): boolean {
  const [x, y] = [ownerOf(a), ownerOf(b)];
  return x !== undefined && y !== undefined && x.stem !== y.stem;
}

function ownerOf({ read, index }: ReadMention): Item | undefined {
  const { items, itemOf, text } = read.statement;
  const at = itemOf[index] ?? -1;
  for (let k = at - 1; k >= Math.max(0, at - OWNER_REACH); k--) {
    const [item, next] = [items[k], items[k + 1]];
    if (!item || !next || isReport(item.stem)) return undefined;
    const between = text.slice(item.end, next.start);
    if (/[.;:!?–—()]/u.test(between)) return undefined;
    if (between.includes(',') && !RELATIVES.has(next.norm)) return undefined;
    if (item.name || opensAsName(item)) return item;
  }
  return undefined;
}

/** A capitalised word that opens a sentence is a name, too, where no report uses it as a word. */
function opensAsName({ text, norm, content }: Item): boolean {
  return content && opensWithCapital(text) && !isCommonWord(norm);
}

const RELATIVES: ReadonlySet<string> = new Set(['which', 'who', 'whose', 'whom']);

/** "12 kilometres from Keld", "21 kilometres from Lund"; "$86 million for roads", "for schools". */
function complementsApart(a: ReadMention, b: ReadMention): boolean {
  const [x, y] = [complementOf(a), complementOf(b)];
  if (!x || !y || areSynonyms(x.stem, y.stem)) return false;
  return !a.read.statement.stems.has(y.stem) && !b.read.statement.stems.has(x.stem);
}

/** The first word of content behind a preposition that follows a figure or what it counts. */
function complementOf({ read, index, quantity }: ReadMention): Item | undefined {
  const { items, itemOf, text } = read.statement;
  const from = (itemOf[index] ?? -1) + 1;
  const end = Math.max(quantity.end, quantity.headSpan?.end ?? 0);
  const at = items.findIndex(({ start }, k) => k >= from && start >= end);
  const link = items[at];
  if (at < 0 || !link || !COMPLEMENT_LINKS.has(link.norm) || text.slice(end, link.start) !== ' ') {
    return undefined;
  }
  return items.slice(at + 1, at + 1 + COMPLEMENT_REACH).find(({ content }) => content);
}

const COMPLEMENT_LINKS: ReadonlySet<string> = new Set([
  'for',
  'to',
  'of',
  'from',
  'in',
  'on',
  'at',
]);

/** "31 metres high", "13 metres wide". */
function dimensionsApart(a: ReadMention, b: ReadMention): boolean {
  const [x, y] = [dimensionOf(a), dimensionOf(b)];
  return x !== undefined && y !== undefined && x !== y;
}

function dimensionOf({ read, index }: ReadMention): number | undefined {
  const { items, itemOf } = read.statement;
  return DIMENSIONS.get(items[(itemOf[index] ?? -1) + 1]?.norm ?? '');
}

/** Whether one figure has one of some words beside it, by their stems, and the other has none. */
function isOnlyOneBeside(a: ReadMention, b: ReadMention, words: ReadonlySet<string>): boolean {
  const has = ({ read, index }: ReadMention): boolean => {
    const { items, itemOf } = read.statement;
    const at = itemOf[index] ?? -1;
    return items
      .slice(Math.max(0, at - REACH), at + REACH + 1)
      .some((item) => words.has(item.stem));
  };
  return has(a) !== has(b);
}
