import type { Span } from '../model/place.js';

/** "Page 3", "Page 3 of 12", "- 3 -", "3 / 12". */
const MARKED =
  /^(?:page\s(\d{1,4})(?:\s(?:of|\/)\s\d{1,4})?|[-–—]\s?(\d{1,4})\s?[-–—]|(\d{1,4})\s?\/\s?\d{1,4})$/i;
/** Four digits are a year. */
const BARE = /^\d{1,3}$/;
/** Pages that are numbered one after the other, at least. */
const LEAST_MARKED = 2;
const LEAST_BARE = 3;
/** UTF-16 units between two of them, at least: a list of figures has less. */
const MARKED_APART = 10;
const BARE_APART = 60;
/** Times that a running head stands at the edge of a page, at least. */
const LEAST_HEADS = 2;
const LONGEST_PAGE_LINE = 80;

/**
 * The lines that a printed text has on each page, by their places in `lines`: page numbers, which
 * rise by one, and running heads, which stand beside those or at a page break.
 *
 * @param lines without surrounding white space; a blank line is empty
 */
export function pageLines(raw: string, lines: readonly Span[]): ReadonlySet<number> {
  const short: number[] = [];
  for (const [index, { start, end }] of lines.entries()) {
    if (end > start && end - start <= LONGEST_PAGE_LINE) short.push(index);
  }
  const textAt = (index: number) => raw.slice(lines[index]?.start ?? 0, lines[index]?.end ?? 0);
  const areApart = (least: number) => (before: number, line: number) =>
    (lines[line]?.start ?? 0) - (lines[before]?.end ?? 0) >= least;
  const marked = rising(short, LEAST_MARKED, areApart(MARKED_APART), (index) => {
    const match = MARKED.exec(textAt(index));
    return match?.[1] ?? match?.[2] ?? match?.[3];
  });
  const bare = rising(
    short,
    LEAST_BARE,
    areApart(BARE_APART),
    (index) => BARE.exec(textAt(index))?.[0],
  );
  const found = new Set([...marked, ...bare]);
  if (marked.length === 0 && !raw.includes('\f')) return found;
  const edges = edgesOf(raw, lines, found, new Set(marked));
  const places = new Map<string, number[]>();
  for (const index of edges) {
    const text = textAt(index);
    if (text.length > LONGEST_PAGE_LINE) continue;
    const same = places.get(text);
    if (same) same.push(index);
    else places.set(text, [index]);
  }
  for (const heads of places.values()) {
    if (heads.length >= LEAST_HEADS) for (const index of heads) found.add(index);
  }
  return found;
}

/** The lines whose numbers rise by one from each to the next, a page further on. */
function rising(
  lines: readonly number[],
  least: number,
  areApart: (before: number, line: number) => boolean,
  numberAt: (line: number) => string | undefined,
): number[] {
  const found: number[] = [];
  let run: number[] = [];
  let last = Number.NaN;
  const finish = () => {
    if (run.length >= least) found.push(...run);
    run = [];
  };
  for (const line of lines) {
    const digits = numberAt(line);
    if (digits === undefined) continue;
    const before = run.at(-1);
    const isNext = before !== undefined && areApart(before, line);
    if (!isNext || Number(digits) !== last + 1) finish();
    run.push(line);
    last = Number(digits);
  }
  finish();
  return found;
}

/** The first and the last line of words on each page. */
function edgesOf(
  raw: string,
  lines: readonly Span[],
  numbers: ReadonlySet<number>,
  marked: ReadonlySet<number>,
): Set<number> {
  const edges = new Set<number>();
  let last: number | undefined;
  let isEdge = true;
  for (const [index, { start, end }] of lines.entries()) {
    const before = lines[index - 1]?.end ?? start;
    isEdge ||= marked.has(index) || raw.slice(before, start).includes('\f');
    if (end === start || numbers.has(index)) continue;
    if (isEdge) {
      edges.add(index);
      if (last !== undefined) edges.add(last);
    }
    isEdge = false;
    last = index;
  }
  if (last !== undefined) edges.add(last);
  return edges;
}
