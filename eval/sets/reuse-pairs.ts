import { gunzipSync } from 'node:zlib';
import { findSharedPassages } from '../../src/analyse/reuse/passages.js';
import type { EvalSet } from '../set.js';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly shared8grams: number;
}

/** Pairs that share so many exact runs of eight words must be found. */
const MANY = 30;

/** Pairs of news articles that share exact runs of eight words, counted by brute force. */
export const set: EvalSet = {
  name: 'Real text reuse',
  files: ['scale/news-2000.jsonl.gz', 'scale/news-8000.jsonl.gz', 'scale/reuse-pairs.json'],
  run([smaller, larger, pairsFile]) {
    const articles = new Map<string, string>();
    for (const file of [smaller, larger]) {
      const lines = gunzipSync(file ?? Buffer.alloc(0))
        .toString('utf8')
        .trim()
        .split('\n');
      for (const line of lines) {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        if (!articles.has(id)) articles.set(id, text);
      }
    }
    const passages = findSharedPassages([...articles].map(([id, text]) => ({ id, text })));
    const reuse = new Set<string>();
    const all = new Set<string>();
    for (const { witnesses, boilerplate } of passages) {
      for (const a of witnesses) {
        for (const b of witnesses) {
          all.add(`${a.id} ${b.id}`);
          if (boilerplate === undefined) reuse.add(`${a.id} ${b.id}`);
        }
      }
    }
    const pairs = JSON.parse(String(pairsFile)) as Pair[];
    const many = pairs.filter(({ shared8grams }) => shared8grams >= MANY);
    const foundAs = (found: ReadonlySet<string>): number =>
      many.filter(({ a, b }) => found.has(`${a} ${b}`)).length;
    return [
      {
        measure: `pairs found of those with ${MANY} or more shared runs`,
        value: `${foundAs(all)} of ${many.length}`,
        aim: 'all',
        met: foundAs(all) === many.length,
      },
      {
        measure: 'found as reuse, not boilerplate',
        value: `${foundAs(reuse)} of ${many.length}`,
        aim: 'all',
        met: foundAs(reuse) === many.length,
      },
      { measure: 'passages of all articles', value: String(passages.length) },
      {
        measure: 'of them boilerplate or common phrases',
        value: String(passages.filter(({ boilerplate }) => boilerplate !== undefined).length),
      },
    ];
  },
};
