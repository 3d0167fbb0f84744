import type { SourceDocument } from '../model/source.js';
import type { RangeProblem } from './front-matter.js';
import { readHtml } from './html.js';
import type { PageMeta } from './page-meta.js';
import { readMarkdown } from './markdown.js';
import { findMarkdownTrap } from './markdown-limits.js';
import type { TextBuilder } from './offset-map.js';
import { readPlainText } from './plain-text.js';

/** The words of a file, with what the format itself says of them. */
interface ReadBody {
  readonly builder: TextBuilder;
  readonly meta: PageMeta;
  readonly problems: readonly RangeProblem[];
}

/** One format of source files; a new one is a file that reads it and a row here. */
interface SourceFormat {
  readonly format: SourceDocument['format'];
  readonly endings: readonly string[];
  /** @param start offset of the text in the file, after front matter */
  read(raw: string, start: number): ReadBody;
}

const TEXT: SourceFormat = {
  format: 'text',
  endings: ['txt', 'text'],
  read: (raw, start) => ({ builder: readPlainText(raw, start), meta: {}, problems: [] }),
};

const FORMATS: readonly SourceFormat[] = [
  {
    format: 'markdown',
    endings: ['md', 'markdown'],
    read(raw, start) {
      const trap = findMarkdownTrap(raw, start);
      if (trap === undefined) return { builder: readMarkdown(raw, start), meta: {}, problems: [] };
      return { builder: readPlainText(raw, start), meta: {}, problems: [trap] };
    },
  },
  {
    format: 'html',
    endings: ['html', 'htm', 'xhtml'],
    read: (raw, start) => ({ ...readHtml(raw, start), problems: [] }),
  },
  TEXT,
];

/** The format of a file by its ending; plain text where the ending says nothing. */
export function formatOf(path: string): SourceFormat {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return FORMATS.find(({ endings }) => endings.includes(ending)) ?? TEXT;
}
