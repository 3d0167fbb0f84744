/** Lists of whole numbers, one behind the other in one array. */
export class Lists {
  /** All numbers of all lists. */
  pool = new Int32Array(1 << 12);
  private bounds = new Int32Array(1 << 8);
  length = 0;

  /** Adds the first `count` numbers as a list; returns its index. */
  push(numbers: Int32Array, count: number): number {
    const start = this.bounds[this.length] ?? 0;
    const end = start + count;
    if (end > this.pool.length) this.pool = grown(this.pool, end);
    for (let at = 0; at < count; at++) this.pool[start + at] = numbers[at] ?? 0;
    if (this.length + 1 >= this.bounds.length) {
      this.bounds = grown(this.bounds, this.length + 2);
    }
    this.bounds[++this.length] = end;
    return this.length - 1;
  }

  startOf(list: number): number {
    return this.bounds[list] ?? 0;
  }

  endOf(list: number): number {
    return this.bounds[list + 1] ?? 0;
  }

  /** A view of one list; it does not outlive the next {@link push}. */
  of(list: number): Int32Array {
    return this.pool.subarray(this.startOf(list), this.endOf(list));
  }
}

function grown(numbers: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, 2 * numbers.length));
  larger.set(numbers);
  return larger;
}
