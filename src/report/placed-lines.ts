import type pc from 'picocolors';
import type { Place, Span } from '../model/place.js';
import { linesAroundMarks } from './line-excerpt.js';
import { markedText } from './marked-text.js';
import { visible } from './visible.js';

/** A text with its place, the words to be marked, and the lines' worth of it that are shown at most. */
export interface PlacedText {
  readonly place: Place;
  readonly plain: string;
  readonly marks: readonly Span[];
  readonly most: number;
}

/** Widest column of places; a longer one moves its text to the right. */
const PLACES = 40;
/** Columns of text at least, however narrow the terminal. */
const LEAST_ROOM = 40;

/**
 * Texts for a terminal, their places in a column before them.
 *
 * @param width columns of the terminal
 * @returns the lines, and the white space before text in them
 */
export function placedLines(
  texts: readonly PlacedText[],
  indent: string,
  width: number,
  colors: ReturnType<typeof pc.createColors>,
): { readonly lines: readonly string[]; readonly margin: string } {
  const labels = texts.map(({ place }) => placeLabel(place));
  const column = Math.min(PLACES, Math.max(0, ...labels.map((label) => label.length)));
  const margin = `${indent}${' '.repeat(column)}  `;
  const room = Math.max(LEAST_ROOM, width - margin.length);
  const lines = texts.flatMap(({ plain, marks, most }, index) =>
    linesAroundMarks(plain, marks, room, most).map((shown, line) => {
      const label = (line === 0 ? (labels[index] ?? '') : '').padEnd(column);
      return `${indent}${colors.cyan(label)}  ${markedText(shown.text, shown.marks, colors)}`;
    }),
  );
  return { lines, margin };
}

/** `path:line:column`, which terminals and editors open with a click. */
export function placeLabel({ path, start }: Place): string {
  return visible(`${path}:${start.line}:${start.column}`);
}
