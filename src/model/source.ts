import type { Place, Span } from './place.js';
import type { Quantity } from './quantity.js';
import type { SourceFormat } from './source-format.js';

/** A file as it enters the core: decoded UTF-8 (a byte-order mark stays the first character). */
export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** When something was published, as an interval of ISO days. */
export interface PublicationDate {
  readonly earliest: string;
  readonly latest: string;
  readonly basis: 'stated' | 'inferred';
}

/** The front matter of a source, read and checked. */
export interface SourceMeta {
  /** From the front matter, else the file's name without its ending. */
  readonly id: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: PublicationDate;
  readonly url?: string;
  /** Agencies credited. */
  readonly wire: readonly string[];
  /** SHA-256, hexadecimal, of the captured text. */
  readonly sha256?: string;
  readonly rights?: string;
}

export type BlockKind =
  'paragraph' | 'heading' | 'list-item' | 'quote' | 'table-cell' | 'caption' | 'code';

/** A block of parsed text; `start` and `end` are offsets in {@link SourceDocument.text}. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Why the block is page furniture and no part of a story; absent for a story's text. */
  readonly furniture?: string;
}

/** From offsets in parsed text to offsets in the file. */
export interface OffsetMap {
  /** The range of the file that a range of the parsed text comes from. */
  toFile(span: Span): Span;
}

/** One thing wrong with a file: with its place and what to do. */
export interface InputProblem {
  readonly message: string;
  readonly place: Place;
}

/** A parsed source file. */
export interface SourceDocument {
  readonly path: string;
  readonly format: SourceFormat;
  /** The file as it is on disk. */
  readonly raw: string;
  readonly meta: SourceMeta;
  /** SHA-256 of the captured text as it is now; compare with `meta.sha256`. */
  readonly sha256: string;
  /** The words as a reader sees them; blocks are separated by a blank line ("\n\n"). */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly map: OffsetMap;
  /** The place in the file of a range of `text`. */
  placeOf(span: Span): Place;
  readonly problems: readonly InputProblem[];
}

/** What a dateline says: "Niamey, Niger (AFP) May 14, 2024 -". */
export interface Dateline extends Span {
  readonly city: string;
  readonly agency?: string;
  /** ISO day, if stated. */
  readonly date?: string;
}

export type SentenceKind = 'sentence' | 'headline' | 'caption' | 'dateline';

/** A sentence of a story; `start` and `end` are offsets in {@link SourceDocument.text}. */
export interface StorySentence extends Span {
  /** Source id. */
  readonly source: string;
  /** 1-based number of the story in its file. */
  readonly story: number;
  /** 0-based number of the sentence in its story, furniture counted. */
  readonly index: number;
  readonly kind: SentenceKind;
  /** The file cut at `place`. */
  readonly text: string;
  /** The words as a reader sees them. */
  readonly plain: string;
  readonly place: Place;
  /** Page furniture: no evidence, no shared wire text. */
  readonly furniture: boolean;
  /** Quantities of the sentence; their offsets count from the sentence's start. */
  readonly quantities: readonly Quantity[];
}

/** One story of a source file; `start` and `end` are offsets in {@link SourceDocument.text}. */
export interface Story extends Span {
  readonly source: string;
  /** 1-based. */
  readonly story: number;
  readonly headline?: string;
  readonly dateline?: Dateline;
  readonly published?: PublicationDate;
  readonly publisher?: string;
  /** Agencies credited: by the front matter, the dateline, or a closing credit such as "(RT)". */
  readonly wire: readonly string[];
  readonly sentences: readonly StorySentence[];
}

/** A source with its stories. */
export interface Source {
  readonly document: SourceDocument;
  readonly stories: readonly Story[];
}
