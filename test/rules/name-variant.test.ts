import { expect, test } from 'vitest';
import { check } from '../../src/check.js';

test('names the publisher of the other spelling, as every rule does', () => {
  const paper = (id: string, publisher: string, text: string) => ({
    path: `${id}.md`,
    text: `---\nid: ${id}\npublisher: ${publisher}\n---\n\n${text}\n`,
  });
  const sources = [
    paper(
      'a',
      'Morning Star',
      'The talks were led by Deputy Minister Jonathan Meyerling on Monday.',
    ),
    paper('b', 'Coast Daily', 'Deputy Minister Jonathan Mayerling led the talks, and left.'),
  ];
  const variant = check({ sources }).findings.find(({ ruleId }) => ruleId === 'name-variant');
  expect(variant?.related.map(({ label }) => label)).toEqual(['Morning Star']);
});
