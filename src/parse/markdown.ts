import type { List, Nodes, Parents } from 'mdast';
import type { Span } from '../model/place.js';
import type { BlockKind } from '../model/source.js';
import { addHtml } from './html.js';
import { parseMarkdown, type MarkdownTree, type TextPiece } from './markdown-syntax.js';
import { TextBuilder } from './offset-map.js';
import { paragraphsIn, type Paragraph } from './paragraphs.js';

/**
 * The words of a Markdown text as a reader of the rendered page sees them: one block a paragraph,
 * heading, list item's paragraph, table cell or picture's alternative text. A soft line break is a
 * space. Link targets, footnote marks and comments are no words.
 *
 * @param start offset of the Markdown in the file, after front matter
 */
export function readMarkdown(raw: string, start: number): TextBuilder {
  const builder = new TextBuilder(raw);
  const paragraphs = paragraphsIn(raw, start);
  if (paragraphs) readParagraphs(raw, paragraphs, builder);
  else readByParser(raw, { start, end: raw.length }, builder);
  return builder;
}

/**
 * Reads plain paragraphs, most of an article, as they stand: the parser takes some twenty calls for
 * each of their characters.
 */
function readParagraphs(raw: string, paragraphs: readonly Paragraph[], builder: TextBuilder): void {
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    if (paragraph.isPlain) {
      let { start: end } = paragraph;
      for (const line of paragraph.lines) {
        if (line.start > end) builder.space(end, line.start);
        builder.verbatim(line.start, line.end);
        ({ end } = line);
      }
      builder.close('paragraph');
    } else {
      // Those in a row at once.
      while (paragraphs[at + 1]?.isPlain === false) at++;
      readByParser(raw, { start: paragraph.start, end: paragraphs[at]?.end ?? 0 }, builder);
    }
  }
}

/** Reads a part of the file that is Markdown by itself, with all that it may hold. */
export function readByParser(raw: string, markdown: Span, builder: TextBuilder): void {
  new MarkdownReader(raw, markdown, builder).read();
}

const LINE_BREAK = '\n';
/** What Markdown reads a NUL as. */
const REPLACEMENT = '\ufffd';
/** "1986. What a year" reads as a list that starts at 1986. */
const LIST_MARKER = /^\d{1,9}[.)]/;

class MarkdownReader {
  readonly #raw: string;
  readonly #start: number;
  readonly #builder: TextBuilder;
  readonly #tree: MarkdownTree;
  /** Pictures of the open paragraph: their captions follow it. */
  readonly #pictures: Nodes[] = [];

  constructor(raw: string, { start, end }: Span, builder: TextBuilder) {
    this.#raw = raw;
    this.#start = start;
    this.#builder = builder;
    this.#tree = parseMarkdown(raw.slice(start, end));
  }

  read(): void {
    this.#blocks(this.#tree.root, 'paragraph');
  }

