/** Code of the capital that the marks behind stems count from: lower than those of any stem's letters. */
export const MARK = 65;
/** The mark, from there, of a stem whose frequency is not known. */
export const NO_FREQUENCY = -1;

/** Multiplier of the hash; any odd number that spreads 31 bits does. */
const MULTIPLIER = 31;

/** The bucket of a stem among `count`, which is a power of two. */
export function bucketOf(stem: string, count: number): number {
  let hash = 0;
  for (let k = 0; k < stem.length; k++)
    hash = (Math.imul(hash, MULTIPLIER) + stem.charCodeAt(k)) | 0;
  return (hash ^ (hash >>> 15)) & (count - 1);
}
