import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertFact } from '../../src/commands/insert-fact.js';
import type { Fact } from '../../src/model/fact.js';

const FACT: Fact = {
  id: 'new',
  statement: 'It held.',
  evidence: [{ source: 'star', quote: 'held', stance: 'supports' }],
};
const INLINE =
  '{"id": "new", "statement": "It held.", "evidence": [{"source": "star", "quote": "held", "stance": "supports"}]}';

function insert(text: string): string {
  return insertFact({ path: 'facts.json', text }, FACT).text;
}

/** The fact on lines behind a margin. */
function spaced(margin: string, unit = 2): string {
  return JSON.stringify(FACT, undefined, unit).replaceAll('\n', `\n${margin}`);
}

describe('insertFact writes like the fact before', () => {
  it.each([
    ['on one line', '{"facts": [{"id": "a"}]}', `{"facts": [{"id": "a"}, ${INLINE}]}`],
    [
      'a list alone, with a space in braces',
      '[{ "id": "a" }]\n',
      `[{ "id": "a" }, ${INLINE.replace(/\{(?=")/g, '{ ').replace(/(?<=["\]])\}/g, ' }')}]\n`,
    ],
    ['a fact a line', '[\n\t{"id": "a"}\n]', `[\n\t{"id": "a"},\n\t${INLINE}\n]`],
    [
      'on lines, with tabs and CRLF',
      '{\r\n\t"facts": [\r\n\t\t{\r\n\t\t\t"id": "a"\r\n\t\t}\r\n\t]\r\n}\r\n',
      '{\r\n\t"facts": [\r\n\t\t{\r\n\t\t\t"id": "a"\r\n\t\t},\r\n\t\t{\r\n\t\t\t"id": "new",\r\n\t\t\t"statement": "It held.",\r\n\t\t\t"evidence": [\r\n\t\t\t\t{\r\n\t\t\t\t\t"source": "star",\r\n\t\t\t\t\t"quote": "held",\r\n\t\t\t\t\t"stance": "supports"\r\n\t\t\t\t}\r\n\t\t\t]\r\n\t\t}\r\n\t]\r\n}\r\n',
    ],
    [
      'the first of an empty list',
      '{\n    "facts": [ ]\n}\n',
      `{\n    "facts": [\n        ${JSON.stringify(FACT, undefined, 4).replaceAll('\n', '\n        ')}\n    ]\n}\n`,
    ],
    [
      'not like a slip of the last one',
      '[\n  {"id": "a"},\n   {"id": "b"}\n]\n',
      `[\n  {"id": "a"},\n   {"id": "b"},\n  ${INLINE}\n]\n`,
    ],
    [
      'not like keys that are one space in',
      '{\n  "facts": [\n    {\n     "id": "a"\n    }\n  ]\n}\n',
      `{\n  "facts": [\n    {\n     "id": "a"\n    },\n    ${spaced('    ')}\n  ]\n}\n`,
    ],
    [
      'like a file that is one space in throughout',
      '{\n "facts": [\n  {\n   "id": "a"\n  }\n ]\n}\n',
      `{\n "facts": [\n  {\n   "id": "a"\n  },\n  ${spaced('  ', 1)}\n ]\n}\n`,
    ],
    [
      'whatever empty lines stand between',
      '{\n  "facts": [\n    {\n\n      "id": "a",\n\n      "note": "b"\n\n    }\n  ]\n}\n',
      `{\n  "facts": [\n    {\n\n      "id": "a",\n\n      "note": "b"\n\n    },\n    ${spaced('    ')}\n  ]\n}\n`,
    ],
    [
      'behind a brace on the line of the list',
      '{\n  "facts": [{\n    "id": "a"\n  }]\n}\n',
      `{\n  "facts": [{\n    "id": "a"\n  }, ${spaced('  ')}]\n}\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(insert(before)).toBe(after);
  });

  it('and changes nothing that was there', () => {
    const facts = fc.array(fc.record({ id: fc.string(), statement: fc.string() }), {
      maxLength: 4,
    });
    const indent = fc.constantFrom(0, 1, 2, 4, '\t');
    const shape = fc.constantFrom('list', 'file', 'more');
    const lineEnd = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(facts, indent, shape, lineEnd, fc.boolean(), (list, space, kind, end, mark) => {
        const value =
          kind === 'list'
            ? list
            : { title: 't', facts: list, ...(kind === 'more' ? { $schema: 's' } : {}) };
        const text =
          (mark ? '\ufeff' : '') + JSON.stringify(value, undefined, space).replaceAll('\n', end);
        const { text: after, span, pointer } = insertFact({ path: 'facts.json', text }, FACT);
        const grown = JSON.parse(after.replace('\ufeff', ''));
        const wanted = [...list, FACT];
        expect(kind === 'list' ? grown : grown.facts).toEqual(wanted);
        expect(Object.keys(grown).length).toBe(
          kind === 'list' ? wanted.length : Object.keys(value).length,
        );
        expect(JSON.parse(after.slice(span.start, span.end))).toEqual(FACT);
        expect(pointer.endsWith(`/${list.length}`)).toBe(true);
        const rest = after.slice(0, span.start) + after.slice(span.end);
        expect(rest.replace(/[\s,]/g, '')).toBe(text.replace(/[\s,]/g, ''));
      }),
    );
  });

  it.each(['{}', '{"facts": {}}', '3', '"facts"'])('and refuses %s', (text) => {
    expect(() => insert(text)).toThrow('holds no list of facts');
  });
});
