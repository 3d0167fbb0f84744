import { diffArrays } from 'diff';
import type { Span } from '../model/place.js';
import { tokenize, type Token } from '../segment/tokens.js';

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
  const changes = diffArrays(left.map(surface), right.map(surface), {
    maxEditLength: MAX_EDIT_LENGTH,
  });
  if (changes === undefined) return { a: whole(left), b: whole(right) };
  const inA: Span[] = [];
  const inB: Span[] = [];
  let i = 0;
  let j = 0;
  for (const change of changes) {
    const count = change.value.length;
    if (change.removed) {
      inA.push(...whole(left.slice(i, i + count)));
      i += count;
    } else if (change.added) {
      inB.push(...whole(right.slice(j, j + count)));
      j += count;
    } else {
      i += count;
      j += count;
    }
  }
  return { a: inA, b: inB };
}

function surface(token: Token): string {
  return token.text
    .replace(/[‘’‛′]/gu, "'")
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ');
}

/** One span from the first to the last of the tokens; none for none. */
function whole(tokens: readonly Token[]): Span[] {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}
