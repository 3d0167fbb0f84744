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
/** Up to where memory was taken before, and may not be zero. */
let written: usize = 0;

const PAGE_BITS: usize = 16;
const ALIGNMENT: usize = 16;
/** Bytes of an integer, of which all entries are made. */
const INTEGER: usize = 4;

/** Where the memory that is taken ends. */
export function mark(): usize {
  return top;
}

/** Gives back what was taken since a mark. */
export function release(to: usize): void {
  written = max(written, top);
  top = to;
}

/** Takes so many bytes behind everything else, as they are; a trap where there is no more memory. */
export function take(bytes: usize): usize {
  const start = top;
  top += (bytes + 3) & ~3;
  if (top > roomOf(memory.size())) grow(top);
  return start;
}

/** Makes sure of so many bytes more: growing once is cheaper than often. */
export function reserve(bytes: usize): void {
  if (top + bytes > roomOf(memory.size())) grow(top + bytes);
}

function roomOf(pages: i32): usize {
  return (<usize>pages) << PAGE_BITS;
}

/** Grows by an eighth at least, where there is so much. */
function grow(to: usize): void {
  const room = roomOf(memory.size());
  const most = max(to - room, room >> 3);
  if (memory.grow(pagesOf(most)) < 0 && memory.grow(pagesOf(to - room)) < 0) unreachable();
}

function pagesOf(bytes: usize): i32 {
  return <i32>((bytes + roomOf(1) - 1) >> PAGE_BITS);
}

/** Takes zeros. */
export function takeZeros(bytes: usize): usize {
  take((ALIGNMENT - (top & (ALIGNMENT - 1))) & (ALIGNMENT - 1));
  const start = take(bytes);
  // What was never taken is zero, and takes no memory before it is written to.
  if (start < written) memory.fill(start, 0, min(bytes, written - start));
  return start;
}

/** Turns the order of what was taken since a place around, whose entries have so many bytes each. */
export function reverse(from: usize, entry: usize): void {
  let low = from;
  let high = top - entry;
  while (low < high) {
    for (let part: usize = 0; part < entry; part += INTEGER) {
      const value = load<i32>(low + part);
      store<i32>(low + part, load<i32>(high + part));
      store<i32>(high + part, value);
    }
    low += entry;
    high -= entry;
  }
}
