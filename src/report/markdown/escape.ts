import { shorten, type Piece } from '../excerpt.js';
import { visible } from '../visible.js';

/**
 * Untrusted text in GitHub's Markdown.
 *
 * Markup is escaped by backslash or entity. What GitHub finds in the *rendered* text (mentions,
 * issue numbers, commits, bare addresses, emoji names) no escape stops, so a zero-width space is
 * put inside it; it is written as an entity, to be seen by who reads the source.
 */
const BREAK = '&#8203;';

/** Units of a name or path that are shown. */
const MAX_NAME = 200;

/**
 * Escapes text for a line of Markdown, a table cell included; never yields a line end. What means
 * something only at the start of a line is left as it is, so the text must not start one.
 */
export function escapeText(text: string): string {
  // The breaks go in first, as a private character that `visible` cannot leave in the text. An
  // underscore is no letter here: GFM finds a bare address behind one.
  const broken = visible(text)
    .replaceAll('\u{f8ff}', '\ufffd')
    .replace(/@/gu, '@\u{f8ff}')
    .replace(/#(?=\d)/gu, '#\u{f8ff}')
    .replace(/GH-(?=\d)/giu, '$&\u{f8ff}')
    .replace(/:(?=\/\/)/gu, ':\u{f8ff}')
    .replace(/www(?=\.)/giu, '$&\u{f8ff}')
    .replace(/(?:mailto|xmpp|javascript|data):/giu, '$&\u{f8ff}')
    .replace(/:(?=[\w+-]{1,40}:|[a-z+-][\w+-]{0,39}$)/giu, ':\u{f8ff}')
    .replace(/(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/giu, (sha) =>
      sha.replace(/.{6}(?=.)/gu, '$&\u{f8ff}'),
    );
  return broken
    .replace(/[\\`*_[\]|~$]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replaceAll('\u{f8ff}', BREAK);
}

/**
 * A code span: for names and paths. Nothing in it is live. Text that a table cell would break in
 * (GFM reads a vertical bar before it reads code) is shown as plain text; the break before it keeps
 * it from starting a block where it starts a line.
 */
export function codeSpan(text: string): string {
  const shown = visible(shorten(text, MAX_NAME));
  if (/[|\\]/u.test(shown)) return `${BREAK}${escapeText(shown)}`;
  const runs = shown.match(/`+/gu) ?? [];
  const fence = '`'.repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
  const pad = /^`|`$|^ .* $|^$/u.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A link of our own making; the label is untrusted text. */
export function linkTo(label: string, url: string): string {
  // In angle brackets a parenthesis ends nothing; what would end those is percent-encoded.
  const safe = url.replace(/[<>\\\s\p{Cc}]/gu, encodeURIComponent);
  return `[${escapeText(shorten(label, MAX_NAME))}](<${safe}>)`;
}

/** Pieces of text with the marked ones bold. */
export function boldMarks(pieces: readonly Piece[]): string {
  let markdown = '';
  for (const [index, piece] of pieces.entries()) {
    if (!piece.marked) {
      markdown += escapeText(piece.text);
      continue;
    }
    const shown = escapeText(piece.text);
    const inner = shown.trim();
    const next = escapeText(pieces[index + 1]?.text ?? '') || ' ';
    if (inner === '') {
      markdown += shown;
      continue;
    }
    const before = /^\s/u.test(shown) ? ' ' : '';
    const after = /\s$/u.test(shown) ? ' ' : '';
    const opens = canTouch(inner.slice(0, 1), `${markdown}${before}`.slice(-1));
    const closes = canTouch(inner.slice(-1), `${after}${next}`.slice(0, 1));
    markdown += `${before}${opens ? '' : BREAK}**${inner}**${closes ? '' : BREAK}${after}`;
  }
  return markdown;
}

/** Whether CommonMark lets `**` stand between an inner and an outer character (flanking rule). */
function canTouch(inner: string, outer: string): boolean {
  const punctuation = /[\p{P}\p{S}]/u;
  return !punctuation.test(inner) || outer === '' || /\s/u.test(outer) || punctuation.test(outer);
}
