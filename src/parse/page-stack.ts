import type { BlockKind } from '../model/source.js';
import { endsBefore, isBlock, kindOf } from './html-elements.js';
import { PageParts, REGIONS, type Part, type PartMark, type Region } from './page-parts.js';
import {
  isArticleElement,
  isLiveUpdate,
  isPullQuote,
  partLabelled,
  partOf,
  regionOf,
} from './part-marks.js';

/** Elements beside the article wherever they stand; a <header> is only where it is the page's. */
const FURNITURE = new Set(['nav', 'aside', 'footer', 'menu', 'search', 'header']);
/** What holds the page or its article has no label at its head. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);
/** Elements inside a paragraph that are looked through for it. */
const MOST_INLINE = 30;

export interface OpenElement {
  readonly name: string;
  /** Of the blocks in it. */
  readonly kind: BlockKind;
  readonly unseen: boolean;
  /** Why all in it is furniture, for sure. */
  readonly furniture: string | undefined;
  readonly region: Region;
  readonly inLink: boolean;
  readonly isLinkedData: boolean;
  /** The innermost part, perhaps beside the article, that it is or stands in. */
  part: Part | undefined;
  /** The innermost <article> that it is or stands in, with the part that it may be. */
  readonly article: { readonly part: Part | undefined } | undefined;
  /** Where on the stack the link stands that leads to another page and holds it. */
  readonly link: number | undefined;
  /** Number of the first block that can stand in it. */
  readonly firstBlock: number;
}

const ROOT: OpenElement = {
  name: '',
  kind: 'paragraph',
  unseen: false,
  furniture: undefined,
  region: REGIONS.outside,
  inLink: false,
  isLinkedData: false,
  part: undefined,
  article: undefined,
  link: undefined,
  firstBlock: 0,
};

/** What an element adds to those around it. */
interface Opening {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly unseen: boolean;
  readonly isLinkedData: boolean;
  /** Number of the next block of the page. */
  readonly firstBlock: number;
}

interface ClosedBlock {
  readonly number: number;
  readonly characters: number;
  readonly kind: BlockKind;
  /** The whole block is a link. */
  readonly isLink: boolean;
  /** Its words, where they may be a label. */
  readonly words: string;
}

/** The open elements of a page, and what they say of the blocks in them. */
export class PageStack {
  readonly #stack: OpenElement[] = [];
  /** How many elements of a name are open, so that a stray end tag costs nothing. */
  readonly #open = new Map<string, number>();
  readonly #parts = new PageParts();
  #hasHeadline = false;
  /** The last block reads as the head of a part. */
  #label: { readonly mark: PartMark; readonly number: number } | undefined;

  get top(): OpenElement {
    return this.#stack.at(-1) ?? ROOT;
  }

