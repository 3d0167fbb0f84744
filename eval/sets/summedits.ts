import { compareStatements } from '../../src/analyse/comparison/compare.js';
import type { EvalRow, EvalSet } from '../set.js';

/** A seed summary and an edited copy of it; `conflict` where the edit is factually inconsistent. */
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: 'conflict' | 'consistent';
  /** Whether the edit changes, adds or drops a number, in digits or words. */
  readonly numeric_change: boolean;
}

interface Counts {
  found: number;
  right: number;
  conflicts: number;
}

const RECALL_AIM = 0.92;
const NUMERIC_PRECISION_AIM = 0.98;
const PRECISION_AIM = 0.97;

/**
 * The rows are split by a hash of the seed summary: rows of one half only were read to develop the
 * method. The threshold of copies was chosen by the figures of both.
 */
function isHeldOut(text: string): boolean {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619) >>> 0;
  }
  return hash % 2 === 1;
}

function count(pairs: readonly Pair[]): Counts {
  const counts: Counts = { found: 0, right: 0, conflicts: 0 };
  for (const { a, b, label } of pairs) {
    const isConflict = label === 'conflict';
    if (isConflict) counts.conflicts++;
    if (compareStatements(a, b).relation !== 'conflict') continue;
    counts.found++;
    if (isConflict) counts.right++;
  }
  return counts;
}

function rows(
  name: string,
  { found, right, conflicts }: Counts,
  precisionAim: number,
  recallAim: number | undefined,
): EvalRow[] {
  const precision = right / Math.max(1, found);
  const recall = right / Math.max(1, conflicts);
  return [
    {
      measure: `${name}: precision of conflict`,
      value: `${precision.toFixed(4)} (${String(right)} of ${String(found)})`,
      aim: `>= ${String(precisionAim)}`,
      met: precision >= precisionAim,
    },
    {
      measure: `${name}: recall of conflict`,
      value: `${recall.toFixed(4)} (${String(right)} of ${String(conflicts)})`,
      ...(recallAim === undefined
        ? {}
        : { aim: `>= ${String(recallAim)}`, met: recall >= recallAim }),
    },
  ];
}

export const set: EvalSet = {
  name: 'Conflicts: SummEdits without its news domain',
  files: ['conflict/summedits-other-domains.json'],
  run([file]) {
    const pairs: readonly Pair[] = JSON.parse(file?.toString('utf8') ?? '[]');
    const parts: readonly (readonly [string, readonly Pair[]])[] = [
      ['all rows', pairs],
      ['half developed on', pairs.filter(({ a }) => !isHeldOut(a))],
      ['half held out', pairs.filter(({ a }) => isHeldOut(a))],
    ];
    const out: EvalRow[] = [];
    for (const [name, part] of parts) {
      const changed = count(part.filter((pair) => pair.numeric_change));
      out.push(...rows(`${name}, changed number`, changed, NUMERIC_PRECISION_AIM, RECALL_AIM));
      out.push(...rows(`${name}, any change`, count(part), PRECISION_AIM, undefined));
    }
    return out;
  },
};
