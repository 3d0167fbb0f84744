/** Longer content is no mark. */
const LONGEST_MARK = 600;
const TAG = /<[^<>]{0,500}>/g;
const LINK = /<a\b[^<>]{0,500}\bhref\s?=\s?["']?[^"'\s>]*#/i;
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['&#91;', '['],
  ['&#93;', ']'],
  ['&lbrack;', '['],
  ['&rbrack;', ']'],
]);
const NUMBER = /^\d{1,3}$/;
/** "[3]", "[note 1]", "[citation needed]". */
const BRACKETED = /^\[[^[\]]{1,40}\]$/;

/** A mark stands behind a word or what closes one; behind "$" or "(" a number is text. */
const ENDS_WORD = /[\p{L}\p{N}.,;:!?"”’)\]]/u;

interface PossibleMark {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly raw: string;
  /** Where the element's content starts in `raw`. */
  readonly contentStart: number;
  /** The visible character before it, or ''. */
  readonly last: string;
  readonly isAfterSpace: boolean;
}

/**
 * Whether an element is the mark of a note: raised and in brackets, a link or behind a mark of a
 * sentence, since bare behind a word it may be a power; or a link into the page that stands at a
 * word and is a number alone.
 */
export function isNoteMark(element: PossibleMark): boolean {
  const { name, attributes, raw, contentStart, last, isAfterSpace } = element;
  if (attributes.get('role') === 'doc-noteref') return true;
  if (name === 'sup') {
    const content = contentOf(raw, contentStart, '</sup');
    if (content === undefined) return false;
    const text = textOf(content);
    if (BRACKETED.test(text)) return true;
    return NUMBER.test(text) && (LINK.test(content) || /[.,;:!?"”’)]/.test(last));
  }
  if (name !== 'a' || !(attributes.get('href') ?? '').startsWith('#')) return false;
  if (isAfterSpace || !ENDS_WORD.test(last)) return false;
  const text = textOf(contentOf(raw, contentStart, '</a') ?? '');
  return NUMBER.test(text) || BRACKETED.test(text);
}

function contentOf(raw: string, start: number, endTag: string): string | undefined {
  const content = raw.slice(start, start + LONGEST_MARK);
  const end = content.toLowerCase().indexOf(endTag);
  return end < 0 ? undefined : content.slice(0, end);
}

function textOf(content: string): string {
  const text = content
    .replace(TAG, '')
    .replace(/&[#a-z0-9]{2,6};/g, (entity) => BRACKETS.get(entity) ?? entity);
  return text.trim();
}
