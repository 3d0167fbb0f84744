import amountWords from '../../data/amount-words.json' with { type: 'json' };
import numberWords from '../../data/number-words.json' with { type: 'json' };
import type { StatementPair } from './same-measure.js';
import type { Slot } from './slots.js';
import type { Item, Statement } from './statement.js';
import type { Gap } from './word-alignment.js';

/** What a word or figure counts: things, a place in an order, occasions, or a multiple. */
type Counting = 'cardinal' | 'ordinal' | 'occasion' | 'multiple';

interface Reading {
  readonly item: Item;
  readonly counting: Counting;
  readonly value: number;
}

const WORDS: ReadonlyMap<string, readonly [Counting, number]> = new Map(
  (
    [
      ['cardinal', numberWords.cardinals],
      ['cardinal', amountWords.cardinals],
      ['ordinal', numberWords.ordinals],
      ['occasion', amountWords.occasions],
      ['multiple', amountWords.multiples],
    ] as const
  ).flatMap(([counting, words]) =>
    Object.entries(words).map(([word, value]) => [word, [counting, value]] as const),
  ),
);

/**
 * A number word against another in one place of two wordings of a sentence: "one of the", "two of
 * the"; "a two-term governor", "a three-term governor"; "twice", "three times"; "second", "4th";
 * "doubled", "tripled". Nothing else of content may differ in that place.
 */
export function findSwappedWord({ a, b }: StatementPair, gap: Gap): Slot | undefined {
  const [inA, inB] = [readingIn(a, gap.a), readingIn(b, gap.b)];
  const x = inA ?? articleIn(a, gap.a, inB);
  const y = inB ?? articleIn(b, gap.b, inA);
  if (!x || !y || x.counting !== y.counting || x.value === y.value) return undefined;
  return { a: x.item, b: y.item };
}

/** The one number word or figure of a range that holds nothing else of content. */
function readingIn(
  statement: Statement,
  [start, end]: readonly [number, number],
): Reading | undefined {
  let found: Reading | undefined;
  for (let k = start; k < end; k++) {
    const item = statement.items[k];
    const reading = item && readWord(statement, item, statement.items[k + 1]);
    if (reading && found) return undefined;
    if (reading) found = reading;
    else if (item?.content && item.norm !== 'times') return undefined;
  }
  return found;
}

/** "A" alone in its place: one, where the other statement counts the things with a figure. */
function articleIn(
  { items }: Statement,
  [start, end]: readonly [number, number],
  other: Reading | undefined,
): Reading | undefined {
  const item = items[start];
  if (!item || end - start !== 1 || !/^an?$/u.test(item.norm)) return undefined;
  return other?.item.kind === 'quantity' ? { item, counting: 'cardinal', value: 1 } : undefined;
}

function readWord(
  { quantities }: Statement,
  item: Item,
  next: Item | undefined,
): Reading | undefined {
  const known = WORDS.get(item.norm);
  if (item.kind === 'word' && known) return { item, counting: known[0], value: known[1] };
  const quantity = item.quantity === undefined ? undefined : quantities[item.quantity];
  if (typeof quantity?.value !== 'number') return undefined;
  const { kind, value } = quantity;
  if (kind === 'ordinal') return { item, counting: 'ordinal', value };
  if (kind !== 'count' && kind !== 'number') return undefined;
  return { item, counting: next?.norm === 'times' ? 'occasion' : 'cardinal', value };
}
