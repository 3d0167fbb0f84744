import { segment } from '../../src/segment/sentences.js';
import type { EvalRow, EvalSet } from '../set.js';

interface GoldenCase {
  readonly text: string;
  readonly sentences: readonly string[];
}

interface BrownDocument {
  readonly sentences: readonly string[];
}

/**
 * Sentence boundaries: exact cases of the Golden Rules (white space ignored, since the rules also
 * clean text), and boundary F1 on edited news (the sentences of a document joined by a space; a
 * document's last boundary is not counted).
 */
export const set: EvalSet = {
  name: 'Sentence segmentation',
  files: ['segment/golden-extra.json', 'segment/brown-news.json'],
  run([golden, brown]) {
    return [
      goldenRow(JSON.parse(String(golden)) as GoldenCase[]),
      ...brownRows(JSON.parse(String(brown)) as BrownDocument[]),
    ];
  },
};

function goldenRow(cases: readonly GoldenCase[]): EvalRow {
  const exact = cases.filter(({ text, sentences }) => {
    const found = segment(text).map((sentence) => squeeze(sentence.text));
    return JSON.stringify(found) === JSON.stringify(sentences.map(squeeze));
  });
  const share = exact.length / cases.length;
  return {
    measure: 'Golden Rules, exact cases',
    value: `${exact.length} of ${cases.length} (${percent(share)})`,
    aim: '80.0 %',
    met: share >= 0.8,
  };
}

function brownRows(documents: readonly BrownDocument[]): EvalRow[] {
  let right = 0;
  let found = 0;
  let expected = 0;
  for (const { sentences } of documents) {
    const truth = new Set<number>();
    let end = -1;
    for (const sentence of sentences) {
      end += sentence.length + 1;
      truth.add(end);
    }
    truth.delete(end);
    const ends = segment(sentences.join(' ')).map((sentence) => sentence.end);
    ends.pop();
    found += ends.length;
    expected += truth.size;
    right += ends.filter((position) => truth.has(position)).length;
  }
  const precision = right / found;
  const recall = right / expected;
  const f1 = (2 * precision * recall) / (precision + recall);
  return [
    { measure: 'Brown news, boundary precision', value: percent(precision) },
    { measure: 'Brown news, boundary recall', value: percent(recall) },
    { measure: 'Brown news, boundary F1', value: percent(f1), aim: '97.5 %', met: f1 >= 0.975 },
  ];
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
