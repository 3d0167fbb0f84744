import { expect, test } from 'vitest';
import { shown } from '../../src/rules/evidence-drafts.js';

test.each([
  ['the dam held', '"the dam held"'],
  [' the\n dam ', '"the dam"'],
  ['"the dam held"', '“"the dam held"”'],
  ['the dam held', '"the…"', 3],
  ['the dam "held"', '"the…"', 3],
])('%j is shown as %s', (text, words, most?: number) => {
  expect(shown(text, most)).toBe(words);
});
