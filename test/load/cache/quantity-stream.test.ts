import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BadEntry,
  EntryReader,
  EntryWriter,
  StringTable,
} from '../../../src/load/cache/entry-stream.js';
import { DATE_PARTS, KINDS, QUALIFIERS } from '../../../src/load/cache/quantity-shape.js';
import { readQuantity, writeQuantity } from '../../../src/load/cache/quantity-stream.js';
import type { Quantity } from '../../../src/model/quantity.js';

const figure = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -0, 1, 2 ** 31, 2 ** 31 - 1, 0.1, -1),
);
const bound = fc.oneof(fc.string(), figure);
const count = fc.oneof(fc.nat(300), fc.nat(Number.MAX_SAFE_INTEGER));
const text = fc.string({ unit: 'binary' });
const parts = fc.subarray([...DATE_PARTS]).map((some) => some.toReversed());

const quantity: fc.Arbitrary<Quantity> = fc.record(
  {
    text,
    start: count,
    end: count,
    kind: fc.constantFrom(...KINDS),
    unit: text,
    qualifier: fc.constantFrom(...QUALIFIERS),
    low: bound,
    high: bound,
    value: bound,
    lowOpen: fc.boolean(),
    highOpen: fc.boolean(),
    precision: figure,
    per: text,
    head: text,
    heads: fc.array(text),
    headSpan: fc.record({ start: count, end: count }, { noNullPrototype: true }),
    modifiers: fc.array(text),
    base: fc.record(
      { unit: text, low: figure, high: figure },
      { requiredKeys: ['unit'], noNullPrototype: true },
    ),
    window: fc.record({ low: text, high: text }, { requiredKeys: [], noNullPrototype: true }),
    known: parts,
    implied: parts,
    days: figure,
    partial: fc.record({ low: text, high: text }, { noNullPrototype: true }),
  },
  {
    requiredKeys: ['text', 'start', 'end', 'kind', 'unit', 'qualifier'],
    noNullPrototype: true,
  },
);

function written(quantities: readonly Quantity[]): { bytes: Buffer; strings: readonly string[] } {
  const table = new StringTable();
  const writer = new EntryWriter(table);
  for (const each of quantities) writeQuantity(each, writer);
  return { bytes: writer.finish(), strings: table.strings };
}

describe('quantities of an entry', () => {
  it('come back as they were, their members in the same order', () => {
    fc.assert(
      fc.property(fc.array(quantity), (quantities) => {
        const { bytes, strings } = written(quantities);
        const reader = new EntryReader(bytes, () => strings);
        const read = quantities.map(() => readQuantity(reader));
        reader.end();
        expect(read).toStrictEqual(quantities);
        expect(JSON.stringify(read)).toBe(JSON.stringify(quantities));
      }),
    );
  });

  it('are refused where anything of them is missing', () => {
    fc.assert(
      fc.property(quantity, fc.nat(), (one, at) => {
        const { bytes, strings } = written([one]);
        const cut = bytes.subarray(0, at % bytes.length);
        expect(() => readQuantity(new EntryReader(cut, () => strings))).toThrow(BadEntry);
        const fewer = strings.slice(0, at % strings.length);
        expect(() => readQuantity(new EntryReader(bytes, () => fewer))).toThrow(BadEntry);
      }),
    );
  });

  it('are refused or read, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const reader = new EntryReader(Buffer.from(bytes), () => ['a', 'b']);
        try {
          const { start, end, kind } = readQuantity(reader);
          expect([start, end].every((each) => Number.isSafeInteger(each) && each >= 0)).toBe(true);
          expect(KINDS).toContain(kind);
        } catch (error) {
          expect(error).toBeInstanceOf(BadEntry);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a list that says to be longer than its entry', () => {
  it.each([5, 2 ** 20, 2 ** 52])('is refused: %i', (length) => {
    const writer = new EntryWriter(new StringTable());
    writer.count(length);
    writer.count(0);
    const reader = new EntryReader(writer.finish(), () => []);
    expect(() => reader.length()).toThrow(BadEntry);
  });
});
