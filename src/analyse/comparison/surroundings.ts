import acts from '../../data/acts.json' with { type: 'json' };
import roles from '../../data/figure-roles.json' with { type: 'json' };
import { opensWithCapital } from '../../segment/characters.js';
import { stem } from '../../segment/tokens.js';
import type { Lexicon } from '../alignment/lexicon.js';
import { isOrigin, roleOf, type FigureRole } from './figure-roles.js';
import { isAct, isLimiting, synonymClass } from './lexicon.js';
import { countedHead, isCompound } from './likely-measure.js';
import type { ReadMention, ReadSentence } from './mentions.js';
import { periodOf } from './periods.js';
import type { Item } from './statement.js';

/** Weight, by class of synonyms, of words that say what a figure is about. */
export type WordWeights = ReadonlyMap<string, number>;

/** What surrounds a figure and says what it measures; words stand as classes of synonyms. */
export interface Surroundings {
  readonly mention: ReadMention;
  readonly role: FigureRole;
  /** The act beside the figure (kill, arrest), which governs it. */
  readonly act: string | undefined;
  readonly head: string | undefined;
  /** Whether it counts persons without saying which: "12 people", "12 others", "12 dead". */
  readonly persons: boolean;
  /** Words beside the figure, up to the next figure of its kind. */
  readonly near: WordWeights;
  /** Words of the whole sentence. */
  readonly all: WordWeights;
  /** Names among the words beside it. */
  readonly names: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  /** Single days stated beside it. */
  readonly days: readonly string[];
  readonly period: string | undefined;
  /** Whether it counts a sum of two: "17 students and teachers". */
  readonly compound: boolean;
  /** "report" and "page" of "a 448-page report": what a figure before it describes. */
  readonly described: ReadonlySet<string>;
  /** Whether it is one of some only ("the top ten"), or a time counted from or to today. */
  readonly bounded: boolean;
  /** What a short time is counted from or to: "launch" of "74 seconds after launch". */
  readonly moment: string | undefined;
}

/** Words on each side of a figure that are about it. */
const REACH = 8;
/** Words on each side in which an act governs it. */
const ACT_REACH = 5;
/** Words described by a figure that stands before them. */
const DESCRIBED = 3;
/**
 * What a shared name weighs: in stories of one event names are shared anyhow, so that one of them
 * says less than a rare word.
 */
const NAME_WEIGHT = 1.5;
/** -ln of the share of sentences that hold a word, up to which it says nothing (1 in 90). */
const COMMON_WEIGHT = 4.5;

const PERSONS: ReadonlySet<string> = new Set(acts.persons.map((word) => synonymClass(stem(word))));
const ELAPSED: ReadonlySet<string> = new Set(roles.elapsed);
const VERBAL: ReadonlySet<string> = new Set(roles.verbal);

/** Whether a head, as a class of synonyms, says only that persons are counted. */
export function countsPersons(head: string): boolean {
  return PERSONS.has(head);
}

const EMPLOYEES = synonymClass(stem('employee'));
/** Characters before a figure in which the verb stands whose object it counts. */
const VERB_REACH = 12;
const EMPLOYING = /\bemploy(?:s|ed|ing)? $/iu;

/** What a figure counts, as a class of synonyms: the people whom a company "employs" are employees. */
export function headOf({ quantity, sentence: { plain } }: ReadMention): string | undefined {
  const head = countedHead(quantity);
  if (head === undefined) return undefined;
  const counted = synonymClass(stem(head));
  if (!countsPersons(counted)) return counted;
  const before = plain.slice(Math.max(0, quantity.start - VERB_REACH), quantity.start);
  return EMPLOYING.test(before) ? EMPLOYEES : counted;
}

/** Reads surroundings; the words of each sentence are weighed once. */
export class SurroundingsReader {
  private readonly sentences = new Map<ReadSentence, ReadonlyMap<string, number>>();

  constructor(private readonly lexicon: Lexicon) {}

  /** Undefined where the figure has no place of its own in the sentence. */
  of(mention: ReadMention): Surroundings | undefined {
    const { quantity, read } = mention;
    const { items, itemOf } = read.statement;
    const at = itemOf[mention.index] ?? -1;
    if (at < 0) return undefined;
    const all = this.wordsOf(read);
    const near = new Map<string, number>();
    const names = new Set<string>();
    for (const item of items.slice(...windowOf(mention, at))) {
      if (!item.content) continue;
      const word = synonymClass(item.stem);
      near.set(word, all.get(word) ?? 0);
      if (item.name) names.add(word);
    }
    const counted = headOf(mention);
    return {
      mention,
      role: isOrigin(read.statement, mention.index)
        ? 'level'
        : roleOf(read.statement, mention.index),
      act: actBeside(mention, at),
      head: counted,
      persons: counted === undefined || countsPersons(counted),
      near,
      all,
      names,
      modifiers: new Set(quantity.modifiers?.map((word) => synonymClass(stem(word)))),
      days: daysBeside(mention, at),
      period: periodOf(read.statement, mention.index)?.name,
      compound: isCompound(read.statement, quantity),
      described: describedBy(mention),
      bounded: isOneOfSome(mention, at) || isElapsed(mention, at),
      moment: momentOf(mention, at),
    };
  }

