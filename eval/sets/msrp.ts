import { similarity } from '../../src/analyse/alignment/similarity.js';
import type { EvalSet } from '../set.js';

interface Pair {
  readonly label: 0 | 1;
  readonly a: string;
  readonly b: string;
}

const AIM = 0.77;

/**
 * The Microsoft Research Paraphrase Corpus (Dolan, Quirk and Brockett 2004). The threshold, like the
 * model's weights, is chosen on the pairs of even index and measured on those of odd index.
 */
export const set: EvalSet = {
  name: 'Microsoft paraphrase pairs',
  files: ['align/msrp-train.json'],
  run([file]) {
    const pairs = JSON.parse(String(file)) as Pair[];
    const scored = pairs.map(({ label, a, b }) => ({ label, score: similarity(a, b) }));
    const chosen = scored.filter((_, index) => index % 2 === 0);
    const heldOut = scored.filter((_, index) => index % 2 === 1);
    const threshold = bestThreshold(chosen);
    const reached = accuracy(heldOut, threshold);
    return [
      {
        measure: `accuracy, ${heldOut.length} pairs that the threshold was not chosen on`,
        value: reached.toFixed(4),
        aim: `at least ${AIM}`,
        met: reached >= AIM,
      },
      { measure: 'F1 of these', value: f1(heldOut, threshold).toFixed(4) },
      { measure: 'threshold', value: threshold.toFixed(3) },
      {
        measure: 'accuracy on the pairs it was chosen on',
        value: accuracy(chosen, threshold).toFixed(4),
      },
    ];
  },
};

interface Scored {
  readonly label: number;
  readonly score: number;
}

function bestThreshold(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  let right = sorted.filter(({ label }) => label === 0).length;
  let best = right;
  let threshold = 1;
  for (const [index, { label, score }] of sorted.entries()) {
    right += label === 1 ? 1 : -1;
    if (right > best) {
      best = right;
      threshold = (score + (sorted[index + 1]?.score ?? 0)) / 2;
    }
  }
  return threshold;
}

function accuracy(scored: readonly Scored[], threshold: number): number {
  const right = scored.filter(({ label, score }) => (score >= threshold ? 1 : 0) === label);
  return right.length / scored.length;
}

function f1(scored: readonly Scored[], threshold: number): number {
  const found = scored.filter(({ score }) => score >= threshold);
  const right = found.filter(({ label }) => label === 1).length;
  const wanted = scored.filter(({ label }) => label === 1).length;
  return (2 * right) / (found.length + wanted);
}
