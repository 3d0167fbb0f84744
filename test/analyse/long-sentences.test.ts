import { expect, it } from 'vitest';
import { check } from '../../src/check.js';

/** A sentence of so many words, each of so many letters. */
function sentence(words: number, letters: number): string {
  return `The ${`${'b'.repeat(letters)} `.repeat(words - 2)}ends.`;
}

it.each([
  ['200 words', 'a.txt', sentence(200, 3), []],
  [
    '201 words',
    'a.txt',
    sentence(201, 3),
    ['alignment: sentences compared by their first 200 words only: 1'],
  ],
  ['5,000 characters', 'a.txt', sentence(190, 25), []],
  [
    'more than 5,000 characters',
    'a.txt',
    sentence(190, 30),
    ['names: sentences read up to their 5000th character only: 1'],
  ],
  ['201 words of a headline', 'a.md', `# ${sentence(201, 3)}\n\nIt held.`, []],
])('a sentence of %s', (_, path, text, skipped) => {
  expect(check({ sources: [{ path, text }] }).counts.skipped).toEqual(skipped);
});
