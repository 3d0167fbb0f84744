import { BLOCK, blockAt, push } from './blocks';
import { mark, release, take, takeZeros } from './memory';

/** Text that two documents share; A is the earlier one. Its blocks stand behind it, in order. */
@unmanaged
export class Match {
  documentA: i32;
  documentB: i32;
  count: i32;

  get blocks(): usize {
    return changetype<usize>(this) + offsetof<Match>();
  }

  /** Where its blocks end, and so the match itself. */
  get end(): usize {
    return this.blocks + <usize>this.count * BLOCK;
  }

  get startA(): i32 {
    return blockAt(this.blocks).a;
  }

  get endA(): i32 {
    const last = blockAt(this.end - BLOCK);
    return last.a + last.length;
  }

  get startB(): i32 {
    return blockAt(this.blocks).b;
  }

  get endB(): i32 {
    const last = blockAt(this.end - BLOCK);
    return last.b + last.length;
  }

  get isVerbatim(): bool {
    let matched = 0;
    for (let place = this.blocks; place < this.end; place += BLOCK)
      matched += blockAt(place).length;
    return matched === this.endA - this.startA && matched === this.endB - this.startB;
  }
}

export function matchAt(place: usize): Match {
  return changetype<Match>(place);
}

/** The part of a match inside a range of the earlier document's words; none if too few are equal. */
export function restrict(match: Match, start: i32, end: i32, minWords: i32): Match | null {
  if (start <= match.startA && end >= match.endA) return match;
  if (min(end, match.endA) - max(start, match.startA) < minWords) return null;
  const part = matchAt(take(offsetof<Match>()));
  part.documentA = match.documentA;
  part.documentB = match.documentB;
  let matched = 0;
  for (let place = match.blocks; place < match.end; place += BLOCK) {
    const block = blockAt(place);
    const from = max(block.a, start);
    const to = min(block.a + block.length, end);
    if (from >= to) continue;
    push(from, block.b + from - block.a, to - from);
    matched += to - from;
  }
  part.count = <i32>((mark() - part.blocks) / BLOCK);
  if (part.count > 0 && matched >= minWords) return part;
  release(changetype<usize>(part));
  return null;
}

/** A match in a list of them; places that are 0 are none. */
@unmanaged
class Link {
  match: usize;
  next: usize;
}

export function nextOf(link: usize): usize {
  return changetype<Link>(link).next;
}

export function matchOf(link: usize): Match {
  return matchAt(changetype<Link>(link).match);
}

/** Matches that are added one by one, as a list of links. */
@unmanaged
export class Matches {
  count: i32;
  first: usize;
  last: usize;

  add(match: Match): void {
    const place = take(offsetof<Link>());
    const link = changetype<Link>(place);
    link.match = changetype<usize>(match);
    link.next = 0;
    if (this.last === 0) this.first = place;
    else changetype<Link>(this.last).next = place;
    this.last = place;
    this.count++;
  }

  addPart(part: Match | null): void {
    if (part !== null) this.add(part);
  }
}

export function noMatches(): Matches {
  return changetype<Matches>(takeZeros(offsetof<Matches>()));
}
