import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

export type PathKind = 'file' | 'folder' | undefined;

/** Undefined where there is nothing. What cannot be looked at is refused when it is read. */
export function kindOf(path: string): PathKind {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat && (stat.isDirectory() ? 'folder' : 'file');
  } catch {
    return 'file';
  }
}

/** Paths of one folder that are looked up one by one: for more, to list the folder takes less time. */
const MOST_ALONE = 256;

/** What many paths are, as {@link kindOf} says. */
export class PathKinds {
  readonly #asked = new Map<string, number>();
  readonly #listed = new Map<string, ReadonlyMap<string, Dirent>>();

  /** @param path absolute */
  of(path: string): PathKind {
    const entry = this.#entriesOf(dirname(path))?.get(basename(path));
    if (entry?.isFile()) return 'file';
    if (entry?.isDirectory()) return 'folder';
    // A link, something else, or, in other letters than the folder has it, perhaps a file.
    return kindOf(path);
  }

  /** Undefined of a folder of which few paths were asked for. */
  #entriesOf(folder: string): ReadonlyMap<string, Dirent> | undefined {
    const listed = this.#listed.get(folder);
    if (listed) return listed;
    const asked = (this.#asked.get(folder) ?? 0) + 1;
    this.#asked.set(folder, asked);
    if (asked <= MOST_ALONE) return undefined;
    const entries = entriesByName(folder);
    this.#listed.set(folder, entries);
    return entries;
  }
}

function entriesByName(folder: string): ReadonlyMap<string, Dirent> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return new Map(entries.map((entry) => [entry.name, entry]));
  } catch {
    return new Map();
  }
}
