import lexicon from '../data/page-parts.json' with { type: 'json' };
import { isBlock } from './html-elements.js';
import { REGIONS, type PartMark, type Region } from './page-parts.js';

/** What an element's name and attributes say of it (names in lower case). */
type Attributes = ReadonlyMap<string, string>;

const ROLES: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.roles));
const CLASSES: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.classes));
const UNPRINTED = new Set(lexicon.unprinted);
const HIDDEN = new Set(lexicon.hidden);
const PULL_QUOTES = new Set(lexicon.pullQuotes);
const LABELS = new Set(lexicon.labels);

const COMMENT_TYPE = /schema\.org\/(?:User)?Comments?\b/i;
const ARTICLE_TYPE = /schema\.org\/\w*(?:Article|BlogPosting)\b/;
/** "2 comments:", "Comments (44)", "3 thoughts on “…”"; "3 replies that …" is a heading of the text. */
const COMMENTS_LABEL =
  /^(?:comments|leave a (?:reply|comment)|recent comments)$|^\d[\d,.]{0,9} (?:comments?(?:$|\s?[^\w\s]| (?:on|to|so far)\b)|(?:responses?|replies|thoughts)(?:$| (?:on|to) ["“«']))|^comments \(?\d/;

/** A short name that a page gives to a part for screen readers: "Cookies on this site". */
const NAMED_PART =
  /^(?=\S{1,20}(?:\s\S{1,20}){0,3}$).*\b(?:advertisement|breadcrumbs?|cookies?|newsletter|privacy)\b/i;

/** The part that the page says a block-level element is. */
export function partOf(name: string, attributes: Attributes): PartMark | undefined {
  if (attributes.get('aria-hidden') === 'true') {
    return { kind: 'beside', reason: 'hidden from screen readers' };
  }
  if (name === 'form') return { kind: 'beside', reason: 'inside <form>' };
  const role = attributes.get('role')?.trim().toLowerCase() ?? '';
  const ofRole = ROLES.get(role);
  if (ofRole !== undefined) return markOf(ofRole, `role "${role}"`);
  const itemprop = tokensOf(attributes.get('itemprop'));
  if (itemprop.includes('comment') || COMMENT_TYPE.test(attributes.get('itemtype') ?? '')) {
    return { kind: 'comments', reason: 'a comment of a reader' };
  }
  for (const token of [...tokensOf(attributes.get('class')), ...tokensOf(attributes.get('id'))]) {
    const ofClass = CLASSES.get(token);
    if (ofClass !== undefined) return markOf(ofClass, `marked as "${token}"`);
    if (UNPRINTED.has(token)) return { kind: 'beside', reason: 'not printed' };
  }
  const label = attributes.get('aria-label');
  if (label === undefined) return undefined;
  if (NAMED_PART.test(label)) return { kind: 'beside', reason: `called "${label}"` };
  return partLabelled(label);
}

function markOf(kind: string, reason: string): PartMark {
  return { kind: kind === 'comments' || kind === 'banner' ? kind : 'beside', reason };
}

/** The part that begins with such words. */
export function partLabelled(words: string): PartMark | undefined {
  const label = words.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").trim().toLowerCase();
  const bare = label.replace(/[:.…»›>]$/, '').trim();
  const reason = `below "${bare}"`;
  if (COMMENTS_LABEL.test(bare)) return { kind: 'comments', reason };
  return LABELS.has(bare) ? { kind: 'beside', reason } : undefined;
}

/** How surely an element belongs to the page's article: by HTML, ARIA, schema.org, microformats. */
export function regionOf(name: string, attributes: Attributes): Region {
  const classes = tokensOf(attributes.get('class'));
  const isBody =
    tokensOf(attributes.get('itemprop')).includes('articlebody') ||
    classes.includes('e-content') ||
    classes.includes('entry-content');
  if (isBody) return REGIONS.body;
  const isArticle =
    isArticleElement(name, attributes) ||
    ARTICLE_TYPE.test(attributes.get('itemtype') ?? '') ||
    classes.includes('hentry') ||
    classes.includes('h-entry');
  if (isArticle) return REGIONS.article;
  return name === 'main' || attributes.get('role') === 'main' ? REGIONS.main : REGIONS.outside;
}

export function isArticleElement(name: string, attributes: Attributes): boolean {
  return name === 'article' || attributes.get('role') === 'article';
}

/** One entry of a page that reports as things happen: an article inside another, and its text. */
export function isLiveUpdate(attributes: Attributes): boolean {
  return tokensOf(attributes.get('itemprop')).includes('liveblogupdate');
}

/** A sentence of the text that is shown once more. */
export function isPullQuote(attributes: Attributes): boolean {
  const tokens = tokensOf(attributes.get('class'));
  return (
    attributes.get('role') === 'doc-pullquote' || tokens.some((token) => PULL_QUOTES.has(token))
  );
}

/** Not "backface-visibility", which leaves an element in sight. */
const UNSEEN_STYLE =
  /(?<![\w-])(?:display\s{0,9}:\s{0,9}none\b|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)\b|clip\s{0,9}:\s{0,9}rect\(\s{0,9}[01](?:px)?[\s,]{1,9}[01](?:px)?[\s,]{1,9}[01](?:px)?[\s,]{1,9}[01](?:px)?\s{0,9}\))/i;

/**
 * Whether the page keeps an element from who looks at it. What is hidden from screen readers is an
 * ornament inside a line; a block so hidden is a part that is judged, since an open dialog hides the
 * page. A page that hides itself is shown by a script.
 */
export function isUnseen(name: string, attributes: Attributes): boolean {
  if (name === 'html' || name === 'body') return false;
  return (
    attributes.has('hidden') ||
    (attributes.get('aria-hidden') === 'true' && !isBlock(name)) ||
    UNSEEN_STYLE.test(attributes.get('style') ?? '') ||
    tokensOf(attributes.get('class')).some((token) => HIDDEN.has(token))
  );
}

function tokensOf(value = ''): string[] {
  return value === '' ? [] : value.toLowerCase().split(/\s+/);
}
