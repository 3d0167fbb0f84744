import { at, integers, put, takeZeros } from './memory';

/** Integers of a slot: two hashes, and the value plus 1. A small table stays in the processor's cache. */
const SLOT = 3;

/**
 * Values by two 32-bit hashes of characters (64 bits: two of a million different forms meet with a
 * chance of 3 in 10^8).
 */
@unmanaged
export class HashTable {
  slots: usize;
  mask: i32;
  entries: i32;
}

/** A table with room for so many entries at least: growing moves them all. */
export function newTable(expected: i32): HashTable {
  const table = changetype<HashTable>(takeZeros(offsetof<HashTable>()));
  table.mask = (1 << (32 - <i32>clz<i32>(expected))) - 1;
  table.slots = takeZeros(integers(SLOT * (table.mask + 1)));
  return table;
}

/** The value, or -1 if there is none. */
export function find(table: HashTable, first: i32, second: i32): i32 {
  const slots = table.slots;
  const mask = table.mask;
  let slot = (first ^ (first >>> 15)) & mask;
  let value = at(slots, SLOT * slot + 2);
  while (value !== 0) {
    if (at(slots, SLOT * slot) === first && at(slots, SLOT * slot + 1) === second) break;
    slot = (slot + 1) & mask;
    value = at(slots, SLOT * slot + 2);
  }
  return value - 1;
}

export function add(table: HashTable, first: i32, second: i32, value: i32): void {
  if (4 * table.entries > 3 * table.mask) grow(table);
  set(table, first, second, value + 1);
  table.entries++;
}

function set(table: HashTable, first: i32, second: i32, value: i32): void {
  const slots = table.slots;
  let slot = (first ^ (first >>> 15)) & table.mask;
  while (at(slots, SLOT * slot + 2) !== 0) slot = (slot + 1) & table.mask;
  put(slots, SLOT * slot, first);
  put(slots, SLOT * slot + 1, second);
  put(slots, SLOT * slot + 2, value);
}

function grow(table: HashTable): void {
  const before = table.slots;
  const count = table.mask + 1;
  table.mask = 2 * table.mask + 1;
  table.slots = takeZeros(integers(SLOT * (table.mask + 1)));
  for (let slot = 0; slot < count; slot++) {
    const value = at(before, SLOT * slot + 2);
    if (value !== 0) set(table, at(before, SLOT * slot), at(before, SLOT * slot + 1), value);
  }
}
