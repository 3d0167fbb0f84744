import { takeZeros } from './memory';
import { codeAt } from './text';

const PERCENT = 0x25;
const APOSTROPHE = 0x27;

/** An ASCII letter. */
export function isPlainLetter(code: i32): bool {
  return <u32>((code | 0x20) - 0x61) < 26;
}

/** ASCII white space, or a mark that says nothing itself where no digit follows. */
export function isPlainBreak(code: i32): bool {
  return code < 128 && load<u8>(breaks + <usize>code) !== 0;
}

const breaks = takeZeros(128);
for (let code = 0; code < 128; code++) {
  const isDigit = code >= 0x30 && code <= 0x39;
  const isBreak = !isPlainLetter(code) && !isDigit && code !== PERCENT && code !== APOSTROPHE;
  store<u8>(breaks + <usize>code, isBreak ? 1 : 0);
}

/** Whether the text ends here or goes on with a letter or break of the plain kind. */
export function isPlainAt(at: i32, end: i32): bool {
  if (at >= end) return true;
  const code = codeAt(at);
  return isPlainLetter(code) || isPlainBreak(code);
}