  private wordsOf(read: ReadSentence): WordWeights {
    const known = this.sentences.get(read);
    if (known) return known;
    const words = new Map<string, number>();
    for (const item of read.statement.items) {
      if (!item.content) continue;
      const weight = this.weightOf(item);
      const word = synonymClass(item.stem);
      words.set(word, Math.max(words.get(word) ?? 0, weight));
    }
    this.sentences.set(read, words);
    return words;
  }

  /** A capitalised word that opens a sentence is a name, too, where no report uses it as a word. */
  private weightOf({ norm, kind, text, name }: Item): number {
    if (kind !== 'word') return 0;
    const { weight, known } = this.lexicon.entry(norm, false);
    if (name || (!known && opensWithCapital(text))) return NAME_WEIGHT;
    return Math.max(0, weight - COMMON_WEIGHT);
  }
}

/** The items beside a figure, as start and end; an amount's end where another one begins. */
function windowOf({ quantity, read }: ReadMention, at: number): [number, number] {
  const { items, quantities } = read.statement;
  const isRival = (k: number): boolean => {
    const other = quantities[items[k]?.quantity ?? -1];
    if (!other || quantity.kind === 'count' || quantity.kind === 'number') return false;
    return other.kind === quantity.kind && other.unit === quantity.unit;
  };
  let from = at;
  while (from > 0 && at - from < REACH && !isRival(from - 1)) from--;
  let to = at;
  while (to < items.length - 1 && to - at < REACH && !isRival(to + 1)) to++;
  return [from, to + 1];
}

/**
 * The nearest act in the figure's own clause, the one before it where two are as near; one that an
 * article makes an event ("in the crash 12 were injured") only where there is no other.
 */
function actBeside({ read }: ReadMention, at: number): string | undefined {
  const before = actTowards(read, at, -1);
  const after = actTowards(read, at, 1);
  if (!before || !after) return (before ?? after)?.act;
  if (before.isEvent !== after.isEvent) return before.isEvent ? after.act : before.act;
  return before.steps <= after.steps ? before.act : after.act;
}

function actTowards(
  { statement: { items, text } }: ReadSentence,
  at: number,
  step: 1 | -1,
): { readonly act: string; readonly steps: number; readonly isEvent: boolean } | undefined {
  for (let steps = 1; steps <= ACT_REACH; steps++) {
    const item = items[at + step * steps];
    const last = items[at + step * (steps - 1)];
    if (!item || !last) return undefined;
    const [left, right] = step > 0 ? [last, item] : [item, last];
    if (/[,;:()–—]/u.test(text.slice(left.end, right.start))) return undefined;
    if (isAct(item.stem)) {
      const isEvent = ARTICLES.has(items[at + step * steps - 1]?.norm ?? '');
      return { act: synonymClass(item.stem), steps, isEvent };
    }
  }
  return undefined;
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that', 'its']);

function daysBeside({ read }: ReadMention, at: number): string[] {
  const { items, quantities } = read.statement;
  return items.slice(Math.max(0, at - REACH), at + REACH + 1).flatMap((item) => {
    const date = quantities[item.quantity ?? -1];
    if (date?.kind !== 'date' || typeof date.value !== 'string') return [];
    const known = date.known ?? [];
    return known.includes('day') || known.includes('weekday') ? [date.value] : [];
  });
}

function describedBy({ quantity, read }: ReadMention): Set<string> {
  const { items, text } = read.statement;
  const end = Math.max(quantity.headSpan?.end ?? 0, quantity.end);
  const described = new Set<string>();
  if (!text.slice(quantity.start, end).includes('-')) return described;
  for (const item of items) {
    if (item.start < end) continue;
    if (!item.content || /[,.;:]/u.test(text.slice(end, item.start))) break;
    described.add(synonymClass(item.stem));
    if (described.size === DESCRIBED) break;
  }
  return described;
}

/** "The top ten", "the last ten", but not "the strike is to last ten hours". */
function isOneOfSome({ read }: ReadMention, at: number): boolean {
  const { items } = read.statement;
  return isLimiting(items[at - 1]?.norm ?? '') && !isVerb(items, at - 1);
}

/** Whether "last" is a verb here. */
function isVerb(items: readonly Item[], at: number): boolean {
  return items[at]?.norm === 'last' && VERBAL.has(items[at - 1]?.norm ?? '');
}

/** Times too short to grow from one report to the next. */
const SHORT_UNITS: ReadonlySet<string> = new Set(['second', 'minute']);

function momentOf({ quantity, read }: ReadMention, at: number): string | undefined {
  if (!SHORT_UNITS.has(quantity.unit)) return undefined;
  const [link, ...after] = read.statement.items.slice(at + 1, at + 4);
  if (link?.norm !== 'after' && link?.norm !== 'before') return undefined;
  const moment = after.find(({ content }) => content);
  return moment && `${link.norm} ${synonymClass(moment.stem)}`;
}

/** A length of time that is counted from or to a moment grows or shrinks from day to day. */
function isElapsed(mention: ReadMention, at: number): boolean {
  const { quantity, read } = mention;
  if (quantity.kind !== 'duration' || momentOf(mention, at) !== undefined) return false;
  const { items } = read.statement;
  const beside = [at - 2, at - 1, at + 1, at + 2, at + 3].map((k) =>
    isVerb(items, k) ? '' : (items[k]?.norm ?? ''),
  );
  return [...beside, ...quantity.text.toLowerCase().split(/\s+/u)].some((word) =>
    ELAPSED.has(word),
  );
}
