/**
 * Writes a sample of the conflicts that the check finds between articles of one event, for reading
 * by hand: `npm run eval:conflicts -- --data FOLDER [--file NAME] [--seed N] [--size N] --output
 * FILE`. FOLDER/NAME holds gzipped lines of JSON, one article each, as `events.ts` describes it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { randomNumbers } from '../bench/generate-corpus.js';
import { groupSentences } from '../src/analyse/alignment/groups.js';
import { findConflicts } from '../src/analyse/comparison/conflicts.js';
import { findEntityConflicts } from '../src/analyse/comparison/entities.js';
import { findStoryPassages } from '../src/analyse/reuse/stories.js';
import type { Conflict, Mention } from '../src/model/analysis.js';
import type { Source } from '../src/model/source.js';
import { parseSource } from '../src/parse/source.js';
import { readSource } from '../src/analyse/read-source.js';
import { findEvents, type Article, type ArticleEvent } from './events.js';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    file: { type: 'string', default: 'scale/news-2000.jsonl.gz' },
    seed: { type: 'string', default: '1' },
    size: { type: 'string', default: '200' },
    output: { type: 'string' },
  },
});
if (options.data === undefined || options.output === undefined) {
  console.error(
    'npm run eval:conflicts -- --data FOLDER [--file NAME] [--seed N] [--size N] --output FILE',
  );
  process.exit(2);
}

const packed = readFileSync(join(options.data, options.file));
const articles = gunzipSync(packed)
  .toString('utf8')
  .split('\n')
  .flatMap((row): Article[] => (row === '' ? [] : [JSON.parse(row)]));
const events = findEvents(articles);
const conflicts = withoutRepeats(events.flatMap(conflictsOf));
const chosen = sample(conflicts, Number(options.size), Number(options.seed));
writeFileSync(options.output, chosen.map(show).join('\n'));
const members = new Set(events.flat()).size;
console.log(
  `${String(articles.length)} articles, ${String(members)} in ${String(events.length)} events`,
);
console.log(`${String(conflicts.length)} conflicts, ${String(chosen.length)} written`);

function conflictsOf(event: ArticleEvent): Conflict[] {
  const sources = event.map(sourceOf);
  const groups = groupSentences(sources.flatMap(({ stories }) => stories));
  const passages = findStoryPassages(sources);
  return [
    ...findConflicts(sources, groups, passages).conflicts,
    ...findEntityConflicts(groups, sources).conflicts,
  ];
}

/** Leaves out a conflict of which another event has shown a figure: the two are of one thing. */
function withoutRepeats(conflicts: readonly Conflict[]): Conflict[] {
  const seen = new Set<string>();
  return conflicts.filter(({ kind, groups }) => {
    const places = groups
      .flat()
      .map((mention) => `${kind === 'entity' ? kind : ''}${placeOf(mention)}`);
    const isNew = !places.some((place) => seen.has(place));
    for (const place of places) seen.add(place);
    return isNew;
  });
}

function placeOf({ sentence, quantity }: Mention): string {
  return [sentence.source, sentence.start + quantity.start].join(':');
}

function sourceOf({ id, source, date, text }: Article): Source {
  const meta = JSON.stringify({ id, publisher: source, published: date });
  const document = parseSource({ path: `${id}.txt`, text: `---\n${meta}\n---\n\n${text}\n` });
  return readSource(document);
}

/** Draws without replacement. */
function sample<T>(all: readonly T[], size: number, seed: number): T[] {
  const random = randomNumbers(seed);
  const rest = [...all];
  const drawn: T[] = [];
  while (drawn.length < size && rest.length > 0) {
    drawn.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return drawn;
}

function show({ kind, about, certainty, reason, groups }: Conflict, index: number): string {
  const lines = groups.map((group, number) => {
    return group.map((mention) => `  [${String(number)}] ${line(mention)}`).join('\n');
  });
  return `#${String(index + 1)} ${kind}, ${certainty}, ${about}: ${reason}\n${lines.join('\n')}\n`;
}

function line({ quantity, sentence }: Mention): string {
  const { start, end } = quantity;
  const { plain } = sentence;
  const marked = `${plain.slice(0, start)}<<${quantity.text}>>${plain.slice(end)}`;
  return `${sentence.source} (${quantity.kind} ${quantity.head ?? ''}) ${marked}`;
}
