import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InputError } from '../model/input-error.js';

/** A git repository on this machine, and what is needed to fetch from its origin. */
export interface Repository {
  /** Absolute path of a folder inside it; paths are relative to this folder. */
  readonly root: string;
  /** Address that the token is for ("https://github.com/") and the token. */
  readonly credentials?: { readonly url: string; readonly token: string };
}

/** More files than this in one commit are a mistaken pattern. */
const MAX_FILES = 100_000;

/** Most bytes that one git command may print. */
const MAX_OUTPUT = 1024 * 1024 * 1024;

/** A fetch that takes longer hangs. In milliseconds. */
const FETCH_TIMEOUT = 120_000;

/**
 * The full id of the commit that a ref names, fetched from the origin where it is a full commit id
 * that a shallow clone does not have.
 *
 * @throws InputError with what to set, where it cannot be had
 */
export function resolveCommit(ref: string, repository: Repository): string {
  const known = findCommit(ref, repository);
  if (known !== undefined) return known;
  if (!isRepository(repository)) {
    throw new InputError(
      `cannot read ${ref}: ${repository.root} is no git repository`,
      undefined,
      'check the repository out, or name no commit',
    );
  }
  const why = fetchCommit(ref, repository);
  const fetched = findCommit(/^[0-9a-f]{40,64}$/u.test(ref) ? ref : 'FETCH_HEAD', repository);
  if (why === undefined && fetched !== undefined) return fetched;
  throw new InputError(
    `cannot read ${ref}: it is not in this clone and cannot be fetched${why ? ` (${why})` : ''}`,
    undefined,
    'name another commit, branch or tag; on a runner set "fetch-depth: 0" on actions/checkout, or pass github-token',
  );
}

/** The full id of a commit that is there, or undefined. */
export function findCommit(ref: string, repository: Repository): string | undefined {
  if (ref === '' || ref.startsWith('-') || ref.includes('\0')) return undefined;
  const found = git(repository, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  return found.ok ? found.out.toString('utf8').trim() : undefined;
}

/** The parents of a commit, also of one at which a shallow clone is cut off. */
export function parentsOf(commit: string, repository: Repository): string[] {
  // `rev-list` and `^1` do not see the parents at the cut; the commit itself still names them.
  const { ok, out } = git(repository, ['cat-file', 'commit', commit]);
  if (!ok) return [];
  const header = out.toString('utf8').split('\n\n', 1)[0] ?? '';
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gmu)].flatMap(([, id]) => id ?? []);
}

/** The best common ancestor of two commits, where the clone is deep enough to tell. */
export function mergeBase(a: string, b: string, repository: Repository): string | undefined {
  const { ok, out } = git(repository, ['merge-base', a, b]);
  return ok ? out.toString('utf8').trim() : undefined;
}

/** Paths that differ from a commit in the working tree, files that git does not know included. */
export function changedPaths(repository: Repository): string[] {
  const { ok, out } = git(repository, ['status', '--porcelain=v1', '-z', '--untracked-files=all']);
  if (!ok) return [];
  return out
    .toString('utf8')
    .split('\0')
    .filter((entry) => /^.. ./u.test(entry))
    .map((entry) => entry.slice(3));
}

/**
 * Lays files of a commit into a new temporary folder and calls back with its path; the folder is
 * removed afterwards. Only regular files are laid out: no symbolic link, no submodule, nothing
 * with a path that leads out of the folder.
 *
 * @param wanted which paths (relative to the repository's `root`) to lay out
 */
export function withCommit<T>(
  commit: string,
  wanted: (path: string) => boolean,
  repository: Repository,
  use: (folder: string) => T,
): T {
  const blobs = listFiles(commit, repository).filter(({ path }) => isSafe(path) && wanted(path));
  if (blobs.length > MAX_FILES) {
    throw new InputError(
      `${commit} has ${blobs.length} files to read, more than ${MAX_FILES}`,
      undefined,
      'run in the folder that holds the articles',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), folderPrefix()));
  try {
    const contents = readBlobs(
      blobs.map(({ id }) => id),
      repository,
    );
    for (const [index, { path }] of blobs.entries()) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, contents[index] ?? Buffer.alloc(0));
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How the names of this process's temporary folders begin. */
export function folderPrefix(): string {
  return `twosource-${process.pid}-`;
}

