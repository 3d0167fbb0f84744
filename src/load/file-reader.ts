import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { InputError } from '../model/input-error.js';
import { isInside } from './landing.js';

/** Of most articles; larger files make the room larger. */
const FIRST_ROOM = 64 * 1024;

/** Opening a pipe must not wait for who writes into it. */
const READ_ONLY = constants.O_RDONLY | constants.O_NONBLOCK;
const NO_LINK = constants.O_NOFOLLOW;

/** Paths whose last part may lead elsewhere without being a link; on Windows all, which has no such flag. */
const IS_FOLLOWED = process.platform === 'win32' ? /^/ : /(?:^|\/)\.(?:\.|git)$/;

/**
 * Reads files in a folder and the folders below it, and refuses what links lead out of it. Where a
 * folder leads is looked up once.
 */
export class FileReader {
  readonly #root: string;
  readonly #folders = new Map<string, string>();
  #room = Buffer.allocUnsafe(FIRST_ROOM);

  /** @param root an absolute path */
  constructor(root: string) {
    this.#root = realpathSync(root);
  }

  /**
   * The bytes of a file, which stand in the room of this reader until it reads another.
   *
   * @param path relative to the root
   * @throws InputError where it cannot be read, or is larger than `maxBytes`
   */
  read(path: string, maxBytes: number): Buffer {
    const file = this.#open(path);
    try {
      return this.#readAll(file, maxBytes);
    } finally {
      closeSync(file);
    }
  }

  /**
   * Where a folder leads.
   *
   * @param path relative to the root
   * @throws InputError where it is not there, or lies outside
   */
  folder(path: string): string {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const real = this.#inside(realPath(join(this.#root, path)));
    this.#folders.set(path, real);
    return real;
  }

  #open(path: string): number {
    const plain = join(this.folder(dirname(path)), basename(path));
    // What is no link is opened by its name: to follow links takes longer than to read most files.
    const file = IS_FOLLOWED.test(path) ? undefined : tryOpen(plain, READ_ONLY | NO_LINK);
    if (typeof file === 'number') return file;
    const followed = tryOpen(this.#inside(realPath(plain)), READ_ONLY);
    if (typeof followed === 'number') return followed;
    throw new InputError(`cannot be read (${followed})`);
  }

  #inside(real: string): string {
    if (real !== this.#root && !isInside(this.#root, real)) {
      throw new InputError(
        'lies outside the folder that twosource runs in',
        undefined,
        'run it in a folder that holds every file, or copy this one there',
      );
    }
    if (relative(this.#root, real).split(sep).includes('.git')) {
      throw new InputError('lies in .git');
    }
    return real;
  }

  /** Reads at most `maxBytes`, whatever size the file system states. */
  #readAll(file: number, maxBytes: number): Buffer {
    const size = sizeOf(fstatSync(file));
    this.#makeRoom(Math.min(size, maxBytes) + 1, 0);
    let total = 0;
    for (;;) {
      const length = readSync(file, this.#room, { offset: total });
      total += length;
      if (total > maxBytes) {
        throw new InputError(`is larger than ${maxBytes / 1024 / 1024} MB; nothing of it was read`);
      }
      // What is asked for is more than there should be, so that less is all of it.
      if (length === 0 || total === size) return this.#room.subarray(0, total);
      if (total === this.#room.length) this.#makeRoom(2 * total, total);
    }
  }

  #makeRoom(bytes: number, kept: number): void {
    if (bytes <= this.#room.length) return;
    const room = Buffer.allocUnsafe(bytes);
    this.#room.copy(room, 0, 0, kept);
    this.#room = room;
  }
}

/** The file, or the code of the error. */
function tryOpen(path: string, flags: number): number | string {
  try {
    return openSync(path, flags);
  } catch (error) {
    return errorCode(error);
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') throw new InputError('there is no such file');
    if (code === 'ELOOP') throw new InputError('is a symbolic link to itself');
    throw new InputError(`cannot be read (${code})`);
  }
}

function sizeOf(stat: Stats): number {
  if (stat.isDirectory()) throw new InputError('is a directory, not a file');
  if (!stat.isFile()) throw new InputError('is not a regular file');
  return stat.size;
}

/** The code that the system gives an error ("ENOENT"). */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
