/** The integer at a place in a list. */
export function at(list: usize, index: i32): i32 {
  return load<i32>(list + ((<usize>index) << 2));
}

export function put(list: usize, index: i32, value: i32): void {
  store<i32>(list + ((<usize>index) << 2), value);
}

export function byteAt(list: usize, index: i32): i32 {
  return <i32>load<u8>(list + <usize>index);
}

/** Bytes of a list of so many integers. */
export function integers(count: i32): usize {
  return (<usize>count) << 2;
}

/** Everything below is taken: tables first, then what one pair of documents needs. */
let top: usize = __heap_base;

const PAGE_BITS: usize = 16;
const ALIGNMENT: usize = 16;

/** Where the memory that is taken ends. */
export function mark(): usize {
  return top;
}

/** Gives back what was taken since a mark. */
export function release(to: usize): void {
  top = to;
}

/** Takes so many bytes behind everything else, as they are; a trap where there is no more memory. */
export function take(bytes: usize): usize {
  const start = top;
  top += (bytes + 3) & ~3;
  const room = (<usize>memory.size()) << PAGE_BITS;
  if (top > room) {
    // By an eighth at least, so that growing bit by bit stays cheap.
    const missing = max(top - room, room >> 3);
    const pages = <i32>((missing + (1 << PAGE_BITS) - 1) >> PAGE_BITS);
    if (memory.grow(pages) < 0 && memory.grow(<i32>((top - room) >> PAGE_BITS) + 1) < 0) {
      unreachable();
    }
  }
  return start;
}

/** Takes zeros. */
export function takeZeros(bytes: usize): usize {
  take((ALIGNMENT - (top & (ALIGNMENT - 1))) & (ALIGNMENT - 1));
  const start = take(bytes);
  memory.fill(start, 0, bytes);
  return start;
}
