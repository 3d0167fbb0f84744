import { isMap, isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import type { Span } from '../model/place.js';
import type { PublicationDate, SourceMeta } from '../model/source.js';
import { isoDay, unreadFrontMatter, yamlAdvice } from './front-matter-advice.js';
import { isRecord, pointerPart } from './json.js';
import { readPlainMapping } from './plain-mapping.js';
import { describeSchemaErrors, pathName } from './schema-errors.js';
import { validateSource } from './schemas.generated.js';

/** A problem at a range of the file. */
export interface RangeProblem extends Span {
  readonly message: string;
}

/** What the top of a file says of it, and where its text starts. */
export interface FrontMatter {
  readonly meta: Partial<SourceMeta>;
  /** Offset of the captured text in the file, after the front matter and a byte-order mark. */
  readonly bodyStart: number;
  readonly problems: readonly RangeProblem[];
}

/** Longer front matter is refused: what we read of it fits in a few lines. */
const MAX_LENGTH = 16_384;
/** Deeper nesting is refused before the YAML parser, which recurses, sees it: brackets in all … */
const MAX_BRACKETS = 100;
/** … and marks before the words of one line ("- - ? key"). */
const MAX_INDICATORS = 20;
/** One mistake in YAML can give an error for every line after it. */
const MOST_PROBLEMS = 3;

const BYTE_ORDER_MARK = '\ufeff';
const FENCE = /^---[ \t]*$/;
const COMMENT_OPEN = /^<!--[ \t]*$/;
const COMMENT_CLOSE = /^-->[ \t]*$/;

const UNREAD =
  'this looks like front matter, and is read as text; write "---" alone in the first line and below the last key, and "key: value" in each line between';

/**
 * Reads the YAML front matter at the top of a file: between two lines of three hyphens, in HTML
 * inside a comment. Every scalar is text (YAML's failsafe schema), so that `id: 007` and
 * `published: 2024-05-14` stay as written; anchors, tags and merge keys mean nothing.
 */
export function readFrontMatter(raw: string): FrontMatter {
  const start = raw.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const found = findYaml(raw, start);
  if (found === undefined) {
    const unread = unreadFrontMatter(raw, start);
    const problems = unread === undefined ? [] : [{ ...unread, message: UNREAD }];
    return { meta: {}, bodyStart: start, problems };
  }
  if (found.yaml === undefined) {
    return { meta: {}, bodyStart: found.bodyStart, problems: found.problems };
  }
  const { meta, problems } = readYaml(raw, found.yaml);
  return { meta, bodyStart: found.bodyStart, problems };
}

interface FoundYaml {
  readonly yaml?: Span;
  readonly bodyStart: number;
  readonly problems: readonly RangeProblem[];
}

function findYaml(raw: string, start: number): FoundYaml | undefined {
  let line = lineAt(raw, start);
  const inComment = COMMENT_OPEN.test(raw.slice(start, Math.min(line.end, start + 100)));
  if (inComment) line = lineAt(raw, line.next);
  if (!FENCE.test(raw.slice(line.start, Math.min(line.end, line.start + 100)))) return undefined;
  const open = line;
  while (line.next < raw.length && line.next > line.start && line.next - open.next < MAX_LENGTH) {
    line = lineAt(raw, line.next);
    if (!FENCE.test(raw.slice(line.start, Math.min(line.end, line.start + 100)))) continue;
    const yaml = { start: open.next, end: line.start };
    if (!looksLikeMapping(raw.slice(yaml.start, yaml.end))) return undefined;
    const after = inComment ? lineAt(raw, line.next) : line;
    const closed = !inComment || COMMENT_CLOSE.test(raw.slice(after.start, after.end));
    return { yaml, bodyStart: closed ? after.next : line.next, problems: [] };
  }
  const opening = raw.slice(open.next, open.next + 200);
  if (!/^[a-z][a-z0-9]*:(?:\s|$)/.test(opening)) return undefined;
  const tooLong = raw.length - open.next >= MAX_LENGTH;
  const message = tooLong
    ? `the front matter has no closing "---" in its first ${MAX_LENGTH} characters; close it`
    : 'the front matter has no closing "---" line; close it';
  return { bodyStart: start, problems: [{ start: open.start, end: open.end, message }] };
}

/** Prose between two rules is no front matter: a mapping has a key first. */
function looksLikeMapping(yaml: string): boolean {
  for (const line of yaml.split(/\r\n|[\r\n]/)) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    return /^(?:["'{[&!?%<-]|[^\s:]{1,60}:(?:\s|$))/.test(text);
  }
  return true;
}

function lineAt(raw: string, start: number): { start: number; end: number; next: number } {
  let end = start;
  while (end < raw.length && raw.charCodeAt(end) !== 10 && raw.charCodeAt(end) !== 13) end++;
  const crlf = raw.charCodeAt(end) === 13 && raw.charCodeAt(end + 1) === 10;
  return { start, end, next: Math.min(raw.length, end + (crlf ? 2 : 1)) };
}

/** What the mapping between the fences says; the ranges of its problems count in the file. */
function readYaml(raw: string, { start, end }: Span): ReadMapping {
  // In YAML a lone CR ends no line. What replaces it is as long, so that places stay.
  const { meta, problems } = readMapping(raw.slice(start, end).replace(/\r(?!\n)/g, '\n'));
  const inFile = (problem: RangeProblem): RangeProblem => ({
    message: problem.message,
    start: start + problem.start,
    end: start + problem.end,
  });
  return { meta, problems: problems.map(inFile) };
}

interface ReadMapping {
  readonly meta: Partial<SourceMeta>;
  readonly problems: readonly RangeProblem[];
}

/** Ranges count in the text of the mapping. */
function readMapping(yaml: string): ReadMapping {
  const plain = readPlainMapping(yaml);
  if (plain !== undefined && validateSource(plain)) {
    const meta = toMeta(plain);
    if (!endsBeforeItStarts(meta)) return { meta, problems: [] };
  }
  if (nestsTooDeep(yaml)) {
    const message = 'the front matter nests too deep; keep it to plain keys';
    return { meta: {}, problems: [{ start: 0, end: yaml.length, message }] };
  }
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'error',
    merge: false,
  });
  const syntaxProblems = document.errors.slice(0, MOST_PROBLEMS).map((error) => ({
    start: error.pos[0],
    end: Math.max(error.pos[0], error.pos[1]),
    message: `the front matter is not valid YAML: ${firstLine(error.message)}${yamlAdvice(error.code)}`,
  }));
  if (syntaxProblems.length > 0) return { meta: {}, problems: syntaxProblems };
  const ranges = new Map<string, Span>();
  const value = plainValue(document.contents, '', ranges, 0);
  const problems = schemaProblems(value, yaml, ranges);
  if (problems.length > 0) return { meta: {}, problems };
  const meta = toMeta(value);
  return { meta, problems: dateProblems(meta, ranges) };
}

