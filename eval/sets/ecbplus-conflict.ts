import { compareStatements } from '../../src/analyse/comparison/compare.js';
import type { EvalSet } from '../set.js';

/** Two sentences of one topic; `sameEvent` is false for two look-alike events (two arrests). */
interface Pair {
  readonly sameEvent: boolean;
  readonly a: string;
  readonly b: string;
}

/** Greatest share of look-alike pairs that may be called a conflict. */
const AIM = 0.005;

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

export const set: EvalSet = {
  name: 'False conflicts between look-alike events: ECB+ development pairs',
  files: ['align/ecbplus-dev-pairs.json'],
  run([file]) {
    const pairs: readonly Pair[] = JSON.parse(file?.toString('utf8') ?? '[]');
    const of = (sameEvent: boolean): [number, number] => {
      const part = pairs.filter((pair) => pair.sameEvent === sameEvent);
      const found = part.filter(({ a, b }) => compareStatements(a, b).relation === 'conflict');
      return [found.length, part.length];
    };
    const [lookAlike, lookAlikes] = of(false);
    const [same, sames] = of(true);
    const rate = lookAlike / Math.max(1, lookAlikes);
    return [
      {
        measure: 'look-alike pairs called conflict',
        value: `${percent(rate)} (${String(lookAlike)} of ${String(lookAlikes)})`,
        aim: `<= ${percent(AIM)}`,
        met: rate <= AIM,
      },
      {
        measure: 'pairs of one event called conflict',
        value: `${percent(same / Math.max(1, sames))} (${String(same)} of ${String(sames)})`,
      },
    ];
  },
};
