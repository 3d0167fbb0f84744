/** Things by their keys, in order; those without one left out. */
export function byKey<T, K>(things: readonly T[], keyOf: (thing: T) => K | undefined): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const list = lists.get(key);
    if (list) list.push(thing);
    else lists.set(key, [thing]);
  }
  return lists;
}

/** Things joined into classes (union-find), each found by one of its members. */
export class Classes<T> {
  private readonly parents = new Map<T, T>();

  find(thing: T): T {
    let root = thing;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    return root;
  }

  join(a: T, b: T): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first !== second) this.parents.set(second, first);
  }
}
