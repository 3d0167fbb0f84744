/** A link between two items, `first < second`. */
export interface Link {
  readonly first: number;
  readonly second: number;
  readonly strength: number;
}

/** A group: every member is linked to the centre. */
export interface Star {
  readonly centre: number;
  /** The other members, ascending, with the strength of their links. */
  readonly members: readonly { readonly item: number; readonly strength: number }[];
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
  const neighbours = new Map<number, { item: number; strength: number }[]>();
  const add = (item: number, neighbour: number, strength: number): void => {
    const list = neighbours.get(item);
    if (list) list.push({ item: neighbour, strength });
    else neighbours.set(item, [{ item: neighbour, strength }]);
  };
  const pull = new Float64Array(items);
  for (const { first, second, strength } of links) {
    add(first, second, strength);
    add(second, first, strength);
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
  const members = new Map<number, { item: number; strength: number }[]>();
  for (const item of order) {
    if (centres.has(item)) continue;
    const best = strongest((neighbours.get(item) ?? []).filter((near) => centres.has(near.item)));
    if (!best) continue;
    const list = members.get(best.item);
    const member = { item, strength: best.strength };
    if (list) list.push(member);
    else members.set(best.item, [member]);
  }
  return [...centres]
    .sort((a, b) => a - b)
    .map((centre) => ({
      centre,
      members: (members.get(centre) ?? []).sort((a, b) => a.item - b.item),
    }));
}

function strongest(
  near: readonly { readonly item: number; readonly strength: number }[],
): { readonly item: number; readonly strength: number } | undefined {
  let best: { readonly item: number; readonly strength: number } | undefined;
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