/** What in the value of a mapping breaks the schema of front matter. */
function schemaProblems(
  value: unknown,
  yaml: string,
  ranges: ReadonlyMap<string, Span>,
): RangeProblem[] {
  if (validateSource(value)) return [];
  if (!isRecord(value)) {
    const message = 'the front matter must be lines of "key: value", such as "id: valley"';
    return [{ ...rangeOf('', ranges), message }];
  }
  const written = (pointer: string) => writtenAt(yaml, ranges.get(pointer));
  const name = (pointer: string) => (pointer === '' ? 'the front matter' : pathName(pointer));
  const problems = describeSchemaErrors(validateSource.errors ?? [], { written, name });
  return problems.map(({ pointer, message }) => {
    const advice = pointer === '/published' ? dayAdvice(written(pointer) ?? '') : '';
    return { ...rangeOf(pointer, ranges), message: `${message}${advice}` };
  });
}

function dayAdvice(written: string): string {
  if (MONTH.test(written)) return `; ${MONTH_ADVICE}`;
  const day = isoDay(written);
  return day === undefined ? '' : `; write ${day}`;
}

function dateProblems(
  meta: Partial<SourceMeta>,
  ranges: ReadonlyMap<string, Span>,
): RangeProblem[] {
  const { published } = meta;
  if (published === undefined || !endsBeforeItStarts(meta)) return [];
  const message = `published.earliest (${published.earliest}) is after published.latest (${published.latest}); swap them`;
  return [{ ...rangeOf('/published', ranges), message }];
}

