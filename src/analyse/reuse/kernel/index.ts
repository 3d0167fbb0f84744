export { push } from './blocks';
export { firstAt, flagsAt, open, weightsAt, wordsAt } from './collection';
export { openForms } from './forms';
export { findMatches } from './matches';
export { mark } from './memory';
export {
  beginText,
  bitOf,
  foundAt,
  handOver,
  scan,
  setNameEnd,
  setOpener,
  setPercent,
} from './scan';
export { bytesAt, codesAt, decode, endOfText, makeRoom, setLength } from './text';
export { alignWords, hunksAt } from './word-alignment';

// Steps of findMatches, so that each can be tested by itself.
export { trimEnds } from './ends';
export { extendThinly } from './thin-extension';
