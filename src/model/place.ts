/**
 * Places in files.
 *
 * Lines and columns are 1-based, offsets 0-based; all count UTF-16 units of the file as it is on
 * disk (a byte-order mark counts). Ends are exclusive.
 */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A range of one file. `path` is relative to the repository and uses `/`. */
export interface Place {
  readonly path: string;
  readonly start: Point;
  readonly end: Point;
}

/** A half-open range `[start, end)` of UTF-16 units in some text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
