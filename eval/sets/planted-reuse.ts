import { gunzipSync } from 'node:zlib';
import { inventArticles, plantReuse } from '../../bench/generate-corpus.js';
import { scorePlanted } from '../planted-score.js';
import type { EvalSet } from '../set.js';

/** Reuse planted into news articles and into invented ones, with and without footers. */
export const set: EvalSet = {
  name: 'Planted text reuse',
  files: ['scale/news-2000.jsonl.gz'],
  run([file]) {
    const news = readTexts(file);
    return [
      ...scorePlanted('news', plantReuse(news, 41)),
      ...scorePlanted('news with footers', plantReuse(news, 42, 0.6)),
      ...scorePlanted('invented text', plantReuse(inventArticles(2000, 43), 44, 0.6)),
    ];
  },
};

function readTexts(file: Buffer | undefined): string[] {
  const lines = gunzipSync(file ?? Buffer.alloc(0))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}
