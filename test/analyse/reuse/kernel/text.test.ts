import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kernel } from '../../../../src/analyse/reuse/kernel.js';

const encoder = new TextEncoder();

/** The text that bytes of a JSON string stand for; undefined where they are none. */
function read(bytes: Uint8Array): string | undefined {
  return decode(bytes, true);
}

function decode(bytes: Uint8Array, isJson: boolean): string | undefined {
  const kernel = new Kernel({});
  const { run } = kernel;
  run.makeRoom(bytes.length, bytes.length);
  kernel.bytes.set(bytes, run.bytesAt());
  const count = run.decode(bytes.length, isJson);
  const from = run.codesAt() >> 1;
  return count < 0 ? undefined : String.fromCharCode(...kernel.units.subarray(from, from + count));
}

/** The same by the platform. */
function parsed(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return undefined;
  }
}

describe('decode, of a JSON string,', () => {
  it('reads every text as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(encoder.encode(JSON.stringify(text).slice(1, -1)))).toBe(text);
      }),
    );
  });

  it('accepts the bytes that the platform accepts', () => {
    const piece = fc.oneof(
      fc
        .constantFrom(
          ...String.raw`\u00e9 \ud83d \uDE00 \u12g4 \u12 \n \t \/ \\ \" \q \ " a`.split(' '),
        )
        .map((text) => [...encoder.encode(text)]),
      fc.array(
        fc.constantFrom(
          0x09,
          0x41,
          0x7f,
          0x80,
          0x9f,
          0xa0,
          0xbf,
          0xc1,
          0xc3,
          0xe0,
          0xed,
          0xef,
          0xf0,
          0xf4,
          0xf5,
        ),
        {
          maxLength: 4,
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const bytes = Uint8Array.from(pieces.flat());
        expect(read(bytes)).toBe(parsed(bytes));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a plain quotation mark', [0x61, 0x22, 0x61]],
    ['a control character', [0x61, 0x0a]],
    ['an escape that is cut off', [0x5c]],
    ['half of a sequence', [0xc3]],
    ['a sequence longer than need be', [0xe0, 0x80, 0x80]],
    ['half of a pair as a sequence', [0xed, 0xa0, 0x80]],
    ['what is beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ])('finds no text in %s', (_, bytes) => {
    expect(read(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe('decode, of plain text,', () => {
  it('reads every text that bytes can say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\ufffd'));
        expect(decode(encoder.encode(text), false)).toBe(text);
      }),
    );
  });

  it('leaves halves of pairs, which bytes cannot say, to others', () => {
    expect(decode(encoder.encode('a\ud800b'), false)).toBeUndefined();
  });
});
