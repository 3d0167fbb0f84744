import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../model/input-error.js';
import { isInside, landing, leadsOut } from '../landing.js';
import { makeFolder, replaceFile } from '../replace-file.js';
import { digest } from './index-file.js';
import { PreparedIndex } from './prepared-index.js';

/** A larger index is not read, and not written: it would not fit in memory beside its check. */
const MAX_BYTES = 1024 * 1024 * 1024;

/** The name of the one file in the folder. */
const NAME = 'twosource-index';

/**
 * What earlier checks left in a cache folder; empty where there is no folder, or nothing in it that
 * this program has written.
 *
 * @throws InputError where links lead the folder out of `root`
 */
export function openIndex(folder: string | undefined, root: string): PreparedIndex {
  // Any other program, be it a day older, may have read its sources in another way.
  const program = digest(readFileSync(fileURLToPath(import.meta.url)));
  if (folder === undefined) return new PreparedIndex(program);
  return new PreparedIndex(program, bytesOfFile(join(safeFolder(folder, root), NAME)));
}

function bytesOfFile(path: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch {
    return undefined;
  }
  try {
    const stat = fstatSync(file);
    return stat.isFile() && stat.size <= MAX_BYTES ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

/**
 * Leaves an index for the next check, whole or not at all.
 *
 * @returns why it was not written, or undefined
 */
export function writeIndex(index: Uint8Array, folder: string, root: string): string | undefined {
  if (index.length > MAX_BYTES) return 'the cache was not written: it is larger than 1 GB';
  try {
    const safe = safeFolder(folder, root);
    makeFolder(safe);
    const file = join(safe, NAME);
    if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(file);
    replaceFile(file, index);
    return undefined;
  } catch (error) {
    return `the cache was not written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * Refuses a cache folder in a checkout: a pull request could bring an index that it wrote itself.
 *
 * @throws InputError
 */
export function refuseInside(root: string, folder: string): void {
  const path = resolve(root, folder);
  if (path !== root && !isInside(root, path) && !isInside(realpathSync(root), landing(path)))
    return;
  throw new InputError(
    `the cache folder ${folder} lies in the checkout, where a pull request could put one`,
    undefined,
    'keep it elsewhere, as in ${{ runner.temp }}/twosource',
  );
}

/** @throws InputError where links lead a folder in `root` out of it */
function safeFolder(folder: string, root: string): string {
  const path = resolve(root, folder);
  if (leadsOut(root, path)) {
    throw new InputError(
      `the cache folder ${folder} leads out of ${root}`,
      undefined,
      'name the folder that its links lead to',
    );
  }
  return path;
}
