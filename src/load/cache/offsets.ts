import { BadEntry, type EntryReader } from './entry-stream.js';

/** More characters than a text can have; an array of 32 bits a number holds what is below. */
const MOST = 2 ** 31;

/**
 * The offset that an entry gives by its distance from the last one.
 *
 * @throws BadEntry
 */
export function offset(last: number, from: EntryReader): number {
  const next = last + from.step();
  if (next < 0 || next >= MOST) throw new BadEntry();
  return next;
}
