/** Multiplier of the word hash; any odd number that spreads 31 bits does. */
const MULTIPLIER = 31;

/** Adds one lower-case letter to a word's hash. */
export function hashLetter(hash: number, code: number): number {
  return (Math.imul(hash, MULTIPLIER) + code) | 0;
}
