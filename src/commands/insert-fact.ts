import type { Fact } from '../model/fact.js';
import { InputError } from '../model/input-error.js';
import type { Span } from '../model/place.js';
import type { SourceFile } from '../model/source.js';
import { isRecord, parseJson } from '../parse/json.js';

/** A facts file with one more fact. */
export interface Inserted {
  readonly text: string;
  /** The JSON pointer of the new fact, and where it stands in `text`. */
  readonly pointer: string;
  readonly span: Span;
}

const DEFAULT_INDENT = '  ';

/**
 * Adds a fact behind the last of a facts file, in the way in which that one is written: on lines
 * indented like most of the file, or on one line. Every byte that was there stays.
 *
 * @throws InputError where the file is not JSON, or holds no list of facts, or two
 */
export function insertFact(file: SourceFile, fact: Fact): Inserted {
  const json = parseJson(file);
  const root: unknown = json.value;
  const list = Array.isArray(root) ? '' : '/facts';
  const facts: unknown = isRecord(root) ? root['facts'] : root;
  if (!Array.isArray(facts)) {
    throw new InputError('holds no list of facts', json.placeAt(''), 'write { "facts": [] }');
  }
  const spanAt = (pointer: string): Span => {
    const { start, end } = json.placeAt(pointer);
    return { start: start.offset, end: end.offset };
  };
  const twin = json.duplicateKeys.find(({ pointer }) => pointer === list);
  if (twin) throw new InputError('the key "facts" stands twice', twin.place, 'keep one of them');
  const pointer = `${list}/${facts.length}`;
  const whole = spanAt(list);
  const written = facts.map((_, at) => spanAt(`${list}/${at}`));
  const last = written.at(-1);
  const { before, body, after } = last
    ? behind(file.text, last, written, fact)
    : inEmpty(file.text, whole, fact);
  const from = last?.end ?? whole.start + 1;
  const to = last?.end ?? whole.end - 1;
  const start = from + before.length;
  return {
    text: file.text.slice(0, from) + before + body + after + file.text.slice(to),
    pointer,
    span: { start, end: start + body.length },
  };
}

interface Piece {
  readonly before: string;
  readonly body: string;
  readonly after: string;
}

/** A fact behind the last of those that are written. */
function behind(text: string, last: Span, all: readonly Span[], fact: Fact): Piece {
  const written = text.slice(last.start, last.end);
  const own = indentAt(text, last.start);
  const indents = all.flatMap(({ start }) => indentAt(text, start) ?? []);
  const indent = own === undefined ? undefined : mostCommon(indents, indents[0] ?? own);
  const before = indent === undefined ? ', ' : `,${lineEndOf(text)}${indent}`;
  if (!written.includes('\n')) {
    const body = onOneLine(fact, written.startsWith('{ '));
    return { before, body, after: '' };
  }
  const margin = indentAt(text, last.end - 1) ?? own ?? '';
  const keys = /\n([ \t]*)"/u.exec(written)?.[1] ?? '';
  const unit = mostCommon(stepsIn(text), deeper(margin, keys) ?? DEFAULT_INDENT);
  const body = onLines(fact, unit, `${lineEndOf(text)}${indent ?? margin}`);
  return { before, body, after: '' };
}

/** The indentation that each line of a text has more than the one before; empty lines have none. */
function stepsIn(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const margins = lines.map((line) => /^\ufeff?([ \t]*)/u.exec(line)?.[1] ?? '');
  return margins.flatMap((margin, at) => deeper(margins[at - 1] ?? margin, margin) ?? []);
}

/** What one indentation has more than another; undefined where it has no more. */
function deeper(margin: string, indent: string): string | undefined {
  return indent.startsWith(margin) && indent.length > margin.length
    ? indent.slice(margin.length)
    : undefined;
}

/** The text that stands most often among others, so that a slip is not copied; of equals the usual one. */
function mostCommon(texts: readonly string[], usual: string): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if ((counts.get(usual) ?? 0) === most) return usual;
  return [...counts].find(([, count]) => count === most)?.[0] ?? usual;
}

/** The first fact of a list; what white space the list holds goes. */
function inEmpty(text: string, list: Span, fact: Fact): Piece {
  const lineStart = text.lastIndexOf('\n', list.start) + 1;
  const indent = /^\ufeff?([ \t]*)/u.exec(text.slice(lineStart))?.[1] ?? '';
  const lineEnd = lineEndOf(text);
  const unit = indent === '' ? DEFAULT_INDENT : indent;
  const before = `${lineEnd}${indent}${unit}`;
  return { before, body: onLines(fact, unit, before), after: `${lineEnd}${indent}` };
}

/** The white space between an offset and the start of its line; undefined where more stands there. */
function indentAt(text: string, offset: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*$/u.test(line) && offset > line.length ? line : undefined;
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function onLines(fact: Fact, unit: string, lineStart: string): string {
  return JSON.stringify(fact, undefined, unit).split('\n').join(lineStart);
}

/** @param isWide whether braces have a space inside */
function onOneLine(value: unknown, isWide: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, isWide)).join(', ')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member, isWide)}`,
  );
  return isWide ? `{ ${members.join(', ')} }` : `{${members.join(', ')}}`;
}
