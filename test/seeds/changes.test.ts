import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { verdictOf } from '../../src/gate.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { replaced, seeds } from './corpus.js';

const CORPUS = seeds();

function terminal(report: ReturnType<typeof check>): string {
  return renderTerminal(report, { color: false, width: 160, verdict: verdictOf(report, 'error') });
}

describe('a changed quotation fails the check, and both texts are shown with the change marked', () => {
  it.each([
    ['a digit', '$110 million drone base', '$120 million drone base', '[120]', '[110]'],
    ['a negation', 'does not affect the continuation', 'does affect the continuation', '', '[not]'],
    [
      'a word',
      'ordered all foreign troops to leave',
      'ordered all foreign troops to stay',
      '[stay]',
      '[leave]',
    ],
  ])('%s', (_, from, to, inQuote, inSource) => {
    const text = CORPUS.facts.text.split(from).join(to);
    expect(text).not.toBe(CORPUS.facts.text);
    const report = check({ ...CORPUS, facts: { ...CORPUS.facts, text } });
    expect(verdictOf(report, 'error')).toBe('failed');
    const missing = report.findings.filter(({ ruleId }) => ruleId === 'quote-not-found');
    expect(missing).not.toHaveLength(0);
    const shown = terminal({ ...report, findings: missing });
    expect(shown).toContain(inQuote);
    expect(shown).toContain(inSource);
  });
});

describe('a source changed under its quotation fails the check', () => {
  const sources = replaced(
    CORPUS.sources,
    /004/,
    '$110 million drone base',
    '$11 million drone base',
  );
  const report = check({ ...CORPUS, sources });

  it('as a quotation that is not there', () => {
    const missing = report.findings.filter(({ ruleId }) => ruleId === 'quote-not-found');
    expect(terminal({ ...report, findings: missing })).toMatch(/\[110\][\s\S]*\[11\]/);
  });

  it('and as a changed source', () => {
    const changed = report.findings.filter(({ ruleId }) => ruleId === 'source-changed');
    expect(changed.map(({ place }) => place.path)).toEqual(['seeds/004_cb672ca4605c82e5.md']);
    expect(changed[0]?.severity).toBe('error');
  });
});

describe('any change of the text of a source is found', () => {
  it.each(CORPUS.sources.map(({ path }) => [path]))('%s', (path) => {
    const sources = CORPUS.sources.map((file) =>
      file.path === path ? { ...file, text: `${file.text.trimEnd()} And more.\n` } : file,
    );
    const changed = check({ ...CORPUS, sources }).findings.filter(
      ({ ruleId }) => ruleId === 'source-changed',
    );
    expect(changed.map(({ place }) => place.path)).toEqual([path]);
  });
});

describe('the report does not depend on the order of the files', () => {
  it('to the byte', () => {
    const report = JSON.stringify(check(CORPUS));
    const [first, ...rest] = CORPUS.sources;
    for (const sources of [[...CORPUS.sources].reverse(), first ? [...rest, first] : []]) {
      expect(JSON.stringify(check({ ...CORPUS, sources }))).toBe(report);
    }
  });
});
