import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.js';
import { parseFacts } from '../../src/parse/facts.js';

const EVIDENCE = { source: 'star', quote: 'The dam held.', stance: 'supports' };
const FACT = { id: 'dam', statement: 'The dam held.', evidence: [EVIDENCE] };

function parse(value: unknown) {
  return parseText(JSON.stringify(value, undefined, 2));
}

function parseText(text: string) {
  return parseFacts({ path: 'facts.json', text });
}

/** The messages, and the words of the file that each points at. */
function problems(text: string): [string, string][] {
  return parseText(text).schemaErrors.map(({ message, place }) => [
    message,
    text.slice(place.start.offset, place.end.offset),
  ]);
}

describe('a sound file', () => {
  it.each([
    ['an object with facts', { facts: [FACT] }, '/facts/0'],
    ['the list alone', [FACT], '/0'],
    [
      'a schema for the editor and a title',
      { $schema: 'x', title: 'T', facts: [FACT] },
      '/facts/0',
    ],
  ])('%s', (_, value, pointer) => {
    const { facts, pointers, schemaErrors } = parse(value);
    expect(schemaErrors).toEqual([]);
    expect(facts.map(({ id }) => id)).toEqual(['dam']);
    expect(pointers).toEqual([pointer]);
  });

  it('knows the place of every value, behind a byte-order mark too', () => {
    const text = `\uFEFF${JSON.stringify({ facts: [FACT] }, undefined, 2)}`;
    const place = parseText(text).placeAt('/facts/0/evidence/0/quote');
    expect(text.slice(place.start.offset, place.end.offset)).toBe('"The dam held."');
    expect(place.start).toMatchObject({ line: 9, column: 20 });
  });

  it('gives the place of the value above where there is none', () => {
    const document = parse({ facts: [FACT] });
    expect(document.placeAt('/facts/0/value')).toEqual(document.placeAt('/facts/0'));
    expect(document.placeAt('/facts/7/value')).toEqual(document.placeAt('/facts'));
  });

  it('takes every optional member', () => {
    const selector = { type: 'TextQuoteSelector', exact: 'held', prefix: 'dam ', suffix: '.' };
    const evidence = { ...EVIDENCE, quote: selector, story: 2, origin: 'the ministry' };
    const full = {
      ...FACT,
      value: '31 m',
      evidence: [evidence],
      attributedTo: 'the ministry',
      minOrigins: 3,
      disputed: [{ value: '37 m', evidence: [EVIDENCE], note: 'why' }],
      note: 'n',
    };
    const { facts, schemaErrors } = parse({ facts: [full] });
    expect(schemaErrors).toEqual([]);
    expect(JSON.parse(JSON.stringify(facts[0]))).toEqual(full);
  });
});