function listFiles(commit: string, repository: Repository): { id: string; path: string }[] {
  const { ok, out, error } = git(repository, ['ls-tree', '-r', '-z', commit]);
  if (!ok) throw new InputError(`cannot list the files of ${commit}: ${error}`);
  return out
    .toString('utf8')
    .split('\0')
    .flatMap((entry) => {
      const [, id, path] = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/su.exec(entry) ?? [];
      return id === undefined || path === undefined ? [] : [{ id, path }];
    });
}

/** A tree made by hand can hold any name. */
function isSafe(path: string): boolean {
  return path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !/^\.git$/iu.test(part));
}

function readBlobs(ids: readonly string[], repository: Repository): Buffer[] {
  if (ids.length === 0) return [];
  const { ok, out, error } = git(repository, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  if (!ok) throw new InputError(`cannot read files from git: ${error}`);
  const blobs: Buffer[] = [];
  let at = 0;
  for (const id of ids) {
    const end = out.indexOf(0x0a, at);
    const [, , size] = out.toString('utf8', at, end).split(' ');
    if (size === undefined) throw new InputError(`git does not have the file ${id}`);
    const start = end + 1;
    blobs.push(out.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}

function isRepository(repository: Repository): boolean {
  return git(repository, ['rev-parse', '--git-dir']).ok;
}

/** Fetches one commit without its history. Returns why it could not, or undefined. */
function fetchCommit(ref: string, repository: Repository): string | undefined {
  if (ref.startsWith('-') || /[\s:\p{Cc}]/u.test(ref)) return 'no valid name';
  const args = ['fetch', '--quiet', '--no-tags', '--depth=1', '--no-recurse-submodules'];
  const { ok, error } = git(repository, [...args, 'origin', ref], '', FETCH_TIMEOUT);
  return ok ? undefined : error;
}

interface Outcome {
  readonly ok: boolean;
  readonly out: Buffer;
  /** The line of what git printed that says what is wrong. */
  readonly error: string;
}

function git(
  { root, credentials }: Repository,
  args: readonly string[],
  input = '',
  timeout?: number,
): Outcome {
  const settings: [string, string][] = [
    // A workspace in a container belongs to another user; a repository's own settings run nothing.
    ['safe.directory', root],
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['protocol.ext.allow', 'never'],
    ['gc.auto', '0'],
  ];
  if (credentials) {
    const basic = Buffer.from(`x-access-token:${credentials.token}`).toString('base64');
    settings.push([`http.${credentials.url}.extraheader`, `AUTHORIZATION: basic ${basic}`]);
  }
  // By environment, not by argument: other processes can read a command line, and the token in it.
  const environment = Object.fromEntries(
    settings.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  );
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: root,
    input,
    maxBuffer: MAX_OUTPUT,
    ...(timeout === undefined ? {} : { timeout }),
    env: {
      ...process.env,
      ...environment,
      GIT_CONFIG_COUNT: String(settings.length),
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      LC_ALL: 'C',
    },
  });
  return {
    ok: status === 0,
    out: stdout ?? Buffer.alloc(0),
    error: error ? error.message : errorLine((stderr ?? Buffer.alloc(0)).toString('utf8')),
  };
}

/** Of several lines the first that git marks as an error: advice and consequences come after it. */
function errorLine(printed: string): string {
  const lines = printed.trim().split('\n');
  const marked = lines.find((line) => /^(?:fatal|error): /u.test(line)) ?? lines.at(-1) ?? '';
  return marked.replace(/^(?:fatal|error): /u, '');
}
