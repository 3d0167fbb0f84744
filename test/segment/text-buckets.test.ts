import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsOf, valueOf } from '../../src/segment/text-buckets.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '.', "'", ' ', 'Ж'), maxLength: 5 });

describe('a table in texts', () => {
  it.each([1, 4, 64])('finds what a map would, in %i texts', (count) => {
    fc.assert(
      fc.property(fc.dictionary(word, word), fc.array(word), (rows, others) => {
        const entries = new Map(Object.entries(rows));
        const buckets = bucketsOf(entries, count);
        for (const key of [...entries.keys(), ...others]) {
          expect(valueOf(key, buckets)).toBe(entries.get(key));
        }
      }),
    );
  });

  it('takes no part of an entry for a word', () => {
    const buckets = bucketsOf([['word', 'value']], 1);
    expect(valueOf('word', buckets)).toBe('value');
    for (const part of ['', 'wor', 'ord', 'value', 'word\tvalue', '\n', '\t']) {
      expect(valueOf(part, buckets)).toBeUndefined();
    }
  });
});
