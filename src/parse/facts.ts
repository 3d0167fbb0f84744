import type { FactsDocument } from '../model/analysis.js';
import type { Fact } from '../model/fact.js';
import type { Place } from '../model/place.js';
import type { SourceFile } from '../model/source.js';
import { isRecord, parseJson, type JsonDocument } from './json.js';
import { describeSchemaErrors, pathName } from './schema-errors.js';
import { validateFacts } from './schemas.generated.js';

type FactsProblem = FactsDocument['schemaErrors'][number];

/**
 * Reads a facts file: an object with the member `facts`, or the list alone.
 *
 * What breaks the schema is in `schemaErrors`, in the order of the file; `facts` holds the facts
 * that nothing is wrong with, and `pointers` where they stand.
 *
 * @throws InputError with the place where the file is not JSON
 */
export function parseFacts(file: SourceFile): FactsDocument {
  const json = parseJson(file);
  const list = Array.isArray(json.value) ? '' : '/facts';
  const problems = [
    ...schemaProblems(json, list),
    ...duplicateKeys(json, list),
    ...duplicateIds(json, list),
  ].sort((a, b) => a.place.start.offset - b.place.start.offset);
  const broken = new Set(problems.map(({ pointer }) => factPointer(pointer, list)));
  const sound = factList(json.value)
    .map((value, index) => ({ value, pointer: `${list}/${index}` }))
    .filter(({ pointer }) => !broken.has(pointer))
    .flatMap(({ value, pointer }) => (isFact(value) ? [{ fact: value, pointer }] : []));
  return {
    path: file.path,
    raw: file.text,
    facts: sound.map(({ fact }) => fact),
    pointers: sound.map(({ pointer }) => pointer),
    schemaErrors: problems,
    placeAt: (pointer: string): Place => json.placeAt(pointer),
  };
}

function schemaProblems(json: JsonDocument, list: string): FactsProblem[] {
  if (validateFacts(json.value)) return [];
  return describeSchemaErrors(validateFacts.errors ?? [], {
    written: (pointer) => json.writtenAt(pointer),
    name: (pointer) => nameOf(pointer, json, list),
  }).map(({ pointer, atKey, message }) => ({
    message,
    pointer,
    place: atKey ? json.keyPlaceAt(pointer) : json.placeAt(pointer),
  }));
}

function duplicateKeys(json: JsonDocument, list: string): FactsProblem[] {
  return json.duplicateKeys.map(({ pointer, key, place }) => {
    const where = nameOf(pointer.slice(0, pointer.lastIndexOf('/')), json, list);
    return {
      message: `${where} has the key ${JSON.stringify(key)} twice: keep one`,
      pointer,
      place,
    };
  });
}

function duplicateIds(json: JsonDocument, list: string): FactsProblem[] {
  const first = new Map<string, string>();
  const problems: FactsProblem[] = [];
  for (const [index, fact] of factList(json.value).entries()) {
    const id = isRecord(fact) ? fact['id'] : undefined;
    if (typeof id !== 'string') continue;
    const pointer = `${list}/${index}/id`;
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, pointer);
      continue;
    }
    const { line } = json.placeAt(earlier).start;
    problems.push({
      message: `two facts have the id ${JSON.stringify(id)}, the first in line ${line}: give one of them another`,
      pointer,
      place: json.placeAt(pointer),
    });
  }
  return problems;
}

function factList(value: unknown): readonly unknown[] {
  const list = isRecord(value) ? value['facts'] : value;
  return Array.isArray(list) ? list : [];
}

/** True for what the schema has passed: an object without errors of its own is a fact. */
function isFact(value: unknown): value is Fact {
  return isRecord(value) && typeof value['id'] === 'string' && Array.isArray(value['evidence']);
}

/** The pointer of the fact that a pointer lies in; the pointer itself outside of facts. */
function factPointer(pointer: string, list: string): string {
  if (!pointer.startsWith(`${list}/`)) return pointer;
  const end = pointer.indexOf('/', list.length + 1);
  return end === -1 ? pointer : pointer.slice(0, end);
}

/** "dam-height: evidence[2].stance", by the fact's id where it has one. */
function nameOf(pointer: string, json: JsonDocument, list: string): string {
  const fact = factPointer(pointer, list);
  const index = /^\/(\d+)$/.exec(fact.slice(list.length))?.[1];
  if (index === undefined || !fact.startsWith(`${list}/`)) return pathName(pointer);
  const value = factList(json.value)[Number(index)];
  const id = isRecord(value) && typeof value['id'] === 'string' ? value['id'] : `facts[${index}]`;
  const rest = pointer.slice(fact.length);
  return rest === '' ? id : `${id}: ${pathName(rest)}`;
}
