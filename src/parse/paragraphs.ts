import type { Span } from '../model/place.js';

/** A paragraph of Markdown, without the line ending behind it. */
export interface Paragraph extends Span {
  readonly lines: readonly Span[];
  /** Whether its lines are its text as they stand. */
  readonly isPlain: boolean;
}

/** What can open nothing but a line of a paragraph. A byte-order mark is not among it. */
const OPENS_TEXT = /^[A-Za-z0-9"'($.,;?@/{}%^\u0080-\ufefe\uff00-\uffff]/;
const NUMBER_OF_ITEM = /^\d{1,9}[.)]/;
/**
 * What can open or close anything inside a paragraph, controls, and a space that a line may lose. An
 * underscore between letters or digits ("a_file") neither opens nor closes emphasis.
 */
const MARK = /[&*<[\]\\`~]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|[^ -~\u0080-\uffff]| $/;
const BLANK = /^[ \t]*$/;

/**
 * The paragraphs of a Markdown text that has nothing else: by CommonMark and GFM's tables and
 * footnotes no line of it opens another block, so that each paragraph can be read alone.
 *
 * @returns undefined where a line may open another block
 */
export function paragraphsIn(raw: string, start: number): Paragraph[] | undefined {
  const paragraphs: Paragraph[] = [];
  let lines: Span[] = [];
  let isPlain = true;
  const finish = () => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first && last) paragraphs.push({ start: first.start, end: last.end, lines, isPlain });
    lines = [];
    isPlain = true;
  };
  for (let at = start; at < raw.length;) {
    const feed = raw.indexOf('\n', at);
    const next = feed < 0 ? raw.length : feed + 1;
    const end = feed < 0 ? raw.length : feed - (raw.charAt(feed - 1) === '\r' && feed > at ? 1 : 0);
    const line = raw.slice(at, end);
    if (BLANK.test(line)) finish();
    else {
      if (!OPENS_TEXT.test(line) || NUMBER_OF_ITEM.test(line) || line.includes('\r')) {
        return undefined;
      }
      lines.push({ start: at, end });
      isPlain &&= !MARK.test(line);
    }
    at = next;
  }
  finish();
  return paragraphs;
}
