import { codeAt, isLower } from './text';

/** Bits of how a word is written. It begins with a small letter: no name, number or first word. */
export const LOWER = 1;
/** A sentence or line ends between the word before and this one. */
export const OPENS = 2;
/** It is written as one with the word before ("op-ed", "35%"). */
export const JOINED = 4;

/** Characters between two words that are read for the end of a sentence. */
const LONGEST_BETWEEN = 40;

const NEWLINE = 10;
const EXCLAMATION = 33;
const COMMA = 44;
const HYPHEN = 45;
const POINT = 46;
const QUESTION = 63;

/** How the word at `start` is written, where the word before ends at `lastEnd`. */
export function flagsOf(start: i32, lastEnd: i32): i32 {
  const flags = isLower(start) ? LOWER : 0;
  if (start - lastEnd <= 1) {
    if (start === lastEnd) return flags | JOINED;
    const mark = codeAt(lastEnd);
    if (mark === HYPHEN || mark === POINT || mark === COMMA) return flags | JOINED;
    return mark === NEWLINE ? flags | OPENS : flags;
  }
  const limit = min(start, lastEnd + LONGEST_BETWEEN);
  for (let at = lastEnd; at < limit; at++) {
    const mark = codeAt(at);
    if (mark === POINT || mark === NEWLINE || mark === EXCLAMATION || mark === QUESTION) {
      return flags | OPENS;
    }
  }
  return flags;
}
