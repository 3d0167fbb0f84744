import { grouped, pluralOf } from '../phrases.js';
import { html, type Html } from './markup.js';

/** The first items in view, the rest behind a disclosure that says how many they are. */
export function foldedList(items: readonly Html[], limit: number, noun: string): Html {
  const shown = items.slice(0, limit).map((item) => html`<li>${item}</li>`);
  const rest = items.slice(limit).map((item) => html`<li>${item}</li>`);
  return html`<ul class="plain">
      ${shown}
    </ul>
    ${
      rest.length > 0 &&
      html`<details class="more">
        <summary>${grouped(rest.length)} more ${rest.length === 1 ? noun : pluralOf(noun)}</summary>
        <ul class="plain">
          ${rest}
        </ul>
      </details>`
    }`;
}

/** Text cut to a number of characters, with an ellipsis. */
export function clipped(text: string, length: number): string {
  const characters = Array.from(text.slice(0, 2 * length + 2));
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** A phrase as a sentence: a capital first, a full stop last. */
export function sentenceOf(phrase: string): string {
  if (phrase === '') return '';
  const first = String.fromCodePoint(phrase.codePointAt(0) ?? 0);
  const rest = phrase.slice(first.length);
  return `${first.toUpperCase()}${rest}${/[.!?…]$/u.test(rest) ? '' : '.'}`;
}

/** The first items in a row, and how many more there are. */
export function listed(items: readonly string[], limit: number, joint = ', '): string {
  const rest = items.length - limit;
  return items.slice(0, limit).join(joint) + (rest > 0 ? ` and ${rest} more` : '');
}

/**
 * Items in chunks that a browser lays out when they come into view. Not each item for itself: it
 * would ask at every frame for each of them whether it is in view.
 * @param kind class that says how tall a chunk is likely to be
 */
export function chunked(items: readonly Html[], size: number, kind: string): Html {
  const chunks: Html[] = [];
  for (let at = 0; at < items.length; at += size) {
    chunks.push(html`<div class="chunk ${kind}">${items.slice(at, at + size)}</div>`);
  }
  return html`${chunks}`;
}
