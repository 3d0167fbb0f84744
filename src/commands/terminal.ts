import type { WriteStream } from 'node:tty';
import pc from 'picocolors';

/** Colours where the stream is a terminal and `NO_COLOR` is not set; `FORCE_COLOR` wins. */
export function hasColor(stream: Partial<WriteStream>): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return !NO_COLOR && stream.isTTY === true && TERM !== 'dumb';
}

/** Colours, or functions that leave text as it is where {@link hasColor} says no. */
export function colorsFor(stream: Partial<WriteStream>): ReturnType<typeof pc.createColors> {
  return pc.createColors(hasColor(stream));
}

/** The terminal's columns; a fixed width where there is no terminal, so that output is stable. */
export function widthOf(stream: Partial<WriteStream>): number {
  return stream.isTTY === true && stream.columns ? stream.columns : 120;
}
