import { gunzipSync } from 'node:zlib';
import { inventArticles, plantReuse } from '../../bench/generate-corpus.js';
import { scorePlanted, wordRuns } from '../planted-score.js';
import type { EvalSet } from '../set.js';

/** Each kind of copy is counted over several corpora: one has too few of a kind to tell a percent. */
const SEEDS = [41, 42, 43, 44];
/** Share of the articles that end with a footer. */
const FOOTERS = 0.6;
const INVENTED = 2000;

/** Reuse planted into news articles and into invented ones, with and without footers. */
export const set: EvalSet = {
  name: 'Planted text reuse',
  files: ['scale/news-2000.jsonl.gz'],
  run([file]) {
    const news = withoutReuse(readTexts(file));
    const newsCorpora = (boilerplate: number) =>
      SEEDS.map((seed) => plantReuse(news, seed, boilerplate));
    return [
      ...scorePlanted('news', newsCorpora(0)),
      ...scorePlanted('news with footers', newsCorpora(FOOTERS)),
      ...scorePlanted(
        'invented text',
        SEEDS.map((seed) => plantReuse(inventArticles(INVENTED, seed), seed + 100, FOOTERS)),
      ),
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

/** A run of so many words is no chance: one of its two articles reuses the other's text. */
const REUSED_RUN = 15;

/**
 * The articles that share no long run of words with one before them, so that all reuse among them
 * is planted: a copy of a passage that other articles carry too would make true pairs false ones.
 */
function withoutReuse(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const runs = wordRuns(text, REUSED_RUN);
    if (runs.some((run) => seen.has(run))) return false;
    for (const run of runs) seen.add(run);
    return true;
  });
}
