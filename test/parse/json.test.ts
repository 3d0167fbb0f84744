import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.js';
import { parseJson } from '../../src/parse/json.js';

function parse(text: string) {
  return parseJson({ path: 'x.json', text });
}

describe('strict JSON', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat({ max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(JSON.stringify(parse(text).value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const unit = fc.constantFrom(
      ...'{}[]",:0123.eE+-tfn\\ u\n'.split(''),
      'true',
      'null',
      '"a"',
      '\u00A0',
    );
    const text = fc.array(unit, { maxLength: 14 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, (candidate) => {
        const isDuplicate = parses(() => parse(candidate));
        expect(isDuplicate).toBe(parses(() => JSON.parse(candidate)));
      }),
      { numRuns: 5000 },
    );
  });

  it('cuts every value out of the file at its place', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (value) => {
        const text = JSON.stringify(value, undefined, 1);
        const json = parse(text);
        for (const [key, member] of Object.entries(value)) {
          const pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
          const { start, end } = json.placeAt(pointer);
          expect(JSON.parse(text.slice(start.offset, end.offset))).toBe(member);
          expect(JSON.parse(json.writtenAt(pointer) ?? '')).toBe(member);
          const at = json.keyPlaceAt(pointer);
          expect(JSON.parse(text.slice(at.start.offset, at.end.offset))).toBe(key);
        }
      }),
    );
  });

  it('keeps "__proto__" and "constructor" as plain keys', () => {
    const { value } = parse('{"__proto__": {"x": 1}, "constructor": 2}');
    expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBeNull();
  });

  it('names duplicate keys and keeps the first', () => {
    const { value, duplicateKeys } = parse('{"a": {"b": 1, "b": 2}}');
    expect(JSON.stringify(value)).toBe('{"a":{"b":1}}');
    expect(duplicateKeys).toMatchObject([
      { pointer: '/a/b', key: 'b', place: { start: { column: 16 } } },
    ]);
  });
});

function parses(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof InputError || error instanceof SyntaxError) return false;
    throw error;
  }
}
