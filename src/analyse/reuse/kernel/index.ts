export { standsAlone } from './acceptance';
export { push } from './blocks';
export { clusterMatches, listClusters } from './clusters';
export { firstAt, open, weightsAt } from './collection';
export { findDifferences, kindsAt } from './differences';
export { findMatches } from './matches';
export { mark, take } from './memory';
export { bitOf, setOpener } from './openers';
export { openScan, scan, setNameEnd, setPercent } from './scan';
export { setSpecialForms } from './special-forms';
export { bytesAt, codesAt, decode, endOfText, makeRoom, setLength } from './text';
export { entriesAt, knownWord, lettersAt, lettersInAll, normsInAll, wordOf } from './vocabulary';
export { alignWords, hunksAt } from './word-alignment';
export { beginText, listAt, openWords, setWordCount, wordsInAll } from './words';

// Steps of findMatches, so that each can be tested by itself.
export { trimEnds } from './ends';
export { extendThinly } from './thin-extension';

// Bodies of loops that run long. What is exported stays a function of its own, and the engine compiles
// one that is called often better than one that runs once.
export { hashPairs } from './extension';
export { linkBlock, placeOccurrence } from './gram-links';
export { partGrams } from './grams';
export { matchDocument } from './matches';
