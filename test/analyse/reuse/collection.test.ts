import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/analyse/reuse/collection.js';

describe('collect', () => {
  it('reads the parts of a text that belong to it', () => {
    const texts = [1, 2, 3].map((many) => ({
      text: 'Menu. The ferry sank. Footer.',
      spans: [{ start: 6, end: 6 + 5 * many }],
    }));
    expect(collect(texts).first).toEqual(Int32Array.of(0, 2, 4, 7));
  });

  it('finds room for more words than texts of their length mostly have', () => {
    const texts = Array.from({ length: 40 }, (_, index) => ({ text: 'a b '.repeat(20 * index) }));
    const { first, words, starts, lengths, flags, norms } = collect(texts);
    const count = 40 * 20 * 39;
    expect(first.at(-1)).toBe(count);
    expect([words, starts, lengths, flags].map(({ length }) => length)).toEqual(
      Array(4).fill(count),
    );
    expect(Array.from(words.slice(-4), (word) => norms[word])).toEqual(['a', 'b', 'a', 'b']);
    expect(starts.slice(0, 4)).toEqual(Int32Array.of(0, 2, 4, 6));
  });
});
