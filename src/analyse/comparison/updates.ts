import updates from '../../data/updates.json' with { type: 'json' };
import { once } from '../../model/once.js';
import { compareStrings } from '../../model/order.js';
import type { Quantity } from '../../model/quantity.js';
import { stem, tokenize } from '../../segment/tokens.js';
import { isAct } from './lexicon.js';
import type { ReadMention } from './mentions.js';
import { FOLLOWED, UNFINISHED } from './stem-tables.js';
import type { Item, Statement } from './statement.js';

// Made for the first conflict of two days: most checks have none.
const followed = once((): ReadonlySet<string> => new Set(FOLLOWED));
const unfinished = once((): ReadonlySet<string> => new Set(UNFINISHED));
const PHRASES: ReadonlySet<string> = new Set(updates.phrases);

/** Words on either side of a figure, in its clause, that are looked at. */
const REACH = 8;

/** Words before a figure beyond which is told what happens to something else: to what has it. */
const BOUNDS: ReadonlySet<string> = new Set(['that', 'which', 'who', 'has', 'had']);

/** What is counted one by one, as reports learn of it. */
const COUNTED: ReadonlySet<Quantity['kind']> = new Set(['count', 'number', 'percent']);

/**
 * Whether the stories of one value may only know more than those of the other: all of them were
 * published later, and a report can come to know more of the figure. It can where people or things are
 * counted that something happens to ("12 were killed"), where a day is still to come, and where the
 * words before the figure say that it is no last one ("will cost", "so far"). What was paid, a day in
 * the past, an age or a size stays as it is.
 */
export function mayBeUpdate(a: readonly ReadMention[], b: readonly ReadMention[]): boolean {
  return isUpdateOf(a, b) || isUpdateOf(b, a);
}

function isUpdateOf(early: readonly ReadMention[], late: readonly ReadMention[]): boolean {
  if (!early.every((one) => late.every((other) => precedes(one, other)))) return false;
  if (early[0]?.quantity.kind === 'date') return early.some(isToCome);
  return [...early, ...late].some(mayChange);
}

function precedes(early: ReadMention, late: ReadMention): boolean {
  const last = early.read.story.published?.latest;
  const first = late.read.story.published?.earliest;
  return last !== undefined && first !== undefined && compareStrings(last, first) < 0;
}

/** Whether a day lies behind the day of its story. */
function isToCome({ interval, read: { day } }: ReadMention): boolean {
  return day !== undefined && interval.low > day;
}

function mayChange({ quantity, index, read: { statement } }: ReadMention): boolean {
  const { kind, text } = quantity;
  if (kind === 'age') return false;
  if (tokenize(text).some(({ norm }) => unfinished().has(stem(norm)))) return true;
  const at = statement.itemOf[index] ?? -1;
  const before = clause(statement, at, -1);
  if (isUnfinished(before)) return true;
  if (!COUNTED.has(kind)) return false;
  const after = clause(statement, at, 1);
  return isUnfinished(after) || [...ofFigure(before), ...after].some(isCountedAgain);
}

/** Those of the words before a figure that tell what happens to what is counted. */
function ofFigure(before: readonly Item[]): readonly Item[] {
  return before.slice(before.findLastIndex(({ norm }) => BOUNDS.has(norm)) + 1);
}

function isCountedAgain(word: Item): boolean {
  return isAct(word.stem) || followed().has(word.stem);
}

function isUnfinished(words: readonly Item[]): boolean {
  return words.some(
    (word, at) =>
      unfinished().has(word.stem) || PHRASES.has(`${word.norm} ${words[at + 1]?.norm ?? ''}`),
  );
}

/** The words on one side of an item, in the order of the text, as far as its clause goes. */
function clause({ items, text }: Statement, at: number, step: 1 | -1): Item[] {
  const words: Item[] = [];
  for (let k = at; words.length < REACH; k += step) {
    const [here, next] = [items[k], items[k + step]];
    if (!here || !next) break;
    const between = step > 0 ? text.slice(here.end, next.start) : text.slice(next.end, here.start);
    if (/[,;:()\u2013\u2014]/u.test(between)) break;
    words.push(next);
  }
  return step > 0 ? words : words.reverse();
}
