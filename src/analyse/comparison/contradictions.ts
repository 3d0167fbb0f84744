import type { Contradiction } from '../../model/quantity.js';
import { areAntonyms, areContrasts, isPrivative } from './lexicon.js';
import { stem } from '../../segment/tokens.js';
import { endsNegator, negates } from '../negators.js';
import { findAddedFigure } from './added-figures.js';
import { findExchange } from './exchanged.js';
import { periodOf } from './periods.js';
import { findDenial, findRestriction } from './restrictions.js';
import type { Item, Statement } from './statement.js';
import { areCopies, type StatementPair } from './same-measure.js';
import { findSlotContrast } from './slots.js';
import { findSwappedWord } from './swapped-figures.js';
import { isOneReport, namesApart, swappedInCopy, swappedName } from './swapped-names.js';
import { isLong, type Gap } from './word-alignment.js';

/** Matched share above which a contradiction in words is certain; chosen on SummEdits. */
const NEAR_IDENTICAL = 0.7;

type Found = Pick<Contradiction, 'kind'> & { readonly a: Item; readonly b: Item };

/**
 * What two wordings of one sentence say to the contrary without a figure: a negation that one of
 * them lacks, a word against its antonym, a name against another. Nothing where the sentences
 * differ in more than a few words, since then the difference may be one of subject.
 */
export function findContradictions(pair: StatementPair): Contradiction[] {
  const exchange = findExchange(pair.a, pair.b);
  if (exchange) return [asContradiction({ kind: 'name', ...exchange })];
  if (pair.alignment.share < NEAR_IDENTICAL) return [];
  const contradictions: Contradiction[] = [];
  for (const gap of pair.alignment.gaps) {
    const contradiction =
      findAntonym(pair, gap) ??
      findSlot(pair, gap) ??
      findNegation(pair, gap) ??
      findLimit(pair, gap) ??
      findSwappedNumber(pair, gap) ??
      findSwapped(pair, gap) ??
      findSwappedName(pair, gap) ??
      findAdded(pair, gap);
    if (contradiction) contradictions.push(contradiction);
  }
  return contradictions;
}

function findAntonym({ a, b }: StatementPair, gap: Gap): Contradiction | undefined {
  if (isLong(gap) || areTwoRates(a, b)) return undefined;
  for (let i = gap.a[0]; i < gap.a[1]; i++) {
    for (let j = gap.b[0]; j < gap.b[1]; j++) {
      const x = a.items[i];
      const y = b.items[j];
      if (!x || !y || !isOpposed(x, y) || isNegated(a, i) !== isNegated(b, j)) continue;
      return asContradiction({ kind: 'antonym', a: x, b: y });
    }
  }
  return undefined;
}

/** Whether two figures are each per a period of their own: "ten a day", "3,600 a year". */
function areTwoRates(a: Statement, b: Statement): boolean {
  return a.quantities.some((p, i) => {
    const period = periodOf(a, i)?.name;
    return (
      period !== undefined &&
      b.quantities.some((q, j) => {
        const other = periodOf(b, j)?.name;
        return other !== undefined && other !== period && q.value !== p.value;
      })
    );
  });
}

function isOpposed(x: Item, y: Item): boolean {
  if (x.kind === 'number' || y.kind === 'number') return false;
  if (x.kind === 'quantity' && y.kind === 'quantity') return false;
  return areAntonyms(x.norm, y.norm) || areContrasts(stem(x.norm), stem(y.norm));
}

/** Words before a word in which a negator still negates it. */
const SCOPE = 3;

function isNegated(statement: Statement, at: number): boolean {
  for (let k = Math.max(0, at - SCOPE); k < at; k++) {
    if (isPrivative(statement.items[k]?.norm ?? '')) return true;
  }
  return false;
}

/**
 * A negator on one side where the other says the same words without it. What is negated must stand
 * in both: "not expensive" beside "cheap" is no contradiction.
 */
