import type { EncodedText } from '../analyse/reuse/encoded-text.js';
import { InputError } from '../model/input-error.js';
import type { Place } from '../model/place.js';
import { loadBytes } from './files.js';

/** A collection larger than this does not fit in memory beside its index. */
const MAX_BYTES = 1024 * 1024 * 1024;

/** One record of a JSON Lines file: a text with its name. */
export interface TextRecord {
  readonly id: string;
  readonly text: string;
  /** The same text in the bytes of the file. */
  readonly encoded?: EncodedText;
  /** The line of the file that holds it. */
  readonly place: Place;
}

const LINE_END = 10;

/**
 * Reads a file with one JSON object a line, each with the strings `id` and `text`; other members
 * and empty lines are passed over.
 *
 * @param isTrusted whether texts may be left in the bytes as they are; reading them finds out
 *   whether they are texts
 * @throws InputError with its line where one is no such object
 */
export function loadRecords(file: string, root: string, isTrusted: boolean): TextRecord[] {
  const { path, bytes } = loadBytes(file, root, MAX_BYTES);
  const records: TextRecord[] = [];
  let line = 0;
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (start < bytes.length) {
    line++;
    const found = bytes.indexOf(LINE_END, start);
    const end = found < 0 ? bytes.length : found;
    const plain = isTrusted ? plainRecord(bytes, start, end, path, line) : undefined;
    if (plain !== undefined) records.push(plain);
    else {
      const place = placeOf(path, line, start);
      const record = readRecord(bytes.subarray(start, end), place);
      if (record !== undefined) records.push({ ...record, place });
    }
    start = end + 1;
  }
  return records;
}

/** The line that begins at an offset. */
function placeOf(path: string, line: number, offset: number): Place {
  const point = { line, column: 1, offset };
  return { path, start: point, end: point };
}

/** How most programs write such a line, up to the text. */
const PLAIN_OPENING = /^\{ ?"id": ?"([ !#-[\]-~]*)", ?"text": ?"/;
const LONGEST_OPENING = 200;
const QUOTE = 0x22;
const BLANK = 0x20;
const BRACE = 0x7d;
const CARRIAGE_RETURN = 13;

/** A record whose text is left where it stands; undefined where the line is written in another way. */
function plainRecord(
  bytes: Buffer,
  start: number,
  end: number,
  path: string,
  line: number,
): TextRecord | undefined {
  const head = bytes.toString('latin1', start, Math.min(end, start + LONGEST_OPENING));
  const [opening = '', id] = PLAIN_OPENING.exec(head) ?? [];
  if (id === undefined) return undefined;
  const open = start + opening.length;
  let close = end;
  if (bytes[close - 1] === CARRIAGE_RETURN) close--;
  if (bytes[--close] !== BRACE) return undefined;
  if (bytes[close - 1] === BLANK) close--;
  if (bytes[--close] !== QUOTE || close < open) return undefined;
  return new PlainRecord(id, bytes, open, close, path, line, start);
}

/**
 * A record whose text becomes a string when it is first asked for. Of the many of a large collection,
 * each is a single object.
 */
class PlainRecord implements TextRecord, EncodedText {
  #text: string | undefined;

  /** @param offset where the line begins, in bytes */
  constructor(
    readonly id: string,
    readonly bytes: Uint8Array,
    readonly start: number,
    readonly end: number,
    private readonly path: string,
    private readonly line: number,
    private readonly offset: number,
  ) {}

  get encoded(): EncodedText {
    return this;
  }

  get text(): string {
    this.#text ??= textOf(this.bytes.subarray(this.start - 1, this.end + 1), this.place);
    return this.#text;
  }

  get place(): Place {
    return placeOf(this.path, this.line, this.offset);
  }
}

function textOf(bytes: Uint8Array, place: Place): string {
  const text = parseLine(decodeLine(bytes, place), place);
  return typeof text === 'string' ? text : '';
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readRecord(
  bytes: Uint8Array,
  place: Place,
): { readonly id: string; readonly text: string } | undefined {
  const line = decodeLine(bytes, place);
  if (line.trim() === '') return undefined;
  const value = parseLine(line, place);
  if (typeof value === 'object' && value !== null && 'id' in value && 'text' in value) {
    const { id, text } = value;
    if (typeof id === 'string' && typeof text === 'string') return { id, text };
  }
  throw new InputError('the line is no object with the strings "id" and "text"', place);
}

function decodeLine(bytes: Uint8Array, place: Place): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new InputError('the line is not valid UTF-8; save the file as UTF-8', place);
  }
}

function parseLine(line: string, place: Place): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new InputError('the line is not valid JSON', place, 'write one object a line');
  }
}
