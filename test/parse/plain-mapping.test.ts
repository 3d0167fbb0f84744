import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainMapping } from '../../src/parse/plain-mapping.js';

/** As YAML's parser reads a text under the failsafe schema; undefined where it finds an error. */
function asYaml(text: string): unknown {
  const document = parseDocument(text, { schema: 'failsafe', merge: false, logLevel: 'error' });
  return document.errors.length > 0 ? undefined : document.toJS();
}

describe('a plain mapping', () => {
  it.each([
    ['id: "007"\nsha256: ab12\n', { id: '007', sha256: 'ab12' }],
    [
      'title: Bridge “closed” – for now\r\npublished:\r\n  earliest: 2024-03-12\r\n  latest: "x: #y"\r\nurl: https://a.example/#b',
      {
        title: 'Bridge “closed” – for now',
        published: { earliest: '2024-03-12', latest: 'x: #y' },
        url: 'https://a.example/#b',
      },
    ],
    ['id: null\ntitle: true\nrights: 1e3', { id: 'null', title: 'true', rights: '1e3' }],
    ['id: ""', { id: '' }],
  ])('is read as it stands: %j', (text, expected) => {
    expect(readPlainMapping(text)).toEqual(expected);
    expect(asYaml(text)).toEqual(expected);
  });

  it.each([
    '',
    'id:',
    'id: a\nid: b',
    'id: a\n  more',
    'id: a\n  title: b',
    'published:\nid: a',
    'published:\n  earliest: a\n  earliest: b',
    'published:\n    earliest: a',
    '  id: a',
    'id: a: b',
    'id: a:',
    'id: a # b',
    'id: a ',
    'id:  a',
    'id: [a]',
    'id: "a\\n"',
    'id: "a" b',
    "id: 'a'",
    'id: |',
    'id: &a b',
    'id: *a',
    'id: !!str a',
    '# note\nid: a',
    '\nid: a',
    'wire:\n  - a',
    '"id": a',
    'id: a\tb',
    '<<: a',
  ])('is left to the parser where it may be of another kind: %j', (text) => {
    expect(readPlainMapping(text)).toBeUndefined();
  });

  it('is what the parser reads', () => {
    const key = fc.constantFrom('id', 'title', 'published', 'sha256', 'a1');
    const part = fc.constantFrom(
      'a',
      'Z',
      '0',
      '2024-03-12',
      'null',
      '~',
      ' ',
      '  ',
      ': ',
      ':',
      ' #',
      '#',
      '"',
      "'",
      '\\',
      '-',
      '- ',
      '?',
      '? ',
      '!',
      '&',
      '*',
      '|',
      '>',
      '%',
      '@',
      '`',
      ',',
      '{',
      '}',
      '[',
      ']',
      '=',
      'é',
      '“',
      '’',
      '—',
      '\u00a0',
      '\u2028',
      '\ufeff',
      '\ud800',
      '\t',
      '\r',
      '...',
      '---',
    );
    const text = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''));
    const bare = fc.stringMatching(/^[A-Za-z0-9][ -~]{0,9}$/);
    const value = fc.oneof(
      text,
      text.map((inner) => `"${inner}"`),
      { arbitrary: bare, weight: 2 },
    );
    const line = fc
      .tuple(fc.constantFrom('', '', '', '  ', '- '), key, fc.constantFrom(': ', ': ', ':'), value)
      .map((parts) => parts.join(''));
    const lines = fc
      .tuple(
        fc.array(fc.oneof({ arbitrary: line, weight: 9 }, text), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
      )
      .map(([all, end]) => all.join(end));
    let read = 0;
    fc.assert(
      fc.property(lines, (yaml) => {
        const plain = readPlainMapping(yaml);
        if (plain === undefined) return;
        read++;
        expect(plain).toEqual(asYaml(yaml));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(1000);
  });
});
