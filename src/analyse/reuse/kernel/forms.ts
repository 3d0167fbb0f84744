import { add, find, HashTable, newTable } from './hash-table';

/** Where both hashes of a form begin. */
export const HASH_FIRST: i32 = 0x811c9dc5;
export const HASH_SECOND: i32 = 0x9747b28c;

/** One step of the first hash of a form (FNV-1a; Fowler, Noll and Vo). */
export function hashFirst(hash: i32, code: i32): i32 {
  return (hash ^ code) * 0x01000193;
}

/** One step of the second hash of a form: a polynomial, independent of the first. */
export function hashSecond(hash: i32, code: i32): i32 {
  return (hash + code) * 0x5bd1e995;
}

let forms: HashTable = changetype<HashTable>(0);

/** Begins with room for so many forms. */
export function openForms(expected: i32): void {
  forms = newTable(expected);
}

/** What is kept of a written form, or -1 if it was not met. */
export function findForm(first: i32, second: i32): i32 {
  return find(forms, first, second);
}

export function addForm(first: i32, second: i32, value: i32): void {
  add(forms, first, second, value);
}
