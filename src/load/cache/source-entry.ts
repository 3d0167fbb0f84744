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
  SourceMeta,
  Story,
} from '../../model/source.js';
import { numbersOf } from '../../parse/offset-map.js';
import { asPart, type Entry } from './index-file.js';
import { isQuantity } from './quantity-shape.js';
import { count, listOf, objectOf, oneOf, text } from './shape.js';

/** The first part of a source's entry: what every check asks for. */
export interface Outline extends Pick<SourceDocument, 'format' | 'meta' | 'sha256' | 'problems'> {
  readonly stories: readonly StoryOutline[];
}

export interface StoryOutline extends Omit<Story, 'sentences'> {
  /** How many it has. */
  readonly sentences: number;
}

/** The second part: how the text comes from the file, and where its sentences are. */
export interface Layout {
  readonly blocks: readonly Block[];
  /** The offset map as numbers. */
  readonly map: readonly number[];
  /** The text of each piece that is not verbatim, in order. */
  readonly replaced: readonly string[];
  readonly length: number;
  /** Of each sentence of each story: start, end, and its kind's number, doubled, with 1 more for furniture. */
  readonly spans: readonly (readonly number[])[];
}

/** The third part: the quantities of each sentence of each story, up to the last that has any. */
export type Quantities = readonly (readonly (readonly Quantity[])[])[];

export const SENTENCE_KINDS: readonly SentenceKind[] = [
  'sentence',
  'headline',
  'caption',
  'dateline',
];

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

export const isOutline = objectOf<Outline>({
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
  problems: listOf(
    objectOf<InputProblem>({
      message: text,
      place: objectOf<Place>({ path: text, start: point, end: point }),
    }),
  ),
  stories: listOf(
    objectOf<StoryOutline>(
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
        sentences: count,
      },
      'headline',
      'dateline',
      'published',
      'publisher',
    ),
  ),
});

export const isLayout = objectOf<Layout>({
  blocks: listOf(
    objectOf<Block>(
      { start: count, end: count, kind: oneOf(...BLOCK_KINDS), furniture: text },
      'furniture',
    ),
  ),
  map: listOf(count),
  replaced: listOf(text),
  length: count,
  spans: listOf(listOf(count)),
});

const isListOfQuantities = listOf(listOf(listOf(isQuantity)));

export function areQuantities(value: unknown): value is Quantities {
  return isListOfQuantities(value);
}

/** A source as an entry, or undefined where it would not come back the same. */
export function entryOfSource(source: Source): Entry | undefined {
  const layout = layoutOf(source);
  return layout && [outlineOf(source), layout, quantitiesOf(source)].map(asPart);
}

function outlineOf({ document, stories }: Source): Outline {
  const { format, meta, sha256, problems } = document;
  return {
    format,
    meta,
    sha256,
    problems,
    stories: stories.map(({ sentences, ...story }) => ({ ...story, sentences: sentences.length })),
  };
}

/** Undefined where the text does not come back from it. */
export function layoutOf({ document, stories }: Source): Layout | undefined {
  const { blocks, raw } = document;
  const map = numbersOf(document.map);
  if (!map) return undefined;
  const replaced: string[] = [];
  for (let at = 0; at < map.length; at += 4) {
    if (map[at + 3] === 0) replaced.push(document.text.slice(map[at], map[at + 4]));
  }
  const { length } = document.text;
  const spans = stories.map(({ sentences }) =>
    sentences.flatMap(({ start, end, kind, furniture }) => [
      start,
      end,
      2 * SENTENCE_KINDS.indexOf(kind) + Number(furniture),
    ]),
  );
  const layout = { blocks, map, replaced, length, spans };
  return textOf(raw, layout) === document.text ? layout : undefined;
}

export function quantitiesOf({ stories }: Source): Quantities {
  return stories.map(({ sentences }) => {
    const last = sentences.findLastIndex(({ quantities }) => quantities.length > 0);
    return sentences.slice(0, last + 1).map(({ quantities }) => quantities);
  });
}

/** The words as a reader sees them, put together from the file and what stands for parts of it. */
export function textOf(raw: string, { map, replaced, length }: Layout): string {
  let next = 0;
  let whole = '';
  for (let at = 0; at < map.length && whole.length < length; at += 4) {
    whole += map[at + 3] === 1 ? raw.slice(map[at + 1], map[at + 2]) : (replaced[next++] ?? '');
  }
  return whole.slice(0, length);
}
