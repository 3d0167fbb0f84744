import { expect, test } from 'vitest';
import { check } from '../../src/check.js';

/** What a quotation with an elision is said to leave out. */
function lost(text: string, quote: string): string[] {
  const evidence = [{ source: 'star', quote, stance: 'supports' }];
  const fact = { id: 'dam', statement: 'The dam.', evidence };
  return check({
    sources: [{ path: 'star.md', text: `${text}\n` }],
    facts: { path: 'facts.json', text: JSON.stringify({ facts: [fact] }) },
  })
    .findings.filter(({ ruleId }) => ruleId === 'misleading-elision')
    .map(({ message }) => message);
}

test('a limit is a number left out, and no negation', () => {
  const text = 'The dam will be closed no later than September 15 for the boats of the valley.';
  expect(lost(text, 'The dam will be closed … for the boats')).toEqual([
    'dam leaves out a number: "no later than September 15"',
  ]);
});

test('"no longer" is a negation', () => {
  const text = 'The dam is no longer safe for the boats of the valley.';
  expect(lost(text, 'The dam is … safe for the boats')).toEqual([
    'dam leaves out a negation: "no"',
  ]);
});

test('the "no." of a number is no negation', () => {
  const text = 'The dam, in plan no. 12 of the town, is safe for boats.';
  expect(lost(text, 'The dam … of the town')).toEqual([]);
});
