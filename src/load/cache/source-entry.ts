import type { Place } from '../../model/place.js';
import type { Quantity } from '../../model/quantity.js';
import type {
  Block,
  BlockKind,
  Dateline,
  InputProblem,
  PublicationDate,
  SentenceKind,
  Source,
  SourceDocument,
  SourceFile,
  SourceMeta,
  Story,
  StorySentence,
} from '../../model/source.js';
import { mapOfNumbers, numbersOf } from '../../parse/offset-map.js';
import { placesIn } from '../../parse/source.js';
import { sentenceAt } from '../../segment/stories.js';
import { isQuantity } from './quantity-shape.js';
import { count, listOf, objectOf, oneOf, text } from './shape.js';

/** A source as it stands in the cache: what its file does not say at once. */
interface SourceEntry extends Pick<
  SourceDocument,
  'format' | 'meta' | 'sha256' | 'blocks' | 'problems'
> {
  /** The offset map as numbers. */
  readonly map: readonly number[];
  /** The text of each piece that is not verbatim, in order. */
  readonly replaced: readonly string[];
  readonly length: number;
  readonly stories: readonly StoryEntry[];
}

interface StoryEntry extends Omit<Story, 'sentences'> {
  /** Of each sentence: start, end, and its kind's number, doubled, with 1 more for furniture. */
  readonly spans: readonly number[];
  /** The quantities of each sentence, up to the last that has any. */
  readonly quantities: readonly (readonly Quantity[])[];
}

const SENTENCE_KINDS: readonly SentenceKind[] = ['sentence', 'headline', 'caption', 'dateline'];
const BLOCK_KINDS: readonly BlockKind[] = [
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'table-cell',
  'caption',
  'code',
];

const point = objectOf<Place['start']>({ line: count, column: count, offset: count });
const published = objectOf<PublicationDate>({
  earliest: text,
  latest: text,
  basis: oneOf('stated', 'inferred'),
});

const isSourceEntry = objectOf<SourceEntry>({
  format: oneOf('markdown', 'text', 'html'),
  meta: objectOf<SourceMeta>(
    {
      id: text,
      title: text,
      publisher: text,
      published,
      url: text,
      wire: listOf(text),
      sha256: text,
      rights: text,
    },
    'title',
    'publisher',
    'published',
    'url',
    'sha256',
    'rights',
  ),
  sha256: text,
  blocks: listOf(
    objectOf<Block>(
      { start: count, end: count, kind: oneOf(...BLOCK_KINDS), furniture: text },
      'furniture',
    ),
  ),
  problems: listOf(
    objectOf<InputProblem>({
      message: text,
      place: objectOf<Place>({ path: text, start: point, end: point }),
    }),
  ),
  map: listOf(count),
  replaced: listOf(text),
  length: count,
  stories: listOf(
    objectOf<StoryEntry>(
      {
        source: text,
        story: count,
        start: count,
        end: count,
        headline: text,
        dateline: objectOf<Dateline>(
          { start: count, end: count, city: text, agency: text, date: text },
          'agency',
          'date',
        ),
        published,
        publisher: text,
        wire: listOf(text),
        spans: listOf(count),
        quantities: listOf(listOf(isQuantity)),
      },
      'headline',
      'dateline',
      'published',
      'publisher',
    ),
  ),
});

/** A source as an entry, or undefined where it would not come back the same. */
export function entryOfSource({ document, stories }: Source): SourceEntry | undefined {
  const { format, meta, sha256, blocks, problems, raw } = document;
  const map = numbersOf(document.map);
  if (!map) return undefined;
  const replaced: string[] = [];
  for (let at = 0; at < map.length; at += 4) {
    if (map[at + 3] === 0) replaced.push(document.text.slice(map[at], map[at + 4]));
  }
  const { length } = document.text;
  if (textOf(raw, map, replaced, length) !== document.text) return undefined;
  return {
    format,
    meta,
    sha256,
    blocks,
    problems,
    map,
    replaced,
    length,
    stories: stories.map(entryOfStory),
  };
}

function entryOfStory({ sentences, ...story }: Story): StoryEntry {
  const last = sentences.findLastIndex(({ quantities }) => quantities.length > 0);
  return {
    ...story,
    spans: sentences.flatMap(({ start, end, kind, furniture }) => [
      start,
      end,
      2 * SENTENCE_KINDS.indexOf(kind) + Number(furniture),
    ]),
    quantities: sentences.slice(0, last + 1).map(({ quantities }) => quantities),
  };
}

/** The source of a file that an entry holds, or undefined where it is no such entry. */
export function sourceOfEntry(entry: unknown, file: SourceFile): Source | undefined {
  if (!isSourceEntry(entry)) return undefined;
  const { format, meta, sha256, blocks, problems, length, replaced } = entry;
  const map = mapOfNumbers(length, entry.map);
  const placeOf = placesIn(file);
  const document: SourceDocument = {
    path: file.path,
    format,
    raw: file.text,
    meta,
    sha256,
    text: textOf(file.text, entry.map, replaced, length),
    blocks,
    map,
    placeOf: (span) => placeOf(map.toFile(span)),
    problems,
  };
  return { document, stories: entry.stories.map((story) => storyOf(story, document)) };
}

/** The words as a reader sees them, put together from the file and what stands for parts of it. */
function textOf(
  raw: string,
  map: readonly number[],
  replaced: readonly string[],
  length: number,
): string {
  let next = 0;
  let whole = '';
  for (let at = 0; at < map.length && whole.length < length; at += 4) {
    whole += map[at + 3] === 1 ? raw.slice(map[at + 1], map[at + 2]) : (replaced[next++] ?? '');
  }
  return whole.slice(0, length);
}

function storyOf({ spans, quantities, ...story }: StoryEntry, document: SourceDocument): Story {
  const sentences: StorySentence[] = [];
  for (let at = 0; at + 2 < spans.length; at += 3) {
    const [start = 0, end = 0, code = 0] = spans.slice(at, at + 3);
    const index = sentences.length;
    const kind = SENTENCE_KINDS[code >> 1] ?? 'sentence';
    const furniture = code % 2 === 1;
    const bare = sentenceAt(document, { start, end, story: story.story, index, kind, furniture });
    const read = quantities[index];
    sentences.push(read ? { ...bare, quantities: read } : bare);
  }
  return { ...story, sentences };
}
