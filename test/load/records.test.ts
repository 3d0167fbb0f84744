import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadRecords } from '../../src/load/records.js';

const folder = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(lines: string, isTrusted: boolean) {
  writeFileSync(join(folder, 'file.jsonl'), lines);
  return loadRecords('file.jsonl', folder, isTrusted);
}

describe('loadRecords', () => {
  it.each([
    ['{"id":"a","text":"x"}', true],
    ['{"id": "a", "text": "x"}', true],
    ['{"id":"a","text":"x"}\r', true],
    ['\ufeff{"id":"a","text":"caf\u00e9 \\u00e9 \\"so\\"\\n"}', true],
    ['{"id":"a","text":""}', true],
    ['{ "id": "a", "text": "x" }', true],
    ['{"text":"x","id":"a"}', false],
    ['{"id":"a","text":"x","year":2024}', false],
    ['{"id":"a\\n","text":"x"}', false],
    ['{"id":"\u00e9","text":"x"}', false],
    ['{"id":"a","year":{"text":"y"},"text":"x"}', false],
    ['{"id":"a","text":"x"} ', false],
    [`{"id":"${'a'.repeat(300)}","text":"x"}`, false],
  ])('reads %j the same with trust and without', (line, isLeft) => {
    const strict = load(`${line}\n\n{"id":"b","text":"y"}`, false);
    const trusting = load(`${line}\n\n{"id":"b","text":"y"}`, true);
    const shown = strict.map(({ id, text, place }) => ({ id, text, place }));
    expect(trusting.map(({ id, text, place }) => ({ id, text, place }))).toEqual(shown);
    expect(shown.map(({ place }) => place.start.line)).toEqual([1, 3]);
    expect(trusting[0]?.encoded !== undefined).toBe(isLeft);
    expect(strict[0]?.encoded).toBeUndefined();
  });

  it.each(['{"id":"a","text":"}', '{"id":"a","text":}', '{"id":"a","text":"x"'])(
    'refuses %j, trusted or not',
    (line) => {
      expect(() => load(line, true)).toThrow('the line is not valid JSON');
      expect(() => load(line, false)).toThrow('the line is not valid JSON');
    },
  );

  it.each(['{"id":"a","text":"\\q"}', '{"id":"a","text":"x","text":"y"}'])(
    'takes %j for a text only where it is trusted',
    (line) => {
      expect(load(line, true)[0]?.encoded).toBeDefined();
    },
  );
});
