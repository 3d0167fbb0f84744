import { readSource } from '../../analyse/read-source.js';
import { once } from '../../model/once.js';
import type { Place } from '../../model/place.js';
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
import { parseSource, placesIn } from '../../parse/source.js';
import { parsed, type Entry } from './index-file.js';
import {
  areQuantities,
  isLayout,
  isOutline,
  layoutOf,
  quantitiesOf,
  SENTENCE_KINDS,
  textOf,
  type Layout,
  type Quantities,
  type StoryOutline,
} from './source-entry.js';

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

  const again = once(() => readSource(parseSource(file)));
  const layout = once((): Layout => {
    const read = parsed(entry[1]);
    return isLayout(read) ? read : (layoutOf(again()) ?? NO_LAYOUT);
  });
  const quantities = once((): Quantities => {
    const read = parsed(entry[2]);
    return areQuantities(read) ? read : quantitiesOf(again());
  });

  const text = once(() => textOf(raw, layout()));
  const map = once(() => mapOfNumbers(layout().length, layout().map));
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
      story: story.story,
      spans: once(() => layout().spans[index] ?? []),
      quantities: once(() => quantities()[index] ?? []),
    }),
  );
  return { document, stories };
}

const NO_LAYOUT: Layout = { blocks: [], map: [], replaced: [], length: 0, spans: [] };
const NONE: readonly Quantity[] = [];

/** What the sentences of a story are read from. */
interface StoryParts {
  readonly document: SourceDocument;
  readonly story: number;
  readonly spans: () => readonly number[];
  readonly quantities: () => readonly (readonly Quantity[])[];
}

function storyOf({ sentences: count, ...outline }: StoryOutline, parts: StoryParts): Story {
  const sentences = once(() =>
    Array.from({ length: count }, (_, index) => new KeptSentence(parts, index)),
  );
  return {
    ...outline,
    get sentences() {
      return sentences();
    },
  };
}

/** A sentence that is known to be there; what it is and says is read when it is asked for. */
class KeptSentence implements StorySentence {
  readonly #parts: StoryParts;
  readonly index: number;
  #plain: string | undefined;
  #place: Place | undefined;

  constructor(parts: StoryParts, index: number) {
    this.#parts = parts;
    this.index = index;
  }

  get source(): string {
    return this.#parts.document.meta.id;
  }

  get story(): number {
    return this.#parts.story;
  }

  get start(): number {
    return this.#parts.spans()[3 * this.index] ?? 0;
  }

  get end(): number {
    return this.#parts.spans()[3 * this.index + 1] ?? 0;
  }

  get kind(): SentenceKind {
    return SENTENCE_KINDS[this.#code >> 1] ?? 'sentence';
  }

  get furniture(): boolean {
    return this.#code % 2 === 1;
  }

  get #code(): number {
    return this.#parts.spans()[3 * this.index + 2] ?? 0;
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
    return this.#parts.quantities()[this.index] ?? NONE;
  }
}
