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
    const cases: readonly GoldenCase[] = JSON.parse(String(golden));
    const documents: readonly BrownDocument[] = JSON.parse(String(brown));
    return [...goldenRows(cases), ...brownRows(documents)];
  },
};

function goldenRows(cases: readonly GoldenCase[]): EvalRow[] {
  const uncleaned = cases.filter(standsInText);
  return [
    goldenRow('Golden Rules, exact cases', cases),
    goldenRow('Golden Rules, exact cases of those that change no text', uncleaned),
  ];
}

function goldenRow(measure: string, cases: readonly GoldenCase[]): EvalRow {
  const exact = cases.filter(({ text, sentences }) => {
    const found = segment(text).map((sentence) => squeeze(sentence.text));
    return JSON.stringify(found) === JSON.stringify(sentences.map(squeeze));
  });
  const share = exact.length / cases.length;
  return {
    measure,
    value: `${exact.length} of ${cases.length} (${percent(share)})`,
    aim: '80.0 %',
    met: share >= 0.8,
  };
}

/** Many cases expect cleaned text; these expect the words of the text, all of them. */
function standsInText({ text, sentences }: GoldenCase): boolean {
  return text.replace(/\s+/g, '') === sentences.join('').replace(/\s+/g, '');
}

function brownRows(documents: readonly BrownDocument[]): EvalRow[] {
  let right = 0;
  let found = 0;
  let expected = 0;
  let marked = 0;
  let markedRight = 0;
  for (const { sentences } of documents) {
    const truth = new Map<number, boolean>();
    let end = -1;
    for (const sentence of sentences) {
      end += sentence.length + 1;
      truth.set(end, /[.!?]["')]{0,3}$/.test(sentence));
    }
    truth.delete(end);
    const ends = new Set(segment(sentences.join(' ')).map((sentence) => sentence.end));
    ends.delete(end);
    found += ends.size;
    expected += truth.size;
    for (const [position, isMarked] of truth) {
      const isRight = ends.has(position) ? 1 : 0;
      right += isRight;
      if (isMarked) marked++;
      if (isMarked) markedRight += isRight;
    }
  }
  const precision = right / found;
  const recall = right / expected;
  const f1 = (2 * precision * recall) / (precision + recall);
  const markedRecall = markedRight / marked;
  const markedF1 = (2 * precision * markedRecall) / (precision + markedRecall);
  return [
    { measure: 'Brown news, boundary precision', value: percent(precision) },
    { measure: 'Brown news, boundary recall', value: percent(recall) },
    { measure: 'Brown news, boundary F1', value: percent(f1), aim: '97.5 %', met: f1 >= 0.975 },
    {
      measure: 'Brown news, boundary F1 without headings (sentences that end in a mark)',
      value: percent(markedF1),
      aim: '97.5 %',
      met: markedF1 >= 0.975,
    },
  ];
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
