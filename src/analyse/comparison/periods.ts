import roles from '../../data/figure-roles.json' with { type: 'json' };
import type { Item, Statement } from './statement.js';

const PERIODS: ReadonlyMap<string, string> = new Map(
  Object.entries(roles.periods).flatMap(([period, words]) => words.map((word) => [word, period])),
);
const EACH: ReadonlySet<string> = new Set(roles.each);

/** Words after a figure in which the period that it is per may stand. */
const REACH = 7;

/** The period that a figure is per ("20 tonnes a year", "ten a day", "daily"), and its word. */
export interface Period {
  readonly name: string;
  readonly item: Item;
}

/** The period of a quantity: the nearest one after it, before the next figure or clause. */
export function periodOf(statement: Statement, quantity: number): Period | undefined {
  const { items, itemOf, text } = statement;
  const at = itemOf[quantity] ?? -1;
  if (at < 0) return undefined;
  for (let k = at + 1; k <= at + REACH; k++) {
    const item = items[k];
    const before = items[k - 1];
    if (!item || !before || item.kind === 'quantity') return undefined;
    if (/[.,;:!?]/u.test(text.slice(before.end, item.start))) return undefined;
    const name = PERIODS.get(item.norm);
    if (name === undefined) continue;
    if (item.norm.endsWith('ly') || item.norm === 'annual' || EACH.has(before.norm)) {
      return { name, item };
    }
  }
  return undefined;
}

/** Whether two figures are of one period, or of none. */
export function periodsAllow(a: Statement, i: number, b: Statement, j: number): boolean {
  return periodOf(a, i)?.name === periodOf(b, j)?.name;
}
