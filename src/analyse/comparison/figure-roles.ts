import roles from '../../data/figure-roles.json' with { type: 'json' };
import type { Quantity } from '../../model/quantity.js';
import type { Item, Statement } from './statement.js';

/** What the words beside a figure make of it; a `level` is the plain value of what is measured. */
export type FigureRole =
  'level' | 'change' | 'part' | 'rate' | 'earlier' | 'hypothetical' | 'threshold';

const BEFORE_CHANGE: ReadonlySet<string> = new Set(roles.beforeChange);
const AFTER_CHANGE: ReadonlySet<string> = new Set(roles.afterChange);
const BEFORE_PART: ReadonlySet<string> = new Set(roles.beforePart);
const RATE: ReadonlySet<string> = new Set(roles.rate);
const EARLIER: ReadonlySet<string> = new Set(roles.earlier);
const THRESHOLD: ReadonlySet<string> = new Set(roles.threshold);
const HYPOTHETICAL: ReadonlySet<string> = new Set(roles.hypothetical);

/** Words after a figure in which something needed or allowed is named ("the 60-vote threshold"). */
const THRESHOLD_REACH = 3;

/** Words before a figure in which a mark of an earlier or supposed state still governs it. */
const REACH = 5;

/** The role of a quantity in its statement, read from the words next to it. */
export function roleOf(statement: Statement, quantity: number): FigureRole {
  const at = statement.itemOf[quantity] ?? -1;
  const item = statement.items[at];
  const figure = statement.quantities[quantity];
  if (!item || !figure) return 'level';
  const before = statement.items[at - 1]?.norm ?? '';
  const after = statement.items[at + 1];
  if (figure.kind === 'rate') return 'rate';
  if (BEFORE_CHANGE.has(before) || (after && AFTER_CHANGE.has(after.norm))) return 'change';
  if (figure.modifiers?.some((word) => AFTER_CHANGE.has(word))) return 'change';
  if (BEFORE_PART.has(before) || isPartOf(statement, at)) return 'part';
  if (isRate(statement, item, at)) return 'rate';
  const around = statement.items.slice(Math.max(0, at - THRESHOLD_REACH), at + THRESHOLD_REACH + 1);
  if (around.some(({ norm }) => THRESHOLD.has(norm))) return 'threshold';
  for (let k = Math.max(0, at - REACH); k < at; k++) {
    const norm = statement.items[k]?.norm ?? '';
    if (HYPOTHETICAL.has(norm)) return 'hypothetical';
    if (EARLIER.has(norm) && at - k <= 2 && !describes(figure)) return 'earlier';
  }
  return 'level';
}

/** Words before "from" in which a change is told, and words after a figure in which its end is. */
const CHANGE_REACH = 3;

/** "Stole from 12 customers", but not "rose from 12", "from 12 to 14". */
export function isOrigin({ items, itemOf }: Statement, quantity: number): boolean {
  const at = itemOf[quantity] ?? -1;
  if (items[at - 1]?.norm !== 'from') return false;
  const before = items.slice(Math.max(0, at - 1 - CHANGE_REACH), at - 1);
  const after = items.slice(at + 1, at + 2 + CHANGE_REACH);
  return (
    !before.some(({ norm }) => BEFORE_CHANGE.has(norm) || norm === 'up' || norm === 'down') &&
    !after.some(({ norm }, k) => norm === 'to' && after[k + 1]?.kind === 'quantity')
  );
}

/** "water from the 31-metre dam": a size before its head describes it, whatever stands before. */
function describes({ kind, end, headSpan }: Quantity): boolean {
  const isSize = kind === 'length' || kind === 'area' || kind === 'mass';
  return isSize && headSpan !== undefined && headSpan.start >= end;
}

/** "500 of the 1,000", "three of them": a figure directly before "of" and a definite whole. */
function isPartOf(statement: Statement, at: number): boolean {
  const of = statement.items[at + 1];
  const whole = statement.items[at + 2];
  if (of?.norm !== 'of' || !whole) return false;
  return (
    whole.kind === 'quantity' ||
    ['the', 'them', 'those', 'these', 'its', 'their', 'his', 'her', 'our'].includes(whole.norm)
  );
}

function isRate(statement: Statement, item: Item, at: number): boolean {
  const near = statement.items.slice(at + 1, at + 3);
  return near.some((word, offset) => {
    if (!RATE.has(word.norm)) return false;
    const from = offset === 0 ? item.end : (near[0]?.end ?? item.end);
    return !/[.;!?]/u.test(statement.text.slice(from, word.start));
  });
}
