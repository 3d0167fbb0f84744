import type {
  InputProblem,
  PublicationDate,
  SourceDocument,
  SourceFile,
  SourceMeta,
} from '../model/source.js';
import { hashCapturedText } from './captured-text.js';
import { markFurniture } from './furniture.js';
import { readFrontMatter, type RangeProblem } from './front-matter.js';
import { formatOf, READERS } from './formats.js';
import type { PageMeta } from './page-meta.js';
import { placesIn } from './lines.js';

/**
 * Reads a source file in the format that its ending names. Pure; never throws on what a file holds:
 * that goes to `problems`.
 */
export function parseSource(file: SourceFile): SourceDocument {
  const { path, text: raw } = file;
  const format = formatOf(path);
  const frontMatter = readFrontMatter(raw);
  const { bodyStart } = frontMatter;
  const read = READERS[format](raw, bodyStart);
  const { text, blocks, map } = read.builder.finish();
  const ranges = [...frontMatter.problems, ...read.problems, ...textProblems(raw, bodyStart, text)];

  const placeInFile = placesIn(file);
  const problems: InputProblem[] = ranges.map(({ message, start, end }) => ({
    message,
    place: placeInFile({ start, end }),
  }));
  return {
    path,
    format,
    raw,
    meta: sourceMeta(path, frontMatter.meta, read.meta),
    sha256: hashCapturedText(raw.slice(bodyStart)),
    text,
    blocks: markFurniture(text, blocks),
    map,
    placeOf: (span) => placeInFile(map.toFile(span)),
    problems,
  };
}

function textProblems(raw: string, start: number, text: string): RangeProblem[] {
  const problems: RangeProblem[] = [];
  const nul = raw.indexOf('\0', start);
  if (nul >= 0) {
    const message = 'holds NUL characters; is it UTF-16 or no text? Save it as UTF-8';
    problems.push({ start: nul, end: nul + 1, message });
  }
  if (text === '') {
    problems.push({ start, end: start, message: 'holds no text to check; remove it or fill it' });
  }
  return problems;
}

function sourceMeta(path: string, own: Partial<SourceMeta>, page: PageMeta): SourceMeta {
  const published = pagePublication(page.published);
  return {
    id: fileName(path),
    wire: [],
    ...(page.title === undefined ? {} : { title: page.title }),
    ...(page.publisher === undefined ? {} : { publisher: page.publisher }),
    ...(published === undefined ? {} : { published }),
    ...own,
  };
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The day of a time stamp as it is written, whatever its time zone. */
function pagePublication(stamp: string | undefined): PublicationDate | undefined {
  const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=T|\s|$)/.exec(stamp ?? '')?.[0];
  return day === undefined ? undefined : { earliest: day, latest: day, basis: 'stated' };
}
