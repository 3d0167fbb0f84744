import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/analyse/reuse/collection.js';
import spelling from '../../../src/data/spelling.json' with { type: 'json' };
import { listedForms } from '../../../src/segment/phrase-forms.js';
import { tokenize } from '../../../src/segment/tokens.js';

const ENDINGS = ['e', 'ed', 'es', 'ing', 'er', 'ers', 'ation', 'ations', 'able'];

/** The words of a text as the kernel finds them, and as the tokenizer does. */
function both(text: string) {
  const { words, norms } = collect([{ text }]);
  const tokens = tokenize(text).filter(({ kind }) => kind !== 'symbol');
  return [[...words].map((word) => norms[word]), tokens.map(({ norm }) => norm)];
}

describe('special forms, which the kernel asks about,', () => {
  it.each([
    ['names, terms and abbreviations', [...listedForms().keys()]],
    ['words of two spellings', Object.keys(spelling.words)],
    ['stems of two spellings', Object.keys(spelling.stems).flatMap((stem) => [stem, `${stem}ing`])],
    ['verbs in -ise', spelling.ise.flatMap((base) => ENDINGS.map((end) => `${base}is${end}`))],
    ['verbs in -yse', spelling.yse.flatMap((base) => ENDINGS.map((end) => `${base}ys${end}`))],
    ['doubled consonants', spelling.ll.flatMap((base) => ENDINGS.map((end) => `${base}l${end}`))],
  ])('have the normal forms of the tokenizer: %s', (_, forms) => {
    expect(forms.length).toBeGreaterThan(4);
    const capitals = forms.map((form) => form.charAt(0).toUpperCase() + form.slice(1));
    for (const each of [forms, capitals, forms.map((form) => form.toUpperCase())]) {
      const [found, expected] = both(each.join(' ; '));
      expect(found).toEqual(expected);
    }
  });
});
