/**
 * The formats of source files, with the endings of their names in lower case. A file of another
 * ending is read as plain text where it is named, and passed over in a folder.
 */
export const SOURCE_FORMATS = [
  { format: 'markdown', endings: ['md', 'markdown'] },
  { format: 'html', endings: ['html', 'htm', 'xhtml'] },
  { format: 'text', endings: ['txt', 'text'] },
] as const;

export type SourceFormat = (typeof SOURCE_FORMATS)[number]['format'];

/** The endings of all formats. */
export const SOURCE_ENDINGS: readonly string[] = SOURCE_FORMATS.flatMap(({ endings }) => endings);