  #blocks(parent: Parents, kind: BlockKind): void {
    for (const node of parent.children) this.#block(node, kind);
  }

  /** @param kind of the paragraphs inside: that of the container around them */
  #block(node: Nodes, kind: BlockKind): void {
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node, kind);
        break;
      case 'heading':
        this.#paragraph(node, 'heading');
        break;
      case 'blockquote':
        this.#blocks(node, 'quote');
        break;
      case 'list':
        this.#list(node, kind);
        break;
      case 'table':
      case 'tableRow':
      case 'footnoteDefinition':
      case 'listItem':
        this.#blocks(node, kind);
        break;
      case 'tableCell':
        this.#paragraph(node, 'table-cell');
        break;
      case 'code':
        this.#code(node);
        break;
      case 'html':
        this.#html(node);
        break;
      default:
        break;
    }
  }

  #paragraph(node: Parents, kind: BlockKind): void {
    this.#inline(node);
    this.#builder.close(kind);
    for (const picture of this.#pictures.splice(0)) {
      const label = this.#tree.labels.get(picture);
      if (label === undefined) continue;
      this.#pieces(label, this.#piecesIn(label));
      this.#builder.close('caption');
    }
  }

  /**
   * The marks of a list are no words. But a number before one item, or a list that does not start
   * at one, is a sentence that starts with a number: it stays in the text.
   */
  #list(list: List, kind: BlockKind): void {
    const first = list.start ?? 1;
    const keepsNumbers = list.ordered === true && (first > 1 || list.children.length === 1);
    const itemKind = keepsNumbers ? kind : 'list-item';
    for (const item of list.children) {
      const at = this.#offset(item.position?.start.offset);
      const marker = keepsNumbers ? LIST_MARKER.exec(this.#raw.slice(at, at + 12)) : null;
      if (marker !== null) {
        const end = at + marker[0].length;
        this.#builder.verbatim(at, end);
        const content = this.#offset(item.children[0]?.position?.start.offset);
        if (content > end) this.#builder.space(end, content);
      }
      this.#blocks(item, itemKind);
      this.#builder.close(itemKind);
    }
  }

  #inline(parent: Parents): void {
    for (const node of parent.children) {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          this.#text(node.value, node);
          break;
        case 'break':
          this.#builder.replaced(LINE_BREAK, ...this.#range(node));
          break;
        case 'html':
          if (/^<br\b/i.test(node.value)) this.#builder.replaced(LINE_BREAK, ...this.#range(node));
          break;
        case 'image':
        case 'imageReference':
          this.#pictures.push(node);
          break;
        default:
          if ('children' in node) this.#inline(node);
      }
    }
  }

  /** A text node by its pieces; whole, for its range, where they do not make up its value. */
  #text(value: string, node: Nodes): void {
    let span = spanOf(node);
    const pieces = this.#piecesIn(span);
    if (node.type === 'inlineCode') span = around(pieces) ?? span; // without its backticks
    const expected = value.replace(/\r\n?|\n/g, ' ').replaceAll(REPLACEMENT, '\0');
    if (this.#joined(span, pieces).replaceAll(REPLACEMENT, '\0') === expected)
      this.#pieces(span, pieces);
    else if (this.#source(span) === value) this.#builder.verbatim(...this.#range(node));
    else this.#builder.replaced(value.replace(/\s+/g, ' '), ...this.#range(node));
  }

  /** Adds pieces; what lies around them is a line break with its indent and marks. */
  #pieces(span: Span, pieces: readonly TextPiece[]): void {
    let end = span.start;
    for (const piece of pieces) {
      if (piece.start > end) this.#builder.space(this.#offset(end), this.#offset(piece.start));
      const from = this.#offset(piece.start);
      const to = this.#offset(piece.end);
      if (piece.value === undefined) this.#builder.verbatim(from, to);
      else this.#builder.replaced(piece.value, from, to);
      end = piece.end;
    }
    if (span.end > end) this.#builder.space(this.#offset(end), this.#offset(span.end));
  }

  #joined(span: Span, pieces: readonly TextPiece[]): string {
    let joined = '';
    let end = span.start;
    for (const piece of pieces) {
      if (piece.start > end) joined += ' ';
      joined += piece.value ?? this.#source(piece);
      end = piece.end;
    }
    return span.end > end ? `${joined} ` : joined;
  }

  #piecesIn(span: Span): readonly TextPiece[] {
    const { pieces } = this.#tree;
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.start ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < pieces.length && (pieces[end]?.end ?? 0) <= span.end) end++;
    return pieces.slice(low, end);
  }

  /** Fenced code is code; text that is only indented is a paragraph that somebody indented. */
  #code(node: Nodes): void {
    const [from, to] = this.#range(node);
    const fenced = /^[`~]/.test(this.#raw.charAt(from));
    let start = from;
    for (const line of this.#raw.slice(from, to).split(/(?<=\n|\r(?!\n))/)) {
      const text = line.trim();
      if (text !== '' && !(fenced && /^[>\s]*(?:`{3}|~{3})/.test(text))) {
        const at = start + line.indexOf(text);
        this.#builder.space(start, at);
        this.#builder.verbatim(at, at + text.length);
        this.#builder.space(at + text.length, start + line.length);
      }
      start += line.length;
    }
    this.#builder.close(fenced ? 'code' : 'paragraph', fenced ? 'code block' : undefined);
  }

  #html(node: Nodes): void {
    addHtml(this.#builder, this.#raw, ...this.#range(node));
  }

  #source(span: Span): string {
    return this.#raw.slice(this.#offset(span.start), this.#offset(span.end));
  }

  #range(node: Nodes): [number, number] {
    const span = spanOf(node);
    return [this.#offset(span.start), this.#offset(span.end)];
  }

  #offset(inMarkdown: number | undefined): number {
    return this.#start + (inMarkdown ?? 0);
  }
}

function around(pieces: readonly TextPiece[]): Span | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
