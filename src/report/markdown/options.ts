import type { Baseline } from '../../baseline.js';
import type { Verdict } from '../../gate.js';
import type { Place } from '../../model/place.js';

/** Address of a place; undefined where it has none, or where nothing has. */
export type Link = ((place: Place) => string | undefined) | undefined;

export interface MarkdownOptions {
  /** With it the report tells what changed; without it, what is. */
  readonly baseline?: Baseline;
  readonly verdict?: Verdict;
  /** Address of a place, or undefined where it has none. */
  readonly link?: (place: Place) => string | undefined;
  /** Address of a place in the base, for what was fixed there. */
  readonly baseLink?: (place: Place) => string | undefined;
  /** What the changes are: the subject of a sentence. Default: "This change". */
  readonly subject?: string;
  /** Most UTF-16 units of the result, 2,000 or more. Default: {@link MAX_COMMENT}. */
  readonly maxLength?: number;
  /** Where what was left out for lack of room can be read, as the end of a sentence. */
  readonly more?: string;
}

/** GitHub takes 65,536 characters in a comment; the rest is left to the marker of the comment. */
export const MAX_COMMENT = 65_000;
