import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedText } from '../../../src/analyse/reuse/encoded-text.js';
import { collect, type ReuseText } from '../../../src/analyse/reuse/collection.js';
import { tokenize } from '../../../src/segment/tokens.js';

/** Words as the scanner reads them: norm and span. */
function scanned(text: string) {
  const { words, norms, starts, lengths } = collect([{ text }]);
  return [...words].map((word, index) => {
    const start = starts[index] ?? 0;
    return [norms[word], start, start + (lengths[index] ?? 0)];
  });
}

/** All that is collected, without the kernel that holds it. */
function collected(texts: readonly ReuseText[]) {
  const { kernel: _, ...collection } = collect(texts);
  return collection;
}

/** The tokenizer's words and numbers. */
function tokenized(text: string) {
  return tokenize(text)
    .filter(({ kind }) => kind !== 'symbol')
    .map(({ norm, start, end }) => [norm, start, end]);
}

describe('the scanner', () => {
  const piece = fc.constantFrom(
    ..."The U.S. US us United States Niger’s don't 1,000 1.5 .50 2½ 920km five-day Sept. 15 no. 5 no a.m. J. Smith café cafe\u0301 “so” — e.g. law enforcement prime minister \u{1d400}x \u{1d401}x \ud800 co\u00adop".split(
      ' ',
    ),
  );
  const space = fc.constantFrom(' ', ' ', '  ', '\n', '\n\n', '-', ', ', '. ', '/');

  it('cuts and normalises words as the tokenizer does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, space), { maxLength: 20 }), (pieces) => {
        const text = pieces
          .flat()
          .join('')
          .replaceAll(/[-](?=[\d.])/g, '');
        expect(scanned(text)).toEqual(tokenized(text));
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same from the bytes of a JSON string', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, space), { maxLength: 20 }), (pieces) => {
        const text = pieces.flat().join('');
        const bytes = new TextEncoder().encode(`..${JSON.stringify(text)}..`);
        const encoded = { bytes, start: 3, end: bytes.length - 3 };
        expect(collected([{ text: '', encoded }])).toEqual(collected([{ text }]));
      }),
    );
  });

  it('reads long texts of many words', () => {
    const words = Array.from(
      { length: 40_000 },
      (_, index) =>
        `w${String.fromCharCode(97 + (index % 26))}${'xyz'.repeat(index % 7)}${index % 5000 === 0 ? ' 1,000' : ''}q${index.toString(26).replaceAll(/\d/g, (digit) => 'zyxwvutsrq'[Number(digit)] ?? '')}`,
    );
    const text = words.join(' ');
    expect(scanned(text)).toEqual(tokenized(text));
  });

  it('refuses bytes that are no text', () => {
    const encoded = { bytes: Uint8Array.from([0x61, 0xff]), start: 0, end: 2 };
    expect(() => collect([{ text: '', encoded }])).toThrow(MalformedText);
  });

  it.each([
    ['$100', [['$100', 0, 4]]],
    [
      'fell -5',
      [
        ['fell', 0, 4],
        ['-5', 5, 7],
      ],
    ],
    [
      '35%',
      [
        ['35', 0, 2],
        ['percent', 2, 3],
      ],
    ],
  ])('keeps what %s says', (text, expected) => {
    expect(scanned(text)).toEqual(expected);
  });
});
