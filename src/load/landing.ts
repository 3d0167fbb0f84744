import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, parse, relative, resolve, sep } from 'node:path';

/** Whether a path lies below a folder, by its name alone. */
export function isInside(folder: string, file: string): boolean {
  const inside = relative(folder, file);
  const isAbove = inside === '..' || inside.startsWith(`..${sep}`);
  return inside !== '' && !isAbove && resolve(folder, inside) === file;
}

/** Where a path leads once links are followed: those of the part of it that is there. */
export function landing(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // A link to nothing would be written through, so it counts as leading anywhere.
    if (isThere(file)) return parse(file).root;
    return resolve(landing(dirname(file)), basename(file));
  }
}

/** Whether links lead a path in a folder out of it: a pull request can bring links. */
export function leadsOut(folder: string, file: string): boolean {
  return isInside(folder, file) && !isInside(realpathSync(folder), landing(file));
}

/** False also for what would lie below a file. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
