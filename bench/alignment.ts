/**
 * Time of sentence alignment against the time of the reuse stage, on the same stories.
 *
 *   node scripts/run-typescript.mjs bench/alignment.ts [--articles 10000] [--largest 1000] [--data articles.jsonl]
 *
 * Articles are generated from the project's own words in events of 5 to 50 articles and one of
 * `--largest`; with `--data` they are read from JSON lines with `id` and `text`. Times are those of
 * this process's processor, since a busy machine stretches the clock.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { groupSentences } from '../src/analyse/alignment/groups.js';
import { findNames } from '../src/analyse/names/names.js';
import { findStoryPassages, scanStories } from '../src/analyse/reuse/stories.js';
import { wordsOfStories } from '../src/analyse/story-words.js';
import type { Source } from '../src/model/source.js';
import { parseSource } from '../src/parse/source.js';
import { splitStories } from '../src/segment/stories.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    largest: { type: 'string', default: '1000' },
    data: { type: 'string' },
  },
});

const SYLLABLES = 'ba ke lo mi nu ra se to vi za dor fen gal hin jus mar pel qui ron tas wen'.split(
  ' ',
);

const texts = values.data
  ? readArticles(values.data, Number(values.articles))
  : generateArticles(Number(values.articles), Number(values.largest));
const sources = texts.map((text, index): Source => {
  const document = parseSource({ path: `sources/s${index}.txt`, text });
  return { document, stories: splitStories(document) };
});
const stories = sources.flatMap((source) => source.stories);
const sentences = stories.reduce((sum, story) => sum + story.sentences.length, 0);
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
console.log(
  `${texts.length} articles, ${megabytes.toFixed(1)} MB, ${stories.length} stories, ${sentences} sentences`,
);
const reuse = measure('reuse', () => findStoryPassages(sources).length, 'passages');
const alignment = measure('alignment', () => groupSentences(stories).length, 'groups');
// In the check, alignment takes the words that the reuse stage has scanned.
const scanned = scanStories(sources);
const shared = measure(
  '  scanned',
  () => groupSentences(stories, wordsOfStories(scanned)).length,
  'groups',
);
measure('names', () => findNames(stories).length, 'groups');
console.log(
  `alignment / reuse ${(alignment / reuse).toFixed(2)}, as in the check ${(shared / reuse).toFixed(2)} (aim: at most 1)`,
);

function measure(stage: string, run: () => number, what: string): number {
  const before = process.cpuUsage();
  const found = run();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(`${stage.padEnd(10)} ${seconds.toFixed(2)} s  ${found} ${what}`);
  return seconds;
}

function readArticles(path: string, limit: number): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, limit)
    .map((line) => {
      const article: unknown = JSON.parse(line);
      const hasText = typeof article === 'object' && article !== null && 'text' in article;
      return hasText && typeof article.text === 'string' ? article.text : '';
    });
}

/** A generator of numbers from 0 to 1 (mulberry32), the same on every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Articles in events: an event has a pool of statements; an article draws a dozen of them, some word
 * for word, some with words changed, and adds sentences of its own. Words are made of syllables and
 * drawn by Zipf's law, so that they are as common or rare as words of news are.
 */
function generateArticles(count: number, largest: number): string[] {
  const random = generator(4);
  const words = Array.from({ length: 30_000 }, (_, rank) => makeWord(rank, random));
  const drawWord = (): string =>
    words[Math.min(words.length - 1, Math.floor(words.length ** random())) - 1] ?? 'the';
  const drawSentence = (): string[] =>
    Array.from({ length: 8 + Math.floor(random() * 22) }, drawWord);
  const articles: string[] = [];
  let size = Math.min(largest, count);
  while (articles.length < count) {
    const pool = Array.from({ length: 12 + Math.floor(size / 2) }, drawSentence);
    for (let article = 0; article < size && articles.length < count; article++) {
      const shared = Array.from({ length: 12 }, () => {
        const statement = pool[Math.floor(random() * pool.length)] ?? [];
        return random() < 0.5
          ? statement
          : statement.map((word) => (random() < 0.2 ? drawWord() : word));
      });
      const own = Array.from({ length: 10 }, drawSentence);
      articles.push([...shared, ...own].map(toText).join('\n\n'));
    }
    size = 5 + Math.floor(random() * 46);
  }
  return articles;
}

function makeWord(rank: number, random: () => number): string {
  const length = 1 + Math.floor(Math.log10(rank + 1) * 0.8 + random() * 1.4);
  let word = '';
  for (let at = 0; at < length; at++) {
    word += SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  }
  return word;
}

function toText(sentence: readonly string[]): string {
  const text = sentence.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
