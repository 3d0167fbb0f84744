import { createHash } from 'node:crypto';

/**
 * How the file is laid out: a head line with a mark, the number of this layout, the program that
 * wrote it and the SHA-256 of the rest; then the number of entries; then of each entry its key, the
 * number of its parts and the length in bytes of each; then the parts, one behind the other. Numbers
 * are unsigned, of 32 bits, the lowest byte first.
 */
const MARK = 'twosource-index';
const LAYOUT = 4;

const LINE_END = 10;

/** Keys and programs are named by digests, hexadecimal outside the file. */
const HEAD = /^twosource-index (\d{1,9}) ([0-9a-f]{64}) ([0-9a-f]{64})$/u;
const KEY_BYTES = 32;
const NUMBER_BYTES = 4;

/** An entry is made of parts, so that each can be read when it is asked for. */
export type Entry = readonly Buffer[];

/** Entries by their keys as the bytes of an index file. */
export function bytesOfIndex(entries: ReadonlyMap<string, Entry>, program: string): Buffer {
  const unsigned = headLine(program, NO_SUM);
  const table: Buffer[] = [Buffer.from(unsigned), numbersAsBytes([entries.size])];
  const contents: Buffer[] = [];
  for (const [key, parts] of entries) {
    const lengths = parts.map(({ length }) => length);
    table.push(Buffer.from(key, 'hex'), numbersAsBytes([parts.length, ...lengths]));
    contents.push(...parts);
  }
  const bytes = Buffer.concat([...table, ...contents]);
  bytes.write(headLine(program, digest(bytes.subarray(unsigned.length))));
  return bytes;
}

const NO_SUM = '0'.repeat(64);

function headLine(program: string, sum: string): string {
  return `${MARK} ${LAYOUT} ${program} ${sum}\n`;
}

function numbersAsBytes(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(NUMBER_BYTES * numbers.length);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number, NUMBER_BYTES * at);
  return bytes;
}

/**
 * The entries of an index file; none where the file is of another program or layout, is cut off, or
 * is no index at all.
 */
export function entriesOf(bytes: Buffer, program: string): Map<string, Entry> {
  const headEnd = bytes.indexOf(LINE_END);
  if (headEnd < 0 || headEnd > MARK.length + 200) return new Map();
  const [, layout, writer, sum] = HEAD.exec(bytes.toString('latin1', 0, headEnd)) ?? [];
  const body = bytes.subarray(headEnd + 1);
  if (Number(layout) !== LAYOUT || writer !== program || sum !== digest(body)) return new Map();
  return readTable(body) ?? new Map();
}

/** Undefined where the table, or what it tells of, does not fit into the file. */
function readTable(body: Buffer): Map<string, Entry> | undefined {
  let at = 0;
  const number = (): number => {
    at += NUMBER_BYTES;
    return at <= body.length ? body.readUInt32LE(at - NUMBER_BYTES) : Infinity;
  };
  const table: { readonly key: string; readonly lengths: readonly number[] }[] = [];
  for (let left = number(); left > 0; left--) {
    const key = body.toString('hex', at, at + KEY_BYTES);
    at += KEY_BYTES;
    const parts = number();
    if (at + parts * NUMBER_BYTES > body.length) return undefined;
    table.push({ key, lengths: Array.from({ length: parts }, number) });
  }
  const entries = new Map<string, Entry>();
  for (const { key, lengths } of table) {
    const parts = lengths.map((length) => body.subarray(at, (at += length)));
    if (at > body.length) return undefined;
    entries.set(key, parts);
  }
  return entries;
}

/** The SHA-256, hexadecimal, of contents one behind the other. */
export function digest(...contents: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}

/** What an entry's part says, or undefined where it is no JSON. */
export function parsed(part: Buffer | undefined): unknown {
  if (part === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(part.toString('utf8'));
    return value;
  } catch {
    return undefined;
  }
}

/** A value as an entry's part. */
export function asPart(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