/** The range of the value at a JSON pointer; of the whole mapping where it has none. */
function rangeOf(pointer: string, ranges: ReadonlyMap<string, Span>): Span {
  return ranges.get(pointer) ?? ranges.get('') ?? { start: 0, end: 0 };
}

const MONTH = /^["']?\d{4}(?:-\d{1,2})?["']?$/;
const MONTH_ADVICE = 'where the day is not known, write {earliest: …, latest: …, basis: stated}';

function endsBeforeItStarts({ published }: Partial<SourceMeta>): boolean {
  return published !== undefined && published.earliest > published.latest;
}

function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  for (const character of text) if (character === '[' || character === '{') brackets++;
  if (brackets > MAX_BRACKETS) return true;
  return text.split(/\r\n|[\r\n]/).some((line) => {
    let indicators = 0;
    for (let at = 0; at < line.length; at++) {
      const character = line.charAt(at);
      if (character === '-' || character === '?' || character === ':') indicators++;
      else if (character !== ' ' && character !== '\t') break;
    }
    return indicators > MAX_INDICATORS;
  });
}

/** Text, lists and objects; what stands deeper than the schema knows is cut off. */
function plainValue(
  node: ParsedNode | null,
  pointer: string,
  ranges: Map<string, Span>,
  depth: number,
): unknown {
  if (node === null) return {};
  ranges.set(pointer, { start: node.range[0], end: node.range[1] });
  if (depth > 3) return '';
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }): [string, unknown] => {
      const name = isScalar(key) ? String(key.value) : key.toString().slice(0, 60);
      const inner = `${pointer}/${pointerPart(name)}`;
      if (value !== null) return [name, plainValue(value, inner, ranges, depth + 1)];
      ranges.set(inner, { start: key.range[0], end: key.range[1] });
      return [name, ''];
    });
    return Object.fromEntries(entries);
  }
  if (isSeq(node)) {
    return node.items.map((item, index) =>
      plainValue(item, `${pointer}/${index}`, ranges, depth + 1),
    );
  }
  return isScalar(node) ? String(node.value) : '';
}

function writtenAt(text: string, range: Span | undefined): string | undefined {
  return range === undefined ? undefined : text.slice(range.start, range.end).trim();
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

/** Front matter that keeps the schema, as the model has it. */
function toMeta(value: unknown): Partial<SourceMeta> {
  if (!isRecord(value)) return {};
  const meta: Mutable<Partial<SourceMeta>> = {};
  for (const key of ['id', 'title', 'publisher', 'url', 'rights'] as const) {
    const text = value[key];
    if (typeof text === 'string') meta[key] = text;
  }
  const { published, wire, sha256 } = value;
  if (typeof sha256 === 'string') meta.sha256 = sha256.toLowerCase();
  if (wire !== undefined) meta.wire = Array.isArray(wire) ? wire.map(String) : agencies(wire);
  if (published !== undefined) meta.published = publicationDate(published);
  return meta;
}

/** "AFP, Reuters" in one line is two agencies; an item of a list is one. */
function agencies(written: unknown): string[] {
  return String(written)
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function publicationDate(value: unknown): PublicationDate {
  if (!isRecord(value)) return { earliest: String(value), latest: String(value), basis: 'stated' };
  return {
    earliest: String(value['earliest']),
    latest: String(value['latest']),
    basis: value['basis'] === 'stated' ? 'stated' : 'inferred',
  };
}
