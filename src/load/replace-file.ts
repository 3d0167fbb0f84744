import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';

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
    // A file keeps its permissions; "x", so that nothing that lies there is written through.
    writeFileSync(beside, content, { flag: 'wx', ...(known ? { mode: known.mode } : {}) });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
