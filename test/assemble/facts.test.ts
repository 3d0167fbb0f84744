import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { CheckConfig } from '../../src/model/config.js';
import type { Evidence, Fact } from '../../src/model/fact.js';

const STAR = 'The closure does not affect the ferry or the trains. The ferry cost $11 million.';
const COAST = 'The closure will affect the ferry.';

const from = (source: string, quote: Evidence['quote'], stance = 'supports'): Evidence => ({
  source,
  quote,
  stance: stance === 'supports' ? 'supports' : 'contradicts',
});

/** The verdict on a fact over both papers. */
function verdict(fact: Partial<Fact>, config: CheckConfig = {}): string | undefined {
  const whole = { id: 'ferry', statement: 'The ferry is affected.', minOrigins: 1, ...fact };
  const report = check({
    sources: [
      { path: 'star.md', text: `${STAR}\n` },
      { path: 'coast.md', text: `${COAST}\n` },
    ],
    facts: { path: 'facts.json', text: JSON.stringify({ facts: [whole] }) },
    config,
  });
  return report.facts[0]?.verdict;
}

const MISLEADING = from('star', 'The closure does […] affect the ferry');
const SOUND = from('coast', 'The closure will affect the ferry.');
const OTHER_VALUE = from('star', 'The ferry cost $11 million');

test.each<[string, Partial<Fact>, string]>([
  ['words that are in the source', { evidence: [SOUND] }, 'supported'],
  ['an elision that turns them round', { evidence: [MISLEADING] }, 'unsupported'],
  [
    'such an elision in a selector',
    { evidence: [from('star', { exact: 'The closure does […] affect the ferry' })] },
    'unsupported',
  ],
  ['such an elision beside sound words', { evidence: [MISLEADING, SOUND] }, 'supported'],
  [
    'an elision of an aside',
    { evidence: [from('star', 'The closure does not affect […] the trains')] },
    'supported',
  ],
  ['words with another value', { value: '$12 million', evidence: [OTHER_VALUE] }, 'unsupported'],
  ['words with its value', { value: '11 million dollars', evidence: [OTHER_VALUE] }, 'supported'],
  ['words that are nowhere', { evidence: [from('star', 'The ferry sank')] }, 'unsupported'],
  [
    'sound words against it too',
    { evidence: [SOUND, from('star', 'does not affect the ferry', 'contradicts')] },
    'disputed',
  ],
  [
    'only an elision for it, and words against it',
    { evidence: [MISLEADING, from('star', 'does not affect the ferry', 'contradicts')] },
    'unsupported',
  ],
])('a fact with %s is judged by it', (_title, fact, expected) => {
  expect(verdict(fact)).toBe(expected);
});

test('a quotation that a waiver accepts supports', () => {
  const fact = { evidence: [MISLEADING] };
  const whole = { id: 'ferry', statement: 'The ferry is affected.', minOrigins: 1, ...fact };
  const { findings } = check({
    sources: [{ path: 'star.md', text: `${STAR}\n` }],
    facts: { path: 'facts.json', text: JSON.stringify({ facts: [whole] }) },
  });
  const { fingerprint = '' } = findings.find(({ ruleId }) => ruleId === 'misleading-elision') ?? {};
  expect(verdict(fact, { waivers: [{ fingerprint, reason: 'read it' }] })).toBe('supported');
  expect(verdict(fact, { rules: { 'misleading-elision': 'off' } })).toBe('supported');
});
