import type { SentenceKind, Source } from '../../model/source.js';
import type { EntryReader, EntryWriter } from './entry-stream.js';
import { offset } from './offsets.js';
import { joinedText, type TextLayout } from './text-layout.js';

/** A part of an entry: where the text stands in the file, and the sentences in the text. */
export interface SentenceSpans {
  /** Of the text. */
  readonly length: number;
  /** Where in the file the text stands as it is; undefined where it does not. */
  readonly from: number | undefined;
  /** Of each story: {@link SPAN} numbers a sentence, its start, its end, and {@link codeOf}. */
  readonly stories: readonly Int32Array[];
}

export const SPAN = 3;

const KINDS: readonly SentenceKind[] = ['sentence', 'headline', 'caption', 'dateline'];

/** The number of a sentence's kind, doubled, with 1 more for furniture. */
function codeOf(kind: SentenceKind, furniture: boolean): number {
  return 2 * KINDS.indexOf(kind) + Number(furniture);
}

export function kindOf(code: number): SentenceKind {
  return KINDS[code >> 1] ?? 'sentence';
}

export function isFurniture(code: number): boolean {
  return code % 2 === 1;
}

export function spansOf({ document: { raw, text, map }, stories }: Source): SentenceSpans {
  const from = map.toFile({ start: 0, end: 1 }).start;
  return {
    length: text.length,
    from: raw.startsWith(text, from) ? from : undefined,
    stories: stories.map(({ sentences }) => {
      const spans = new Int32Array(SPAN * sentences.length);
      for (const [at, { start, end, kind, furniture }] of sentences.entries()) {
        spans.set([start, end, codeOf(kind, furniture)], SPAN * at);
      }
      return spans;
    }),
  };
}

/** The words as a reader sees them. */
export function textOf(
  raw: string,
  { length, from }: SentenceSpans,
  layout: () => TextLayout,
): string {
  return from === undefined
    ? joinedText(raw, layout()).slice(0, length)
    : raw.slice(from, from + length);
}

/** Offsets are written as steps, from a sentence to the next. */
export function writeSpans({ length, from, stories }: SentenceSpans, to: EntryWriter): void {
  to.count(length);
  to.count(from === undefined ? 0 : from + 1);
  for (const spans of stories) {
    let last = 0;
    for (let at = 0; at < spans.length; at += SPAN) {
      const [start = 0, end = 0, code = 0] = spans.subarray(at, at + SPAN);
      to.step(start - last);
      to.step(end - start);
      to.count(code);
      last = end;
    }
  }
}

/**
 * Reads what {@link writeSpans} wrote.
 *
 * @param counts how many sentences each story has
 * @throws BadEntry
 */
export function readSpans(from: EntryReader, counts: readonly number[]): SentenceSpans {
  const length = from.count();
  const start = from.count();
  const stories = counts.map((count) => readStory(from, count));
  from.end();
  return { length, from: start === 0 ? undefined : start - 1, stories };
}

function readStory(from: EntryReader, count: number): Int32Array {
  const spans = new Int32Array(SPAN * count);
  let last = 0;
  for (let at = 0; at < spans.length; at += SPAN) {
    const start = offset(last, from);
    last = offset(start, from);
    spans[at] = start;
    spans[at + 1] = last;
    spans[at + 2] = from.count();
  }
  return spans;
}
