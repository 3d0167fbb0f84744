import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { isArticle } from '../config.js';
import { InputError } from '../model/input-error.js';
import { compareStrings } from '../model/order.js';
import type { Place } from '../model/place.js';
import type { InputProblem, SourceFile } from '../model/source.js';
import { isInside } from './landing.js';

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
  for (const pattern of patterns) {
    for (const path of expandPattern(pattern, root)) paths.add(path);
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

function expandPattern(pattern: string, root: string): string[] {
  const fromRoot = fromFolder(root, pattern);
  const kind = fileKind(resolve(root, pattern));
  if (kind === 'directory') return articlesIn(fromRoot, root);
  if (kind === 'file') return [fromRoot];
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
  return found.map((path) => fromFolder(root, path));
}

/** A path relative to a folder, with `/`. */
function fromFolder(root: string, path: string): string {
  return relative(root, resolve(root, path)).split(sep).join('/');
}

/** The articles in a folder and the folders below it; hidden ones are left out. */
function articlesIn(folder: string, root: string): string[] {
  const found = filesIn(folder, root).filter(
    (name) =>
      isArticleIn(name) &&
      !statSync(resolve(root, folder, name), { throwIfNoEntry: false })?.isDirectory(),
  );
  if (found.length === 0) {
    throw new InputError(
      `${folder || '.'}: there is no article in this folder`,
      undefined,
      'put articles there as .md, .txt or .html, or name another',
    );
  }
  return found.map((name) => fromFolder(root, join(folder, name)));
}

function filesIn(folder: string, root: string): string[] {
  const realRoot = realpathSync(root);
  return atPath(folder || '.', () => {
    const real = realPath(folder, realRoot);
    refuseOutside(real, realRoot);
    try {
      return readdirSync(real, { recursive: true, encoding: 'utf8' });
    } catch (error) {
      throw new InputError(`cannot be read (${errorCode(error)})`);
    }
  });
}

/** Whether a check of a folder reads a file that is in it, at a path from there. */
export function isArticleIn(path: string): boolean {
  return isArticle(basename(path)) && !HIDDEN.test(path);
}

/** A path with a hidden file or folder, or of a package that others wrote. */
const HIDDEN = /(?:^|[\\/])(?:\.|node_modules[\\/])/;

/** Reads files as UTF-8; one that cannot be read becomes a problem. */
export function loadFiles(paths: readonly string[], root: string): LoadedFiles {
  const realRoot = realpathSync(root);
  const files: SourceFile[] = [];
  const problems: InputProblem[] = [];
  for (const path of paths) {
    try {
      files.push({ path, text: readText(path, realRoot) });
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
    bytes += statSync(resolve(root, path), { throwIfNoEntry: false })?.size ?? 0;
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
  const fromRoot = fromFolder(root, path);
  const bytes = atPath(fromRoot, () => readInside(fromRoot, realpathSync(root), maxBytes));
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

function readText(path: string, realRoot: string): string {
  return decode(readInside(path, realRoot, MAX_BYTES));
}

function readInside(path: string, realRoot: string, maxBytes: number): Buffer {
  const real = realPath(path, realRoot);
  refuseOutside(real, realRoot);
  if (relative(realRoot, real).split(sep).includes('.git')) throw new InputError('lies in .git');
  return readBytes(real, maxBytes);
}

function refuseOutside(real: string, realRoot: string): void {
  if (real === realRoot || isInside(realRoot, real)) return;
  throw new InputError(
    'lies outside the folder that twosource runs in',
    undefined,
    'run it in a folder that holds every file, or copy this one there',
  );
}

function realPath(path: string, realRoot: string): string {
  try {
    return realpathSync(join(realRoot, path));
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') throw new InputError('there is no such file');
    if (code === 'ELOOP') throw new InputError('is a symbolic link to itself');
    throw new InputError(`cannot be read (${code})`);
  }
}

/** Reads at most `maxBytes`, whatever size the file system states. */
function readBytes(path: string, maxBytes: number): Buffer {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw new InputError(`cannot be read (${errorCode(error)})`);
  }
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new InputError('is a directory, not a file');
    if (!stat.isFile()) throw new InputError('is not a regular file');
    const chunks: Buffer[] = [];
    let total = 0;
    for (;;) {
      const open = Math.max(4096, stat.size - total + 1);
      const chunk = Buffer.allocUnsafe(Math.min(maxBytes + 1, open));
      const length = readSync(file, chunk);
      if (length === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      total += length;
      if (total > maxBytes) {
        throw new InputError(`is larger than ${maxBytes / 1024 / 1024} MB; nothing of it was read`);
      }
      chunks.push(chunk.subarray(0, length));
    }
  } finally {
    closeSync(file);
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

function fileKind(path: string): 'file' | 'directory' | 'missing' {
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return fstatSync(file).isDirectory() ? 'directory' : 'file';
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR' ? 'missing' : 'file';
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

/** The start of a file that could not be read. */
function startOf(path: string): Place {
  const point = { line: 1, column: 1, offset: 0 };
  return { path, start: point, end: point };
}
