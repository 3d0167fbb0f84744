import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource } from '../../src/analyse/read-source.js';
import { sentenceAt } from '../../src/analyse/sentence-at.js';
import { parseSource } from '../../src/parse/source.js';

test('the sentence that holds an offset, or else the last one before it', () => {
  const sentence = fc.constantFrom('The dam held.', 'Who knew?', 'Nobody was hurt in Elmer.');
  const text = fc
    .array(fc.array(sentence, { minLength: 1 }), { minLength: 1 })
    .map((paragraphs) => paragraphs.map((list) => list.join(' ')).join('\n\n'));
  fc.assert(
    fc.property(text, fc.nat(400), (body, offset) => {
      const [story] = readSource(parseSource({ path: 'a.md', text: body })).stories;
      const before = story?.sentences.filter(({ start }) => start <= offset) ?? [];
      const holding = before.find(({ end }) => offset < end);
      expect(sentenceAt(story, offset)).toBe(holding ?? before.at(-1));
    }),
  );
});

test('none of no story, and none before the first', () => {
  expect(sentenceAt(undefined, 3)).toBeUndefined();
  const [story] = readSource(parseSource({ path: 'a.md', text: 'The dam held.\n' })).stories;
  expect(sentenceAt(story, -1)).toBeUndefined();
});
