import { similarity } from '../../src/analyse/alignment/similarity.js';
import type { EvalRow, EvalSet } from '../set.js';

interface Pair {
  readonly topic: string;
  readonly sameEvent: boolean;
  readonly label: 0 | 1;
  readonly a: string;
  readonly b: string;
}

const AIM = 0.83;

/**
 * Sentence pairs of ECB+ (Cybulska and Vossen 2014): does similarity rank those that share an event
 * first? The model's weights were fitted to these pairs, so the figure is not one on unseen data.
 */
export const set: EvalSet = {
  name: 'ECB+ development pairs',
  files: ['align/ecbplus-dev-pairs.json'],
  run([file]) {
    const pairs = JSON.parse(String(file)) as Pair[];
    const scored = pairs
      .filter(({ sameEvent }) => sameEvent)
      .map(({ topic, label, a, b }) => ({ topic, label, score: similarity(a, b) }));
    const all = areaUnderCurve(scored);
    const topics = [...new Set(scored.map(({ topic }) => topic))];
    const perTopic = topics.map((wanted) =>
      areaUnderCurve(scored.filter(({ topic }) => topic === wanted)),
    );
    const mean = perTopic.reduce((sum, value) => sum + value, 0) / perTopic.length;
    const rows: EvalRow[] = [
      {
        measure: `AUC of similarity, ${scored.length} pairs within one event`,
        value: all.toFixed(4),
        aim: `at least ${AIM}`,
        met: all >= AIM,
      },
      { measure: 'AUC within a topic, mean', value: mean.toFixed(4) },
    ];
    return rows;
  },
};

/** Share of the pairs (one positive, one negative) that the score orders rightly; ties are half. */
function areaUnderCurve(
  scored: readonly { readonly label: number; readonly score: number }[],
): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  let positives = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end++;
    const rank = (start + 1 + end) / 2;
    const tied = sorted.slice(start, end).filter(({ label }) => label === 1).length;
    rankSum += tied * rank;
    positives += tied;
    start = end;
  }
  const negatives = sorted.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
