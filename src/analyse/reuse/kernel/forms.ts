import { at, integers, put, takeZeros } from './memory';

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

/** Integers of a slot: two hashes, and the value plus 1. A small table stays in the processor's cache. */
const SLOT = 3;

/**
 * What is kept of each written form, found by two 32-bit hashes of its characters (64 bits: two of a
 * million different forms meet with a chance of 3 in 10^8).
 */
let table: usize = 0;
let mask: i32 = 0;
let entries: i32 = 0;

/** Begins with room for so many forms at least: growing moves them all. */
export function openForms(expected: i32): void {
  mask = (1 << (32 - <i32>clz<i32>(expected))) - 1;
  table = takeZeros(integers(SLOT * (mask + 1)));
  entries = 0;
}

/** What is kept of a form, or -1 if it was not met. */
export function findForm(first: i32, second: i32): i32 {
  let slot = (first ^ (first >>> 15)) & mask;
  let value = at(table, SLOT * slot + 2);
  while (value !== 0) {
    if (at(table, SLOT * slot) === first && at(table, SLOT * slot + 1) === second) break;
    slot = (slot + 1) & mask;
    value = at(table, SLOT * slot + 2);
  }
  return value - 1;
}

export function addForm(first: i32, second: i32, value: i32): void {
  if (4 * entries > 3 * mask) grow();
  set(first, second, value + 1);
  entries++;
}

function set(first: i32, second: i32, value: i32): void {
  let slot = (first ^ (first >>> 15)) & mask;
  while (at(table, SLOT * slot + 2) !== 0) slot = (slot + 1) & mask;
  put(table, SLOT * slot, first);
  put(table, SLOT * slot + 1, second);
  put(table, SLOT * slot + 2, value);
}

function grow(): void {
  const before = table;
  const slots = mask + 1;
  mask = 2 * mask + 1;
  table = takeZeros(integers(SLOT * (mask + 1)));
  for (let slot = 0; slot < slots; slot++) {
    const value = at(before, SLOT * slot + 2);
    if (value !== 0) set(at(before, SLOT * slot), at(before, SLOT * slot + 1), value);
  }
}
