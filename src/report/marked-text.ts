import type pc from 'picocolors';
import type { Span } from '../model/place.js';
import { visible } from './visible.js';

/** Untrusted text for one terminal line, its marks in reverse video, or in brackets without colour. */
export function markedText(
  text: string,
  marks: readonly Span[],
  colors: ReturnType<typeof pc.createColors>,
): string {
  let line = '';
  let at = 0;
  for (const { start, end } of marks) {
    line += visible(text.slice(at, start));
    const words = visible(text.slice(start, end));
    line += colors.isColorSupported ? colors.inverse(words) : `[${words}]`;
    at = end;
  }
  return line + visible(text.slice(at));
}
