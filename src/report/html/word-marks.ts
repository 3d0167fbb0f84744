import { changedRuns, spanned } from '../../analyse/changed-runs.js';
import type { Span } from '../../model/place.js';

/** Above this many inserted and deleted words two sentences count as different throughout. */
const MAX_EDIT_LENGTH = 200;

/**
 * Below this share of common words two sentences are paraphrases: marking nearly every word
 * would tell a reader nothing.
 */
const PARAPHRASE = 0.5;

interface Word extends Span {
  readonly key: string;
}

/** Characters above which a sentence is not compared: it is none. */
const MAX_LENGTH = 20_000;

/** A number with its separators is one word; other signs stand alone. */
const WORD = /[\p{L}\p{M}]+|\p{N}{1,40}(?:[.,]\p{N}{1,40}){0,20}|[^\s\p{L}\p{M}\p{N}]/gu;

function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: match[0]
      .replace(/[‘’‛′]/u, "'")
      .replace(/[“”„‟″]/u, '"')
      .replace(/[‐‑‒–—―−]/u, '-')
      .toLowerCase(),
  }));
}

/** The words in which two sentences differ: spans in each. */
export interface WordMarks {
  readonly left: readonly Span[];
  readonly right: readonly Span[];
}

/**
 * Marks the words in which two sentences differ, neighbours merged. Light enough for the page's
 * script: unlike the core's tokens it needs no tables, and the shape of quotation marks, dashes
 * and capitals does not count.
 * @param always mark also where the sentences have little in common
 */
export function wordMarks(left: string, right: string, always: boolean): WordMarks {
  if (Math.max(left.length, right.length) > MAX_LENGTH) return { left: [], right: [] };
  const a = words(left);
  const b = words(right);
  const runs = changedRuns(
    a.map((word) => word.key),
    b.map((word) => word.key),
    MAX_EDIT_LENGTH,
  );
  if (runs === undefined) return { left: [], right: [] };
  const differing = runs.reduce((sum, run) => sum + (run.a.end - run.a.start), 0);
  const alike = (2 * (a.length - differing)) / Math.max(1, a.length + b.length);
  if (!always && alike < PARAPHRASE) return { left: [], right: [] };
  return {
    left: runs.flatMap((run) => spanned(a.slice(run.a.start, run.a.end))),
    right: runs.flatMap((run) => spanned(b.slice(run.b.start, run.b.end))),
  };
}
