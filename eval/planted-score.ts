import { findSharedPassages } from '../src/analyse/reuse/passages.js';
import { PLANT_KINDS, type PlantedCorpus } from '../bench/generate-corpus.js';
import type { EvalRow } from './set.js';

/** Recall that copies of each kind must reach: covered by half or more. */
const AIMS: Readonly<Record<string, number>> = {
  verbatim: 1,
  '5%': 0.99,
  '10%': 0.99,
  '20%': 0.99,
  '30%': 0.95,
  reordered: 0.99,
};
const PRECISION_AIM = 0.98;
/** Words of an exact run that two articles share in fact: their pair is no false alarm. */
const NATURAL_RUN = 8;

/**
 * Runs the search on articles with planted reuse. A copy is found if witnesses of a passage of both
 * its articles cover half of it or more. Precision counts pairs of articles; pairs that share a run
 * of eight words without a plant are left out, and so is what is marked as boilerplate.
 */
export function scorePlanted(name: string, { articles, plants }: PlantedCorpus): EvalRow[] {
  const passages = findSharedPassages(articles).filter(
    ({ boilerplate }) => boilerplate === undefined,
  );
  const found = new Map<string, { start: number; end: number }[]>();
  const pairs = new Set<string>();
  for (const { witnesses } of passages) {
    for (const a of witnesses) {
      for (const b of witnesses) {
        if (a.id === b.id) continue;
        if (a.id < b.id) pairs.add(`${a.id} ${b.id}`);
        const key = `${a.id} ${b.id}`;
        const list = found.get(key);
        if (list === undefined) found.set(key, [b]);
        else list.push(b);
      }
    }
  }
  const rows = PLANT_KINDS.map((kind) => {
    const own = plants.filter((plant) => plant.kind === kind);
    const hits = own.filter(({ from, to, start, end }) => {
      let covered = 0;
      for (const span of found.get(`${from} ${to}`) ?? []) {
        covered += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
      }
      return 2 * covered >= end - start;
    });
    return row(`${name}: ${kind} copies found`, hits.length, own.length, AIMS[kind]);
  });
  const groups = new Map<number, Set<string>>();
  for (const { from, to, group } of plants) {
    const members = groups.get(group) ?? new Set([from]);
    groups.set(group, members.add(to));
  }
  const planted = new Set<string>();
  for (const members of groups.values()) {
    for (const a of members) for (const b of members) if (a < b) planted.add(`${a} ${b}`);
  }
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const right = [...pairs].filter((pair) => planted.has(pair)).length;
  const wrong = [...pairs].filter((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return !planted.has(pair) && !shareRun(texts.get(a) ?? '', texts.get(b) ?? '');
  }).length;
  return [...rows, row(`${name}: precision of pairs`, right, right + wrong, PRECISION_AIM)];
}

function row(measure: string, count: number, all: number, aim = 0): EvalRow {
  const reached = all === 0 ? 0 : count / all;
  return {
    measure: `${measure} (${all})`,
    value: reached.toFixed(4),
    aim: `at least ${aim}`,
    met: reached >= aim,
  };
}

function shareRun(a: string, b: string): boolean {
  const runs = new Set(runsOf(a));
  return runsOf(b).some((run) => runs.has(run));
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+(?:['.,-][a-z0-9]+)*/g) ?? [];
  const runs: string[] = [];
  for (let at = 0; at + NATURAL_RUN <= words.length; at++) {
    runs.push(words.slice(at, at + NATURAL_RUN).join(' '));
  }
  return runs;
}
