import { diffArrays } from 'diff';
import type { Span } from '../model/place.js';

/** Ranges of two lists that stand against each other, ends exclusive; one of them may be empty. */
export interface ChangedRun {
  readonly a: Span;
  readonly b: Span;
}

/**
 * Where two lists differ, in order, by the shortest edit script (Myers 1986).
 *
 * @param maxEdits inserted and deleted items above which the search ends, since its cost grows with
 *   their square
 * @returns undefined where the lists differ by more
 */
export function changedRuns(
  a: readonly string[],
  b: readonly string[],
  maxEdits: number,
): ChangedRun[] | undefined {
  const changes = diffArrays([...a], [...b], { maxEditLength: maxEdits });
  if (changes === undefined) return undefined;
  const runs: ChangedRun[] = [];
  let [fromA, fromB, toA, toB] = [0, 0, 0, 0];
  const close = () => {
    if (toA > fromA || toB > fromB) {
      runs.push({ a: { start: fromA, end: toA }, b: { start: fromB, end: toB } });
    }
  };
  for (const { value, added, removed } of changes) {
    if (removed) toA += value.length;
    else if (added) toB += value.length;
    else {
      close();
      fromA = toA += value.length;
      fromB = toB += value.length;
    }
  }
  close();
  return runs;
}

/** One span from the first to the last of a run; none for none. */
export function spanned(run: readonly Span[]): Span[] {
  const first = run[0];
  const last = run.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}
