import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { CheckConfig } from '../../src/model/config.js';
import type { Evidence, Fact } from '../../src/model/fact.js';
import type { ReportFact } from '../../src/model/report.js';

const STAR = 'The closure does not affect the ferry or the trains. The ferry cost $11 million.';
const COAST = 'The closure will affect the ferry.';

const from = (source: string, quote: Evidence['quote'], stance = 'supports'): Evidence => ({
  source,
  quote,
  stance: stance === 'supports' ? 'supports' : 'contradicts',
});

/** What the report says of a fact over both papers. */
function reported(fact: Partial<Fact>, config: CheckConfig = {}): ReportFact | undefined {
  const whole = { id: 'ferry', statement: 'The ferry is affected.', minOrigins: 1, ...fact };
  const report = check({
    sources: [
      { path: 'star.md', text: `${STAR}\n` },
      { path: 'coast.md', text: `${COAST}\n` },
    ],
    facts: { path: 'facts.json', text: JSON.stringify({ facts: [whole] }) },
    config,
  });
  return report.facts[0];
}

function verdict(fact: Partial<Fact>, config: CheckConfig = {}): string | undefined {
  return reported(fact, config)?.verdict;
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
  [
    'sound words, and an elision against it',
    { evidence: [SOUND, from('star', 'The closure does […] affect the ferry', 'contradicts')] },
    'supported',
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

test('a quotation that is refuted is of no origin, and keeps its place in the count', () => {
  const fact = reported({ evidence: [MISLEADING, SOUND] });
  expect(fact?.origins.groups.map(({ evidence }) => evidence)).toEqual([[1]]);
  expect(fact?.origins.dependsOn).toEqual(['coast']);
  expect(fact?.evidence.map(({ refuted }) => refuted)).toEqual([true, undefined]);
});

test('a quotation that a waiver accepts is of an origin', () => {
  const off = { rules: { 'misleading-elision': 'off' } } as const;
  expect(reported({ evidence: [MISLEADING] })?.origins.count).toBe(0);
  expect(reported({ evidence: [MISLEADING] }, off)?.origins.count).toBe(1);
});