  push(opening: Opening): void {
    const { name, attributes } = opening;
    this.#endParagraph(name);
    const region = regionOf(name, attributes);
    if (region === REGIONS.main || region === REGIONS.body) markHolder(this.top.part, false);
    if (name === 'h1' && !this.#hasHeadline) this.#hasHeadline = markHolder(this.top.part, true);
    const isPart = isBlock(name);
    if (isPart && kindOf(name) !== 'caption') this.#makeCard();
    const parent = this.top;
    const isArticle = isArticleElement(name, attributes);
    const part = (isPart ? this.#openPart(opening, isArticle) : undefined) ?? parent.part;
    const isBeside = FURNITURE.has(name) && !(name === 'header' && parent.region > 0);
    const leadsAway = name === 'a' && /^[^#]/.test(attributes.get('href') ?? '');
    this.#stack.push({
      name,
      kind: isPullQuote(attributes) ? 'quote' : kindOfBlocks(name, parent.kind),
      unseen: parent.unseen || opening.unseen,
      furniture: parent.furniture ?? (isBeside ? `inside <${name}>` : undefined),
      region: region > parent.region ? region : parent.region,
      inLink: parent.inLink || name === 'a',
      isLinkedData: opening.isLinkedData,
      part,
      article: isArticle ? { part } : parent.article,
      link: leadsAway ? this.#stack.length : parent.link,
      firstBlock: opening.firstBlock,
    });
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
  }

  /** Ends the innermost open element of a name, and all in it. */
  pop(name: string): void {
    if ((this.#open.get(name) ?? 0) === 0) return;
    while (this.#popOne() !== name);
  }

  /** Takes note of a block of the top element that is not furniture for sure. */
  add({ number, characters, kind, isLink, words }: ClosedBlock): void {
    if (this.#label) this.#openLabelled(this.#label);
    const { part, region, link, article } = this.top;
    const isHeading = kind === 'heading';
    if (isHeading && article?.part && (isLink || link !== undefined)) {
      article.part.hasLinkedHeading ||= article.part.characters === 0;
    }
    // A heading in the banner is the headline; as a link it is the name of the site.
    const around = isHeading && !isLink && part?.kind === 'banner' ? part.parent : part;
    this.#parts.add({ number, characters, isHeading, part: around, region });
    const mark = words === '' ? undefined : partLabelled(words);
    this.#label = mark && { mark, number };
  }

  /** The numbers of the blocks beside the article, with the reason. */
  furniture(): Map<number, string> {
    return this.#parts.furniture();
  }

  #popOne(): string | undefined {
    const name = this.#stack.pop()?.name;
    if (name !== undefined) this.#open.set(name, (this.#open.get(name) ?? 1) - 1);
    return name;
  }

  /** Ends the element around that has no end tag, where such an element opens. */
  #endParagraph(next: string): void {
    if (this.top.name === 'head' && isBlock(next)) this.#popOne();
    let at = this.#stack.length - 1;
    const least = at - MOST_INLINE;
    while (at > least && at >= 0 && !isBlock(this.#stack[at]?.name ?? '')) at--;
    if (!endsBefore(this.#stack[at]?.name ?? '', next)) return;
    while (this.#stack.length > at) this.#popOne();
  }

  #openPart({ name, attributes }: Opening, isArticle: boolean): Part | undefined {
    const { part, article } = this.top;
    const mark = partOf(name, attributes);
    if (mark) return this.#parts.open(mark, part);
    if (!isArticle || isLiveUpdate(attributes)) return undefined;
    return article === undefined
      ? this.#parts.open({ kind: 'teaser', reason: 'the teaser of another article' }, part)
      : this.#parts.open({ kind: 'inner-article', reason: 'inside an article' }, part, article);
  }

  /** A link that leads away and has blocks in it is a card that shows another page. */
  #makeCard(): void {
    const { link } = this.top;
    const element = link === undefined ? undefined : this.#stack[link];
    if (link === undefined || !element || element.part?.kind === 'link') return;
    this.#giveParts(link, { kind: 'link', reason: 'a link to another page' });
  }

  /** The element at whose head the last block stands, and which holds more, is what its words say. */
  #openLabelled({ mark, number }: { mark: PartMark; number: number }): void {
    let at = this.#stack.length - 1;
    while ((this.#stack[at]?.firstBlock ?? 0) > number) at--;
    const element = this.#stack[at];
    if (element?.firstBlock !== number || WHOLE.has(element.name)) return;
    const part = this.#giveParts(at, mark);
    this.#parts.move(number, part);
  }

  /** Makes an open element a part, and with it what is open in it. */
  #giveParts(at: number, mark: PartMark): Part {
    const before = this.#stack[at]?.part;
    const part = this.#parts.open(mark, before);
    for (const element of this.#stack.slice(at)) if (element.part === before) element.part = part;
    return part;
  }
}

/** The kind of the blocks in an element; in a heading, what is no heading is text. */
function kindOfBlocks(name: string, around: BlockKind): BlockKind {
  return kindOf(name) ?? (isBlock(name) && around === 'heading' ? 'paragraph' : around);
}

/**
 * Marks the parts around what is of the article as no parts beside it. The banner of a page may hold
 * the first heading.
 */
function markHolder(part: Part | undefined, isHeading: boolean): true {
  for (let at = part; at !== undefined && !at.holdsArticle; at = at.parent) {
    if (!(isHeading && at.kind === 'banner')) at.holdsArticle = true;
  }
  return true;
}
