import exchanges from '../../data/exchanges.json' with { type: 'json' };
import type { Item, Statement } from './statement.js';

const MUTUAL: ReadonlySet<string> = new Set(exchanges.mutual);
const DIRECTED: ReadonlySet<string> = new Set(exchanges.directed);
const LISTING: ReadonlySet<string> = new Set(exchanges.listing);

/** Longest run of words that may change places with another. */
const LONGEST = 4;

/** Two runs of words that have changed places: what one statement says of `a`, the other says of `b`. */
export interface Exchange {
  readonly a: Item;
  readonly b: Item;
}

/**
 * Whether two statements are of the same words in the same order but for two runs that have changed
 * places around a word that does not go both ways: "France beat Croatia", "Croatia beat France".
 * What joins the two in a list, or is mutual ("met", "and"), says the same either way.
 */
export function findExchange(a: Statement, b: Statement): Exchange | undefined {
  const length = a.items.length;
  if (length !== b.items.length) return undefined;
  let head = 0;
  while (head < length && a.items[head]?.norm === b.items[head]?.norm) head++;
  let tail = 0;
  while (
    tail < length - head &&
    a.items[length - 1 - tail]?.norm === b.items[length - 1 - tail]?.norm
  ) {
    tail++;
  }
  const x = a.items.slice(head, length - tail);
  const y = b.items.slice(head, length - tail);
  for (let first = 1; first <= LONGEST; first++) {
    for (let last = 1; last <= LONGEST && first + last < x.length; last++) {
      const between = x.slice(first, x.length - last);
      const turned = [...x.slice(-last), ...between, ...x.slice(0, first)];
      if (!turned.every((item, k) => item.norm === y[k]?.norm)) continue;
      const [left, right] = [nounOf(x.slice(0, first)), nounOf(x.slice(-last))];
      if (!left || !right || isName(left, y) !== isName(right, y)) return undefined;
      if (!isDirected(a, between, left, right)) return undefined;
      const twin = y.find((item) => item.norm === right.norm);
      return twin && { a: left, b: twin };
    }
  }
  return undefined;
}

/** Whether a word is written as a name here or, if it opens a sentence here, in the other statement. */
function isName(word: Item, others: readonly Item[]): boolean {
  return word.name || others.some(({ norm, name }) => name && norm === word.norm);
}

/** The last word of content of a run; undefined where a figure is in it. */
function nounOf(run: readonly Item[]): Item | undefined {
  if (run.some(({ kind }) => kind !== 'word')) return undefined;
  return run.findLast(({ content }) => content);
}

function isDirected(
  { text }: Statement,
  between: readonly Item[],
  left: Item,
  right: Item,
): boolean {
  const [first] = between;
  const last = between.at(-1);
  if (!first || !last) return false;
  if (/[,;:/]/u.test(text.slice(left.end, first.start) + text.slice(last.end, right.start))) {
    return false;
  }
  if (LISTING.has(first.norm) || between.some(({ norm }) => norm === 'and' || norm === 'or')) {
    return false;
  }
  if (between.some(({ norm, stem }) => MUTUAL.has(norm) || MUTUAL.has(stem))) return false;
  return between.some(({ norm, content, name }) => DIRECTED.has(norm) || (content && !name));
}
