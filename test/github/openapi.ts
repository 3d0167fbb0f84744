import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** GitHub's description of one operation, as scripts/install-test-tools.mjs extracts it. */
interface Described {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly where: 'path' | 'query';
    readonly required: boolean;
    readonly schema: AnySchema;
  }[];
  readonly request?: Readonly<Record<string, unknown>>;
  readonly responses: Readonly<Record<string, AnySchema | null>>;
}

const FILE = '.cache/openapi/operations.json';

/** Whether the description is installed; where CI is set it has to be. */
export const HAS_DESCRIPTION = existsSync(FILE);

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
addFormats.default(ajv);

/** An operation with what checks calls of it. */
export class Operation {
  private readonly pattern: RegExp;
  private readonly responses = new Map<string, ValidateFunction>();
  private readonly request: ValidateFunction | undefined;

  constructor(readonly described: Described) {
    this.pattern = new RegExp(`^${described.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    this.request = described.request && ajv.compile(closed(described.request));
  }

  /** The parameters in a path, or undefined where the path is another operation's. */
  match(method: string, path: string): Record<string, string> | undefined {
    if (method.toLowerCase() !== this.described.method) return undefined;
    const found = this.pattern.exec(path);
    return found ? { ...found.groups } : undefined;
  }

  /** What is wrong with a request. */
  checkRequest(
    path: Readonly<Record<string, string>>,
    query: URLSearchParams,
    body: unknown,
  ): string[] {
    const wrong: string[] = [];
    for (const { name, where, required, schema } of this.described.parameters) {
      const text = where === 'path' ? path[name] : (query.get(name) ?? undefined);
      if (text === undefined) {
        if (required) wrong.push(`${name} is missing`);
        continue;
      }
      // In an address every value is text.
      const value = /^\d+$/.test(text) ? Number(text) : decodeURIComponent(text);
      if (!ajv.validate(schema, value)) wrong.push(`${name}=${text}: ${ajv.errorsText()}`);
    }
    const names = new Set(this.described.parameters.map(({ name }) => name));
    wrong.push(...[...query.keys()].filter((name) => !names.has(name)).map((name) => `${name}?`));
    if (this.request && !this.request(body)) wrong.push(ajv.errorsText(this.request.errors));
    if (!this.request && body !== undefined) wrong.push('a body where none belongs');
    return wrong;
  }

  /** What is wrong with a response. */
  checkResponse(status: number, data: unknown): string[] {
    const key = String(status);
    const schema = this.described.responses[key];
    // What is not there is a 404 also where the description does not say so.
    if (schema === undefined && status === 404) return [];
    if (schema === undefined) return [`${this.described.path} does not answer ${status}`];
    if (schema === null) return data === undefined ? [] : ['a body where none belongs'];
    const validate = this.responses.get(key) ?? ajv.compile(schema);
    this.responses.set(key, validate);
    return validate(data) ? [] : [ajv.errorsText(validate.errors)];
  }

  /** The smallest answer that the description allows, with the given members put in. */
  answer(status: number, members: Readonly<Record<string, unknown>>): unknown {
    const schema = this.described.responses[String(status)];
    return overlay(sample(schema), members);
  }

  /** The same for one item of an answer that is a list. */
  item(status: number, members: Readonly<Record<string, unknown>>): unknown {
    const schema = this.described.responses[String(status)];
    return overlay(sample(Reflect.get(Object(schema), 'items')), members);
  }
}

export function loadOperations(): Operation[] {
  const described: Described[] = JSON.parse(readFileSync(FILE, 'utf8'));
  return described.map((one) => new Operation(one));
}

/** Misspelt members are errors: the description itself leaves objects open. */
function closed(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    copy[key] =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? closed({ ...value })
        : value;
  }
  if (schema['type'] === 'object' && !('additionalProperties' in schema)) {
    copy['additionalProperties'] = false;
  }
  return copy;
}

const FORMATS: Readonly<Record<string, string>> = {
  uri: 'https://api.github.example/x',
  'date-time': '2030-01-01T00:00:00Z',
  email: 'a@example.org',
};

/** A value that a schema allows: only required members, the simplest of everything. */
function sample(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return null;
  const get = (name: string): unknown => Reflect.get(schema, name);
  const choices = get('anyOf') ?? get('oneOf');
  if (Array.isArray(choices)) return sample(choices[0]);
  const all = get('allOf');
  if (Array.isArray(all)) return all.map(sample).reduce(overlay, {});
  const values = get('enum');
  if (Array.isArray(values)) return values[0];
  const kind = get('type');
  if (kind === 'object' || get('properties') !== undefined) {
    const required = get('required');
    const names: unknown[] = Array.isArray(required) ? required : [];
    return Object.fromEntries(
      names.map((name) => [name, sample(Reflect.get(Object(get('properties')), String(name)))]),
    );
  }
  if (kind === 'array') return [];
  if (kind === 'integer' || kind === 'number') return 1;
  if (kind === 'boolean') return false;
  return kind === 'string' ? (FORMATS[String(get('format'))] ?? 'x') : null;
}

/** Puts members of one object into another, all the way down. */
function overlay(base: unknown, members: unknown): unknown {
  if (!isObject(base) || !isObject(members)) return members === undefined ? base : members;
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(members)) merged[name] = overlay(base[name], value);
  return merged;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
