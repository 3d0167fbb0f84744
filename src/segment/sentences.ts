import type { Span } from '../model/place.js';
import { sentenceEnds } from './boundaries.js';

/** A sentence of a text: `text` is its slice from `start` to `end` (UTF-16, `end` exclusive). */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer paragraphs are cut at white space: they are no prose, and limits bound the work. */
const LONGEST_PARAGRAPH = 100_000;

const SPACE = /\s/;
const SENTENCE_END = /[.!?…]["'”’)]{0,2}\s{0,3}$/;

/**
 * Cuts a text of any number of paragraphs into sentences. Sentences are trimmed, in order, do not
 * overlap, and hold every visible character. Linear in the length of the text.
 */
export function segment(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphsOf(text)) {
    const words = text.slice(paragraph.start, paragraph.end);
    let start = 0;
    for (const end of [...sentenceEnds(words), words.length]) {
      addTrimmed(sentences, text, paragraph.start + start, paragraph.start + end);
      start = end;
    }
  }
  return sentences;
}

function addTrimmed(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  if (end > start) sentences.push({ text: text.slice(start, end), start, end });
}

function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (let at = breakFrom(text, 0, start); at >= 0; at = breakFrom(text, at + 1, start)) {
    if (at - start < LONGEST_PARAGRAPH && continues(text, start, at)) continue;
    paragraphs.push({ start, end: at });
    start = at + 1;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs;
}

const LINE_END = /[\n\r\u2028\u2029]/g;
const ANY_SPACE = /\s/g;

/**
 * Where a paragraph that begins at `start` may end first, from `at` on: at a line ending, or at any
 * white space where it is too long. -1 where it does not.
 */
function breakFrom(text: string, at: number, start: number): number {
  const lineEnd = firstFrom(LINE_END, text, at);
  const limit = start + LONGEST_PARAGRAPH;
  if (lineEnd < 0 ? text.length <= limit : lineEnd <= limit) return lineEnd;
  return firstFrom(ANY_SPACE, text, Math.max(at, limit));
}

/** @param character matches one, globally */
function firstFrom(character: RegExp, text: string, at: number): number {
  character.lastIndex = at;
  return character.test(text) ? character.lastIndex - 1 : -1;
}

/** Marks that open no line of their own. */
const CONTINUING = /[(),.;:%\]]/;

/**
 * Whether a line goes on after its line ending: the next line follows at once and starts with a
 * lower-case letter or a mark that opens nothing, and the paragraph started as a sentence does, not
 * as an entry of a list.
 */
function continues(text: string, start: number, lineEnd: number): boolean {
  let next = lineEnd + 1;
  if (text.charCodeAt(lineEnd) === 13 && text.charCodeAt(next) === 10) next++;
  while (text.charAt(next) === ' ' || text.charAt(next) === '\t') next++;
  const first = text.charAt(next);
  if (!CONTINUING.test(first) && !/\p{Ll}/u.test(first)) return false;
  if (
    CONTINUING.test(first) &&
    SENTENCE_END.test(text.slice(Math.max(start, lineEnd - 4), lineEnd))
  ) {
    return false;
  }
  return /^\s{0,20}["'“‘(]{0,2}[\p{Lu}\p{N}]/u.test(text.slice(start, start + 24));
}
