import type { Cluster, Range } from './clusters.js';
import type { Collection } from './collection.js';

/** Documents from which a passage can be boilerplate: a statement is quoted by fewer unrelated ones. */
export const LEAST_ANYWHERE = 8;
/** The part of a document that counts as its beginning or end. */
const END_SHARE = 0.12;
/**
 * The same for a passage of few documents: of five that carry it anywhere, four have it in the last
 * 12 percent once in a thousand passages, in the last 6 once in fifteen thousand.
 */
const STRICT_END_SHARE = 0.06;
/** Share of witnesses at the same end that makes it the passage's place. */
const SAME_PLACE = 0.8;

/** Where in its documents a passage stands. */
export type Position = 'beginning' | 'end' | 'anywhere';

/** Where the text of each document begins and ends, without boilerplate at its ends. */
export class Bodies {
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  constructor({ first }: Collection) {
    this.#first = first.slice(0, -1);
    this.#last = first.slice(1);
  }

  /** Words before a range, words behind it, and all words, of the text of its document. */
  around({ document, start, end }: Range): { before: number; behind: number; length: number } {
    const first = this.#first[document] ?? 0;
    const last = this.#last[document] ?? 0;
    return { before: start - first, behind: last - end, length: last - first };
  }

  /** The text of the documents goes on before or behind a passage that stands at this place of it. */
  leaveOut(cluster: Cluster, place: Position): void {
    if (place === 'anywhere') return;
    for (const carrier of cluster) {
      const { document, start, end } = carrier;
      if (!isAt(place, this.around(carrier), cluster.length)) continue;
      if (place === 'end') this.#last[document] = Math.min(this.#last[document] ?? 0, start);
      else this.#first[document] = Math.max(this.#first[document] ?? 0, end);
    }
  }
}

/** Where a passage stands in most of its documents, boilerplate left out. */
export function placeOf(bodies: Bodies, cluster: Cluster): Position {
  let beginning = 0;
  let end = 0;
  for (const carrier of cluster) {
    const around = bodies.around(carrier);
    // A passage that is most of its document has no place in it.
    if (2 * (carrier.end - carrier.start) > around.length) continue;
    if (isAt('beginning', around, cluster.length)) beginning++;
    if (isAt('end', around, cluster.length)) end++;
  }
  if (end >= SAME_PLACE * cluster.length) return 'end';
  return beginning >= SAME_PLACE * cluster.length ? 'beginning' : 'anywhere';
}

/** Whether a passage of so many documents stands at a place of one of them. */
function isAt(
  place: Exclude<Position, 'anywhere'>,
  { before, behind, length }: ReturnType<Bodies['around']>,
  documents: number,
): boolean {
  const margin = (documents < LEAST_ANYWHERE ? STRICT_END_SHARE : END_SHARE) * length;
  return (place === 'end' ? behind : before) <= margin;
}
