import { readSource } from '../../analyse/read-source.js';
import { once } from '../../model/once.js';
import type { Place } from '../../model/place.js';
import type { NamesInStory } from '../../model/prepared.js';
import type { Quantity } from '../../model/quantity.js';
import type {
  SentenceKind,
  Source,
  SourceDocument,
  SourceFile,
  Story,
  StorySentence,
} from '../../model/source.js';
import { mapOfNumbers } from '../../parse/offset-map.js';
import { placesIn } from '../../parse/lines.js';
import { parseSource } from '../../parse/source.js';
import { readPart } from './entry-stream.js';
import { parsed, type Entry } from './index-file.js';
import { readNames } from './name-stream.js';
import { listOf, text as isText } from './shape.js';
import { isFurniture, kindOf, readSpans, SPAN, spansOf, textOf } from './sentence-spans.js';
import { isOutline, quantitiesOf, readQuantities, type StoryOutline } from './source-entry.js';
import { layoutOf, readLayout, type TextLayout } from './text-layout.js';

/**
 * The source of a file that an entry holds, or undefined where it is no such entry. The outline is
 * read at once, the rest of the entry when something of it is asked for: most checks ask for a few
 * sentences of a few sources. A part that is not what it should be is read from the file instead.
 */
export function sourceOfEntry(entry: Entry, file: SourceFile): Source | undefined {
  const outline = parsed(entry[0]);
  if (!isOutline(outline)) return undefined;
  // Each has a character at least; a larger number would only take memory.
  if (outline.stories.some(({ sentences }) => sentences > file.text.length)) return undefined;
  const { format, meta, sha256, problems } = outline;
  const { path, text: raw } = file;
  const counts = outline.stories.map(({ sentences }) => sentences);

  const again = once(() => readSource(parseSource(file)));
  const strings = once(() => stringsOf(entry[1]));
  const spans = once(
    () => readPart(entry[2], strings, (part) => readSpans(part, counts)) ?? spansOf(again()),
  );
  const layout = once(
    () => readPart(entry[3], strings, readLayout) ?? layoutOf(again()) ?? NO_LAYOUT,
  );
  const quantities = once(
    () =>
      readPart(entry[4], strings, (part) => readQuantities(part, counts)) ?? quantitiesOf(again()),
  );

  const names = once(() => readPart(entry[5], strings, (part) => readNames(part, counts.length)));

  const text = once(() => textOf(raw, spans(), layout));
  const map = once(() => mapOfNumbers(spans().length, layout().map));
  const placeInFile = placesIn(file);
  const document: SourceDocument = {
    path,
    format,
    raw,
    meta,
    sha256,
    problems,
    get text() {
      return text();
    },
    get blocks() {
      return layout().blocks;
    },
    get map() {
      return map();
    },
    placeOf: (span) => placeInFile(map().toFile(span)),
  };
  const stories = outline.stories.map((story, index) =>
    storyOf(story, {
      document,
      spans: () => spans().stories[index] ?? new Int32Array(0),
      quantities: once(() => quantities()[index] ?? []),
      names: () => names()?.[index],
    }),
  );
  return { document, stories };
}

const NO_LAYOUT: TextLayout = { blocks: [], map: [], replaced: [] };
const NONE: readonly Quantity[] = [];

const areTexts = listOf(isText);

/** The strings of an entry; without them nothing can be read that names one. */
function stringsOf(part: Buffer | undefined): readonly string[] {
  const strings = parsed(part);
  return Array.isArray(strings) && areTexts(strings) ? strings : [];
}

/** What the sentences of a story are read from. */
interface StoryParts {
  readonly document: SourceDocument;
  readonly spans: () => Int32Array;
  readonly quantities: () => readonly (readonly Quantity[])[];
  readonly names: () => NamesInStory | undefined;
}

const counts = new WeakMap<Story, number>();

/** How many sentences a story has; those of a kept one are not made for it. */
export function countSentences(story: Story): number {
  return counts.get(story) ?? story.sentences.length;
}

const names = new WeakMap<Story, () => NamesInStory | undefined>();

/** Where a kept story has names; undefined for any other, and where its entry does not tell. */
export function keptNames(story: Story): NamesInStory | undefined {
  return names.get(story)?.();
}

function storyOf({ sentences: count, ...outline }: StoryOutline, parts: StoryParts): Story {
  const sentences = once(() => sentencesOf(outline.story, count, parts));
  const story = {
    ...outline,
    get sentences() {
      return sentences();
    },
  };
  counts.set(story, count);
  names.set(story, parts.names);
  return story;
}

function sentencesOf(story: number, count: number, parts: StoryParts): StorySentence[] {
  const source = parts.document.meta.id;
  const spans = parts.spans();
  const sentences: StorySentence[] = [];
  for (let index = 0; index < count; index++) {
    const at = SPAN * index;
    const [start, end, code] = [spans[at] ?? 0, spans[at + 1] ?? 0, spans[at + 2] ?? 0];
    sentences.push(new KeptSentence(parts, { source, story, index, start, end, code }));
  }
  return sentences;
}

/** A sentence whose place is known; what it says is read when it is asked for. */
class KeptSentence implements StorySentence {
  readonly source: string;
  readonly story: number;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly kind: SentenceKind;
  readonly furniture: boolean;
  readonly #parts: StoryParts;
  #plain: string | undefined;
  #place: Place | undefined;
  #quantities: readonly Quantity[] | undefined;

  /** @param at with the code of its kind, see `SentenceSpans` */
  constructor(
    parts: StoryParts,
    at: Pick<StorySentence, 'source' | 'story' | 'index' | 'start' | 'end'> & {
      readonly code: number;
    },
  ) {
    this.source = at.source;
    this.story = at.story;
    this.index = at.index;
    this.start = at.start;
    this.end = at.end;
    this.kind = kindOf(at.code);
    this.furniture = isFurniture(at.code);
    this.#parts = parts;
  }

  get plain(): string {
    return (this.#plain ??= this.#parts.document.text.slice(this.start, this.end));
  }

  get place(): Place {
    return (this.#place ??= this.#parts.document.placeOf(this));
  }

  get text(): string {
    const { start, end } = this.place;
    return this.#parts.document.raw.slice(start.offset, end.offset);
  }

  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= this.#parts.quantities()[this.index] ?? NONE);
  }
}
