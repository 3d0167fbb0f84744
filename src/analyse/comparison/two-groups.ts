import roles from '../../data/figure-roles.json' with { type: 'json' };
import { areContrasts, areSynonyms } from './lexicon.js';
import { NEAR_COPY, type StatementPair } from './same-measure.js';
import type { Item, Statement } from './statement.js';
import { matchedContent } from './word-alignment.js';

/** Words of content that two statements have in common where they may well be one report. */
const ONE_REPORT = 6;

/** Whether two statements have too little in common to be one report for certain. */
export function isShort({ a, alignment }: StatementPair): boolean {
  return matchedContent(a, alignment.toB) < ONE_REPORT;
}

/** Prepositions after which a statement says of whom, of where or of when its figure is. */
const RELATING: ReadonlySet<string> = new Set(roles.relating);

/**
 * Whether a short statement has other words than its twin where it says of whom, where or when its
 * figure is ("in adults", "in children"; "in May", "over the year"), or which of a set of things it
 * is of ("the first", "the last").
 */
export function areOfTwoGroups(pair: StatementPair): boolean {
  const { a, b, alignment } = pair;
  if (!isShort(pair) || alignment.share < NEAR_COPY) return false;
  return alignment.gaps.some((gap) => areTwoGroups(a, gap.a, b, gap.b));
}

function areTwoGroups(
  a: Statement,
  inA: readonly [number, number],
  b: Statement,
  inB: readonly [number, number],
): boolean {
  const [x, y] = [groupIn(a, inA), groupIn(b, inB)];
  if (!x || !y) return false;
  if (x.some((p) => y.some((q) => areSynonyms(p.stem, q.stem)))) return false;
  if (x.some((p) => y.some((q) => areContrasts(p.stem, q.stem)))) return true;
  return isRelated(a, inA) && isRelated(b, inB);
}

/** The words of content, and dates, that a range of items has beside function words; no figure. */
function groupIn(
  { items, quantities }: Statement,
  [start, end]: readonly [number, number],
): readonly Item[] | undefined {
  const group = items.slice(start, end).filter(({ kind, content }) => kind !== 'word' || content);
  const isFigure = ({ quantity }: Item): boolean =>
    quantity !== undefined && quantities[quantity]?.kind !== 'date';
  return group.length === 0 || group.some(isFigure) ? undefined : group;
}

/** Whether a preposition opens a range of items or stands before it, but for an article. */
function isRelated({ items }: Statement, [start, end]: readonly [number, number]): boolean {
  for (let k = start; k < end; k++) {
    const item = items[k];
    if (!item || RELATING.has(item.norm)) return item !== undefined;
    if (item.content || item.kind !== 'word') break;
  }
  const [before, article] = [items[start - 1]?.norm ?? '', items[start - 2]?.norm ?? ''];
  return RELATING.has(before) || (ARTICLES.has(before) && RELATING.has(article));
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
