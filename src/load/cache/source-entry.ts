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
import { BadEntry, StringTable, EntryWriter, type EntryReader } from './entry-stream.js';
import { asPart, type Entry } from './index-file.js';
import { readQuantity, writeQuantity } from './quantity-stream.js';
import { count, listOf, objectOf, oneOf, text } from './shape.js';

/** The first part of a source's entry: what every check asks for. */
export interface Outline extends Pick<SourceDocument, 'format' | 'meta' | 'sha256' | 'problems'> {
  readonly stories: readonly StoryOutline[];
}

export interface StoryOutline extends Omit<Story, 'sentences'> {
  /** How many it has. */
  readonly sentences: number;
}

/** Another part: how the text comes from the file, and where its sentences are. */
export interface Layout {
  readonly blocks: readonly Block[];
  /** The offset map as numbers. */
  readonly map: readonly number[];
  /** The text of each piece that is not verbatim, in order. */
  readonly replaced: readonly string[];
  readonly length: number;
  /** Where in the file the text stands as it is; undefined where it does not. */
  readonly from: number | undefined;
  /** Of each sentence of each story: start, end, and its kind's number, doubled, with 1 more for furniture. */
  readonly spans: readonly (readonly number[])[];
}

/** The last part: the quantities of each sentence of each story, up to the last that has any. */
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

/** A source as an entry, or undefined where it would not come back the same. */
export function entryOfSource(source: Source): Entry | undefined {
  const layout = layoutOf(source);
  if (!layout) return undefined;
  const table = new StringTable();
  const parts = [new EntryWriter(table), new EntryWriter(table)] as const;
  writeLayout(layout, parts[0]);
  writeQuantities(quantitiesOf(source), parts[1]);
  return [asPart(outlineOf(source)), asPart(table.strings), ...parts.map((part) => part.finish())];
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
  const { blocks, raw, text } = document;
  const map = numbersOf(document.map);
  if (!map) return undefined;
  const replaced: string[] = [];
  for (let at = 0; at < map.length; at += PIECE) {
    if (map[at + 3] === 0) replaced.push(text.slice(map[at], map[at + PIECE]));
  }
  const spans = stories.map(({ sentences }) =>
    sentences.flatMap(({ start, end, kind, furniture }) => [
      start,
      end,
      2 * SENTENCE_KINDS.indexOf(kind) + Number(furniture),
    ]),
  );
  const first = (map[1] ?? 0) - (map[0] ?? 0);
  const from = first >= 0 && raw.startsWith(text, first) ? first : undefined;
  const layout = { blocks, map, replaced, length: text.length, from, spans };
  return textOf(raw, layout) === text ? layout : undefined;
}

export function quantitiesOf({ stories }: Source): Quantities {
  return stories.map(({ sentences }) => {
    const last = sentences.findLastIndex(({ quantities }) => quantities.length > 0);
    return sentences.slice(0, last + 1).map(({ quantities }) => quantities);
  });
}

/** The words as a reader sees them, put together from the file and what stands for parts of it. */
export function textOf(raw: string, { map, replaced, length, from }: Layout): string {
  if (from !== undefined) return raw.slice(from, from + length);
  let next = 0;
  let whole = '';
  for (let at = 0; at < map.length && whole.length < length; at += PIECE) {
    whole += map[at + 3] === 1 ? raw.slice(map[at + 1], map[at + 2]) : (replaced[next++] ?? '');
  }
  return whole.slice(0, length);
}

/** Numbers that a piece of the offset map, and a sentence, take. */
const PIECE = 4;
const SPAN = 3;

