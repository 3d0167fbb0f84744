/** A link between two items, `first < second`. */
export interface Link {
  readonly first: number;
  readonly second: number;
  readonly strength: number;
}

/** An item at the other end of a link. */
interface Neighbour {
  readonly item: number;
  readonly strength: number;
}

/** A group: every member is linked to the centre. */
export interface Star {
  readonly centre: number;
  /** The other members, ascending, with the strength of their links. */
  readonly members: readonly Neighbour[];
}

/**
 * Groups linked items around centres: J. Aslam, E. Pelekhov, D. Rus, "The star clustering
 * algorithm" (2004). Items are taken by falling sum of strengths; one that no centre has claimed
 * becomes a centre and claims its free neighbours; last, each member moves to the centre that it is
 * linked to most strongly. Unlike joined components, a chain of near pairs makes no group.
 *
 * @param items their number
 * @param weights how often an item counts (identical sentences that were collapsed)
 */
export function starClusters(
  items: number,
  links: readonly Link[],
  weights: (item: number) => number,
): Star[] {
  const neighbours = new Map<number, Neighbour[]>();
  const pull = new Float64Array(items);
  for (const { first, second, strength } of links) {
    append(neighbours, first, { item: second, strength });
    append(neighbours, second, { item: first, strength });
    pull[first] = (pull[first] ?? 0) + strength * weights(second);
    pull[second] = (pull[second] ?? 0) + strength * weights(first);
  }
  const order = [...neighbours.keys()].sort((a, b) => (pull[b] ?? 0) - (pull[a] ?? 0) || a - b);
  const claimed = new Set<number>();
  const centres = new Set<number>();
  for (const item of order) {
    if (claimed.has(item)) continue;
    claimed.add(item);
    centres.add(item);
    for (const neighbour of neighbours.get(item) ?? []) claimed.add(neighbour.item);
  }
  const members = new Map<number, Neighbour[]>();
  for (const item of order) {
    if (centres.has(item)) continue;
    const best = strongest((neighbours.get(item) ?? []).filter((near) => centres.has(near.item)));
    if (best) append(members, best.item, { item, strength: best.strength });
  }
  return [...centres]
    .sort((a, b) => a - b)
    .map((centre) => ({
      centre,
      members: (members.get(centre) ?? []).sort((a, b) => a.item - b.item),
    }));
}

function append(lists: Map<number, Neighbour[]>, item: number, neighbour: Neighbour): void {
  const list = lists.get(item);
  if (list) list.push(neighbour);
  else lists.set(item, [neighbour]);
}

/** Of equals the first item. */
function strongest(near: readonly Neighbour[]): Neighbour | undefined {
  let best: Neighbour | undefined;
  for (const candidate of near) {
    if (
      !best ||
      candidate.strength > best.strength ||
      (candidate.strength === best.strength && candidate.item < best.item)
    ) {
      best = candidate;
    }
  }
  return best;
}
