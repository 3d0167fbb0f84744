import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InputError } from '../model/input-error.js';
import { leadsOut } from './landing.js';

/** Why a file cannot be written, by the code of the file system. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder cannot be made',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'it lies on a read-only disk',
  ENOSPC: 'the disk is full',
};

/**
 * Writes a whole file or nothing where a user says, in a new folder if need be.
 *
 * @throws InputError where it cannot be written, or links lead it out of `root`
 */
export function writeWhole(path: string, root: string, content: string): void {
  const file = resolve(root, path);
  if (leadsOut(root, file)) {
    throw new InputError(`cannot write ${path}: a link leads out of the folder that it lies in`);
  }
  try {
    makeFolder(dirname(file));
    replaceFile(file, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
    throw new InputError(`cannot write ${path}: ${reason}`);
  }
}

/**
 * Writes a whole file or nothing: beside it first, then in its place. A pipe, a device or what a
 * symbolic link leads to is written as it stands.
 *
 * @throws the file system's error
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const known = lstatSync(path, { throwIfNoEntry: false });
  if (known && !known.isFile()) {
    writeFileSync(path, content);
    return;
  }
  const beside = `${path}.${process.pid}.tmp`;
  try {
    // "x", so that nothing that lies there is written through.
    writeFileSync(beside, content, { flag: 'wx', ...(known ? { mode: known.mode } : {}) });
    // A file keeps its permissions, from which the umask has taken some when it was made.
    if (known) chmodSync(beside, known.mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** One level after another: Node's own way never returns where a folder takes no folder (/proc). */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}
