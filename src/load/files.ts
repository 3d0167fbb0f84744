import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { isArticle } from '../config.js';
import { InputError } from '../model/input-error.js';
import { compareStrings } from '../model/order.js';
import type { Place } from '../model/place.js';
import type { InputProblem, SourceFile } from '../model/source.js';
import { errorCode, FileReader } from './file-reader.js';
import { kindOf, PathKinds } from './path-kinds.js';

/** A larger file is no article; its bytes are not read. */
const MAX_BYTES = 32 * 1024 * 1024;

/** More files than this are a mistaken pattern, and would take minutes. */
const MAX_FILES = 100_000;

/** What reading files gave: each file is either here or a problem. */
export interface LoadedFiles {
  readonly files: readonly SourceFile[];
  readonly problems: readonly InputProblem[];
}

/**
 * The files that paths and patterns name, sorted, without duplicates, relative to `root` with `/`; of
 * a folder the articles in it and in the folders below.
 *
 * @param root absolute path; nothing outside it is read
 * @throws InputError where a pattern matches nothing, or a folder holds no article
 */
export function expandPatterns(patterns: readonly string[], root: string): string[] {
  const paths = new Set<string>();
  const kinds = new PathKinds();
  for (const pattern of patterns) {
    for (const path of expandPattern(pattern, root, kinds)) paths.add(path);
  }
  if (paths.size > MAX_FILES) {
    throw new InputError(
      `${paths.size} files match, more than ${MAX_FILES}`,
      undefined,
      'name a smaller set of files',
    );
  }
  return [...paths].sort(compareStrings);
}

function expandPattern(pattern: string, root: string, kinds: PathKinds): string[] {
  const path = resolve(root, pattern);
  const kind = kinds.of(path);
  if (kind === 'folder') return articlesIn(fromFolder(root, path), root);
  if (kind === 'file') return [fromFolder(root, path)];
  if (!isDynamicPattern(pattern)) {
    throw new InputError(`${pattern}: there is no such file`, undefined, 'check the path');
  }
  const found = globSync(pattern.replaceAll('\\', '/'), {
    cwd: root,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/.git/**', '**/node_modules/**'],
  });
  if (found.length === 0) {
    throw new InputError(
      `${pattern}: no file matches this pattern`,
      undefined,
      'check the pattern',
    );
  }
  return found.map((name) => fromFolder(root, resolve(root, name)));
}

/** The path of a file, which is absolute, from a folder, with `/`. */
function fromFolder(folder: string, file: string): string {
  const path = relative(folder, file);
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** The articles in a folder and the folders below it; hidden ones are left out. */
function articlesIn(folder: string, root: string): string[] {
  const found = [...filesIn(folder, root)].filter(isArticleIn);
  if (found.length === 0) {
    throw new InputError(
      `${folder || '.'}: there is no article in this folder`,
      undefined,
      'put articles there as .md, .txt or .html, or name another',
    );
  }
  return found.map((name) => fromFolder(root, resolve(root, folder, name)));
}

/** The files in a folder, by their paths from there. Links to folders are not followed: they may lead round. */
function* filesIn(folder: string, root: string): Generator<string> {
  const place = folder || '.';
  const real = atPath(place, () => new FileReader(root).folder(folder));
  const open = [''];
  for (let inside = open.pop(); inside !== undefined; inside = open.pop()) {
    for (const entry of atPath(place, () => entriesOf(join(real, inside)))) {
      const path = join(inside, entry.name);
      if (entry.isDirectory()) {
        if (!HIDDEN.test(`${entry.name}/`)) open.push(path);
        continue;
      }
      if (entry.isSymbolicLink() && kindOf(join(real, path)) === 'folder') continue;
      yield path;
    }
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new InputError(`cannot be read (${errorCode(error)})`);
  }
}

/** Whether a check of a folder reads a file that is in it, at a path from there. */
export function isArticleIn(path: string): boolean {
  return isArticle(basename(path)) && !HIDDEN.test(path);
}

/** A path with a hidden file or folder, or of a package that others wrote. */
const HIDDEN = /(?:^|[\\/])(?:\.|node_modules[\\/])/;

/** Reads files as UTF-8; one that cannot be read becomes a problem. */
export function loadFiles(paths: readonly string[], root: string): LoadedFiles {
  const reader = new FileReader(root);
  const files: SourceFile[] = [];
  const problems: InputProblem[] = [];
  for (const path of paths) {
    try {
      files.push({ path, text: decode(reader.read(path, MAX_BYTES)) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const help = error.help === undefined ? '' : `; ${error.help}`;
      problems.push({ message: error.message + help, place: startOf(path) });
    }
  }
  return { files, problems };
}

/** Whether files hold more bytes than `limit`, as far as the file system says. */
export function areLarger(paths: readonly string[], root: string, limit: number): boolean {
  let bytes = 0;
  for (const path of paths) {
    bytes += sizeOf(resolve(root, path));
    if (bytes > limit) return true;
  }
  return false;
}

/**
 * Reads one file that has to be there.
 *
 * @throws InputError where it cannot be read
 */
export function loadFile(path: string, root: string): SourceFile {
  const { path: fromRoot, bytes } = loadBytes(path, root, MAX_BYTES);
  return { path: fromRoot, text: atPath(fromRoot, () => decode(bytes)) };
}

/**
 * Reads one file that has to be there as it is.
 *
 * @throws InputError where it cannot be read, or is larger than `maxBytes`
 */
export function loadBytes(
  path: string,
  root: string,
  maxBytes: number,
): { readonly path: string; readonly bytes: Buffer } {
  const fromRoot = fromFolder(root, resolve(root, path));
  const bytes = atPath(fromRoot, () => new FileReader(root).read(fromRoot, maxBytes));
  return { path: fromRoot, bytes };
}

function atPath<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.message, startOf(path), error.help);
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new InputError('is UTF-16; save it as UTF-8');
  }
  if (bytes.includes(0)) throw new InputError('holds NUL bytes, so it is not a text file');
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new InputError('is not valid UTF-8; save it as UTF-8');
  }
}

/** 0 where there is nothing that can be looked at. */
function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}

/** The start of a file that could not be read. */
function startOf(path: string): Place {
  const point = { line: 1, column: 1, offset: 0 };
  return { path, start: point, end: point };
}
