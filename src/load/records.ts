import { InputError } from '../model/input-error.js';
import type { Place } from '../model/place.js';
import { loadBytes } from './files.js';

/** A collection larger than this does not fit in memory beside its index. */
const MAX_BYTES = 1024 * 1024 * 1024;

/** One record of a JSON Lines file: a text with its name. */
export interface TextRecord {
  readonly id: string;
  readonly text: string;
  /** The line of the file that holds it. */
  readonly place: Place;
}

const LINE_END = 10;

/**
 * Reads a file with one JSON object a line, each with the strings `id` and `text`; other members
 * and empty lines are passed over.
 *
 * @throws InputError with its line where one is no such object
 */
export function loadRecords(file: string, root: string): TextRecord[] {
  const { path, bytes } = loadBytes(file, root, MAX_BYTES);
  const records: TextRecord[] = [];
  let line = 0;
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (start < bytes.length) {
    line++;
    const found = bytes.indexOf(LINE_END, start);
    const end = found < 0 ? bytes.length : found;
    const point = { line, column: 1, offset: start };
    const place = { path, start: point, end: point };
    const record = readRecord(bytes.subarray(start, end), place);
    if (record !== undefined) records.push({ ...record, place });
    start = end + 1;
  }
  return records;
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
