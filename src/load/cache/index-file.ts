import { createHash } from 'node:crypto';

/**
 * How the file is laid out: a head line with a mark, the number of this layout, the program that
 * wrote it and the SHA-256 of the rest; then a line for each entry, of its key, a space and its JSON.
 */
const MARK = 'twosource-index';
const LAYOUT = 1;

const LINE_END = 10;
const SPACE = 32;

/** Keys and programs are named by hexadecimal digests. */
const HEAD = /^twosource-index (\d{1,9}) ([0-9a-f]{64}) ([0-9a-f]{64})$/u;
const KEY = /^[0-9a-f]{64}$/u;
const KEY_LENGTH = 64;

/** Entries, JSON in UTF-8 by their keys, as the bytes of an index file. */
export function bytesOfIndex(entries: ReadonlyMap<string, Buffer>, program: string): Buffer {
  const lines: Buffer[] = [];
  for (const [key, json] of entries) lines.push(Buffer.from(`${key} `), json, Buffer.from('\n'));
  const body = Buffer.concat(lines);
  return Buffer.concat([Buffer.from(`${MARK} ${LAYOUT} ${program} ${digest(body)}\n`), body]);
}

/**
 * The entries of an index file; none where the file is of another program or layout, is cut off, or
 * is no index at all.
 */
export function entriesOf(bytes: Buffer, program: string): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  const headEnd = bytes.indexOf(LINE_END);
  if (headEnd < 0 || headEnd > MARK.length + 200) return entries;
  const [, layout, writer, sum] = HEAD.exec(bytes.toString('latin1', 0, headEnd)) ?? [];
  const body = bytes.subarray(headEnd + 1);
  if (Number(layout) !== LAYOUT || writer !== program || sum !== digest(body)) return entries;
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf(LINE_END, at);
    if (end < 0) break;
    const key = body.toString('latin1', at, at + KEY_LENGTH);
    if (KEY.test(key) && body[at + KEY_LENGTH] === SPACE) {
      entries.set(key, body.subarray(at + KEY_LENGTH + 1, end));
    }
    at = end + 1;
  }
  return entries;
}

export function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
