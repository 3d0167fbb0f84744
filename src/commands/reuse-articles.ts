import { storyText } from '../analyse/reuse/stories.js';
import { expandPatterns, filesInFolder, loadFiles } from '../load/files.js';
import { loadRecords } from '../load/records.js';
import { InputError } from '../model/input-error.js';
import { compareStrings } from '../model/order.js';
import type { Place, Span } from '../model/place.js';
import type { SourceFile } from '../model/source.js';
import { formatOf } from '../parse/formats.js';
import { LineIndex } from '../parse/lines.js';
import { parseSource } from '../parse/source.js';
import { splitStories } from '../segment/stories.js';

/** A text whose passages are looked for in others. */
export interface Article {
  readonly source: string;
  /** Of a file that may hold several stories. */
  readonly story?: number;
  readonly text: string;
  /** The parts of the text that belong to the article, if not all of it does. */
  readonly spans?: readonly Span[];
  placeOf(span: Span): Place;
}

const ENDINGS = ['.md', '.txt', '.html'];

/**
 * The articles that arguments name: files, patterns, folders, and `.jsonl` files with a record a
 * line. Of Markdown and HTML each story is an article; plain text and records are taken whole.
 *
 * @throws InputError where something named is not there or cannot be read
 */
export function loadArticles(names: readonly string[], root: string): Article[] {
  const files: string[] = [];
  const articles: Article[] = [];
  for (const name of names) {
    if (name.endsWith('.jsonl')) articles.push(...recordsOf(name, root));
    else files.push(...(filesInFolder(name, ENDINGS, root) ?? [name]));
  }
  const loaded = loadFiles(expandPatterns(files, root), root);
  const [problem] = loaded.problems;
  if (problem) throw new InputError(problem.message, problem.place);
  for (const file of loaded.files) articles.push(...articlesOf(file));
  // In the order of their ids, so that the passages do not depend on that of the arguments.
  return articles.sort(
    (a, b) => compareStrings(a.source, b.source) || (a.story ?? 0) - (b.story ?? 0),
  );
}

function recordsOf(name: string, root: string): Article[] {
  return loadRecords(name, root).map(({ id, text, place }) => ({
    source: id,
    text,
    placeOf: () => place,
  }));
}

function articlesOf(file: SourceFile): readonly Article[] {
  const hasFrontMatter = file.text.startsWith('---') || file.text.startsWith('\ufeff---');
  const isPlain = formatOf(file.path).format === 'text' && !hasFrontMatter;
  return isPlain && file.text.trim() !== '' ? [plainText(file)] : storiesOf(file);
}

function plainText({ path, text }: SourceFile): Article {
  let lines: LineIndex | undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return {
    source: dot > 0 ? name.slice(0, dot) : name,
    text,
    placeOf({ start, end }) {
      lines ??= new LineIndex(text);
      return { path, start: lines.pointAt(start), end: lines.pointAt(end) };
    },
  };
}

function storiesOf(file: SourceFile): Article[] {
  const document = parseSource(file);
  const [problem] = document.problems;
  if (problem) throw new InputError(problem.message, problem.place);
  return splitStories(document).map((story) => ({
    source: story.source,
    story: story.story,
    text: document.text,
    spans: storyText(story),
    placeOf: (span) => document.placeOf(span),
  }));
}