describe('what breaks the schema is said in plain words, at its place', () => {
  it.each<[string, string, string, string]>([
    [
      'a stance that does not exist',
      '[{"id":"a","statement":"s","evidence":[{"source":"x","quote":"q","stance":"support"}]}]',
      'a: evidence[0].stance must be "supports" or "contradicts", found "support"',
      '"support"',
    ],
    [
      'a misspelt key',
      '[{"id":"a","statement":"s","evidence":[{"source":"x","qoute":"q","quote":"q","stance":"supports"}]}]',
      'a: evidence[0] has the unknown key "qoute": did you mean "quote"?',
      '"qoute"',
    ],
    [
      'an unknown key that is like none',
      '[{"id":"a","statement":"s","evidence":[{"source":"x","quote":{"exact":"q","at":3},"stance":"supports"}]}]',
      'a: evidence[0].quote has the unknown key "at": known are "type", "exact", "prefix", "suffix"',
      '"at"',
    ],
    [
      'a missing key',
      '[{"id":"a","evidence":[{"source":"x","quote":"q","stance":"supports"}]}]',
      'a lacks "statement"',
      '{"id":"a","evidence":[{"source":"x","quote":"q","stance":"supports"}]}',
    ],
    [
      'a number for a value',
      '[{"id":"a","statement":"s","value":1e400,"evidence":[{"source":"x","quote":"q","stance":"supports"}]}]',
      'a: value must be text in double quotes, found 1e400',
      '1e400',
    ],
    [
      'too large a count of origins, as it is written',
      '[{"id":"a","statement":"s","minOrigins":9007199254740993,"evidence":[{"source":"x","quote":"q","stance":"supports"}]}]',
      'a: minOrigins must be 100 or less, found 9007199254740993',
      '9007199254740993',
    ],
    [
      'a quotation of the wrong type',
      '[{"id":"a","statement":"s","evidence":[{"source":"x","quote":5,"stance":"supports"}]}]',
      'a: evidence[0].quote must be text in double quotes or an object in braces, found 5',
      '5',
    ],
    [
      'a blank quotation',
      '[{"id":"a","statement":"s","evidence":[{"source":"x","quote":" ","stance":"supports"}]}]',
      'a: evidence[0].quote must not be blank, found " "',
      '" "',
    ],
    [
      'an id with spaces',
      '[{"id":"a b","statement":"s","evidence":[{"source":"x","quote":"q","stance":"supports"}]}]',
      'a b: id must start with a letter or digit and hold only letters, digits and . _ : / -, found "a b"',
      '"a b"',
    ],
    [
      'a key given twice',
      '[{"id":"a","statement":"s","statement":"t","evidence":[{"source":"x","quote":"q","stance":"supports"}]}]',
      'a has the key "statement" twice: keep one',
      '"statement"',
    ],
    [
      'a prototype as a key',
      '[{"id":"a","statement":"s","__proto__":{},"evidence":[{"source":"x","quote":"q","stance":"supports"}]}]',
      'a has the unknown key "__proto__": known are "id", "statement", "value", "evidence", "attributedTo", "minOrigins", "disputed", "note"',
      '"__proto__"',
    ],
    ['no facts', '{"facts": []}', 'facts must hold at least one entry, found []', '[]'],
    ['an empty list', '[]', 'the file must hold at least one entry, found []', '[]'],
    [
      'neither object nor list',
      '"facts"',
      'the file must be an object in braces or a list in square brackets, found "facts"',
      '"facts"',
    ],
    [
      'something else as facts',
      '{"facts": 3}',
      'facts must be a list in square brackets, found 3',
      '3',
    ],
    [
      'something else as a fact',
      '{"facts": [3]}',
      'facts[0] must be an object in braces, found 3',
      '3',
    ],
  ])('%s', (_, text, message, at) => {
    expect(problems(text)).toContainEqual([message, at]);
    expect(parseText(text).facts).toEqual([]);
  });

  it('says once what is wrong with the type of the whole file', () => {
    expect(problems('3')).toHaveLength(1);
  });

  it('keeps the facts that nothing is wrong with', () => {
    const { facts, pointers } = parse({
      facts: [
        { ...FACT, id: 3 },
        { ...FACT, id: 'b' },
        { ...FACT, x: 1 },
      ],
    });
    expect(facts.map(({ id }) => id)).toEqual(['b']);
    expect(pointers).toEqual(['/facts/1']);
  });

  it('keeps the first of two facts with one id', () => {
    const { facts, schemaErrors } = parse({ facts: [FACT, { ...FACT, statement: 'Again.' }] });
    expect(facts.map(({ statement }) => statement)).toEqual(['The dam held.']);
    expect(schemaErrors.map(({ message }) => message)).toEqual([
      'two facts have the id "dam", the first in line 4: give one of them another',
    ]);
  });

  it('gives the errors in the order of the file', () => {
    const { schemaErrors } = parse({ facts: [{ ...FACT, z: 1 }, FACT, { ...FACT, a: 1 }] });
    const offsets = schemaErrors.map(({ place }) => place.start.offset);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    expect(offsets.length).toBe(4);
  });

  it('gives every error of a file full of them', () => {
    const text = `[${'{"id":"a","x":1},'.repeat(30_000)}1]`;
    expect(parseText(text).schemaErrors.length).toBeGreaterThan(90_000);
  });
});

describe('what is not JSON is bad input, with its place', () => {
  it.each<[string, string, string, number, number]>([
    ['an empty file', '', 'not JSON: the file is empty', 1, 1],
    ['a comma too many', '{"facts": [\n  1,\n]}', 'not JSON: a comma before "]": remove it', 2, 4],
    ['a missing comma', '[1\n 2]', 'not JSON: expected "," or "]", found "2"', 2, 2],
    ['a missing colon', '{"a" 1}', 'not JSON: expected ":" after the key, found "1"', 1, 6],
    [
      'single quotation marks',
      "{'a': 1}",
      'not JSON: expected a key in double quotes, found a single quotation mark; JSON uses double ones',
      1,
      2,
    ],
    [
      'a comment',
      '// no',
      'not JSON: expected a value, found a comment, which JSON does not have',
      1,
      1,
    ],
    ['a leading zero', '[01]', 'not JSON: expected a value, found "01"', 1, 2],
    ['not a number', '[NaN]', 'not JSON: expected a value, found "NaN"', 1, 2],
    ['an open string', '["a', 'not JSON: a string that is never closed', 1, 2],
    [
      'a line break in a string',
      '["a\nb"]',
      'not JSON: a line break inside a string: write \\n, or close the string',
      1,
      4,
    ],
    ['a tab in a string', '["a\tb"]', 'not JSON: a control character inside a string', 1, 4],
    ['an unknown escape', '["\\x"]', 'not JSON: no such escape in JSON: \\x', 1, 3],
    [
      'a short escape',
      '["\\u12"]',
      'not JSON: \\u must be followed by four hexadecimal digits',
      1,
      3,
    ],
    ['an end too early', '{"a": [', 'not JSON: expected a value, found the end of the file', 1, 8],
    [
      'something behind the end',
      '[1] x',
      'not JSON: expected the end of the file, found "x"',
      1,
      5,
    ],
    ['a million brackets', '['.repeat(1_000_000), 'not JSON: nested more than 100 deep', 1, 101],
  ])('%s', (_, text, message, line, column) => {
    expect(() => parseText(text)).toThrow(InputError);
    try {
      parseText(text);
    } catch (error) {
      expect(error).toMatchObject({
        message,
        place: { path: 'facts.json', start: { line, column } },
      });
    }
  });
});
