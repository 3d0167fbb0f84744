import { byKey } from '../../analyse/classes.js';
import { foldedList } from './fold.js';
import { html, type Html } from './markup.js';

/** Wordings, and places of one wording, shown before the rest is folded away. */
const SHOWN_WORDINGS = 3;
const SHOWN_PLACES = 6;

/** Words, and the link to where they stand. */
export interface QuotedPlace {
  readonly link: Html;
  readonly words: Html;
}

/** Quotations with their places; the same words, however many print them, stand once. */
export function quotedPlaces(quotes: readonly QuotedPlace[]): Html {
  const wordings = byKey(quotes, ({ words }) => words.value);
  return foldedList([...wordings.values()].map(oneWording), SHOWN_WORDINGS, 'wording');
}

function oneWording(quotes: readonly QuotedPlace[]): Html {
  const links = quotes.map(({ link }) => link);
  return html`<div class="quoted">
    <div class="quoted-at">${foldedList(links, SHOWN_PLACES, 'place')}</div>
    <q class="quote">${quotes[0]?.words}</q>
  </div>`;
}
