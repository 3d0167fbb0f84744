import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { checkExample } from '../../scripts/rule-examples.js';
import { SOURCE_FORMATS } from '../../src/model/source-format.js';
import { RULES } from '../../src/rules/table.js';
import { validateConfig, validateFacts } from '../../src/parse/schemas.generated.js';
import { seeds } from '../seeds/corpus.js';

const NAMES = ['facts', 'config', 'source', 'report'];

function schema(name: string): AnySchemaObject {
  return JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as AnySchemaObject;
}

function compiler(): Ajv2020 {
  return new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    keywords: ['defaultSnippets'],
    formats: { date: true, uri: true },
  });
}

/** Every object with `properties`, with the path to it. */
function objects(value: unknown, path = ''): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, child]) => objects(child, `${path}/${key}`));
  return 'properties' in value ? [[path, { ...value }], ...inner] : inner;
}

describe.each(NAMES)('schemas/%s.schema.json', (name) => {
  it('is a schema of 2020-12', () => {
    expect(schema(name)['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(() => compiler().compile(schema(name))).not.toThrow();
  });

  it('knows every key of every object but the open ones', () => {
    for (const [path, object] of objects(schema(name))) {
      expect(object['additionalProperties'], `${name}${path}`).toBe(false);
    }
  });
});

it('explains every key that an editor of facts or configuration can write', () => {
  for (const name of ['facts', 'config', 'source']) {
    for (const [path, object] of objects(schema(name))) {
      for (const [key, value] of Object.entries(Object(object['properties']) as object)) {
        const { description, $ref } = Object(value) as { description?: string; $ref?: string };
        expect(description ?? $ref, `${name}${path}/${key}`).toBeTruthy();
      }
    }
  }
});

it('names every format of sources in the report', () => {
  const { $defs } = schema('report') as { $defs: Record<string, AnySchemaObject> };
  const { enum: formats } = Object($defs['source']?.['properties'])['format'] as { enum: string[] };
  expect(formats.toSorted()).toEqual(SOURCE_FORMATS.map(({ format }) => format).toSorted());
});

it('is compiled as it stands', () => {
  expect(() => execFileSync('node', ['scripts/compile-schemas.mjs', '--check'])).not.toThrow();
});

describe('the report', () => {
  const validate = compiler().compile(schema('report'));
  const errors = (value: unknown) => {
    void validate(JSON.parse(JSON.stringify(value)));
    return validate.errors ?? [];
  };

  it('keeps its schema on the five articles', () => {
    expect(errors(check(seeds()))).toEqual([]);
  });

  it.each(
    RULES.flatMap((rule) =>
      rule.examples.map((example) => [rule.id, example.title, example] as const),
    ),
  )('keeps its schema on the example of %s: %s', (_rule, _title, example) => {
    expect(errors(checkExample(example))).toEqual([]);
  });

  it('does not keep it with a member too many or too few', () => {
    const report = check(seeds());
    expect(errors({ ...report, extra: 1 })).not.toEqual([]);
    expect(errors({ ...report, findings: undefined })).not.toEqual([]);
    expect(errors({ ...report, facts: [{ id: 'x' }] })).not.toEqual([]);
  });
});

describe('the compiled validators', () => {
  it('judge as the schema does', () => {
    const slow = compiler().compile(schema('facts'));
    const evidence = { source: 's', quote: 'q', stance: 'supports' };
    const fact = { id: 'a', statement: 's', evidence: [evidence] };
    const values = [
      [],
      [fact],
      { facts: [fact] },
      { facts: [{ ...fact, evidence: [] }] },
      { facts: [{ ...fact, evidence: [{ ...evidence, quote: { exact: '' } }] }] },
      { facts: [{ ...fact, evidence: [{ ...evidence, quote: { exact: 'x', type: 'Other' } }] }] },
      { facts: [{ ...fact, disputed: [{ value: 'v', evidence: [evidence] }] }] },
      { facts: [{ ...fact, minOrigins: 0 }] },
      'facts',
      null,
    ];
    expect(values.map((value) => validateFacts(value))).toEqual(values.map((value) => slow(value)));
    expect(values.map((value) => validateFacts(value)).filter(Boolean)).toHaveLength(3);
  });

  it.each([
    [true, {}],
    [
      true,
      {
        facts: 'facts.json',
        sources: ['*.md'],
        failOn: 'warning',
        rules: { 'single-origin': 'off' },
      },
    ],
    [
      true,
      { waivers: [{ fingerprint: '0123456789abcdef', reason: 'known', until: '2025-12-31' }] },
    ],
    [false, { waivers: [{ fingerprint: '0123456789abcdef' }] }],
    [false, { waivers: [{ fingerprint: '0123456789abcdef', reason: 'r', until: '2025-13-31' }] }],
    [false, { sources: [] }],
    [false, { failOn: 'sometimes' }],
    [false, { fail_on: 'error' }],
  ])('config: %s for %j', (valid, config) => {
    expect(validateConfig(config)).toBe(valid);
  });
});
