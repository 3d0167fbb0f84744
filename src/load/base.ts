import type { Settings } from '../config.js';
import { InputError } from '../model/input-error.js';
import type { CheckInput } from '../model/input.js';
import { SOURCE_ENDINGS } from '../model/source-format.js';
import { expandPatterns, loadFile, loadFiles } from './files.js';
import { resolveCommit, withCommit, type Repository } from './git.js';

/** The files of another commit, as they are checked. */
export interface CommitInput {
  /** The full id of the commit. */
  readonly commit: string;
  /** Undefined where the commit has no source: the work in hand is the first. */
  readonly input: CheckInput | undefined;
}

/** Files that a check can read, apart from what a pattern says; others need not leave git. */
const READABLE = new RegExp(String.raw`\.(?:${SOURCE_ENDINGS.join('|')}|json)$`, 'iu');

/**
 * Loads the files of a commit through git, chosen by the settings of the work in hand. What cannot
 * be read there is left out: it is compared with, not checked.
 *
 * @param ref a commit, branch or tag
 * @throws InputError where there is no such commit
 */
export function loadCommit(ref: string, settings: Settings, repository: Repository): CommitInput {
  const commit = resolveCommit(ref, repository);
  const wanted = (path: string) => READABLE.test(path) || path === settings.facts;
  const input = withCommit(commit, wanted, repository, (folder) => loadFolder(settings, folder));
  return { commit, input };
}

function loadFolder(settings: Settings, folder: string): CheckInput | undefined {
  const { facts: path } = settings;
  const facts = path === undefined ? undefined : ifThere(() => loadFile(path, folder));
  // A pattern that matches nothing is an error of the work in hand, and no matter in a base.
  const paths = settings.sources.flatMap(
    (pattern) => ifThere(() => expandPatterns([pattern], folder)) ?? [],
  );
  const unique = [...new Set(paths)].filter((source) => source !== facts?.path);
  const { files } = loadFiles(unique, folder);
  if (files.length === 0) return undefined;
  return { sources: files, config: settings.check, ...(facts ? { facts } : {}) };
}

function ifThere<T>(load: () => T): T | undefined {
  try {
    return load();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