/** Offsets are written as steps, from a piece or sentence to the next. */
function writeLayout(
  { blocks, map, replaced, length, from, spans }: Layout,
  to: EntryWriter,
): void {
  to.count(length);
  to.count(from === undefined ? 0 : from + 1);
  to.count(blocks.length);
  let last = 0;
  for (const { start, end, kind, furniture } of blocks) {
    to.step(start - last);
    to.step(end - start);
    to.count(2 * BLOCK_KINDS.indexOf(kind) + (furniture === undefined ? 0 : 1));
    if (furniture !== undefined) to.text(furniture);
    last = end;
  }
  to.count(map.length / PIECE);
  let [text, file, piece] = [0, 0, 0];
  for (let at = 0; at < map.length; at += PIECE) {
    const [start = 0, fileStart = 0, fileEnd = 0, isVerbatim = 0] = map.slice(at, at + PIECE);
    to.step(start - text);
    to.step(fileStart - file);
    to.step(fileEnd - fileStart);
    to.count(isVerbatim);
    if (isVerbatim === 0) to.text(replaced[piece++] ?? '');
    [text, file] = [start, fileEnd];
  }
  for (const story of spans) {
    last = 0;
    for (let at = 0; at < story.length; at += SPAN) {
      const [start = 0, end = 0, code = 0] = story.slice(at, at + SPAN);
      to.step(start - last);
      to.step(end - start);
      to.count(code);
      last = end;
    }
  }
}

/**
 * Reads what {@link entryOfSource} wrote of a layout.
 *
 * @param stories how many sentences each has
 * @throws BadEntry
 */
export function readLayout(from: EntryReader, stories: readonly number[]): Layout {
  const length = from.count();
  const start = from.count();
  const blocks = readBlocks(from);
  const { map, replaced } = readPieces(from);
  const spans = stories.map((sentences) => readSpans(from, sentences));
  from.end();
  return { blocks, map, replaced, length, from: start === 0 ? undefined : start - 1, spans };
}

function readBlocks(from: EntryReader): Block[] {
  const blocks: Block[] = [];
  let last = 0;
  for (let left = from.length(); left > 0; left--) {
    const start = offset(last, from);
    const end = offset(start, from);
    const code = from.count();
    const kind = BLOCK_KINDS[code >> 1];
    if (kind === undefined) throw new BadEntry();
    blocks.push({ start, end, kind, ...(code % 2 === 1 ? { furniture: from.text() } : {}) });
    last = end;
  }
  return blocks;
}

function readPieces(from: EntryReader): Pick<Layout, 'map' | 'replaced'> {
  const map: number[] = [];
  const replaced: string[] = [];
  let [text, file] = [0, 0];
  for (let left = from.length(); left > 0; left--) {
    text = offset(text, from);
    const start = offset(file, from);
    file = offset(start, from);
    const isVerbatim = from.oneOf([0, 1]);
    if (isVerbatim === 0) replaced.push(from.text());
    map.push(text, start, file, isVerbatim);
  }
  return { map, replaced };
}

function readSpans(from: EntryReader, sentences: number): number[] {
  const spans: number[] = [];
  let last = 0;
  for (let left = sentences; left > 0; left--) {
    const start = offset(last, from);
    last = offset(start, from);
    spans.push(start, last, from.count());
  }
  return spans;
}

function offset(last: number, from: EntryReader): number {
  const next = last + from.step();
  if (next < 0) throw new BadEntry();
  return next;
}

/** Of each story: the sentences that have any, by their distance, and 0 at the end. */
function writeQuantities(quantities: Quantities, to: EntryWriter): void {
  for (const sentences of quantities) {
    let last = -1;
    for (const [index, own] of sentences.entries()) {
      if (own.length === 0) continue;
      to.count(index - last);
      to.count(own.length);
      for (const quantity of own) writeQuantity(quantity, to);
      last = index;
    }
    to.count(0);
  }
}

/**
 * Reads what {@link entryOfSource} wrote of quantities.
 *
 * @param stories how many sentences each has
 * @throws BadEntry
 */
export function readQuantities(from: EntryReader, stories: readonly number[]): Quantities {
  const quantities = stories.map((sentences) => {
    const ofStory: (readonly Quantity[])[] = [];
    for (let step = from.count(); step > 0; step = from.count()) {
      if (ofStory.length + step > sentences) throw new BadEntry();
      while (step-- > 1) ofStory.push(NONE);
      const own: Quantity[] = [];
      for (let left = from.length(); left > 0; left--) own.push(readQuantity(from));
      ofStory.push(own);
    }
    return ofStory;
  });
  from.end();
  return quantities;
}

const NONE: readonly Quantity[] = [];
