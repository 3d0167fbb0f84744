import type { Block, BlockKind, Source } from '../../model/source.js';
import { numbersOf } from '../../parse/offset-map.js';
import { BadEntry, type EntryReader, type EntryWriter } from './entry-stream.js';
import { offset } from './offsets.js';

/** A part of an entry: the blocks of the text, and how it comes from the file. */
export interface TextLayout {
  readonly blocks: readonly Block[];
  /** The offset map as numbers. */
  readonly map: readonly number[];
  /** The text of each piece that is not verbatim, in order. */
  readonly replaced: readonly string[];
}

const BLOCK_KINDS: readonly BlockKind[] = [
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'table-cell',
  'caption',
  'code',
];

/** Numbers that a piece of the offset map takes. */
const PIECE = 4;

/** Undefined where the offset map is of another making. */
export function layoutOf({ document }: Source): TextLayout | undefined {
  const { blocks, text } = document;
  const map = numbersOf(document.map);
  if (!map) return undefined;
  const replaced: string[] = [];
  for (let at = 0; at < map.length; at += PIECE) {
    if (map[at + 3] === 0) replaced.push(text.slice(map[at], map[at + PIECE]));
  }
  return { blocks, map, replaced };
}

/** The text put together from the file and what stands for parts of it, and all that follows it. */
export function joinedText(raw: string, { map, replaced }: TextLayout): string {
  let next = 0;
  let whole = '';
  for (let at = 0; at < map.length; at += PIECE) {
    whole += map[at + 3] === 1 ? raw.slice(map[at + 1], map[at + 2]) : (replaced[next++] ?? '');
  }
  return whole;
}

/** Offsets are written as steps, from a block or piece to the next. */
export function writeLayout({ blocks, map, replaced }: TextLayout, to: EntryWriter): void {
  to.count(blocks.length);
  let last = 0;
  for (const { start, end, kind, furniture } of blocks) {
    to.step(start - last);
    to.step(end - start);
    to.count(2 * BLOCK_KINDS.indexOf(kind) + (furniture === undefined ? 0 : 1));
    if (furniture !== undefined) to.text(furniture);
    last = end;
  }
  to.count(map.length / PIECE);
  let [text, file, next] = [0, 0, 0];
  for (let at = 0; at < map.length; at += PIECE) {
    const [start = 0, fileStart = 0, fileEnd = 0, isVerbatim = 0] = map.slice(at, at + PIECE);
    to.step(start - text);
    to.step(fileStart - file);
    to.step(fileEnd - fileStart);
    to.count(isVerbatim);
    if (isVerbatim === 0) to.text(replaced[next++] ?? '');
    [text, file] = [start, fileEnd];
  }
}

/**
 * Reads what {@link writeLayout} wrote.
 *
 * @throws BadEntry
 */
export function readLayout(from: EntryReader): TextLayout {
  const layout = { blocks: readBlocks(from), ...readPieces(from) };
  from.end();
  return layout;
}

function readBlocks(from: EntryReader): Block[] {
  const blocks: Block[] = [];
  let last = 0;
  for (let left = from.length(); left > 0; left--) {
    const start = offset(last, from);
    const end = offset(start, from);
    const code = from.count();
    const kind = BLOCK_KINDS[code >> 1];
    if (kind === undefined) throw new BadEntry();
    blocks.push({ start, end, kind, ...(code % 2 === 1 ? { furniture: from.text() } : {}) });
    last = end;
  }
  return blocks;
}

function readPieces(from: EntryReader): Pick<TextLayout, 'map' | 'replaced'> {
  const map: number[] = [];
  const replaced: string[] = [];
  let [text, file] = [0, 0];
  for (let left = from.length(); left > 0; left--) {
    text = offset(text, from);
    const start = offset(file, from);
    file = offset(start, from);
    const isVerbatim = from.oneOf([0, 1]);
    if (isVerbatim === 0) replaced.push(from.text());
    map.push(text, start, file, isVerbatim);
  }
  return { map, replaced };
}
