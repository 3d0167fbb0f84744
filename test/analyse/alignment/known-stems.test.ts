import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownStem, type KnownStem } from '../../../src/analyse/alignment/known-stems.js';
import synonyms from '../../../src/data/synonyms.json' with { type: 'json' };
import table from '../../../src/data/word-frequency.json' with { type: 'json' };
import { stem } from '../../../src/segment/tokens.js';

const senses = new Map<string, number[]>();
for (const [row, words] of synonyms.rows.entries()) {
  for (const word of new Set(words.split(' ').map((form) => stem(form)))) {
    senses.set(word, [...(senses.get(word) ?? []), row]);
  }
}

/** The tables as a plain map: an asterisk marks an act. */
const expected = new Map<string, KnownStem>();
for (const [row, stems] of Object.entries(table.rows)) {
  for (const entry of stems.split(' ')) {
    const act = entry.endsWith('*');
    const name = act ? entry.slice(0, -1) : entry;
    expected.set(name, { weight: Number(row), act, senses: senses.get(name) ?? [] });
  }
}
for (const [name, rows] of senses) {
  if (!expected.has(name)) expected.set(name, { weight: undefined, act: false, senses: rows });
}

describe('what is known of a stem', () => {
  it('is what the tables have of each of their stems', () => {
    const found = [...expected.keys()].map((name) => [name, knownStem(name)] as const);
    expect(new Map(found)).toEqual(expected);
  });

  it('is nothing for all that the tables do not hold', () => {
    const stems = fc.oneof(
      fc.string(),
      fc.constantFrom('', ',', ',,', '*', '@', '.', 'constructor', '__proto__'),
      // Parts of a known stem, and two that may stand side by side.
      fc.constantFrom(...expected.keys()).map((name) => name.slice(0, -1)),
      fc.array(fc.constantFrom(...expected.keys())).map((both) => both.join(',')),
    );
    fc.assert(
      fc.property(stems, (name) => {
        expect(knownStem(name)).toEqual(expected.get(name));
      }),
    );
  });
});
