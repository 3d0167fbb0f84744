import { findSharedPassages } from '../src/analyse/reuse/passages.js';
import type { Span } from '../src/model/place.js';
import { PLANT_KINDS, type PlantKind, type PlantedCorpus } from '../bench/generate-corpus.js';
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

interface Counts {
  readonly copies: Map<PlantKind, { found: number; all: number }>;
  rightPairs: number;
  wrongPairs: number;
}

/**
 * Runs the search on articles with planted reuse, and counts over all of them. A copy is found if
 * witnesses of a passage of both its articles cover half of it or more. Precision counts pairs of
 * articles; pairs that share a run of eight words without a plant are left out, and so is what is
 * marked as boilerplate.
 */
export function scorePlanted(name: string, corpora: Iterable<PlantedCorpus>): EvalRow[] {
  const counts: Counts = { copies: new Map(), rightPairs: 0, wrongPairs: 0 };
  for (const corpus of corpora) count(corpus, counts);
  const { copies, rightPairs, wrongPairs } = counts;
  const rows = PLANT_KINDS.map((kind) => {
    const { found = 0, all = 0 } = copies.get(kind) ?? {};
    return row(`${name}: ${kind} copies found`, found, all, AIMS[kind]);
  });
  const precision = `${name}: precision of pairs`;
  return [...rows, row(precision, rightPairs, rightPairs + wrongPairs, PRECISION_AIM)];
}

function count({ articles, plants }: PlantedCorpus, counts: Counts): void {
  const { pairs, witnesses } = reusedBetween(articles);
  for (const { from, to, kind, start, end } of plants) {
    let covered = 0;
    for (const span of witnesses.get(`${from} ${to}`) ?? []) {
      covered += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
    }
    const { found, all } = counts.copies.get(kind) ?? { found: 0, all: 0 };
    const isFound = 2 * covered >= end - start;
    counts.copies.set(kind, { found: found + (isFound ? 1 : 0), all: all + 1 });
  }
  const planted = plantedPairs(plants);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  for (const pair of pairs) {
    const [a = '', b = ''] = pair.split(' ');
    if (planted.has(pair)) counts.rightPairs++;
    else if (!shareRun(texts.get(a) ?? '', texts.get(b) ?? '')) counts.wrongPairs++;
  }
}

/** The pairs of articles found to share text, and where the second of each carries it. */
function reusedBetween(articles: PlantedCorpus['articles']) {
  const pairs = new Set<string>();
  const found = new Map<string, Span[]>();
  for (const { witnesses, boilerplate } of findSharedPassages(articles)) {
    if (boilerplate !== undefined) continue;
    for (const a of witnesses) {
      for (const b of witnesses) {
        if (a.id === b.id) continue;
        const pair = `${a.id} ${b.id}`;
        if (a.id < b.id) pairs.add(pair);
        const list = found.get(pair);
        if (list === undefined) found.set(pair, [b]);
        else list.push(b);
      }
    }
  }
  return { pairs, witnesses: found };
}

/** Every two articles that carry a copy of the same words. */
function plantedPairs(plants: PlantedCorpus['plants']): Set<string> {
  const groups = new Map<number, Set<string>>();
  for (const { from, to, group } of plants) {
    const members = groups.get(group) ?? new Set([from]);
    groups.set(group, members.add(to));
  }
  const pairs = new Set<string>();
  for (const members of groups.values()) {
    for (const a of members) for (const b of members) if (a < b) pairs.add(`${a} ${b}`);
  }
  return pairs;
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
  const runs = new Set(wordRuns(a, NATURAL_RUN));
  return wordRuns(b, NATURAL_RUN).some((run) => runs.has(run));
}

/** Every run of so many words of a text, lower case. */
export function wordRuns(text: string, length: number): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+(?:['.,-][a-z0-9]+)*/g) ?? [];
  const runs: string[] = [];
  for (let at = 0; at + length <= words.length; at++) {
    runs.push(words.slice(at, at + length).join(' '));
  }
  return runs;
}
