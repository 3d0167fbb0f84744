import { expect, test } from 'vitest';
import { check } from '../../src/check.js';

test('names the publisher of the other spelling, as every rule does', () => {
  const paper = (id: string, publisher: string, name: string) => ({
    path: `${id}.md`,
    text: `---\nid: ${id}\npublisher: ${publisher}\n---\n\nThe talks were led by Deputy Minister ${name}, who arrived on Monday.\n`,
  });
  const sources = [
    paper('a', 'Morning Star', 'Jonathan Meyerling'),
    paper('b', 'Coast Daily', 'Jonathan Mayerling'),
  ];
  const variant = check({ sources }).findings.find(({ ruleId }) => ruleId === 'name-variant');
  expect(variant?.related.map(({ label }) => label)).toEqual(['Morning Star']);
});
