/**
 * HTML that is escaped by construction: the only way into the page is the `html` template, and a
 * string that enters it is text.
 */
import { visible } from '../visible.js';

/** Markup that is safe to write into the page. */
export class Html {
  constructor(readonly value: string) {}
}

/** What a template takes: strings are text and get escaped, `undefined` and `false` leave nothing. */
export type Content = Html | string | number | false | undefined | readonly Content[];

/** Builds markup; every interpolated string is escaped for text and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const [first = '', ...rest] = dedented(strings);
  let out = first;
  values.forEach((value, index) => {
    out += markupOf(value) + (rest[index] ?? '');
  });
  return new Html(out);
}

const templates = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The template without the indentation of the source code, which would be a third of the page. */
function dedented(strings: TemplateStringsArray): readonly string[] {
  const known = templates.get(strings);
  if (known) return known;
  const short = strings.map((part) => part.replace(/\n\s*/gu, '\n'));
  templates.set(strings, short);
  return short;
}

function markupOf(value: Content): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.value;
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return value.map(markupOf).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Most text is letters and plain punctuation and needs none of the passes below. */
const PLAIN = /^[A-Za-z0-9 .,:;()!?/#%+=_’“”–—-]*$/u;

/**
 * Escapes text for element content and quoted attributes. Characters that are unseen and change
 * what is seen (direction overrides, zero-width spaces, control characters) are written out as
 * their code point, since a reviewer has to see them.
 */
export function escapeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return visible(text).replace(/[&<>"'`]/gu, (character) => ESCAPES[character] ?? '');
}

/** JSON for a data block: nothing in it can end the block or open a comment. */
export function jsonBlock(value: unknown): Html {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Html(json);
}
