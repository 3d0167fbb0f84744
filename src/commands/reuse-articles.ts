import type { EncodedText } from '../analyse/reuse/encoded-text.js';
import { expandPatterns, loadFiles } from '../load/files.js';
import { loadRecords, type TextRecord } from '../load/records.js';
import { InputError } from '../model/input-error.js';
import { compareStrings } from '../model/order.js';
import type { Place, Span } from '../model/place.js';
import type { SourceFile } from '../model/source.js';
import { LineIndex } from '../parse/lines.js';

/** A text whose passages are looked for in others. */
export interface Article {
  readonly source: string;
  /** Of a file that may hold several stories. */
  readonly story?: number;
  readonly text: string;
  /** The same text in the bytes of its file. */
  readonly encoded?: EncodedText | undefined;
  /** The parts of the text that belong to the article, if not all of it does. */
  readonly spans?: readonly Span[];
  placeOf(span: Span): Place;
}

/**
 * The articles that arguments name: files, patterns, folders, and `.jsonl` files with a record a
 * line. Of Markdown and HTML each story is an article; plain text and records are taken whole.
 *
 * @param isTrusted whether records are taken to hold texts until they are read as such
 * @throws InputError where something named is not there or cannot be read
 */
export async function loadArticles(
  names: readonly string[],
  root: string,
  isTrusted = false,
): Promise<Article[]> {
  const files: string[] = [];
  const articles: Article[] = [];
  for (const name of names) {
    if (!name.endsWith('.jsonl')) files.push(name);
    else {
      for (const each of loadRecords(name, root, isTrusted)) articles.push(new RecordArticle(each));
    }
  }
  const loaded = loadFiles(expandPatterns(files, root), root);
  const [problem] = loaded.problems;
  if (problem) throw new InputError(problem.message, problem.place);
  for (const file of loaded.files) articles.push(...(await articlesOf(file)));
  // In the order of their ids, so that the passages do not depend on that of the arguments.
  return articles.sort(
    (a, b) => compareStrings(a.source, b.source) || (a.story ?? 0) - (b.story ?? 0),
  );
}

class RecordArticle implements Article {
  constructor(private readonly record: TextRecord) {}

  get source(): string {
    return this.record.id;
  }

  get encoded(): EncodedText | undefined {
    return this.record.encoded;
  }

  /** Most texts are never asked for as a string. */
  get text(): string {
    return this.record.text;
  }

  placeOf(): Place {
    return this.record.place;
  }
}

const PLAIN = /\.te?xt$/i;
const FRONT_MATTER = /^\ufeff?---/;

/** The parsers are loaded only where a file needs them: they cost as much as a thousand texts. */
async function articlesOf(file: SourceFile): Promise<readonly Article[]> {
  if (PLAIN.test(file.path) && !FRONT_MATTER.test(file.text) && file.text.trim() !== '') {
    return [plainText(file)];
  }
  const { storiesOf } = await import('./reuse-stories.js');
  return storiesOf(file);
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
