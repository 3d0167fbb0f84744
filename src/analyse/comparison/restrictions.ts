import negations from '../../data/negations.json' with { type: 'json' };
import { negates } from '../negators.js';
import { isPrivative } from './lexicon.js';
import { areCopies, type StatementPair } from './same-measure.js';
import type { Item, Statement } from './statement.js';
import type { Gap } from './word-alignment.js';

/** Words that deny all but what they name ("only", "except"): the other statement has no such limit. */
const RESTRICTIVES: ReadonlySet<string> = new Set(negations.restrictives);

/** Words that may stand in the place of a restriction where the rest is the same. */
const FEW_WORDS = 1;

/**
 * A restriction on one side ("but only for members", "except Sundays") of a statement that the
 * other makes without one. Beside a figure, "only" is a judgement ("costs only $5") and no limit;
 * nor is "not only".
 */
export function findRestriction(
  { a, b }: StatementPair,
  gap: Gap,
): { readonly a: Item; readonly b: Item } | undefined {
  if (Math.min(gap.a[1] - gap.a[0], gap.b[1] - gap.b[0]) > FEW_WORDS) return undefined;
  const inA = restrictionIn(a, gap.a);
  const inB = restrictionIn(b, gap.b);
  if ((inA === undefined) === (inB === undefined)) return undefined;
  if (hasRestriction(inA === undefined ? a : b)) return undefined;
  const anchor = inA === undefined ? anchorOf(a, gap.a) : anchorOf(b, gap.b);
  return anchor && { a: inA ?? anchor, b: inB ?? anchor };
}

/**
 * A denial that one of two copies adds to what both say ("but never came", "although no one paid"),
 * where the other denies nothing.
 */
export function findDenial(
  pair: StatementPair,
  gap: Gap,
): { readonly a: Item; readonly b: Item } | undefined {
  if (!areCopies(pair)) return undefined;
  const { a, b } = pair;
  const inA = isEmpty(b, gap.b) ? denialIn(a, gap.a) : undefined;
  const inB = isEmpty(a, gap.a) ? denialIn(b, gap.b) : undefined;
  const anchor = inA === undefined ? anchorOf(a, gap.a) : anchorOf(b, gap.b);
  if ((inA === undefined) === (inB === undefined) || !anchor) return undefined;
  return { a: inA ?? anchor, b: inB ?? anchor };
}

/** Whether a range has no more than what joins two clauses. */
function isEmpty({ items }: Statement, range: readonly [number, number]): boolean {
  return items.slice(...range).every(({ content, kind }) => kind === 'word' && !content);
}

/** Words that set a clause against the one before it. */
const ADVERSATIVES: ReadonlySet<string> = new Set(negations.adversatives);

/** Words after an adversative in which a negator still denies what it opens. */
const DENIAL_REACH = 4;

function denialIn({ items }: Statement, [start, end]: readonly [number, number]): Item | undefined {
  if (!ADVERSATIVES.has(items[start]?.norm ?? '')) return undefined;
  const clause = items.slice(start, Math.min(end, start + DENIAL_REACH + 1));
  return clause.find(({ norm }, k) => negates(norm, clause[k + 1]?.norm, clause[k + 2]?.norm));
}

function restrictionIn(
  statement: Statement,
  [start, end]: readonly [number, number],
): Item | undefined {
  for (let k = start; k < end; k++) {
    const item = statement.items[k];
    if (!item || !RESTRICTIVES.has(item.norm) || isPrivative(statement.items[k - 1]?.norm ?? '')) {
      continue;
    }
    if (statement.items[k + 1]?.kind !== 'quantity') return item;
  }
  return undefined;
}

function hasRestriction(statement: Statement): boolean {
  return statement.items.some((item) => RESTRICTIVES.has(item.norm));
}

/** The word beside which a statement lacks what the other has. */
export function anchorOf(
  statement: Statement,
  [start, end]: readonly [number, number],
): Item | undefined {
  return statement.items[start] ?? statement.items[end - 1] ?? statement.items.at(-1);
}
