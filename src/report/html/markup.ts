/**
 * HTML that is escaped by construction: the only way into the page is the `html` template, and a
 * string that enters it is text.
 */

/** Markup that is safe to write into the page. */
export class Html {
  constructor(readonly value: string) {}
}

/** What a template takes: strings are text and get escaped, `undefined` and `false` leave nothing. */
export type Content = Html | string | number | false | undefined | readonly Content[];

/** Builds markup; every interpolated string is escaped for text and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let out = strings[0] ?? '';
  values.forEach((value, index) => {
    out += markupOf(value) + (strings[index + 1] ?? '');
  });
  return new Html(out);
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

/**
 * Escapes text for element content and quoted attributes. Characters that are unseen and change
 * what is seen (direction overrides, zero-width spaces, control characters) are written out as
 * their code point, since a reviewer has to see them; lone surrogates become U+FFFD.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[&<>"'`]/gu, (character) => ESCAPES[character] ?? '')
    .replace(/\r\n?/gu, '\n')
    .replace(
      // Both joiners and the plain direction marks stay: scripts need them.
      // oxlint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff]/gu,
      (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** JSON for a data block: nothing in it can end the block or open a comment. */
export function jsonBlock(value: unknown): Html {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Html(json);
}