function findNegation({ a, b, alignment }: StatementPair, gap: Gap): Contradiction | undefined {
  if (isLong(gap)) return undefined;
  const inA = negatorIn(a, gap.a);
  const inB = negatorIn(b, gap.b);
  if (inA !== undefined && inB === undefined) {
    const twin = negatedTwin(a, b, alignment.toB, inA);
    return twin && negationOf(a.items[inA], twin);
  }
  if (inB !== undefined && inA === undefined) {
    const twin = negatedTwin(b, a, alignment.toA, inB);
    return twin && negationOf(twin, b.items[inB]);
  }
  return undefined;
}

function negationOf(x: Item | undefined, y: Item | undefined): Contradiction | undefined {
  return x && y ? asContradiction({ kind: 'negation', a: x, b: y }) : undefined;
}

function negatorIn(
  statement: Statement,
  [start, end]: readonly [number, number],
): number | undefined {
  for (let k = start; k < end; k++) {
    const item = statement.items[k];
    const [next, afterNext] = [statement.items[k + 1]?.norm, statement.items[k + 2]?.norm];
    if (!item) continue;
    if (negates(item.norm, next, afterNext) || (next === 'to' && isPrivative(item.norm))) return k;
  }
  return undefined;
}

/**
 * The word of the other statement that a negator negates here and nothing negates there: the
 * partner of the next word of content.
 */
function negatedTwin(
  statement: Statement,
  other: Statement,
  partners: readonly number[],
  negator: number,
): Item | undefined {
  for (let k = negator + 1; k <= negator + SCOPE; k++) {
    const item = statement.items[k];
    if (item?.kind === 'word' && !item.content) continue;
    if (endsNegator(item?.norm, statement.items[k - 1]?.norm)) continue;
    const partner = partners[k] ?? -1;
    if (!item || partner < 0) return undefined;
    return isNegated(other, partner) || isPrivative(other.items[partner + 1]?.norm ?? '')
      ? undefined
      : other.items[partner];
  }
  return undefined;
}

function findSlot(pair: StatementPair, gap: Gap): Contradiction | undefined {
  const slot = isLong(gap) ? undefined : findSlotContrast(pair, gap);
  return slot && asContradiction({ kind: 'antonym', ...slot });
}

function findSwapped(pair: StatementPair, gap: Gap): Contradiction | undefined {
  if (!isOneReport(pair)) return undefined;
  const swapped = findSwappedWord(pair, gap);
  return swapped && asContradiction({ kind: 'figure', ...swapped });
}

function findAdded(pair: StatementPair, gap: Gap): Contradiction | undefined {
  const added = findAddedFigure(pair, gap);
  return added && asContradiction({ kind: 'addition', ...added });
}

function findLimit(pair: StatementPair, gap: Gap): Contradiction | undefined {
  const isInReach = !isLong(gap) || areCopies(pair);
  const limit = isInReach ? (findRestriction(pair, gap) ?? findDenial(pair, gap)) : undefined;
  return limit && asContradiction({ kind: 'negation', ...limit });
}

/** A figure that is no quantity (a model, a chapter, "3D") against another, alone in the gap. */
function findSwappedNumber(pair: StatementPair, gap: Gap): Contradiction | undefined {
  const { a, b } = pair;
  if (gap.a[1] - gap.a[0] !== 1 || gap.b[1] - gap.b[0] !== 1) return undefined;
  const x = a.items[gap.a[0]];
  const y = b.items[gap.b[0]];
  if (x?.kind !== 'number' || y?.kind !== 'number') return undefined;
  const isScore = inScore(a, x) && inScore(b, y) && !namesApart(pair);
  if (!isScore && !isOneReport(pair)) return undefined;
  return asContradiction({ kind: 'figure', a: x, b: y });
}

/** Whether a figure is one side of a score ("2-1"), which belongs to one match. */
function inScore({ text }: Statement, { start, end }: Item): boolean {
  return (
    /^[-–]\d/u.test(text.slice(end, end + 2)) ||
    /\d[-–]$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

function findSwappedName(pair: StatementPair, gap: Gap): Contradiction | undefined {
  const swap = swappedName(pair, gap) ?? swappedInCopy(pair, gap);
  return swap && asContradiction({ kind: 'name', ...swap });
}

function asContradiction({ kind, a, b }: Found): Contradiction {
  return {
    kind,
    a: { text: a.text, start: a.start, end: a.end },
    b: { text: b.text, start: b.start, end: b.end },
  };
}
