import { at, integers, put, take } from './memory';
import { isPlainLetter } from './plain-letters';
import { codeAt } from './text';

/** Where a name or abbreviation may end whose first form ends here; 0 where there is none for sure. */
declare function endOfName(opener: i32, end: i32): i32;

/** Integers of an opener: its word, and a bit for every two letters with which its names may go on. */
const OPENER = 2;
const BLANK = 0x20;
/** White space allowed inside a name of several words. */
const LONGEST_GAP = 3;

let openers: usize = 0;
let openerRoom: i32 = 0;

/** Says what a form opens; two letters have the bit of {@link bitOf}. */
export function setOpener(opener: i32, word: i32, openings: i32): void {
  if (opener >= openerRoom) {
    const before = openers;
    const size = openerRoom;
    openerRoom = max(256, 2 * size);
    openers = take(integers(OPENER * openerRoom));
    memory.copy(openers, before, integers(OPENER * size));
  }
  put(openers, OPENER * opener, word);
  put(openers, OPENER * opener + 1, openings);
}

/** The word of what opens nothing after all. */
export function wordOfOpener(opener: i32): i32 {
  return at(openers, OPENER * opener);
}

/** Where the name that a form may open ends, in a text read up to a limit; 0 where there is none for sure. */
export function nameBehind(opener: i32, end: i32, limit: i32): i32 {
  return mayGoOn(opener, end, limit) ? endOfName(opener, end) : 0;
}

/** Whether a name may go on as the text does behind its first form. */
function mayGoOn(opener: i32, end: i32, limit: i32): bool {
  let index = end;
  const behind = min(end + LONGEST_GAP, limit);
  while (index < behind && codeAt(index) === BLANK) index++;
  if (index + 1 >= limit) return true;
  const code = codeAt(index);
  const next = codeAt(index + 1);
  if (!isPlainLetter(code) || !isPlainLetter(next)) return true;
  return ((at(openers, OPENER * opener + 1) >>> bitOf(code, next)) & 1) !== 0;
}

/** One of 32 bits for two letters in any case. */
export function bitOf(letter: i32, next: i32): i32 {
  return ((letter | 0x20) + 5 * (next | 0x20)) & 31;
}
