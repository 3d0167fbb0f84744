import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/baseline.js';
import { renderSarif } from '../../src/report/sarif.js';
import { ALTERED, CONTRADICTED, makeReport, SINGLE_ORIGIN } from './fixture.js';
import { HOSTILE } from './hostile.js';

/** The official schema is draft-04: `id` has another name since, and the rest is the same. */
function officialSchema(): object {
  const path = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
  const { $schema: _, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  return { $id: id, ...schema };
}

const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(officialSchema());

function sarifOf(...args: Parameters<typeof renderSarif>) {
  const log = JSON.parse(renderSarif(...args));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
}

const report = makeReport();

describe('SARIF', () => {
  it('is valid against the official schema, and the schema refuses what is not', () => {
    sarifOf(report);
    expect(validate({ version: '2.1.0', runs: [{ results: [{}] }] })).toBe(false);
  });

  it('gives level, place, related places and fingerprint of each finding, the worst first', () => {
    const { results, columnKind } = sarifOf(report);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results.map(({ level, ruleId }: Record<string, string>) => [level, ruleId])).toEqual([
      ['error', 'undisclosed-conflict'],
      ['warning', 'altered-wire'],
      ['note', 'single-origin'],
      ['note', 'name-variant'],
    ]);
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'facts.json', uriBaseId: '%SRCROOT%' },
      region: {
        startLine: 11,
        startColumn: 16,
        endLine: 11,
        endColumn: 22,
        charOffset: CONTRADICTED.place.start.offset,
        charLength: 6,
      },
    });
    expect(results[0].relatedLocations).toHaveLength(2);
    expect(results[0].partialFingerprints.primaryLocationLineHash).toBe('00000000000000a1:1');
  });

  it('marks waived findings as suppressed, with the reason', () => {
    const { results } = sarifOf(report);
    expect(results[3].suppressions).toEqual([
      { kind: 'external', justification: 'both are in use' },
    ]);
    expect(results[0].suppressions).toBeUndefined();
  });

  it('describes rules, and lists a rule without a description', () => {
    const rule = {
      id: 'altered-wire',
      severity: 'warning',
      summary: 'S',
      why: 'W',
      fix: 'F',
    } as const;
    const { tool, results } = sarifOf(report, { rules: [rule] });
    expect(tool.driver.rules[0]).toMatchObject({
      id: 'altered-wire',
      shortDescription: { text: 'S' },
      fullDescription: { text: 'W' },
      defaultConfiguration: { level: 'warning' },
    });
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('tells new from unchanged with a base, and leaves out what was fixed', () => {
    const before = makeReport({ findings: [SINGLE_ORIGIN, { ...ALTERED, fingerprint: 'gone' }] });
    const baseline = compareReports(before, report, 'abc');
    const { results } = sarifOf(report, { baseline });
    expect(results.map(({ baselineState }: Record<string, string>) => baselineState)).toEqual([
      'new',
      'new',
      'unchanged',
      'unchanged',
    ]);
  });

  it('encodes paths as relative addresses', () => {
    const place = { ...ALTERED.place, path: 'a b/ü#?.md' };
    const { results } = sarifOf(makeReport({ findings: [{ ...ALTERED, place }] }));
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'a%20b/%C3%BC%23%3F.md',
    );
  });

  it('tells what was not checked', () => {
    const counts = { ...report.counts, skipped: ['the last 3 sentences'], unreadable: ['x.md'] };
    const problems = [{ message: 'no UTF-8', place: ALTERED.place }];
    const [invocation] = sarifOf({ ...report, counts, problems }).invocations;
    const said = invocation.toolExecutionNotifications.map(
      (note: { message: { text: string } }) => note.message.text,
    );
    expect(said).toEqual(['no UTF-8', 'the last 3 sentences']);
    expect(invocation.executionSuccessful).toBe(false);
  });

  it('gives no more results than code scanning takes, and says how many are left out', () => {
    const findings = Array.from({ length: 25_010 }, (_, index) => ({
      ...(index < 20 ? CONTRADICTED : SINGLE_ORIGIN),
      related: [],
      fingerprint: String(index),
    }));
    const { results, invocations } = JSON.parse(renderSarif(makeReport({ findings }))).runs[0];
    expect(results).toHaveLength(25_000);
    expect(results[19].level).toBe('error');
    expect(invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^10 findings/);
  });

  it('stays valid, and makes no link, whatever the text', () => {
    const texts = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (text) => {
        const place = { ...ALTERED.place, path: text };
        const finding = {
          ...ALTERED,
          message: text,
          plain: text,
          place,
          help: text,
          related: [{ label: text, place, plain: text }],
          waived: { reason: text },
        };
        const { results } = sarifOf(makeReport({ findings: [finding] }));
        // SARIF 3.11.6: an unescaped pair of brackets before a parenthesis is a link.
        expect(results[0].message.text).not.toMatch(/(?<!\\)(?:\\\\)*\[/);
      }),
      { numRuns: 300 },
    );
  });
});
