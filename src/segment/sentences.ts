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

function* paragraphsOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isBreak = isLineEnd(code) && !continues(text, start, at);
    const isTooLong = at - start >= LONGEST_PARAGRAPH && SPACE.test(text.charAt(at));
    if (!isBreak && !isTooLong) continue;
    yield { start, end: at };
    start = at + 1;
  }
  yield { start, end: text.length };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
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
