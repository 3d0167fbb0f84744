import { describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import { compareReports } from '../src/baseline.js';
import { inScope, verdictOf } from '../src/gate.js';
import type { Severity } from '../src/model/finding.js';
import type { Report } from '../src/model/report.js';

const EMPTY = check({ sources: [{ path: 'a.md', text: 'The dam held.\n' }] });

function reportWith(severity: Severity, waived = false): Report {
  const point = { line: 1, column: 1, offset: 0 };
  return {
    ...EMPTY,
    findings: [
      {
        ruleId: 'rule',
        severity,
        message: '',
        place: { path: 'a.md', start: point, end: point },
        related: [],
        fingerprint: '0123456789abcdef',
        data: {},
        ...(waived ? { waived: { reason: 'known' } } : {}),
      },
    ],
  };
}

describe('verdictOf', () => {
  it.each([
    ['error', 'error', 'failed'],
    ['warning', 'error', 'passed'],
    ['notice', 'error', 'passed'],
    ['error', 'warning', 'failed'],
    ['warning', 'warning', 'failed'],
    ['notice', 'warning', 'passed'],
    ['error', 'never', 'passed'],
  ] as const)('of one %s with fail-on %s is %s', (severity, failOn, verdict) => {
    expect(verdictOf(reportWith(severity), failOn)).toBe(verdict);
  });

  it('does not count a waived finding', () => {
    expect(verdictOf(reportWith('error', true), 'error')).toBe('passed');
  });

  it('does not count a finding out of scope', () => {
    expect(verdictOf(reportWith('error'), 'error', () => false)).toBe('passed');
  });

  it('is incomplete where something could not be read, whatever fails', () => {
    const point = { line: 1, column: 1, offset: 0 };
    const problems = [{ message: 'unreadable', place: { path: 'b', start: point, end: point } }];
    expect(verdictOf({ ...EMPTY, problems }, 'never')).toBe('incomplete');
  });
});

describe('inScope', () => {
  const report = reportWith('error');
  const unchanged = compareReports(report, report, 'base');
  const fresh = compareReports(EMPTY, report, 'base');

  it.each([
    ['an error that the base has counts in the scope', 'all', unchanged, 'failed'],
    ['an error that the base has does not count in the scope', 'new', unchanged, 'passed'],
    ['an error that the base does not have counts in the scope', 'new', fresh, 'failed'],
    ['without a base every error counts in the scope', 'new', undefined, 'failed'],
  ] as const)('%s %s', (_, scope, baseline, verdict) => {
    expect(verdictOf(report, 'error', inScope(scope, baseline))).toBe(verdict);
  });
});
