import type { RangeProblem } from './front-matter.js';

/**
 * Limits on what the Markdown parser is given. It needs quadratic time for a paragraph full of
 * marks that open something and close nothing, and recurses where blocks nest; no article does
 * either. The limits are on counts, so that they do not depend on the machine.
 */

/** Block quotes and lists inside each other. */
const DEEPEST = 60;
/** Columns of white space before a list item: about two a level. */
const WIDEST_INDENT = 2 * DEEPEST;
/** Bars in a line; a wider table is none. */
const MOST_COLUMNS = 1000;
/**
 * Marks times UTF-16 units of one paragraph, and of all paragraphs. As measured, the worst text
 * (`a <!--` repeated) takes 20 ns for each, so at most about a second and a half.
 */
const PARAGRAPH_WORK = 20_000_000;
const TOTAL_WORK = 80_000_000;

const ADVICE = 'it was read as plain text; save it as .txt or take the marks out';

/** A line that can nest deep: it opens with that many marks, digits and white space. */
const MAY_NEST = /^[ \t>*+.)\d-]{30}/m;
const MARK = /[[\]<*_`~]/g;

/** Why a Markdown text is not given to the Markdown parser, and where; undefined for an article. */
export function findMarkdownTrap(raw: string, start: number): RangeProblem | undefined {
  const body = raw.slice(start);
  const work = count(body, MARK) * body.length;
  const isHarmless = work <= PARAGRAPH_WORK && count(body, /\|/g) <= MOST_COLUMNS;
  return isHarmless && !MAY_NEST.test(body) ? undefined : findTrap(raw, start);
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}

function findTrap(raw: string, start: number): RangeProblem | undefined {
  let paragraphStart = start;
  let marks = 0;
  let total = 0;
  for (let at = start; at < raw.length;) {
    const line = readLine(raw, at);
    if (line.depth > DEEPEST || line.indent > WIDEST_INDENT) {
      const message = `nests more than ${DEEPEST} levels of quotation or list; ${ADVICE}`;
      return { start: at, end: line.end, message };
    }
    if (line.pipes > MOST_COLUMNS) {
      const message = `has a line with more than ${MOST_COLUMNS} bars, a table too wide to read; ${ADVICE}`;
      return { start: at, end: line.end, message };
    }
    if (line.isBlank || line.isItem) {
      total += marks * (at - paragraphStart);
      paragraphStart = at;
      marks = 0;
    }
    marks += line.marks;
    const work = marks * (line.end - paragraphStart);
    if (work > PARAGRAPH_WORK || total + work > TOTAL_WORK) {
      const message = `has too many Markdown marks (brackets, asterisks, backticks) in one paragraph; ${ADVICE}`;
      return { start: paragraphStart, end: line.end, message };
    }
    at = line.next;
  }
  return undefined;
}

interface Line {
  readonly end: number;
  readonly next: number;
  readonly isBlank: boolean;
  /** Opens a list item, and so a paragraph, whatever stands above it. */
  readonly isItem: boolean;
  /** Markers of quotations and lists before its text. */
  readonly depth: number;
  /** White space before a list marker, where the line has one. */
  readonly indent: number;
  /** Characters with which links, emphasis, code and HTML start. */
  readonly marks: number;
  /** Bars, with which the cells of a table are set apart. */
  readonly pipes: number;
}

const BAR = 0x7c;
const MARKS = new Set('[]<*_`~'.split('').map((mark) => mark.charCodeAt(0)));

function readLine(raw: string, start: number): Line {
  const { textStart, depth, indent } = readPrefix(raw, start);
  let end = start;
  let marks = 0;
  let pipes = 0;
  for (; end < raw.length; end++) {
    const code = raw.charCodeAt(end);
    if (code === 10 || code === 13) break;
    if (MARKS.has(code)) marks++;
    else if (code === BAR) pipes++;
  }
  return {
    end,
    next: end + 1,
    isBlank: textStart >= end && depth === 0,
    isItem: /^ {0,3}[-+*] \S/.test(raw.slice(start, start + 6)),
    depth,
    indent,
    marks,
    pipes,
  };
}

/** Counts "> - 1. " before the text of a line. */
function readPrefix(
  raw: string,
  start: number,
): { textStart: number; depth: number; indent: number } {
  let depth = 0;
  let columns = 0;
  let indent = 0;
  let at = start;
  while (depth <= DEEPEST) {
    const length = markerLength(raw, at);
    if (length > 0) {
      depth++;
      indent = columns;
      columns += length;
      at += length;
    } else if (raw.charAt(at) === ' ' || raw.charAt(at) === '\t') {
      columns += raw.charAt(at) === '\t' ? 4 : 1;
      at++;
    } else break;
  }
  return { textStart: at, depth, indent };
}

function markerLength(raw: string, at: number): number {
  const character = raw.charAt(at);
  if (character === '>') return 1;
  const marker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/.exec(raw.slice(at, at + 12));
  return marker?.[0].length ?? 0;
}
