import type { Span } from '../model/place.js';
import { tokenize, type Token } from '../segment/tokens.js';
import { changedRuns, spanned } from './changed-runs.js';

/**
 * Above this many inserted and deleted tokens two texts count as different throughout: reordered
 * long texts would cost the square of it, and a reader learns nothing from so many marks.
 */
const MAX_EDIT_LENGTH = 400;

/** The words of two texts that differ; spans are UTF-16 offsets in each, neighbours merged. */
export interface WordDifferences {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

/**
 * Marks the differing words of two texts. Words are compared as they are written, but for the
 * shape of quotation marks, apostrophes and dashes; white space never differs.
 */
export function markDifferences(a: string, b: string): WordDifferences {
  const left = tokenize(a);
  const right = tokenize(b);
  const runs = changedRuns(left.map(surface), right.map(surface), MAX_EDIT_LENGTH);
  if (runs === undefined) return { a: spanned(left), b: spanned(right) };
  return {
    a: runs.flatMap((run) => spanned(left.slice(run.a.start, run.a.end))),
    b: runs.flatMap((run) => spanned(right.slice(run.b.start, run.b.end))),
  };
}

function surface(token: Token): string {
  return token.text
    .replace(/[‘’‛′]/gu, "'")
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ');
}
