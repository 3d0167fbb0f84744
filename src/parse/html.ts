import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { BlockKind } from '../model/source.js';
import { TextBuilder } from './offset-map.js';
import { PageMetaReader, type PageMeta } from './page-meta.js';
import { isNoteMark, SeenCharacters } from './seen-characters.js';

/** The words of a saved HTML page, and what it says of itself. */
export function readHtml(raw: string, start: number): { builder: TextBuilder; meta: PageMeta } {
  const builder = new TextBuilder(raw);
  const meta = addHtml(builder, raw, start, raw.length);
  return { builder, meta };
}

/** Adds the words of a piece of HTML to a text. Linear; never recurses. */
export function addHtml(builder: TextBuilder, raw: string, start: number, end: number): PageMeta {
  const reader = new HtmlReader(builder, raw, start);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(raw.slice(start, end));
  tokenizer.end();
  return reader.finish();
}

/** Elements whose content no reader of the page sees. */
const UNSEEN = new Set(
  'script style template noscript iframe object embed svg math canvas audio video head select datalist textarea button dialog'.split(
    ' ',
  ),
);

/** Parts of a page beside its article. */
const FURNITURE = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'header']);

const ARTICLE = new Set(['article', 'main']);

/** Elements that have no content and no end tag. */
const VOID = new Set(
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
  ...FURNITURE,
  ...ARTICLE,
  ...'address body center details div dl fieldset figure hgroup hr html legend ol optgroup option p section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
]);

/** White space that a page shows as one space; a no-break space stays a character. */
const SPACE = /[^\S\u00a0]/;
/** UTF-16 units of an attribute's value that are read. */
const LONGEST_ATTRIBUTE = 2000;

const LINKED_DATA = /^application\/ld\+json\b/i;
/** Longer data are a catalogue, not the description of an article. */
const LONGEST_DATA = 200_000;

interface OpenElement {
  readonly name: string;
  readonly kind: BlockKind;
  readonly unseen: boolean;
  readonly furniture: string | undefined;
  readonly inArticle: boolean;
  readonly isLinkedData: boolean;
  readonly inLink: boolean;
}

const ROOT: OpenElement = {
  name: '',
  kind: 'paragraph',
  unseen: false,
  furniture: undefined,
  inArticle: false,
  isLinkedData: false,
  inLink: false,
};

/** Receives the tokenizer's events; offsets of these count from `start`. */
class HtmlReader implements TokenizerCallbacks {
  readonly #builder: TextBuilder;
  readonly #raw: string;
  readonly #start: number;
  readonly #stack: OpenElement[] = [];
  /** How many elements of a name are open, so that a stray end tag costs nothing. */
  readonly #open = new Map<string, number>();
  #tag = '';
  #attribute = '';
  #value = '';
  #attributes = new Map<string, string>();
  /** Numbers of the blocks outside the page's article, and how much text is in it and not. */
  readonly #outside: number[] = [];
  #articleCharacters = 0;
  #outsideCharacters = 0;
  /** The visible characters of the open block. */
  readonly #seen = new SeenCharacters();
  #title = '';
  /** Linked data of the script that is open. */
  #data = '';
  readonly #meta = new PageMetaReader();

  constructor(builder: TextBuilder, raw: string, start: number) {
    this.#builder = builder;
    this.#raw = raw;
    this.#start = start;
  }

  finish(): PageMeta {
    this.#close();
    if (this.#articleCharacters > this.#outsideCharacters) {
      this.#builder.markFurniture(this.#outside, 'outside the article of the page');
    }
    return this.#meta.finish(this.#title);
  }

