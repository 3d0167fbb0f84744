import type { Place } from '../../model/place.js';
import type { NamesInStory } from '../../model/prepared.js';
import type { Quantity } from '../../model/quantity.js';
import type {
  Dateline,
  InputProblem,
  PublicationDate,
  Source,
  SourceDocument,
  SourceMeta,
  Story,
} from '../../model/source.js';
import { SOURCE_FORMATS } from '../../model/source-format.js';
import { BadEntry, StringTable, EntryWriter, type EntryReader } from './entry-stream.js';
import { asPart, type Entry } from './index-file.js';
import { partOfNames } from './name-stream.js';
import { readQuantity, writeQuantity } from './quantity-stream.js';
import { spansOf, textOf, writeSpans } from './sentence-spans.js';
import { count, listOf, objectOf, oneOf, text } from './shape.js';
import { layoutOf, writeLayout } from './text-layout.js';

/** The first part of a source's entry: what every check asks for. */
export interface Outline extends Pick<SourceDocument, 'format' | 'meta' | 'sha256' | 'problems'> {
  readonly stories: readonly StoryOutline[];
}

export interface StoryOutline extends Omit<Story, 'sentences'> {
  /** How many it has. */
  readonly sentences: number;
}

/** Another part: the quantities of each sentence of each story, up to the last that has any. */
export type Quantities = readonly (readonly (readonly Quantity[])[])[];

const point = objectOf<Place['start']>({ line: count, column: count, offset: count });
const published = objectOf<PublicationDate>({
  earliest: text,
  latest: text,
  basis: oneOf('stated', 'inferred'),
});

export const isOutline = objectOf<Outline>({
  format: oneOf(...SOURCE_FORMATS.map(({ format }) => format)),
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

/** Parts of an entry but for names, which are not found where the source is read. */
const PARTS = 5;

/** A source as an entry, or undefined where it would not come back the same. */
export function entryOfSource(source: Source): Entry | undefined {
  const { raw, text } = source.document;
  const spans = spansOf(source);
  const layout = layoutOf(source);
  if (!layout || textOf(raw, spans, () => layout) !== text) return undefined;
  const table = new StringTable();
  const part = (write: (to: EntryWriter) => void): Buffer => {
    const writer = new EntryWriter(table);
    write(writer);
    return writer.finish();
  };
  const numbers = [
    part((to) => writeSpans(spans, to)),
    part((to) => writeLayout(layout, to)),
    part((to) => writeQuantities(quantitiesOf(source), to)),
  ];
  return [asPart(outlineOf(source)), asPart(table.strings), ...numbers];
}

/** An entry with a part on the names of its stories, as its last, where they are known. */
export function withNames(entry: Entry, names: readonly NamesInStory[] | undefined): Entry {
  return names ? [...entry.slice(0, PARTS), partOfNames(names)] : entry;
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

export function quantitiesOf({ stories }: Source): Quantities {
  return stories.map(({ sentences }) => {
    const last = sentences.findLastIndex(({ quantities }) => quantities.length > 0);
    return sentences.slice(0, last + 1).map(({ quantities }) => quantities);
  });
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
