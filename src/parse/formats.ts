import { SOURCE_FORMATS, type SourceFormat } from '../model/source-format.js';
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

/** @param start offset of the text in the file, after front matter */
type Reader = (raw: string, start: number) => ReadBody;

const readText: Reader = (raw, start) => ({
  builder: readPlainText(raw, start),
  meta: {},
  problems: [],
});

/** What reads the files of each format. */
export const READERS: Readonly<Record<SourceFormat, Reader>> = {
  markdown(raw, start) {
    const trap = findMarkdownTrap(raw, start);
    if (trap !== undefined) return { ...readText(raw, start), problems: [trap] };
    return { builder: readMarkdown(raw, start), meta: {}, problems: [] };
  },
  html: (raw, start) => ({ ...readHtml(raw, start), problems: [] }),
  text: readText,
};

/** The format of a file by its ending; plain text where the ending says nothing. */
export function formatOf(path: string): SourceFormat {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const known = SOURCE_FORMATS.find(({ endings }) => endings.some((other) => other === ending));
  return known?.format ?? 'text';
}