  ontext(start: number, end: number): void {
    if (this.#top.name === 'title') {
      this.#title += this.#raw.slice(this.#start + start, this.#start + end);
    }
    if (this.#top.isLinkedData && this.#data.length < LONGEST_DATA) {
      this.#data += this.#raw.slice(this.#start + start, this.#start + end);
    }
    if (this.#top.unseen) return;
    let from = this.#start + start;
    const to = this.#start + end;
    while (from < to) {
      let at = from;
      const isSpace = SPACE.test(this.#raw.charAt(from));
      while (at < to && SPACE.test(this.#raw.charAt(at)) === isSpace) at++;
      if (isSpace) this.#builder.space(from, at);
      else {
        this.#builder.verbatim(from, at);
        this.#seen.add(at - from, this.#raw.charAt(at - 1), this.#top.inLink);
      }
      from = at;
    }
  }

  ontextentity(codePoint: number, end: number): void {
    const to = this.#start + end;
    const from = this.#raw.lastIndexOf('&', to - 1);
    const character = String.fromCodePoint(codePoint);
    if (this.#top.name === 'title') this.#title += character;
    if (this.#top.unseen) return;
    this.#builder.replaced(character, from, to);
    this.#seen.add(1, character, this.#top.inLink);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#raw.slice(this.#start + start, this.#start + end).toLowerCase();
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#raw.slice(this.#start + start, this.#start + end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#value.length < LONGEST_ATTRIBUTE) {
      this.#value += this.#raw.slice(this.#start + start, this.#start + end);
    }
  }

  onattribentity(codePoint: number): void {
    if (this.#value.length < LONGEST_ATTRIBUTE) this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(end: number): void {
    const name = this.#tag;
    this.#meta.readTag(name, this.#attributes);
    if (name === 'br') this.#lineBreak(this.#start + end);
    if (BLOCKS.has(name)) this.#close();
    if (VOID.has(name)) return;
    const isMark = name === 'sup' && isNoteMark(this.#raw, this.#start + end + 1, this.#seen.last);
    this.#stack.push(this.#element(name, isMark));
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#raw.slice(this.#start + start, this.#start + end).toLowerCase();
    if (BLOCKS.has(name)) this.#close();
    if (this.#data !== '') this.#meta.addLinkedData(this.#data);
    this.#data = '';
    if ((this.#open.get(name) ?? 0) === 0) return;
    let closed: OpenElement | undefined;
    do {
      closed = this.#stack.pop();
      if (closed) this.#open.set(closed.name, (this.#open.get(closed.name) ?? 1) - 1);
    } while (closed !== undefined && closed.name !== name);
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  get #top(): OpenElement {
    return this.#stack.at(-1) ?? ROOT;
  }

  #element(name: string, isNoteMark: boolean): OpenElement {
    const parent = this.#top;
    const kind = BLOCK_KINDS.get(name);
    const isBeside = FURNITURE.has(name) && !(name === 'header' && parent.inArticle);
    return {
      name,
      kind: kind ?? (BLOCKS.has(name) && parent.kind === 'heading' ? 'paragraph' : parent.kind),
      unseen: parent.unseen || isNoteMark || UNSEEN.has(name) || this.#isHidden(),
      furniture: parent.furniture ?? (isBeside ? `inside <${name}>` : undefined),
      inArticle: parent.inArticle || ARTICLE.has(name),
      inLink: parent.inLink || name === 'a',
      isLinkedData: name === 'script' && LINKED_DATA.test(this.#attributes.get('type') ?? ''),
    };
  }

  #isHidden(): boolean {
    const attributes = this.#attributes;
    return (
      attributes.has('hidden') ||
      attributes.get('aria-hidden') === 'true' ||
      /display\s{0,9}:\s{0,9}none/i.test(attributes.get('style') ?? '')
    );
  }

  #lineBreak(tagEnd: number): void {
    if (this.#top.unseen) return;
    const from = this.#raw.lastIndexOf('<', tagEnd);
    this.#builder.replaced('\n', from, tagEnd + 1);
  }

  /** Ends the open block; it is of the kind of the element that held its words. */
  #close(): void {
    const { kind, inArticle } = this.#top;
    const isLink = (kind === 'list-item' || kind === 'paragraph') && this.#seen.isLinkAlone();
    const furniture = this.#top.furniture ?? (isLink ? 'a link and nothing else' : undefined);
    this.#seen.clear();
    const isHeadline = kind === 'heading' && furniture === 'inside <header>';
    const before = this.#builder.size;
    if (!this.#builder.close(kind, isHeadline ? undefined : furniture) || isHeadline) return;
    if (furniture !== undefined) return;
    const characters = this.#builder.size.characters - before.characters;
    if (inArticle) this.#articleCharacters += characters;
    else if (kind !== 'heading') {
      this.#outside.push(before.blocks);
      this.#outsideCharacters += characters;
    }
  }
}
