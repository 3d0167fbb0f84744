import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { BlockKind } from '../model/source.js';
import { isBlock, isShown, VOID } from './html-elements.js';
import { isNoteMark } from './note-marks.js';
import { TextBuilder } from './offset-map.js';
import { PageMetaReader, type PageMeta } from './page-meta.js';
import { PageStack } from './page-stack.js';
import { isUnseen } from './part-marks.js';
import { SeenCharacters } from './seen-characters.js';

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

/** White space that a page shows as one space; a no-break space stays a character. */
const SPACE = /[^\S\u00a0]/;
const NO_BREAK_SPACE = '\u00a0';
const NO_BREAK_SPACES = /^\u00a0*$/;
/** UTF-16 units of an attribute's value that are read. */
const LONGEST_ATTRIBUTE = 2000;

const LINKED_DATA = /^application\/ld\+json\b/i;
/** Longer data are a catalogue, not the description of an article. */
const LONGEST_DATA = 200_000;

/** Where links alone are a menu or lead to other articles. */
const MENU_KINDS: ReadonlySet<BlockKind> = new Set(['list-item', 'paragraph']);

/** The head of a part, in UTF-16 units; longer blocks are none. */
const LONGEST_HEAD = 80;

/** Receives the tokenizer's events; offsets of these count from `start`. */
class HtmlReader implements TokenizerCallbacks {
  readonly #builder: TextBuilder;
  readonly #raw: string;
  readonly #start: number;
  readonly #stack = new PageStack();
  #tag = '';
  #attribute = '';
  #value = '';
  #attributes = new Map<string, string>();
  /** Nothing but white space stands behind the last line break. */
  #isAfterBreak = false;
  /** The visible characters of the open block. */
  readonly #seen = new SeenCharacters();
  #title = '';
  /** The next ones are those of drawings. */
  #hasTitle = false;
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
    for (const [number, reason] of this.#stack.furniture()) {
      this.#builder.markFurniture([number], reason);
    }
    return this.#meta.finish(this.#title);
  }

  ontext(start: number, end: number): void {
    if (this.#isInTitle) {
      this.#title += this.#raw.slice(this.#start + start, this.#start + end);
    }
    if (this.#stack.top.isLinkedData && this.#data.length < LONGEST_DATA) {
      this.#data += this.#raw.slice(this.#start + start, this.#start + end);
    }
    if (this.#stack.top.unseen) return;
    let from = this.#start + start;
    const to = this.#start + end;
    while (from < to) {
      let at = from;
      const isSpace = SPACE.test(this.#raw.charAt(from));
      while (at < to && SPACE.test(this.#raw.charAt(at)) === isSpace) at++;
      if (isSpace) this.#builder.space(from, at);
      else {
        this.#builder.verbatim(from, at);
        this.#isAfterBreak &&= NO_BREAK_SPACES.test(this.#raw.slice(from, at));
        this.#seen.add(at - from, this.#raw.charAt(at - 1), this.#stack.top.inLink);
      }
      from = at;
    }
  }

  ontextentity(codePoint: number, end: number): void {
    const to = this.#start + end;
    const from = this.#raw.lastIndexOf('&', to - 1);
    const character = String.fromCodePoint(codePoint);
    if (this.#isInTitle) this.#title += character;
    if (this.#stack.top.unseen) return;
    this.#builder.replaced(character, from, to);
    this.#isAfterBreak &&= character === NO_BREAK_SPACE;
    this.#seen.add(1, character, this.#stack.top.inLink);
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
    if (isBlock(name)) this.#close();
    if (VOID.has(name)) return;
    this.#stack.push({
      name,
      attributes: this.#attributes,
      unseen: this.#isUnseen(name, this.#start + end + 1),
      isLinkedData: name === 'script' && LINKED_DATA.test(this.#attributes.get('type') ?? ''),
      firstBlock: this.#builder.size.blocks,
    });
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#raw.slice(this.#start + start, this.#start + end).toLowerCase();
    if (isBlock(name)) this.#close();
    if (this.#data !== '') this.#meta.addLinkedData(this.#data);
    this.#data = '';
    this.#hasTitle ||= this.#isInTitle;
    this.#stack.pop(name);
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  get #isInTitle(): boolean {
    return !this.#hasTitle && this.#stack.top.name === 'title';
  }

  #isUnseen(name: string, contentStart: number): boolean {
    const attributes = this.#attributes;
    if (!isShown(name, attributes) || isUnseen(name, attributes)) return true;
    const isAfterSpace = this.#builder.endsInSpace;
    const last = this.#seen.last;
    return isNoteMark({ name, attributes, raw: this.#raw, contentStart, last, isAfterSpace });
  }

  /** Two breaks end a paragraph. */
  #lineBreak(tagEnd: number): void {
    if (this.#stack.top.unseen) return;
    const from = this.#raw.lastIndexOf('<', tagEnd);
    if (this.#isAfterBreak) this.#close();
    else this.#builder.replaced('\n', from, tagEnd + 1);
    this.#isAfterBreak = true;
  }

  /** A cell that lays out a menu has several links, one a line; that of a table of figures one. */
  #isLinkList(kind: BlockKind): boolean {
    return kind === 'table-cell' && this.#builder.openText().trim().includes('\n');
  }

  /** Ends the open block; it is of the kind of the element that held its words. */
  #close(): void {
    const { kind, furniture: place } = this.#stack.top;
    const isLink = this.#seen.isLinkAlone();
    const isMenu = isLink && (MENU_KINDS.has(kind) || this.#isLinkList(kind));
    const isHeadline = kind === 'heading' && place === 'inside <header>' && !isLink;
    const furniture = isHeadline
      ? undefined
      : (place ?? (isMenu ? 'a link and nothing else' : undefined));
    const words = this.#builder.openLength <= LONGEST_HEAD ? this.#builder.openText() : '';
    this.#seen.clear();
    this.#isAfterBreak = false;
    const before = this.#builder.size;
    if (!this.#builder.close(kind, furniture) || furniture !== undefined) return;
    const characters = this.#builder.size.characters - before.characters;
    this.#stack.add({ number: before.blocks, characters, kind, isLink, words });
  }
}
