import type { Place, Point, Span } from '../model/place.js';
import type { SourceFile } from '../model/source.js';

/**
 * From offsets to lines and columns. LF, CRLF and a lone CR each end a line; lines and columns are
 * 1-based and count UTF-16 units, a byte-order mark included.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = lineStarts(text);
    this.#length = text.length;
  }

  /** @param offset 0-based; clamped to the text */
  pointAt(offset: number): Point {
    const clamped = Math.min(Math.max(0, offset), this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (this.#starts[low] ?? 0) + 1, offset: clamped };
  }
}

const LINE_END = /\r\n?|\n/g;

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    LINE_END.lastIndex = 0;
    while (LINE_END.test(text)) starts.push(LINE_END.lastIndex);
    return starts;
  }
  // Half the time of the expression, and what nearly all texts need.
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** From ranges of a file to places in it; its lines are found when the first is asked for. */
export function placesIn({ path, text }: SourceFile): (range: Span) => Place {
  let lines: LineIndex | undefined;
  return ({ start, end }) => {
    lines ??= new LineIndex(text);
    return { path, start: lines.pointAt(start), end: lines.pointAt(end) };
  };
}
