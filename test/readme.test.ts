import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  alignSentences,
  check,
  compareStatements,
  extractQuantities,
  findQuote,
  findSharedPassages,
  segment,
} from '../src/index.js';
import { renderTerminal } from '../src/report/terminal.js';
import { parseFacts } from '../src/parse/facts.js';
import { seeds } from './seeds/corpus.js';

const README = readFileSync('README.md', 'utf8');
const BLOCKS = [...README.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}));

describe('the README', () => {
  it('shows what the main job really prints', () => {
    const real = renderTerminal(check(seeds()), { color: false, width: 120, verdict: 'passed' });
    const shown = BLOCKS.find(({ text }) => text.startsWith('seeds/'))?.text ?? '';
    const lines = shown.split('\n').filter((line) => line !== '…');
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => !real.split('\n').includes(line))).toEqual([]);
  });

  it('shows a facts file that keeps the schema', () => {
    const text = BLOCKS.find(
      ({ language, text: body }) => language === 'json' && body.includes('"facts"'),
    )?.text;
    expect(parseFacts({ path: 'facts.json', text: text ?? '' })).toMatchObject({
      schemaErrors: [],
      facts: [{ id: 'dam-height' }],
    });
  });

  it('says truly what the library returns', () => {
    expect(extractQuantities('more than 1,000 troops')[0]).toMatchObject({
      text: 'more than 1,000',
      kind: 'count',
      low: 1000,
      lowOpen: true,
      qualifier: 'more-than',
      head: 'troop',
    });
    const { relation } = compareStatements(
      'The base cost $100 million.',
      'The base cost $110 million.',
    );
    expect(relation).toBe('conflict');
    expect(findQuote('She said it “does not hold”.', 'does not hold').status).toBe('exact');
  });

  it('names functions that the library has', () => {
    for (const found of [alignSentences, findSharedPassages, segment]) {
      expect(README).toContain(found.name);
    }
  });
});
