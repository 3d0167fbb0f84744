/** As in kernel/forms.ts, one step of the first hash of a form (FNV-1a; Fowler, Noll and Vo). */
function hashFirst(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** One step of the second hash of a form: a polynomial, independent of the first. */
function hashSecond(hash: number, code: number): number {
  return Math.imul(hash + code, 0x5bd1e995);
}

/** Where both hashes begin. */
const HASH_FIRST = 0x811c9dc5 | 0;
const HASH_SECOND = 0x9747b28c | 0;

/** Both hashes of a form. */
export function hashesOf(form: string): [first: number, second: number] {
  let first = HASH_FIRST;
  let second = HASH_SECOND;
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at);
    first = hashFirst(first, code);
    second = hashSecond(second, code);
  }
  return [first, second];
}
