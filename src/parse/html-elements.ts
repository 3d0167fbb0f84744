import type { BlockKind } from '../model/source.js';

/** Elements whose content no reader of the page sees, or sees as struck out or set above the words. */
const UNSEEN = new Set(
  'script style template noscript iframe object embed svg math canvas audio video head select datalist textarea button dialog del s strike rp rt amp-ad amp-consent amp-embed amp-lightbox amp-sidebar amp-sticky-ad amp-user-notification'.split(
    ' ',
  ),
);

/** Elements that have no content and no end tag. */
export const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

const BLOCK_KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['blockquote', 'quote'],
  ['td', 'table-cell'],
  ['th', 'table-cell'],
  ['caption', 'caption'],
  ['figcaption', 'caption'],
  ['pre', 'paragraph'],
]);

const BLOCKS = new Set([
  ...BLOCK_KINDS.keys(),
  ...'address article aside body center details div dl fieldset figure footer form header hgroup hr html legend main menu nav ol optgroup option p search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
]);

/** The kind of the blocks inside an element; undefined where it says nothing of it. */
export function kindOf(name: string): BlockKind | undefined {
  return BLOCK_KINDS.get(name);
}

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

/** Whether a page shows what is in an element; a saved page keeps shadow trees in templates. */
export function isShown(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return !UNSEEN.has(name) || (name === 'template' && attributes.has('shadowrootmode'));
}

/** Elements that end where the next one of such a name opens, since their end tags may be left out. */
const ENDED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['td', ['td', 'th', 'tr']],
  ['th', ['td', 'th', 'tr']],
  ['tr', ['tr']],
]);

/** Whether the start of an element is the end of the open block around it. */
export function endsBefore(open: string, next: string): boolean {
  return open === 'p' ? isBlock(next) : (ENDED_BY.get(open)?.includes(next) ?? false);
}
