import { compareStrings } from '../model/order.js';
import { wordList } from '../model/word-list.js';
import { isRecord, pointerPart } from './json.js';
import type { SchemaError } from './schemas.generated.js';

/** One thing that breaks a schema, in plain words. */
export interface SchemaProblem {
  /** JSON pointer of the value that is wrong, or of the object that lacks a key. */
  readonly pointer: string;
  /** True where the key at `pointer` is wrong, not its value. */
  readonly atKey: boolean;
  readonly message: string;
}

/** How the values that break a schema are shown. */
export interface SchemaWording {
  /** The value at a JSON pointer as the file writes it. */
  readonly written: (pointer: string) => string | undefined;
  /** A name for the value at a JSON pointer; "evidence[2].stance" where absent. */
  readonly name?: (pointer: string) => string;
}

/** UTF-16 units of a value or key that a message shows. */
const MAX_FOUND = 60;

/**
 * Says what breaks a schema in words that need no knowledge of JSON Schema: what must stand where,
 * and what was found; for an unknown key the nearest known one.
 *
 * @param errors as the compiled validators give them
 */
export function describeSchemaErrors(
  errors: readonly SchemaError[],
  wording: SchemaWording,
): SchemaProblem[] {
  const name = wording.name ?? pathName;
  const problems: SchemaProblem[] = [];
  const seen = new Set<string>();
  const most = mostTypes(errors);
  for (const error of errors) {
    // What is wrong in type breaks the whole schema and one of its branches: the whole is said.
    if (error.keyword === 'type' && typeCount(error) < (most.get(error.instancePath) ?? 0))
      continue;
    const problem = describe(error, name, wording);
    if (!problem) continue;
    const key = `${problem.pointer}\n${problem.message}`;
    if (!seen.has(key)) problems.push(problem);
    seen.add(key);
  }
  return problems;
}

/** How many types a value may be of, by its pointer: the most that an error about it names. */
function mostTypes(errors: readonly SchemaError[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const error of errors) {
    if (error.keyword !== 'type') continue;
    most.set(error.instancePath, Math.max(typeCount(error), most.get(error.instancePath) ?? 0));
  }
  return most;
}

function typeCount({ parentSchema }: SchemaError): number {
  return asList(parentSchema['type']).length;
}

function describe(
  error: SchemaError,
  name: (pointer: string) => string,
  wording: SchemaWording,
): SchemaProblem | undefined {
  const { keyword, instancePath: pointer, params } = error;
  const where = name(pointer);
  const found = shorten(wording.written(pointer));
  const wrong = (must: string): SchemaProblem => ({
    pointer,
    atKey: false,
    message: `${where} must ${must}${found === undefined || found.trim() === '' ? '' : `, found ${found}`}`,
  });
  switch (keyword) {
    case 'if':
      return undefined; // what the branch itself says is enough
    case 'additionalProperties':
      return unknownKey(error, where);
    case 'required':
      return {
        pointer,
        atKey: false,
        message: `${where} lacks ${quote(params['missingProperty'])}`,
      };
    case 'type':
      return wrong(`be ${typeNames(error.parentSchema['type'])}`);
    case 'enum':
      return wrong(`be ${wordList(asList(params['allowedValues']).map(quote), 'or')}`);
    case 'const':
      return wrong(`be ${quote(params['allowedValue'])}`);
    case 'pattern':
      return wrong(patternWords(String(params['pattern'])));
    case 'format':
      return wrong(formatWords(String(params['format'])));
    case 'minItems':
      return wrong(`hold ${atLeast(params['limit'], 'entry', 'entries')}`);
    case 'minLength':
      return wrong(`have ${atLeast(params['limit'], 'character', 'characters')}`);
    case 'maxLength':
      return wrong(`have at most ${String(params['limit'])} characters`);
    case 'minimum':
      return wrong(`be ${String(params['limit'])} or more`);
    case 'maximum':
      return wrong(`be ${String(params['limit'])} or less`);
    default:
      return wrong(`keep the schema's rule "${keyword}"`);
  }
}

function unknownKey({ instancePath, params, parentSchema }: SchemaError, where: string) {
  const key = String(params['additionalProperty']);
  const known = isRecord(parentSchema['properties']) ? Object.keys(parentSchema['properties']) : [];
  const near = nearestKey(key, known);
  const advice =
    near === undefined
      ? `known are ${known.map(quote).join(', ')}`
      : `did you mean ${quote(near)}?`;
  return {
    pointer: `${instancePath}/${pointerPart(key)}`,
    atKey: true,
    message: `${where} has the unknown key ${shorten(quote(key)) ?? ''}: ${advice}`,
  };
}

/** "/evidence/2/stance" as "evidence[2].stance"; the whole file for "". */
export function pathName(pointer: string): string {
  let name = '';
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (/^\d+$/.test(key)) name += `[${key}]`;
    else name += name === '' ? key : `.${key}`;
  }
  return name === '' ? 'the file' : name;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  object: 'an object in braces',
  array: 'a list in square brackets',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

function typeNames(types: unknown): string {
  const names = asList(types).map((type) => TYPE_NAMES[String(type)] ?? String(type));
  return wordList(names, 'or');
}

function patternWords(pattern: string): string {
  if (pattern === '\\S') return 'not be blank';
  if (pattern.includes('[0-9a-f]{16}')) return 'be 16 hexadecimal digits';
  if (pattern.includes('[0-9a-f]{64}') || pattern.includes('[0-9a-fA-F]{64}')) {
    return 'be 64 hexadecimal digits';
  }
  if (pattern.startsWith('^[\\p{L}\\p{N}]')) {
    return 'start with a letter or digit and hold only letters, digits and . _ : / -';
  }
  return `match ${pattern}`;
}

function formatWords(format: string): string {
  if (format === 'date') return 'be a date as YYYY-MM-DD';
  if (format === 'uri') return 'be an address such as https://example.org/page';
  return `be a valid ${format}`;
}

function atLeast(limit: unknown, one: string, many: string): string {
  return limit === 1 ? `at least one ${one}` : `at least ${String(limit)} ${many}`;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}

function shorten(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > MAX_FOUND
    ? `${line.slice(0, MAX_FOUND).replace(/[\uD800-\uDBFF]$/u, '')}…`
    : line;
}

/**
 * The known key nearest to a misspelt one by edit distance (Levenshtein 1966), case ignored; none
 * where more than a third of the letters, and more than two, would have to change.
 */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  if (key.length > 100) return undefined;
  const ranked = known
    .map((name) => ({ name, distance: editDistance(key.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || compareStrings(a.name, b.name));
  const best = ranked[0];
  return best && best.distance <= Math.max(2, best.name.length / 3) && best.distance < key.length
    ? best.name
    : undefined;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
