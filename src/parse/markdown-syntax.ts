import type { Nodes, Root } from 'mdast';
import type { CompileContext, Extension, Handle, Token } from 'mdast-util-from-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Span } from '../model/place.js';

/**
 * CommonMark with GFM's tables, footnotes and strikethrough, read by remark-parse, which here also
 * says for every piece of text where in the file it came from.
 *
 * An mdast text node knows its first and last place in the file only; in between, escapes,
 * references and line prefixes make file and text differ. The tokenizer knows each piece, so its
 * tokens are recorded when they become text. (GFM's literal autolinks are left out: their extension
 * cuts text nodes in pieces without places, and a bare address is the same text without it.)
 */

/** A piece of text and its range in the parsed Markdown. */
export interface TextPiece extends Span {
  /** The text where it differs from the file's (a reference, an escape); else absent. */
  readonly value?: string;
}

/** The syntax tree of a Markdown text, with its pieces in the order of the file. */
export interface MarkdownTree {
  readonly root: Root;
  readonly pieces: readonly TextPiece[];
  /** The range of the label of each image. */
  readonly labels: ReadonlyMap<Nodes, Span>;
}

/** Reads Markdown; offsets count in `text`. */
export function parseMarkdown(text: string): MarkdownTree {
  const pieces: TextPiece[] = [];
  const labels = new Map<Nodes, Span>();
  const processor = unified()
    .use(remarkParse)
    .use(registerSyntax, syntaxOf(text), recorder(pieces, labels));
  const root = processor.parse(text);
  return { root, pieces: pieces.sort((a, b) => a.start - b.start), labels };
}

type Syntax = ReturnType<typeof gfmTable>;

function registerSyntax(
  this: Processor,
  micromarkExtensions: readonly Syntax[],
  recording: Extension,
): undefined {
  Object.assign(this.data(), {
    micromarkExtensions,
    fromMarkdownExtensions: [gfmNodes, recording],
  });
}

/** The extensions that a text can need: an unused one for tables costs a third of the time. */
function syntaxOf(text: string): Syntax[] {
  const extensions: Syntax[] = [];
  if (TABLE_RULE.test(text)) extensions.push(gfmTable());
  if (text.includes('[^')) extensions.push(gfmFootnote());
  if (text.includes('~~')) extensions.push(gfmStrikethrough({ singleTilde: false }));
  return extensions;
}

/** Part of the line below the head of a table: a bar beside a hyphen or colon. */
const TABLE_RULE = /\|[ \t]*[:-]|[:-][ \t]*\|/;

const close: Handle = function (token) {
  this.exit(token);
};

/** Nodes for the extensions of the syntax; footnote calls and labels are no text. */
const gfmNodes: Extension = {
  canContainEols: ['delete'],
  enter: {
    table(token) {
      this.enter({ type: 'table', children: [] }, token);
    },
    tableRow(token) {
      this.enter({ type: 'tableRow', children: [] }, token);
    },
    tableHeader: enterCell,
    tableData: enterCell,
    strikethrough(token) {
      this.enter({ type: 'delete', children: [] }, token);
    },
    gfmFootnoteCall(token) {
      this.enter({ type: 'footnoteReference', identifier: '' }, token);
    },
    gfmFootnoteCallString: startLabel,
    gfmFootnoteDefinition(token) {
      this.enter({ type: 'footnoteDefinition', identifier: '', children: [] }, token);
    },
    gfmFootnoteDefinitionLabelString: startLabel,
  },
  exit: {
    table: close,
    tableRow: close,
    tableHeader: close,
    tableData: close,
    strikethrough: close,
    gfmFootnoteCall: close,
    gfmFootnoteCallString: dropLabel,
    gfmFootnoteDefinition: close,
    gfmFootnoteDefinitionLabelString: dropLabel,
  },
};

function enterCell(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'tableCell', children: [] }, token);
}

function startLabel(this: CompileContext): undefined {
  this.buffer();
}

function dropLabel(this: CompileContext): undefined {
  this.resume();
}

/**
 * Records pieces. A handler of an extension replaces the built-in one, so these do what
 * mdast-util-from-markdown 2.1 does for the same token, and record.
 */
function recorder(pieces: TextPiece[], labels: Map<Nodes, Span>): Extension {
  let referenceFrom: number | undefined;
  const text: Handle = function (token) {
    pieces.push({ start: token.start.offset, end: token.end.offset });
    closeText(this, token, this.sliceSerialize(token));
  };
  return {
    enter: {
      labelText(token) {
        const node = this.stack.at(-2);
        if (node?.type === 'image') {
          labels.set(node, { start: token.start.offset, end: token.end.offset });
        }
      },
    },
    exit: {
      data: text,
      codeTextData: text,
      characterEscapeValue(token) {
        // The escape begins one before its value, at the backslash.
        const value = this.sliceSerialize(token);
        pieces.push({ start: token.start.offset - 1, end: token.end.offset, value });
        closeText(this, token, value);
      },
      characterReferenceMarker() {
        referenceFrom ??= textOf(this.stack.at(-1)).length;
      },
      characterReference(token) {
        const value = textOf(this.stack.at(-1)).slice(referenceFrom ?? 0);
        referenceFrom = undefined;
        pieces.push({ start: token.start.offset, end: token.end.offset, value });
        closeText(this, token, '');
      },
    },
  };
}

/** Appends to the text node on top of the stack and closes it. */
function closeText(context: CompileContext, token: Token, value: string): void {
  const node = context.stack.pop();
  if (node?.type !== 'text') return;
  node.value += value;
  if (node.position) node.position.end = { ...token.end };
}

function textOf(node: CompileContext['stack'][number] | undefined): string {
  return node?.type === 'text' ? node.value : '';
}
